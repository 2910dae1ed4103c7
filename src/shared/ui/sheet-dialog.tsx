import { ScrollView, View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { trapFocus } from '../platform/focus-trap'
import { IconButton } from './icon-button'
import { meaning } from './meaning'
import { useOwnId } from './use-own-id'
import './sheet-dialog.scss'

interface SheetDialogProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  /** Asks for a decision: a reader says so at once. */
  alert?: boolean
}

/** Comes up from below and holds the focus until it is closed: by its cross, by Escape, or by a tap beside it. */
export function SheetDialog({ open, ...sheet }: SheetDialogProps) {
  return open ? <OpenSheet {...sheet} /> : null
}

function OpenSheet({ title, onClose, children, footer, alert }: Omit<SheetDialogProps, 'open'>) {
  const words = useWords(sharedWords)
  const id = useOwnId('sheet')
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => trapFocus(id, () => close.current()), [id])
  return (
    <View className="lt-sheet" catchMove>
      <View className="lt-sheet__veil" onClick={onClose} {...meaning({ hidden: true })} />
      <View
        id={id}
        className="lt-sheet__box"
        {...meaning({ role: alert ? 'alertdialog' : 'dialog', modal: true, label: title })}
        {...{ tabIndex: -1 }}
      >
        <View className="lt-sheet__head">
          <View className="lt-sheet__title" {...meaning({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <IconButton icon="close" label={words.close} onPress={onClose} />
        </View>
        <ScrollView scrollY className="lt-sheet__main">
          {children}
        </ScrollView>
        {footer && <View className="lt-sheet__foot">{footer}</View>}
      </View>
    </View>
  )
}

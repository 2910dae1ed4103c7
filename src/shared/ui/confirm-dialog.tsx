import { View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Button } from './button'
import { SheetDialog } from './sheet-dialog'

interface ConfirmDialogProps {
  open: boolean
  title: string
  text?: string
  confirmLabel: string
  kind?: 'primary' | 'danger'
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, text, confirmLabel, kind = 'primary', busy, onConfirm, onClose } = props
  const words = useWords(sharedWords)
  const footer = (
    <>
      <Button block kind={kind} loading={busy} onPress={onConfirm}>
        {confirmLabel}
      </Button>
      <Button block kind="quiet" onPress={onClose}>
        {words.cancel}
      </Button>
    </>
  )
  return (
    <SheetDialog alert open={open} title={title} footer={footer} onClose={onClose}>
      {text && <View>{text}</View>}
    </SheetDialog>
  )
}

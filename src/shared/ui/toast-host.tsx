import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Icon, type IconName } from './icon'
import { meaning } from './meaning'
import { useToast } from './toast-store'
import './toast-host.scss'

/** Long enough to read a sentence slowly. */
const SHOWN_MS = 4000

const icons: Record<'done' | 'info' | 'problem', IconName> = {
  done: 'check-circle',
  info: 'info',
  problem: 'warning',
}

/** Where toasts appear; it is always there, so that screen readers notice what comes into it. */
export function ToastHost() {
  const shown = useToast((store) => store.shown)
  const hide = useToast((store) => store.hide)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => hide(shown.serial), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown, hide])
  return (
    <View className="lt-toast-host" {...meaning({ role: 'status', live: 'polite' })}>
      {shown && (
        <View className={`lt-toast lt-toast--${shown.kind}`} key={shown.serial}>
          <Icon name={icons[shown.kind]} size="s" />
          <View>{shown.sentence}</View>
        </View>
      )}
    </View>
  )
}

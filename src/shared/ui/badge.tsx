import { View } from '@tarojs/components'
import { meaning } from './meaning'
import './badge.scss'

interface BadgeProps {
  count: number
  /** What is counted, for those who do not see where it stands. */
  label?: string
}

export function Badge({ count, label }: BadgeProps) {
  const shown = count > 99 ? '99+' : String(count)
  return (
    <View className="lt-badge" {...meaning(label ? { role: 'img', label } : {})}>
      {shown}
    </View>
  )
}

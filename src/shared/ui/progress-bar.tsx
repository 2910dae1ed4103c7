import { View } from '@tarojs/components'
import { meaning } from './meaning'
import './progress-bar.scss'

interface ProgressBarProps {
  value: number
  max: number
  label: string
  tone?: 'brand' | 'accent'
}

export function ProgressBar({ value, max, label, tone = 'brand' }: ProgressBarProps) {
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <View
      className={`lt-progress-bar lt-progress-bar--${tone}`}
      {...meaning({ role: 'progressbar', label, valueNow: value, valueMin: 0, valueMax: max })}
    >
      <View className="lt-progress-bar__done" style={{ width: `${percent}%` }} />
    </View>
  )
}

import { View } from '@tarojs/components'
import { meaning } from './meaning'
import './rank-bar.scss'

interface RankBarProps {
  value: number
  /** The highest of those compared. */
  max: number
  label: string
  me?: boolean
}

/** One bar of a comparison; its length is its share of the highest. */
export function RankBar({ value, max, label, me }: RankBarProps) {
  const percent = max > 0 ? Math.max(2, (value / max) * 100) : 0
  return (
    <View className={me ? 'lt-rank-bar lt-rank-bar--me' : 'lt-rank-bar'} {...meaning({ role: 'img', label })}>
      <View className="lt-rank-bar__bar" style={{ width: `${percent}%` }} />
    </View>
  )
}

import { View } from '@tarojs/components'
import { DateRow } from '../../shared/ui/date-row'
import { TimeRow } from '../../shared/ui/time-row'
import type { Moment } from './deal-form'
import './moment-row.scss'

interface MomentRowProps {
  readonly dayLabel: string
  readonly timeLabel: string
  readonly value: Moment
  readonly error?: string
  readonly onDay: (day: string) => void
  readonly onTime: (time: string) => void
}

/** A day and a time of it, side by side where there is room. */
export function MomentRow({ dayLabel, timeLabel, value, error, onDay, onTime }: MomentRowProps) {
  return (
    <View className="lt-moment-row">
      <DateRow label={dayLabel} value={value.day} error={error} onChange={onDay} />
      <TimeRow label={timeLabel} value={value.time} onChange={onTime} />
    </View>
  )
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './list-row.scss'

interface ListRowProps {
  title: ReactNode
  hint?: ReactNode
  value?: ReactNode
  leading?: ReactNode
  onPress?: () => void
  label?: string
  chevron?: boolean
}

export function ListRow({
  title,
  hint,
  value,
  leading,
  onPress,
  label,
  chevron = Boolean(onPress),
}: ListRowProps) {
  const inside = (
    <>
      {leading}
      <View className="lt-list-row__text">
        <View className="lt-list-row__title">{title}</View>
        {hint !== undefined && <View className="lt-list-row__hint">{hint}</View>}
      </View>
      {value !== undefined && <View className="lt-list-row__value">{value}</View>}
      {chevron && <Icon name="chevron-right" size="s" />}
    </>
  )
  if (!onPress) return <View className="lt-list-row">{inside}</View>
  return (
    <Pressable className="lt-list-row" label={label} onPress={onPress}>
      {inside}
    </Pressable>
  )
}

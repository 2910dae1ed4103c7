import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './pressable'
import './stat-tile.scss'

interface StatTileProps {
  label: string
  value: ReactNode
  hint?: string
  onPress?: () => void
}

/** A figure and what it counts. */
export function StatTile({ label, value, hint, onPress }: StatTileProps) {
  const inside = (
    <>
      <View className="lt-stat-tile__value">{value}</View>
      <View className="lt-stat-tile__label">{label}</View>
      {hint && <View className="lt-stat-tile__hint">{hint}</View>}
    </>
  )
  if (!onPress) return <View className="lt-stat-tile">{inside}</View>
  return (
    <Pressable className="lt-stat-tile" onPress={onPress}>
      {inside}
    </Pressable>
  )
}

interface StatRowProps {
  children: ReactNode
  /** Short figures: all four beside each other. */
  four?: boolean
}

export function StatRow({ children, four }: StatRowProps) {
  return <View className={four ? 'lt-stat-row lt-stat-row--four' : 'lt-stat-row'}>{children}</View>
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Badge } from './badge'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './tile.scss'

interface TileProps {
  icon: IconName
  label: string
  tone?: 'tea' | 'persimmon' | 'honey' | 'sky'
  onPress: () => void
  badge?: number
}

/** A quick action. */
export function Tile({ icon, label, tone = 'tea', onPress, badge = 0 }: TileProps) {
  return (
    <Pressable className="lt-tile" onPress={onPress}>
      <View className={`lt-tile__icon lt-tile__icon--${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="lt-tile__label">{label}</View>
      {badge > 0 && (
        <View className="lt-tile__badge">
          <Badge count={badge} />
        </View>
      )}
    </Pressable>
  )
}

/** Four in a row, two in care mode. */
export function TileGrid({ children }: { children: ReactNode }) {
  return <View className="lt-tile-grid">{children}</View>
}

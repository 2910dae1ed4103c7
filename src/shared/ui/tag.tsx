import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import './tag.scss'

interface TagProps {
  children: ReactNode
  tone?: 'plain' | 'brand' | 'accent' | 'warn' | 'danger' | 'info'
  icon?: IconName
}

export function Tag({ children, tone = 'plain', icon }: TagProps) {
  return (
    <View className={`lt-tag lt-tag--${tone}`}>
      {icon && <Icon name={icon} size="xs" />}
      {children}
    </View>
  )
}

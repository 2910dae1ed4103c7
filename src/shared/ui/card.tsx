import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './pressable'
import './card.scss'

interface CardProps {
  children: ReactNode
  onPress?: () => void
  tone?: 'plain' | 'hero' | 'soft' | 'warn'
  /** Without inner space, for lists and pictures. */
  flush?: boolean
}

export function Card({ children, onPress, tone = 'plain', flush }: CardProps) {
  const name = `lt-card lt-card--${tone}${flush ? ' lt-card--flush' : ''}`
  if (!onPress) return <View className={name}>{children}</View>
  return (
    <Pressable className={name} onPress={onPress}>
      {children}
    </Pressable>
  )
}

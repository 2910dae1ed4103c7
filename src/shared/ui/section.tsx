import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { meaning } from './meaning'
import { Pressable } from './pressable'
import './section.scss'

interface SectionProps {
  title: string
  action?: { label: string; onPress: () => void }
  children: ReactNode
}

export function Section({ title, action, children }: SectionProps) {
  return (
    <View className="lt-section">
      <View className="lt-section__head">
        <View className="lt-section__title" {...meaning({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {action && (
          <Pressable className="lt-section__action" onPress={action.onPress}>
            {action.label}
            <Icon name="chevron-right" size="s" />
          </Pressable>
        )}
      </View>
      {children}
    </View>
  )
}

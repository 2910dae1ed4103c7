import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { focusOn, keys } from '../platform/keyboard'
import { meaning } from './meaning'
import { neighbour } from './neighbour'
import { Pressable } from './pressable'
import { useOwnId } from './use-own-id'
import './tabs.scss'

interface TabsProps<V extends string> {
  label: string
  tabs: readonly { value: V; label: string; count?: number }[]
  value: V
  onChange: (value: V) => void
  /** What belongs to the chosen tab. */
  children: ReactNode
}

export function Tabs<V extends string>({ label, tabs, value, onChange, children }: TabsProps<V>) {
  const id = useOwnId('tabs')
  const onKey = (key: string) => {
    const next = neighbour(tabs, value, key)
    if (!next) return false
    onChange(next.value)
    focusOn(`${id}-${next.value}`)
    return true
  }
  return (
    <View className="lt-tabs">
      <ScrollView scrollX enhanced showScrollbar={false} className="lt-tabs__scroll">
        <View className="lt-tabs__list" {...meaning({ role: 'tablist', label })} {...keys(onKey)}>
          {tabs.map((tab) => (
            <Pressable
              key={tab.value}
              id={`${id}-${tab.value}`}
              role="tab"
              className={tab.value === value ? 'lt-tabs__tab lt-tabs__tab--chosen' : 'lt-tabs__tab'}
              means={{ selected: tab.value === value }}
              onPress={() => onChange(tab.value)}
            >
              {tab.label}
              {tab.count !== undefined && <View className="lt-tabs__count">{tab.count}</View>}
            </Pressable>
          ))}
        </View>
      </ScrollView>
      <View className="lt-tabs__panel" {...meaning({ role: 'tabpanel', labelledBy: `${id}-${value}` })}>
        {children}
      </View>
    </View>
  )
}

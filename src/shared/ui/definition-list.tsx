import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './definition-list.scss'

interface DefinitionListProps {
  rows: readonly { term: string; value: ReactNode }[]
}

/** Terms with what they stand for: the parts an amount is made of, the facts of an order. */
export function DefinitionList({ rows }: DefinitionListProps) {
  return (
    <View className="lt-definition-list">
      {rows.map(({ term, value }) => (
        <View className="lt-definition-list__row" key={term}>
          <View className="lt-definition-list__term">{term}</View>
          <View className="lt-definition-list__value">{value}</View>
        </View>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './stack.scss'

interface StackProps {
  /** Step of the space scale. */
  gap?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
  row?: boolean
  wrap?: boolean
  align?: 'start' | 'center' | 'end' | 'stretch' | 'baseline'
  justify?: 'start' | 'between' | 'center' | 'end'
  /** Takes the room that is left in a row. */
  grow?: boolean
  children: ReactNode
}

export function Stack({ gap = 5, row, wrap, align, justify, grow, children }: StackProps) {
  const names = [
    'lt-stack',
    `lt-stack--gap-${gap}`,
    row && 'lt-stack--row',
    wrap && 'lt-stack--wrap',
    grow && 'lt-stack--grow',
    align && `lt-stack--align-${align}`,
    justify && `lt-stack--justify-${justify}`,
  ]
  return <View className={names.filter(Boolean).join(' ')}>{children}</View>
}

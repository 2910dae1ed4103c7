import { View } from '@tarojs/components'
import { focusOn, keys } from '../platform/keyboard'
import { meaning } from './meaning'
import { neighbour } from './neighbour'
import { Pressable } from './pressable'
import { useOwnId } from './use-own-id'
import './segmented.scss'

interface SegmentedProps<V extends string> {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
}

/** One of a few short choices. */
export function Segmented<V extends string>({ label, options, value, onChange }: SegmentedProps<V>) {
  const id = useOwnId('segmented')
  const onKey = (key: string) => {
    const next = neighbour(options, value, key)
    if (!next) return false
    onChange(next.value)
    focusOn(`${id}-${next.value}`)
    return true
  }
  return (
    <View className="lt-segmented" {...meaning({ role: 'radiogroup', label })} {...keys(onKey)}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          id={`${id}-${option.value}`}
          role="radio"
          className={
            option.value === value ? 'lt-segmented__one lt-segmented__one--chosen' : 'lt-segmented__one'
          }
          means={{ checked: option.value === value }}
          onPress={() => onChange(option.value)}
        >
          {option.label}
        </Pressable>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import { focusOn, keys } from '../platform/keyboard'
import { meaning } from './meaning'
import { neighbour } from './neighbour'
import { Pressable } from './pressable'
import { useOwnId } from './use-own-id'
import './choice-row.scss'

interface RadioRowsProps<V extends string> {
  label: string
  options: readonly { value: V; label: string; hint?: string; disabledReason?: string }[]
  value: V | undefined
  onChange: (value: V) => void
}

/** One of several, each with room for a hint. */
export function RadioRows<V extends string>({ label, options, value, onChange }: RadioRowsProps<V>) {
  const id = useOwnId('radio')
  const onKey = (key: string) => {
    const next = neighbour(
      options.filter((option) => !option.disabledReason),
      value ?? '',
      key,
    )
    if (!next) return false
    onChange(next.value)
    focusOn(`${id}-${next.value}`)
    return true
  }
  return (
    <View {...meaning({ role: 'radiogroup', label })} {...keys(onKey)}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          id={`${id}-${option.value}`}
          role="radio"
          className="lt-choice-row"
          disabled={Boolean(option.disabledReason)}
          means={{ checked: option.value === value }}
          onPress={() => onChange(option.value)}
        >
          <View
            className={
              option.value === value ? 'lt-choice-row__dot lt-choice-row__dot--on' : 'lt-choice-row__dot'
            }
          />
          <View className="lt-choice-row__text">
            <View>{option.label}</View>
            {(option.disabledReason ?? option.hint) && (
              <View className="lt-choice-row__hint">{option.disabledReason ?? option.hint}</View>
            )}
          </View>
        </Pressable>
      ))}
    </View>
  )
}

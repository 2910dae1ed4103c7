import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './choice-row.scss'

interface CheckRowProps {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function CheckRow({ label, hint, checked, onChange }: CheckRowProps) {
  return (
    <Pressable
      role="checkbox"
      className="lt-choice-row"
      means={{ checked }}
      onPress={() => onChange(!checked)}
    >
      <View className={checked ? 'lt-choice-row__box lt-choice-row__box--on' : 'lt-choice-row__box'}>
        {checked && <Icon name="check" size="xs" />}
      </View>
      <View className="lt-choice-row__text">
        <View>{label}</View>
        {hint && <View className="lt-choice-row__hint">{hint}</View>}
      </View>
    </Pressable>
  )
}

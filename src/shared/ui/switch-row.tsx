import { View } from '@tarojs/components'
import { Pressable } from './pressable'
import './choice-row.scss'

interface SwitchRowProps {
  label: string
  hint?: string
  on: boolean
  onChange: (on: boolean) => void
  disabledReason?: string
}

export function SwitchRow({ label, hint, on, onChange, disabledReason }: SwitchRowProps) {
  const said = disabledReason ?? hint
  return (
    <Pressable
      role="switch"
      className="lt-choice-row"
      disabled={Boolean(disabledReason)}
      means={{ checked: on }}
      onPress={() => onChange(!on)}
    >
      <View className="lt-choice-row__text">
        <View>{label}</View>
        {said && <View className="lt-choice-row__hint">{said}</View>}
      </View>
      <View className={on ? 'lt-choice-row__switch lt-choice-row__switch--on' : 'lt-choice-row__switch'}>
        <View className="lt-choice-row__knob" />
      </View>
    </Pressable>
  )
}

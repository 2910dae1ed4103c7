import { View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { IconButton } from './icon-button'
import { meaning } from './meaning'
import './stepper.scss'

interface StepperProps {
  value: number
  min: number
  max: number
  onChange: (value: number) => void
  /** What is counted. */
  label: string
  /** Said when no more can be taken. */
  maxReason?: string
}

export function Stepper({ value, min, max, onChange, label, maxReason }: StepperProps) {
  const words = useWords(sharedWords)
  const atMax = value >= max
  return (
    <View className="lt-stepper" {...meaning({ role: 'group', label })}>
      <View className="lt-stepper__row">
        <IconButton
          icon="minus"
          tone="soft"
          label={`${words.less} ${label}`}
          disabled={value <= min}
          onPress={() => onChange(value - 1)}
        />
        <View className="lt-stepper__value" {...meaning({ live: 'polite' })}>
          {value}
        </View>
        <IconButton
          icon="plus"
          tone="soft"
          label={`${words.more} ${label}`}
          disabled={atMax}
          onPress={() => onChange(value + 1)}
        />
      </View>
      {atMax && maxReason && <View className="lt-stepper__reason">{maxReason}</View>}
    </View>
  )
}

import { Picker, View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/icon'
import { meaning } from '../ui/meaning'
import type { DateInputProps } from './date-input-props'

/** WeChat's own picker. */
export function DateInput({ mode, label, value, from, to, onChange }: DateInputProps) {
  const words = useWords(sharedWords)
  const shown = value || (mode === 'date' ? words.chooseDate : words.chooseTime)
  const face = (
    <View className="lt-field__box" {...meaning({ role: 'button', label: `${label}, ${shown}` })}>
      <View className={value ? 'lt-field__input' : 'lt-field__input lt-hint'}>{shown}</View>
      <Icon name={mode === 'date' ? 'calendar' : 'clock'} size="s" />
    </View>
  )
  if (mode === 'time') {
    return (
      <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
        {face}
      </Picker>
    )
  }
  return (
    <Picker
      mode="date"
      value={value}
      start={from}
      end={to}
      onChange={(event) => onChange(event.detail.value)}
    >
      {face}
    </Picker>
  )
}

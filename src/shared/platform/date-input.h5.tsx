import { Input, View } from '@tarojs/components'
import type { DateInputProps } from './date-input-props'

/** The browser's own date and time fields: they come with keyboard, reader and the phone's wheel. */
export function DateInput({ id, mode, label, value, from, to, wrong, onChange }: DateInputProps) {
  return (
    <View className="lt-field__box">
      <Input
        className="lt-field__input"
        value={value}
        onInput={(event) => onChange(event.detail.value)}
        nativeProps={{
          id,
          type: mode,
          min: from,
          max: to,
          'aria-label': label,
          'aria-describedby': `${id}-said`,
          'aria-invalid': wrong ? 'true' : undefined,
        }}
      />
    </View>
  )
}

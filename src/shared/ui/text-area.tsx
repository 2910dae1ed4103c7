import { Textarea, View } from '@tarojs/components'
import { areaProps } from '../platform/text-area'
import { Field, type FieldProps } from './field'
import { useOwnId } from './use-own-id'

interface TextAreaProps extends FieldProps {
  value: string
  onChange: (text: string) => void
  placeholder?: string
  max?: number
}

export function TextArea({ value, onChange, placeholder, max = 500, ...field }: TextAreaProps) {
  const id = useOwnId('area')
  const told = field.error || field.hint ? `${id}-said` : undefined
  return (
    <Field id={id} {...field}>
      <View className="lt-field__box">
        <Textarea
          className="lt-field__area"
          value={value}
          maxlength={max}
          placeholder={placeholder}
          placeholderClass="lt-hint"
          onInput={(event) => onChange(event.detail.value)}
          {...areaProps({ id, label: field.label, told, wrong: Boolean(field.error) })}
        />
      </View>
    </Field>
  )
}

import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { inputProps, type TextKind } from '../platform/text-input'
import { Field, type FieldProps } from './field'
import { useOwnId } from './use-own-id'

interface TextInputProps extends FieldProps {
  value: string
  onChange: (text: string) => void
  kind?: TextKind
  placeholder?: string
  /** Most characters. */
  max?: number
  disabled?: boolean
  onConfirm?: () => void
  onBlur?: () => void
  onFocus?: () => void
  before?: ReactNode
  after?: ReactNode
}

export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    kind = 'text',
    placeholder,
    max = 140,
    disabled,
    onConfirm,
    onBlur,
    onFocus,
    before,
    after,
    ...field
  } = props
  const id = useOwnId('input')
  const told = field.error || field.hint ? `${id}-said` : undefined
  return (
    <Field id={id} {...field}>
      <View className="lt-field__box">
        {before}
        <Input
          className="lt-field__input"
          value={value}
          maxlength={max}
          placeholder={placeholder}
          placeholderClass="lt-hint"
          disabled={disabled}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={onConfirm}
          onBlur={onBlur}
          onFocus={onFocus}
          {...inputProps({
            id,
            kind,
            label: field.label,
            told,
            wrong: Boolean(field.error),
            required: field.required,
          })}
        />
        {after}
      </View>
    </Field>
  )
}

import { DateInput } from '../platform/date-input'
import { Field, type FieldProps } from './field'
import { useOwnId } from './use-own-id'

interface TimeRowProps extends FieldProps {
  /** HH:mm, or '' while none is chosen. */
  value: string
  onChange: (time: string) => void
}

export function TimeRow({ value, onChange, ...field }: TimeRowProps) {
  const id = useOwnId('time')
  return (
    <Field id={id} {...field}>
      <DateInput
        id={id}
        mode="time"
        label={field.label}
        value={value}
        wrong={Boolean(field.error)}
        onChange={onChange}
      />
    </Field>
  )
}

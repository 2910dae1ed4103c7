import { DateInput } from '../platform/date-input'
import { Field, type FieldProps } from './field'
import { useOwnId } from './use-own-id'

interface DateRowProps extends FieldProps {
  /** YYYY-MM-DD, or '' while none is chosen. */
  value: string
  onChange: (day: string) => void
  from?: string
  to?: string
}

/** A business day, by the phone's own picker. */
export function DateRow({ value, onChange, from, to, ...field }: DateRowProps) {
  const id = useOwnId('date')
  return (
    <Field id={id} {...field}>
      <DateInput
        id={id}
        mode="date"
        label={field.label}
        value={value}
        from={from}
        to={to}
        wrong={Boolean(field.error)}
        onChange={onChange}
      />
    </Field>
  )
}

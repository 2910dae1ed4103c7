export interface DateInputProps {
  id: string
  mode: 'date' | 'time'
  label: string
  /** YYYY-MM-DD or HH:mm; '' while none is chosen. */
  value: string
  from?: string
  to?: string
  wrong: boolean
  onChange: (value: string) => void
}

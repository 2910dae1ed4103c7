import type { InputProps } from '@tarojs/components'

export type TextKind = 'text' | 'money' | 'number' | 'phone' | 'code' | 'search'

export interface InputTold {
  id: string
  kind: TextKind
  label: string
  /** Id of the hint or error. */
  told?: string
  wrong?: boolean
  required?: boolean
}

const keyboards: Record<TextKind, NonNullable<InputProps['type']>> = {
  text: 'text',
  money: 'digit',
  number: 'number',
  phone: 'number',
  code: 'number',
  search: 'text',
}

/** The phone's own keyboard for each kind. */
export function inputProps({ id, kind, label, told, wrong, required }: InputTold) {
  return {
    id,
    type: keyboards[kind],
    confirmType: kind === 'search' ? ('search' as const) : ('done' as const),
    'aria-label': label,
    'aria-describedby': told,
    'aria-invalid': wrong ? 'true' : undefined,
    'aria-required': required ? 'true' : undefined,
  }
}

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

const keyboards: Record<TextKind, string> = {
  text: 'text',
  money: 'decimal',
  number: 'numeric',
  phone: 'tel',
  code: 'numeric',
  search: 'search',
}

/**
 * For the input element inside Taro's. Never `type="number"`: a browser then hides what it takes for no number,
 * and what a person typed would be gone.
 */
export function inputProps({ id, kind, label, told, wrong, required }: InputTold) {
  return {
    nativeProps: {
      id,
      inputMode: keyboards[kind],
      enterKeyHint: kind === 'search' ? 'search' : undefined,
      autoComplete: kind === 'code' ? 'one-time-code' : 'off',
      'aria-label': label,
      'aria-describedby': told,
      'aria-invalid': wrong ? 'true' : undefined,
      'aria-required': required ? 'true' : undefined,
    },
  }
}

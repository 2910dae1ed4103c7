import { useState } from 'react'
import { type Fen, formatYuan, yuanToFen } from '#domain/money'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import type { FieldProps } from './field'
import { TextInput } from './text-input'

interface MoneyInputProps extends FieldProps {
  value: Fen | undefined
  /** Undefined while what is typed is no amount. */
  onChange: (fen: Fen | undefined) => void
  minFen?: Fen
  maxFen?: Fen
  placeholder?: string
}

/** Yuan as a person types them; what is no amount stays on the screen with a sentence. */
export function MoneyInput({ value, onChange, minFen, maxFen, placeholder, ...field }: MoneyInputProps) {
  const words = useWords(sharedWords)
  const [typed, setTyped] = useState('')
  const [typing, setTyping] = useState(false)
  const text = shownText(typed, value)

  const ownError = () => {
    if (typing || text === '') return undefined
    const amount = yuanToFen(text)
    if (amount === undefined) return words.notMoney
    if (minFen !== undefined && amount < minFen) return words.moneyTooLow(formatYuan(minFen))
    if (maxFen !== undefined && amount > maxFen) return words.moneyTooHigh(formatYuan(maxFen))
    return undefined
  }

  return (
    <TextInput
      {...field}
      kind="money"
      before="¥"
      max={16}
      placeholder={placeholder}
      value={text}
      error={field.error ?? ownError()}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={(next) => {
        setTyped(next)
        onChange(next.trim() === '' ? undefined : yuanToFen(next))
      }}
    />
  )
}

/** What was typed as long as it means the value; a value set from elsewhere replaces it. */
function shownText(typed: string, value: Fen | undefined): string {
  const meant = yuanToFen(typed)
  if (meant === value) return typed
  return value === undefined ? '' : formatYuan(value)
}

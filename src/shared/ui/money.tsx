import { Text, View } from '@tarojs/components'
import { type Fen, formatYuan } from '#domain/money'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { meaning } from './meaning'
import './money.scss'

interface MoneyProps {
  fen: Fen
  size?: 's' | 'm' | 'l' | 'xl'
  tone?: 'money' | 'plain' | 'muted' | 'inherit'
  /** Shows + before what comes in. */
  sign?: boolean
  /** A former price. */
  struck?: boolean
}

/** An amount: the sign small, the digits large, read aloud as one phrase. */
export function Money({ fen, size = 'm', tone = 'money', sign, struck }: MoneyProps) {
  const words = useWords(sharedWords)
  const amount = formatYuan(fen)
  const digits = amount.replace('-', '')
  return (
    <View
      className={`lt-money lt-money--${size} lt-money--${tone}${struck ? ' lt-money--struck' : ''}`}
      {...meaning({ role: 'img', label: words.yuan(amount) })}
    >
      {signOf(fen, sign)}
      <Text className="lt-money__unit">¥</Text>
      {digits}
    </View>
  )
}

function signOf(fen: Fen, plus: boolean | undefined): string {
  if (fen < 0) return '−'
  return plus && fen > 0 ? '+' : ''
}

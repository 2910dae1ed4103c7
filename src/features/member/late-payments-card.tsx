import { View } from '@tarojs/components'
import type { Order } from '#contract/order'
import { fen, formatYuan } from '#domain/money'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Card } from '../../shared/ui/card'
import { memberWords } from './words/words'

/** Money that came when the order no longer waited for it: that it goes back by itself, and how far that is (R5). */
export function LatePaymentsCard({ order }: { order: Order }) {
  const words = useWords(memberWords).order
  const language = useLanguage()
  if (order.latePayments.length === 0) return null
  const why = order.facts.paidAt ? words.paidTwice : words.paidLate
  return (
    <Card>
      {order.latePayments.map(({ paidAt, amountFen, sentBackAt }) => (
        <View key={paidAt}>
          {why(dayTimeText(language, paidAt), formatYuan(fen(amountFen)))}
          {sentBackAt ? words.sentBack(dayTimeText(language, sentBackAt)) : words.goesBack}
        </View>
      ))}
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { Quote } from '#contract/order'
import { fen } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Money } from '../../shared/ui/money'
import { memberWords } from './words/words'

/** What the server says the basket costs, line by line. */
export function QuoteCard({ quote }: { quote: Quote }) {
  const words = useWords(memberWords).checkout
  const goods = quote.lines.map((line) => ({
    term: `${line.name} × ${line.quantity}`,
    value: <Money fen={fen(line.amountFen + line.newcomerSavingFen)} size="s" tone="plain" />,
  }))
  const saving = quote.newcomerSavingFen > 0 && {
    term: words.newcomerSaving,
    value: <Money fen={fen(-quote.newcomerSavingFen)} size="s" sign />,
  }
  const coupon = quote.discountFen > 0 && {
    term: words.coupon,
    value: <Money fen={fen(-quote.discountFen)} size="s" sign />,
  }
  const pay = { term: words.pay, value: <Money fen={fen(quote.payFen)} /> }
  return (
    <Card>
      <View className="lt-title">{words.goods}</View>
      <DefinitionList rows={[...goods, ...(saving ? [saving] : []), ...(coupon ? [coupon] : []), pay]} />
    </Card>
  )
}

import type { Order } from '#contract/order'
import { fen, formatYuan } from '#domain/money'
import { lineState } from '#domain/order'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { memberWords } from './words/words'

/** What was bought and how the amount came about. */
export function OrderLinesCard({ order }: { order: Order }) {
  const words = useWords(memberWords)
  const language = useLanguage()
  const rows = [
    {
      term: words.checkout.amount,
      value: <Money fen={fen(order.amountFen + order.newcomerSavingFen)} size="s" tone="plain" />,
    },
    ...(order.newcomerSavingFen > 0
      ? [
          {
            term: words.checkout.newcomerSaving,
            value: <Money fen={fen(-order.newcomerSavingFen)} size="s" sign />,
          },
        ]
      : []),
    ...(order.discountFen > 0
      ? [{ term: words.checkout.coupon, value: <Money fen={fen(-order.discountFen)} size="s" sign /> }]
      : []),
    { term: words.checkout.pay, value: <Money fen={fen(order.payFen)} /> },
  ]
  const stateWord = (line: Order['lines'][number]) => {
    const state = lineState(line, order.facts)
    if (state === 'collected' && line.handedOverAt) {
      return `${words.order.lineCollected} ${dayTimeText(language, line.handedOverAt)}`
    }
    if (state === 'settled') return words.order.lineSettled
    if (state === 'held-back') return words.order.lineHeldBack
    return state === 'ready' && words.order.lineReady
  }
  const hintOf = (line: Order['lines'][number]) =>
    [
      line.unit,
      stateWord(line),
      line.shortQuantity > 0 && words.order.lineShort(line.shortQuantity),
      line.refundedFen > 0 && words.order.refunded(formatYuan(fen(line.refundedFen))),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Card>
      {order.lines.map((line) => (
        <ListRow
          key={line.lineId}
          leading={<ProductPicture src={line.pictureUrl} name={line.name} size="s" />}
          title={`${line.name} × ${line.quantity}`}
          hint={hintOf(line)}
          value={<Money fen={fen(line.paidFen)} size="s" tone="plain" />}
        />
      ))}
      <DefinitionList rows={rows} />
    </Card>
  )
}

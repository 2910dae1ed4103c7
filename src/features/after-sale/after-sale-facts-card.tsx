import { View } from '@tarojs/components'
import type { AfterSale } from '#contract/after-sale'
import { afterSaleState } from '#domain/after-sale'
import { fen } from '#domain/money'
import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { ListRow } from '../../shared/ui/list-row'
import { Money } from '../../shared/ui/money'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Stack } from '../../shared/ui/stack'
import { AfterSaleStateTag } from './after-sale-state-tag'
import { afterSaleWords } from './words/words'

/** What of, what is wrong with it, and what became of it. */
export function AfterSaleFactsCard({ afterSale }: { afterSale: AfterSale }) {
  const words = useWords(afterSaleWords)
  const { line, facts, agreedFen, refund, stock, refusedWhy, decidedWhy, note } = afterSale
  const rows = [
    { term: words.reason, value: words.reasons[afterSale.reason] },
    { term: words.askedQuantity, value: words.pieces(facts.askedQuantity) },
    { term: words.askedAmount, value: <Money fen={fen(facts.askedFen)} size="s" tone="plain" /> },
    { term: words.paid, value: <Money fen={fen(line.paidFen)} size="s" tone="plain" /> },
    ...(line.refundedFen > 0
      ? [{ term: words.refundedSoFar, value: <Money fen={fen(line.refundedFen)} size="s" tone="plain" /> }]
      : []),
    ...(note ? [{ term: words.note, value: note }] : []),
    ...(refusedWhy ? [{ term: words.refusedWhy, value: refusedWhy }] : []),
    ...(decidedWhy ? [{ term: words.decidedWhy, value: decidedWhy }] : []),
    ...(agreedFen !== null ? [{ term: words.agreedAmount, value: <Money fen={fen(agreedFen)} /> }] : []),
    ...(refund ? [{ term: words.refund, value: words.refunds[refund] }] : []),
    ...(stock ? [{ term: words.goods, value: words.stock[stock] }] : []),
  ]
  return (
    <Card>
      <Stack row gap={3} justify="between" align="start">
        <View className="lt-title">{afterSale.dealTitle}</View>
        <AfterSaleStateTag state={afterSaleState(facts)} />
      </Stack>
      <ListRow
        leading={<ProductPicture src={line.pictureUrl} name={line.name} size="s" />}
        title={`${line.name} × ${line.quantity}`}
        hint={`${afterSale.memberName} · ${words.order(afterSale.orderNumber)}`}
      />
      <DefinitionList rows={rows} />
    </Card>
  )
}

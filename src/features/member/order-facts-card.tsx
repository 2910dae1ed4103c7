import { View } from '@tarojs/components'
import type { Order } from '#contract/order'
import type { OrderState } from '#domain/order'
import { dayTimeText, leftText, windowText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { serverNowMs } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Stack } from '../../shared/ui/stack'
import { deliveryWords } from './delivery-words/words'
import { OrderStateTag } from './order-state-tag'
import { memberWords } from './words/words'

/** Where, when and how far an order is. */
export function OrderFactsCard({ order, state }: { order: Order; state: OrderState }) {
  const words = useWords(memberWords).order
  const language = useLanguage()
  const { pickupPoint } = order.leader
  const left = leftText(language, Date.parse(order.facts.holdUntil) - serverNowMs())
  const delivery = useWords(deliveryWords)
  const { deliverTo, collectorName, note } = order
  const rows = [
    deliverTo
      ? { term: delivery.deliver, value: deliverTo }
      : { term: words.place, value: `${pickupPoint.name}（${pickupPoint.address}）` },
    { term: words.when, value: windowText(language, order.pickupAt, order.pickupUntil) },
    { term: words.placedAt, value: dayTimeText(language, order.facts.placedAt) },
    ...(order.facts.paidAt ? [{ term: words.paidAt, value: dayTimeText(language, order.facts.paidAt) }] : []),
    ...(collectorName && !deliverTo ? [{ term: delivery.collector, value: collectorName }] : []),
    ...(note ? [{ term: delivery.note, value: note }] : []),
    ...(order.settlement
      ? [{ term: words.settlement, value: words.settlements[order.settlement.how](order.settlement.why) }]
      : []),
    ...(order.cancelReason ? [{ term: words.reason, value: order.cancelReason }] : []),
  ]
  return (
    <Card>
      <Stack row gap={3} justify="between" align="start">
        <View className="lt-title">{order.dealTitle}</View>
        <OrderStateTag state={state} />
      </Stack>
      {order.onBehalf && <View className="lt-muted">{words.onBehalf}</View>}
      {state === 'unpaid' && <View className="lt-muted">{words.holdLeft(left)}</View>}
      <DefinitionList rows={rows} />
    </Card>
  )
}

import { View } from '@tarojs/components'
import { orderState, piecesOf } from '#domain/order'
import { useWords } from '../../shared/i18n/use-words'
import { useNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { Money } from '../../shared/ui/money'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import type { DealOrder } from './deal-order'
import { dealsWords } from './words/words'
import './deal-order-card.scss'

export function DealOrderCard({ order }: { order: DealOrder }) {
  const words = useWords(dealsWords).orders
  const state = orderState(order, useNow(60_000))
  const who = [order.memberName, order.unitLabel, order.maskedPhone].filter(Boolean).join(' · ')
  return (
    <Card>
      <Stack gap={3}>
        <Stack row wrap gap={3} justify="between" align="center">
          <View className="lt-title">{words.number(order.number)}</View>
          <Stack row gap={3} align="center">
            {order.isNewcomer && <Tag tone="accent">{words.newcomer}</Tag>}
            <Tag tone={state === 'collected' ? 'brand' : 'plain'}>{words.states[state]}</Tag>
          </Stack>
        </Stack>
        <View className="lt-strong">{who}</View>
        {order.lines.map((line) => (
          <OrderLine key={line.lineId} line={line} isSettled={order.settlement !== null} />
        ))}
        {order.settlement && (
          <View className="lt-muted">{`${words.settlements[order.settlement.how]} · ${order.settlement.why}`}</View>
        )}
        <Stack row justify="end">
          <Money fen={order.payFen} />
        </Stack>
      </Stack>
    </Card>
  )
}

interface OrderLineProps {
  readonly line: DealOrder['lines'][number]
  /** Nobody collected it, and an operator settled that. */
  readonly isSettled: boolean
}

function OrderLine({ line, isSettled }: OrderLineProps) {
  const words = useWords(dealsWords).orders
  const refunded = line.paidFen > 0 && line.refundedFen >= line.paidFen
  const open = isSettled ? words.settled : words.waiting
  const mark = line.handedOverAt ? words.handedOver : open
  return (
    <View className="lt-deal-order-line">
      <View className="lt-deal-order-line__name">{`${line.name} × ${piecesOf(line)}`}</View>
      <View className={line.handedOverAt ? 'lt-deal-order-line__mark' : 'lt-muted'}>
        {line.handedOverAt && !refunded && <Icon name="check" size="xs" />}
        {refunded ? words.refunded : mark}
      </View>
    </View>
  )
}

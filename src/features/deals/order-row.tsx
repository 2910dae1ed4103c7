import { View } from '@tarojs/components'
import { type OrderState, piecesOf } from '#domain/order'
import { useWords } from '../../shared/i18n/use-words'
import { Pressable } from '../../shared/ui/pressable'
import { Tag } from '../../shared/ui/tag'
import type { DealOrder } from './deal-order'
import { dealsWords } from './words/words'
import './order-row.scss'

interface OrderRowProps {
  readonly order: DealOrder
  readonly state: OrderState
  readonly onPress: () => void
}

/** One order of very many, each of one height, so that its place in the list is known before it is drawn. */
export function OrderRow({ order, state, onPress }: OrderRowProps) {
  const words = useWords(dealsWords)
  // The end of a phone is what people say at the counter; the rest is in the order itself.
  const phoneEnd = order.maskedPhone?.slice(-4)
  const who = [order.memberName, order.unitLabel, phoneEnd].filter(Boolean).join(' · ')
  const goods = order.lines.map((line) => words.tally.goods(line.name, piecesOf(line)))
  const wishes = [
    order.deliverTo && words.orders.deliverTo(order.deliverTo),
    order.collectorName && words.orders.collector(order.collectorName),
    order.note && words.orders.note(order.note),
  ].filter(Boolean)
  return (
    <Pressable
      className="lt-order-row"
      label={`${words.orders.number(order.number)} ${who}`}
      onPress={onPress}
    >
      <View className="lt-order-row__number">{order.number}</View>
      <View className="lt-order-row__what">
        <View className="lt-order-row__who">{who}</View>
        <View className="lt-order-row__goods">{[...wishes, goods.join(words.tally.comma)].join(' · ')}</View>
      </View>
      <Tag tone={state === 'collected' ? 'brand' : 'plain'}>{words.orders.states[state]}</Tag>
    </Pressable>
  )
}

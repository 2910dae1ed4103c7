import * as v from 'valibot'
import { settlements } from '#domain/uncollected'
import { basketLine } from './deal'
import { endpoint } from './endpoint'
import { count, cursor, fenAmount, goods, idOf, instant, limit, line, page } from './schema'
import { leaderCard } from './session'

const basket = {
  leaderId: idOf('leader'),
  dealId: idOf('deal'),
  lines: v.pipe(v.array(basketLine), v.minLength(1), v.maxLength(50)),
  /** `null`: use none. Left out: the server takes the best that fits. */
  couponId: v.optional(v.nullable(idOf('coupon'))),
}

const quotedLine = v.object({
  itemId: idOf('dealItem'),
  name: v.string(),
  quantity: count,
  unitFen: fenAmount,
  /** Price before coupon: newcomer price already in. */
  amountFen: fenAmount,
  newcomerSavingFen: fenAmount,
  discountFen: fenAmount,
  payFen: fenAmount,
})

export const quote = v.object({
  lines: v.array(quotedLine),
  amountFen: fenAmount,
  newcomerSavingFen: fenAmount,
  discountFen: fenAmount,
  payFen: fenAmount,
  couponId: v.nullable(idOf('coupon')),
})
export type Quote = v.InferOutput<typeof quote>

/** Times and facts an order's state and what may be done with it follow from (domain/order). */
export const orderFacts = v.object({
  placedAt: instant,
  holdUntil: instant,
  paidAt: v.nullable(instant),
  cancelledAt: v.nullable(instant),
  refundedAt: v.nullable(instant),
  arrivedAt: v.nullable(instant),
  dealClosesAt: instant,
  settledAt: v.nullable(instant),
})

/** What an operator did about what nobody collected (D10), and why; null: nothing. */
export const settlement = v.nullable(v.object({ how: v.picklist(settlements), why: v.string() }))

export const orderLine = v.object({
  lineId: idOf('orderLine'),
  itemId: idOf('dealItem'),
  name: v.string(),
  unit: v.string(),
  goods,
  pictureUrl: v.string(),
  quantity: count,
  /** Pieces that never came, or came damaged, and were refunded. */
  shortQuantity: count,
  paidFen: fenAmount,
  refundedFen: fenAmount,
  arrivedAt: v.nullable(instant),
  /** Waits for the next delivery since then. */
  heldBackAt: v.nullable(instant),
  handedOverAt: v.nullable(instant),
})

/** Money that came when the order no longer waited for it, and went back in full by itself (R5). */
const latePayment = v.object({
  paidAt: instant,
  amountFen: fenAmount,
  /** When the cashier sent it back; null while that is under way. */
  sentBackAt: v.nullable(instant),
})

export const order = v.object({
  orderId: idOf('order'),
  /** Place in the deal's chain, given when paid: the number people say aloud. */
  number: v.nullable(count),
  leader: leaderCard,
  dealId: idOf('deal'),
  dealTitle: v.string(),
  facts: orderFacts,
  cancelReason: v.nullable(v.string()),
  /** The leader placed it for the member (D5). */
  onBehalf: v.boolean(),
  pickupAt: instant,
  pickupUntil: instant,
  /** Proves the right to the goods; only once paid. */
  pickupCode: v.nullable(v.string()),
  amountFen: fenAmount,
  newcomerSavingFen: fenAmount,
  discountFen: fenAmount,
  payFen: fenAmount,
  lines: v.array(orderLine),
  latePayments: v.array(latePayment),
  /** What the member asks of the leader. */
  note: v.nullable(v.string()),
  /** The door the goods are brought to; null when they are collected (D8). */
  deliverTo: v.nullable(v.string()),
  /** Who collects instead of the member. */
  collectorName: v.nullable(v.string()),
  /** The deal offers to bring goods to the door. */
  offersDelivery: v.boolean(),
  settlement,
})
export type Order = v.InferOutput<typeof order>
export type OrderLine = v.InferOutput<typeof orderLine>

/** `to-collect`: paid, and something of it is still to come or to collect. `after-sale`: one was asked for. */
export const ownOrderGroups = ['to-pay', 'to-collect', 'after-sale'] as const
export type OwnOrderGroup = (typeof ownOrderGroups)[number]

const orderRefusals = [
  'deal-not-open',
  'item-unknown',
  'sold-out',
  'limit-exceeded',
  'newcomer-price-used',
  'coupon-unknown',
  'coupon-used',
  'coupon-expired',
  'coupon-minimum',
  'not-joined',
] as const

export const quoteOrder = endpoint({
  method: 'POST',
  path: '/api/v1/order-quotes',
  summary: 'What a basket costs this person now: newcomer price and coupon decided here, nothing is kept',
  who: 'person',
  rate: 'read',
  input: v.object(basket),
  output: quote,
  repeat: 'harmless',
  refusals: orderRefusals,
})

export const placeOrder = endpoint({
  method: 'POST',
  path: '/api/v1/orders',
  summary: 'Place an order; it holds its stock 15 minutes for the payment (R5, R6)',
  who: 'person',
  rate: 'order',
  input: v.object({
    ...basket,
    /** What the person saw; another total is refused, never charged. */
    expectedPayFen: fenAmount,
    note: v.optional(v.nullable(line(100))),
    deliverTo: v.optional(v.nullable(line(60))),
  }),
  output: order,
  repeat: 'own-record',
  refusals: [...orderRefusals, 'price-changed', 'delivery-not-offered'],
})

export const listOrders = endpoint({
  method: 'GET',
  path: '/api/v1/orders',
  summary: 'Own orders, newest first; all, or those that wait for something',
  who: 'person',
  rate: 'read',
  input: v.object({ state: v.optional(v.picklist(ownOrderGroups)), cursor, limit }),
  output: page(order),
  refusals: [],
})

export const readOrder = endpoint({
  method: 'GET',
  path: '/api/v1/orders/{orderId}',
  summary: 'One own order',
  who: 'person',
  rate: 'read',
  input: v.object({ orderId: idOf('order') }),
  output: order,
  refusals: [],
})

export const changeOrder = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/change',
  summary:
    'Change where an own order goes, who collects it, and what the leader is asked; goods and prices stay',
  who: 'person',
  rate: 'write',
  input: v.object({
    orderId: idOf('order'),
    note: v.nullable(line(100)),
    deliverTo: v.nullable(line(60)),
    collectorName: v.nullable(line(20)),
  }),
  output: order,
  refusals: ['delivery-not-offered', 'order-not-changeable'],
})

export const cancelOrder = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/cancel',
  summary: 'Cancel an own order before the deal closes; what was paid is refunded',
  who: 'person',
  rate: 'write',
  input: v.object({ orderId: idOf('order') }),
  output: order,
  refusals: ['order-not-cancellable'],
})

export const listDealOrders = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/orders',
  summary: 'Paid orders of an own deal, newest first; all, or those a search or a state leaves',
  who: 'leader',
  rate: 'read',
  input: v.object({
    dealId: idOf('deal'),
    /** A name, an order's number, the last four digits of a phone, a building or a home. */
    search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    state: v.optional(v.picklist(['to-collect', 'collected'])),
    cursor,
    limit,
  }),
  output: page(
    v.object({
      orderId: idOf('order'),
      number: count,
      memberName: v.string(),
      maskedPhone: v.nullable(v.string()),
      unitLabel: v.nullable(v.string()),
      isNewcomer: v.boolean(),
      note: v.nullable(v.string()),
      deliverTo: v.nullable(v.string()),
      collectorName: v.nullable(v.string()),
      facts: orderFacts,
      payFen: fenAmount,
      settlement,
      lines: v.array(
        v.object({
          lineId: idOf('orderLine'),
          name: v.string(),
          quantity: count,
          shortQuantity: count,
          paidFen: fenAmount,
          refundedFen: fenAmount,
          arrivedAt: v.nullable(instant),
          heldBackAt: v.nullable(instant),
          handedOverAt: v.nullable(instant),
        }),
      ),
    }),
  ),
  refusals: [],
})

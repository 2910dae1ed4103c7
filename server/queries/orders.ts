import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Order, OrderLine } from '#contract/order'
import { instantOf } from '#domain/business-time'
import type { LeaderId, MemberId, OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { OrderFacts, OrderLineFacts } from '#domain/order'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { leaders } from '../db/schema/leader'
import { memberOrders } from '../db/schema/member'
import { orderLines, orders } from '../db/schema/order'
import { instantOrNull } from './deal-facts'
import { latePaymentsOf } from './late-payments'
import { leaderCardOf } from './leader-card'
import { settlementOf } from './settled'

export type OrderRow = typeof orders.$inferSelect
export type OrderLineRow = typeof orderLines.$inferSelect
type DealRow = typeof deals.$inferSelect

/** The leader an own order is with; undefined when the order is not this person's. */
export async function leaderOfOrder(
  db: Db,
  memberId: MemberId,
  orderId: OrderId,
): Promise<LeaderId | undefined> {
  const [row] = await db
    .select({ leaderId: memberOrders.leaderId })
    .from(memberOrders)
    .where(and(eq(memberOrders.memberId, memberId), eq(memberOrders.orderId, orderId)))
  return row?.leaderId
}

/** An own order; undefined when it is not this person's. */
export async function readOrder(db: Db, memberId: MemberId, orderId: OrderId): Promise<Order | undefined> {
  const leaderId = await leaderOfOrder(db, memberId, orderId)
  if (!leaderId) return undefined
  const [order] = await ordersOf(db, memberId, [{ leaderId, orderId }])
  return order
}

export interface OrderKey {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
}

/** Own orders in the order of the keys. */
export async function ordersOf(db: Db, memberId: MemberId, keys: readonly OrderKey[]): Promise<Order[]> {
  const found = await ordersWhere(db, keys, eq(orders.memberId, memberId))
  return found.map(({ order }) => order)
}

/** An order with its row, whoever it is of: for the link that leads to it. */
export async function orderWithLines(db: Db, key: OrderKey) {
  const [found] = await ordersWhere(db, [key])
  return found
}

async function ordersWhere(db: Db, keys: readonly OrderKey[], isMeant?: SQL) {
  if (keys.length === 0) return []
  const leaderIds = [...new Set(keys.map((key) => key.leaderId))]
  const orderIds = keys.map((key) => key.orderId)
  const rows = await db
    .select({ order: orders, deal: deals, leader: leaders, settled: uncollected })
    .from(orders)
    .innerJoin(deals, and(eq(deals.leaderId, orders.leaderId), eq(deals.dealId, orders.dealId)))
    .innerJoin(leaders, eq(leaders.leaderId, orders.leaderId))
    .leftJoin(
      uncollected,
      and(eq(uncollected.leaderId, orders.leaderId), eq(uncollected.orderId, orders.orderId)),
    )
    .where(and(inArray(orders.leaderId, leaderIds), inArray(orders.orderId, orderIds), isMeant))
  const lines = await db
    .select()
    .from(orderLines)
    .where(and(inArray(orderLines.leaderId, leaderIds), inArray(orderLines.orderId, orderIds)))
    .orderBy(asc(orderLines.position))
  const late = await latePaymentsOf(db, leaderIds, orderIds)
  const found = new Map(rows.map((row) => [row.order.orderId, row]))
  return orderIds.flatMap((orderId) => {
    const row = found.get(orderId)
    const own = lines.filter((line) => line.orderId === orderId)
    if (!row) return []
    return [{ row: row.order, order: orderOf(row, own, late.get(orderId) ?? []) }]
  })
}

interface FoundOrder {
  readonly order: OrderRow
  readonly deal: DealRow
  readonly leader: typeof leaders.$inferSelect
  readonly settled: typeof uncollected.$inferSelect | null
}

function orderOf(
  { order, deal, leader, settled }: FoundOrder,
  lines: readonly OrderLineRow[],
  latePayments: Order['latePayments'],
): Order {
  return {
    orderId: order.orderId,
    number: order.number,
    leader: leaderCardOf(leader),
    dealId: order.dealId,
    dealTitle: deal.title,
    facts: orderFactsOf(order, deal, settled),
    cancelReason: order.cancelReason,
    onBehalf: order.placedBy !== null,
    pickupAt: instantOf(deal.pickupAt),
    pickupUntil: instantOf(deal.pickupUntil),
    pickupCode: order.paidAt && !order.refundedAt ? order.pickupCode : null,
    amountFen: fen(order.amountFen),
    newcomerSavingFen: fen(order.newcomerSavingFen),
    discountFen: fen(order.discountFen),
    payFen: fen(order.payFen),
    lines: lines.map(orderLineOf),
    latePayments,
    note: order.note,
    deliverTo: order.deliverTo,
    collectorName: order.collectorName,
    offersDelivery: deal.offersDelivery,
    settlement: settlementOf(settled),
  }
}

/** The times an order's state follows from, as the contract and domain/order have them. */
export function orderFactsOf(
  order: Pick<OrderRow, 'placedAt' | 'holdUntil' | 'paidAt' | 'cancelledAt' | 'refundedAt'>,
  deal: Pick<DealRow, 'arrivedAt' | 'closesAt'>,
  settled: { readonly settledAt: Date | null } | null,
): OrderFacts {
  return {
    placedAt: instantOf(order.placedAt),
    holdUntil: instantOf(order.holdUntil),
    paidAt: instantOrNull(order.paidAt),
    cancelledAt: instantOrNull(order.cancelledAt),
    refundedAt: instantOrNull(order.refundedAt),
    arrivedAt: instantOrNull(deal.arrivedAt),
    dealClosesAt: instantOf(deal.closesAt),
    settledAt: instantOrNull(settled?.settledAt ?? null),
  }
}

export function lineFactsOf(line: OrderLineRow): OrderLineFacts {
  return {
    quantity: line.quantity,
    shortQuantity: line.shortQuantity,
    paidFen: fen(line.paidFen),
    refundedFen: fen(line.refundedFen),
    arrivedAt: instantOrNull(line.arrivedAt),
    heldBackAt: instantOrNull(line.heldBackAt),
    handedOverAt: instantOrNull(line.handedOverAt),
  }
}

export function orderLineOf(line: OrderLineRow): OrderLine {
  return {
    lineId: line.lineId,
    itemId: line.itemId,
    name: line.name,
    unit: line.unit,
    goods: line.goods,
    pictureUrl: line.pictureUrl,
    quantity: line.quantity,
    shortQuantity: line.shortQuantity,
    paidFen: fen(line.paidFen),
    refundedFen: fen(line.refundedFen),
    arrivedAt: instantOrNull(line.arrivedAt),
    heldBackAt: instantOrNull(line.heldBackAt),
    handedOverAt: instantOrNull(line.handedOverAt),
  }
}

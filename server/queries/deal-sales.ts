import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { DealId, DealItemId, LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { orderLines, orders } from '../db/schema/order'
import { isSettled } from './settled'

/** Of a paid order that is not refunded in full. A line that cost nothing ends with its order, or when no piece of it came. */
export const isSoldLine = sql`(${orderLines.shortQuantity} < ${orderLines.quantity}
  and (${orderLines.refundedFen} < ${orderLines.paidFen} or ${orderLines.paidFen} = 0))`

/** Pieces without those that never came. */
export const pieces = sql<number>`(${orderLines.quantity} - ${orderLines.shortQuantity})`

/** Paid and not refunded in full. */
export const isSold = sql`${orders.refundedAt} is null and ${isSoldLine}`

/** Sold, not handed over, and nobody has settled it: somebody still has a right to it. */
export const isToHandOver = sql`(${isSold} and ${orderLines.handedOverAt} is null and not ${isSettled})`

/** Lies at the pick-up point: came, paid, not refunded, not handed over, not settled. */
export const isAtPickupPoint = and(
  isNotNull(orderLines.paidAt),
  isNotNull(orderLines.arrivedAt),
  isNull(orderLines.heldBackAt),
  isToHandOver,
)

const sums = {
  soldQuantity: sql`coalesce(sum(${pieces}) filter (where ${isSold}), 0)`.mapWith(Number),
  handedOverQuantity:
    sql`coalesce(sum(${pieces}) filter (where ${isSold} and ${orderLines.handedOverAt} is not null), 0)`.mapWith(
      Number,
    ),
  /** Lines that wait for the next delivery. */
  linesHeldBack:
    sql`count(*) filter (where ${orderLines.heldBackAt} is not null and ${isToHandOver})`.mapWith(Number),
  linesToHandOver: sql`count(*) filter (where ${isToHandOver})`.mapWith(Number),
  /** Fen, after refunds. */
  salesFen: sql`coalesce(sum(${orderLines.paidFen} - ${orderLines.refundedFen}), 0)`.mapWith(Number),
  /** Fen, after reversals. */
  commissionFen: sql`coalesce(sum(${orderLines.commissionFen}), 0)`.mapWith(Number),
  orderCount: sql`count(distinct ${orders.orderId}) filter (where ${isSold})`.mapWith(Number),
  memberCount: sql`count(distinct ${orders.memberId}) filter (where ${isSold})`.mapWith(Number),
}

interface Sales {
  readonly soldQuantity: number
  readonly handedOverQuantity: number
  readonly linesToHandOver: number
  readonly linesHeldBack: number
  readonly salesFen: number
  readonly commissionFen: number
  readonly orderCount: number
  readonly memberCount: number
}

export const noSales: Sales = {
  soldQuantity: 0,
  handedOverQuantity: 0,
  linesToHandOver: 0,
  linesHeldBack: 0,
  salesFen: 0,
  commissionFen: 0,
  orderCount: 0,
  memberCount: 0,
}

export const ownOrder = and(eq(orders.leaderId, orderLines.leaderId), eq(orders.orderId, orderLines.orderId))

export async function salesByDeal(
  db: Db,
  leaderId: LeaderId,
  dealIds: readonly DealId[],
): Promise<Map<DealId, Sales>> {
  const rows = await db
    .select({ dealId: orderLines.dealId, ...sums })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        inArray(orderLines.dealId, [...dealIds]),
        isNotNull(orderLines.paidAt),
      ),
    )
    .groupBy(orderLines.dealId)
  return new Map(rows.map((row) => [row.dealId, row]))
}

export async function salesByItem(
  db: Db,
  leaderId: LeaderId,
  dealId: DealId,
): Promise<Map<DealItemId, Sales>> {
  const rows = await db
    .select({ itemId: orderLines.itemId, ...sums })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(
      and(eq(orderLines.leaderId, leaderId), eq(orderLines.dealId, dealId), isNotNull(orderLines.paidAt)),
    )
    .groupBy(orderLines.itemId)
  return new Map(rows.map((row) => [row.itemId, row]))
}

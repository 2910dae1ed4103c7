import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Bag } from '#contract/hand-over'
import type { LeaderId, OrderId } from '#domain/ids'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { orderFactsOf, orderLineOf } from './orders'

/** The bag a pick-up code belongs to, among this leader's paid orders. */
export async function findBag(db: Db, leaderId: LeaderId, pickupCode: string): Promise<Bag | undefined> {
  const [order] = await db
    .select({ orderId: orders.orderId })
    .from(orders)
    .where(and(eq(orders.leaderId, leaderId), eq(orders.pickupCode, pickupCode), isNotNull(orders.paidAt)))
  return order && readBag(db, leaderId, order.orderId)
}

export async function readBag(db: Db, leaderId: LeaderId, orderId: OrderId): Promise<Bag | undefined> {
  const [row] = await db
    .select({ order: orders, deal: deals })
    .from(orders)
    .innerJoin(deals, and(eq(deals.leaderId, orders.leaderId), eq(deals.dealId, orders.dealId)))
    .where(and(eq(orders.leaderId, leaderId), eq(orders.orderId, orderId)))
  if (!row) return undefined
  const lines = await db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.leaderId, leaderId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position))
  const { order, deal } = row
  return {
    orderId: order.orderId,
    number: order.number ?? 0,
    dealId: order.dealId,
    dealTitle: deal.title,
    memberName: order.memberName,
    maskedPhone: order.maskedPhone,
    unitLabel: order.unitLabel,
    facts: orderFactsOf(order, deal),
    lines: lines.map(orderLineOf),
  }
}

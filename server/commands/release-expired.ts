import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { DealId, LeaderId, OrderId } from '#domain/ids'
import { againAfterDeadlock } from '../db/database-error'
import type { Db } from '../db/db'
import { orders } from '../db/schema/order'
import { releaseUnpaidOrder } from './release-order'

const ORDERS_AT_ONCE = 100

/** Unpaid orders whose time is over and that still hold stock (R5), the longest overdue first. */
export async function expiredOrders(
  db: Db,
  of: { readonly now: Date; readonly deal?: { readonly leaderId: LeaderId; readonly dealId: DealId } },
): Promise<{ leaderId: LeaderId; orderId: OrderId }[]> {
  return db
    .select({ leaderId: orders.leaderId, orderId: orders.orderId })
    .from(orders)
    .where(
      and(
        of.deal && eq(orders.leaderId, of.deal.leaderId),
        of.deal && eq(orders.dealId, of.deal.dealId),
        lte(orders.holdUntil, of.now),
        isNull(orders.paidAt),
        isNull(orders.releasedAt),
      ),
    )
    .orderBy(asc(orders.holdUntil))
    .limit(ORDERS_AT_ONCE)
}

/** Each in a transaction of its own: stock rows are locked in the order of one order's items only. */
export async function releaseExpiredOfDeal(
  db: Db,
  deal: { readonly leaderId: LeaderId; readonly dealId: DealId; readonly now: Date },
): Promise<number> {
  const expired = await expiredOrders(db, { now: deal.now, deal })
  let released = 0
  for (const order of expired) {
    const did = await againAfterDeadlock(() => releaseUnpaidOrder(db, { ...order, at: deal.now }))
    if (did) released += 1
  }
  return released
}

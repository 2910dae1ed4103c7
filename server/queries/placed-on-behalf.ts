import { and, eq, inArray, sql } from 'drizzle-orm'
import { instantOf } from '#domain/business-time'
import type { LeaderId, OrderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { orderLines, orders } from '../db/schema/order'

/** What a leader is told of orders just placed on behalf. */
export async function placedOnBehalf(db: Db, leaderId: LeaderId, orderIds: readonly OrderId[]) {
  const rows =
    orderIds.length === 0
      ? []
      : await db
          .select({
            orderId: orders.orderId,
            payFen: orders.payFen,
            holdUntil: orders.holdUntil,
            quantity: sql<number>`(select sum(${orderLines.quantity})::integer from ${orderLines}
              where ${and(eq(orderLines.leaderId, orders.leaderId), eq(orderLines.orderId, orders.orderId))})`,
          })
          .from(orders)
          .where(and(eq(orders.leaderId, leaderId), inArray(orders.orderId, [...orderIds])))
  const byId = new Map(rows.map((row) => [row.orderId, row]))
  return (orderId: OrderId) => {
    const row = byId.get(orderId)
    invariant(row, 'a placed order is there')
    const { quantity, holdUntil } = row
    return { orderId, quantity, payFen: fen(row.payFen), dueAt: instantOf(holdUntil) }
  }
}

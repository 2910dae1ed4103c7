import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Order } from '#contract/order'
import { instantOf } from '#domain/business-time'
import type { LeaderId, OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { payments, refunds } from '../db/schema/money'
import { instantOrNull } from './deal-facts'

/** What came too late for each order and goes back by itself (R5), the first first. */
export async function latePaymentsOf(
  db: Db,
  leaderIds: LeaderId[],
  orderIds: OrderId[],
): Promise<ReadonlyMap<OrderId, Order['latePayments']>> {
  const rows = await db
    .select({
      orderId: payments.orderId,
      paidAt: payments.paidAt,
      amountFen: payments.amountFen,
      requestedAt: refunds.requestedAt,
      doneAt: refunds.doneAt,
    })
    .from(payments)
    .innerJoin(
      refunds,
      and(
        eq(refunds.leaderId, payments.leaderId),
        eq(refunds.orderId, payments.orderId),
        eq(refunds.paymentId, payments.paymentId),
      ),
    )
    .where(
      and(
        inArray(payments.leaderId, leaderIds),
        inArray(payments.orderId, orderIds),
        eq(payments.state, 'late'),
      ),
    )
    .orderBy(asc(payments.paidAt))
  const late = new Map<OrderId, Order['latePayments']>()
  for (const { orderId, paidAt, amountFen, requestedAt, doneAt } of rows) {
    const payment = {
      paidAt: instantOf(paidAt ?? requestedAt),
      amountFen: fen(amountFen),
      sentBackAt: instantOrNull(doneAt),
    }
    late.set(orderId, [...(late.get(orderId) ?? []), payment])
  }
  return late
}

import { and, eq } from 'drizzle-orm'
import type { LeaderId, OrderId } from '#domain/ids'
import { payments } from '../db/schema/money'
import type { Deps } from '../deps'
import { settlePayment } from './settle-payment'

/**
 * Asks the cashier about the pending payments of an order and books what it says.
 * @throws PaymentUnavailable
 */
export async function queryPayments(
  deps: Pick<Deps, 'db' | 'chance' | 'log' | 'payment'>,
  order: { readonly leaderId: LeaderId; readonly orderId: OrderId },
  now: Date,
): Promise<void> {
  const pending = await deps.db
    .select({ paymentId: payments.paymentId })
    .from(payments)
    .where(
      and(
        eq(payments.leaderId, order.leaderId),
        eq(payments.orderId, order.orderId),
        eq(payments.state, 'pending'),
      ),
    )
  for (const { paymentId } of pending) {
    const fact = await deps.payment.query(paymentId)
    if (fact) await settlePayment(deps, fact, now)
  }
}

import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId, MemberId, OrderId } from '#domain/ids'
import type { Db } from '../db/db'
import { payments } from '../db/schema/money'
import { orders } from '../db/schema/order'
import type { Deps } from '../deps'
import { PaymentUnavailable } from '../payment/payment-port'
import { leaderOfOrder } from '../queries/orders'
import { queryPayments } from './query-payments'

type PaymentState = 'none' | 'pending' | 'paid' | 'failed' | 'refunded'

interface CheckPayment {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly now: Date
}

/** Asks the cashier what became of an own order's payments and books it. */
export async function checkPayment(
  deps: Pick<Deps, 'db' | 'chance' | 'log' | 'payment'>,
  act: CheckPayment,
): Promise<Outcome<PaymentState, 'not-found' | 'payment-unavailable'>> {
  const leaderId = await leaderOfOrder(deps.db, act.memberId, act.orderId)
  if (!leaderId) return refused('not-found')
  try {
    await queryPayments(deps, { leaderId, orderId: act.orderId }, act.now)
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error
    return refused('payment-unavailable')
  }
  return done(await stateOf(deps.db, leaderId, act.orderId))
}

async function stateOf(db: Db, leaderId: LeaderId, orderId: OrderId): Promise<PaymentState> {
  const [order] = await db
    .select({ paidAt: orders.paidAt, refundedAt: orders.refundedAt })
    .from(orders)
    .where(and(eq(orders.leaderId, leaderId), eq(orders.orderId, orderId)))
  if (order?.paidAt) return order.refundedAt ? 'refunded' : 'paid'
  const rows = await db
    .select({ state: payments.state })
    .from(payments)
    .where(and(eq(payments.leaderId, leaderId), eq(payments.orderId, orderId)))
  const states = rows.map((payment) => payment.state)
  if (states.length === 0) return 'none'
  if (states.includes('pending')) return 'pending'
  return states.includes('late') ? 'refunded' : 'failed'
}

import { and, asc, eq, sql } from 'drizzle-orm'
import { fen } from '#domain/money'
import { payments, refunds } from '../db/schema/money'
import type { Deps } from '../deps'
import { PaymentUnavailable } from '../payment/payment-port'

const REFUNDS_AT_ONCE = 100

/**
 * Sends requested refunds to the cashier, each under its own id until it is done: repeating one refunds once.
 * @returns how many were done
 */
export async function sendRefunds(deps: Deps): Promise<number> {
  const rows = await deps.db
    .select({ refund: refunds, totalFen: payments.amountFen })
    .from(refunds)
    .innerJoin(
      payments,
      and(eq(payments.leaderId, refunds.leaderId), eq(payments.paymentId, refunds.paymentId)),
    )
    .where(eq(refunds.state, 'requested'))
    // Tried least first: one that does not go through must not keep others waiting.
    .orderBy(asc(refunds.tries), asc(refunds.requestedAt))
    .limit(REFUNDS_AT_ONCE)

  let sent = 0
  for (const { refund, totalFen } of rows) {
    const state = await send(deps, refund, totalFen)
    if (state === 'done') sent += 1
  }
  return sent
}

type RefundRow = typeof refunds.$inferSelect

async function send(deps: Deps, refund: RefundRow, totalFen: number): Promise<string> {
  const { leaderId, refundId, paymentId, reason } = refund
  const state = await ask()
  if (state === 'failed') deps.log.error({ incident: 'refund', refundId }, 'the cashier refused a refund')
  await deps.db
    .update(refunds)
    .set({
      state: state === 'processing' ? 'requested' : state,
      doneAt: state === 'done' ? deps.clock.now() : null,
      tries: sql`${refunds.tries} + 1`,
    })
    .where(
      and(eq(refunds.leaderId, leaderId), eq(refunds.refundId, refundId), eq(refunds.state, 'requested')),
    )
  return state

  async function ask(): Promise<'done' | 'processing' | 'failed'> {
    try {
      const amountFen = fen(refund.amountFen)
      const answer = await deps.payment.refund({
        refundId,
        paymentId,
        amountFen,
        totalFen: fen(totalFen),
        reason,
      })
      return answer.state
    } catch (error) {
      if (!(error instanceof PaymentUnavailable)) throw error
      return 'processing'
    }
  }
}

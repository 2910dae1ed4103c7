import { and, asc, eq, lte } from 'drizzle-orm'
import { MINUTE_MS } from '#domain/business-time'
import { fen } from '#domain/money'
import { HOLD_MINUTES } from '#domain/order'
import { attachOf, settlePayment } from '../commands/settle-payment'
import { payments } from '../db/schema/money'
import type { Deps } from '../deps'
import type { PaymentFact } from '../payment/payment-port'
import { PaymentUnavailable } from '../payment/payment-port'

/** The callback usually comes first; asking at once would be asking for nothing. */
const ASK_AFTER_MS = 10_000

/** The cashier takes no money after the order's hold; some time more, and nobody pays any longer. */
const GIVE_UP_AFTER_MS = (HOLD_MINUTES + 5) * MINUTE_MS

const PAYMENTS_AT_ONCE = 100

/**
 * Asks the cashier about payments it has kept silent on.
 * @returns how many changed
 */
export async function settlePayments(deps: Deps): Promise<number> {
  const now = deps.clock.now()
  const pending = await deps.db
    .select()
    .from(payments)
    .where(and(eq(payments.state, 'pending'), lte(payments.createdAt, before(now, ASK_AFTER_MS))))
    .orderBy(asc(payments.createdAt))
    .limit(PAYMENTS_AT_ONCE)

  let changed = 0
  for (const payment of pending) {
    const fact = await ask(deps, payment)
    if (fact === 'silent') return changed
    const settled = await settlePayment(deps, isOver(payment, now) ? givenUp(fact) : fact, now)
    if (settled !== 'unchanged') changed += 1
  }
  return changed
}

type PaymentRow = typeof payments.$inferSelect

/** What the cashier knows; a payment it never heard of is pending with us alone. */
async function ask(deps: Deps, payment: PaymentRow): Promise<PaymentFact | 'silent'> {
  try {
    return (
      (await deps.payment.query(payment.paymentId)) ?? {
        paymentId: payment.paymentId,
        state: 'pending',
        attach: attachOf(payment.leaderId, payment.orderId),
        amountFen: fen(payment.amountFen),
        transactionId: null,
        paidAt: null,
      }
    )
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error
    return 'silent'
  }
}

function isOver(payment: PaymentRow, now: Date): boolean {
  return payment.createdAt < before(now, GIVE_UP_AFTER_MS)
}

/** Still unpaid after its time: given up. Should money come all the same, it is sent back. */
function givenUp(fact: PaymentFact): PaymentFact {
  return fact.state === 'pending' ? { ...fact, state: 'closed' } : fact
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms)
}

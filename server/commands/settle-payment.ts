import { and, eq, ne } from 'drizzle-orm'
import { isIdOf, type LeaderId, type OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import { againAfterDeadlock } from '../db/database-error'
import type { Db } from '../db/db'
import { payments, refunds } from '../db/schema/money'
import type { Chance, Deps } from '../deps'
import type { PaymentFact } from '../payment/payment-port'
import { bookEntries } from './book-entries'
import { lockOrder } from './load-order'
import { payOrder } from './pay-order'
import { releaseOrder } from './release-order'

/** What a settled fact came to. `late`: the order had expired or was paid already; the money goes back. */
type Settled = 'paid' | 'late' | 'closed' | 'unchanged' | 'not-ours'

const LATE_REASON = '订单已过期或已支付，原路退款'

/**
 * Books what the cashier says of a payment. A callback, a query and a repeat of either may come in any order
 * and at once: only the first that finds the payment unsettled changes anything.
 */
export async function settlePayment(
  deps: Pick<Deps, 'db' | 'chance' | 'log'>,
  fact: PaymentFact,
  now: Date,
): Promise<Settled> {
  const key = keyOf(fact.attach)
  if (!key) return incident('the attach is not one of ours')
  const { leaderId, orderId } = key
  const [payment] = await deps.db
    .select()
    .from(payments)
    .where(and(eq(payments.leaderId, leaderId), eq(payments.paymentId, fact.paymentId)))
  if (!payment || payment.orderId !== orderId) return incident('no such payment of this order')
  if (payment.amountFen !== fact.amountFen) return incident('the amount is not what was asked for')
  if (fact.state === 'pending' || payment.state === 'paid' || payment.state === 'late') return 'unchanged'

  return againAfterDeadlock(() =>
    deps.db.transaction((tx) =>
      fact.state === 'closed'
        ? closePayment(tx, leaderId, fact)
        : bookPayment(tx, { leaderId, orderId, fact, now, chance: deps.chance }),
    ),
  )

  function incident(what: string): Settled {
    deps.log.error({ incident: 'payment', fact }, `a payment was not booked: ${what}`)
    return 'not-ours'
  }
}

interface Booking {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
  readonly fact: PaymentFact
  readonly now: Date
  readonly chance: Chance
}

async function bookPayment(tx: Db, booking: Booking): Promise<Settled> {
  const { leaderId, orderId, fact, now, chance } = booking
  const held = await lockOrder(tx, leaderId, orderId)
  if (!held) return 'not-ours'
  const paidAt = new Date(fact.paidAt ?? now)
  const isLate = held.order.paidAt !== null || held.order.releasedAt !== null || paidAt > held.order.holdUntil

  const settled = await tx
    .update(payments)
    .set({ state: isLate ? 'late' : 'paid', transactionId: fact.transactionId, paidAt })
    .where(
      and(
        eq(payments.leaderId, leaderId),
        eq(payments.paymentId, fact.paymentId),
        ne(payments.state, 'paid'),
        ne(payments.state, 'late'),
      ),
    )
    .returning({ paymentId: payments.paymentId })
  if (settled.length === 0) return 'unchanged'

  const amountFen = fen(fact.amountFen)
  await bookEntries(tx, { leaderId, at: paidAt, chance }, [
    { from: 'buyers', to: 'platform-sales', amountFen, cause: 'payment', causeId: fact.paymentId },
  ])
  if (isLate) {
    await sendBack(tx, booking)
    if (!held.order.paidAt) await releaseOrder(tx, { leaderId, orderId, at: now })
    return 'late'
  }
  await payOrder(tx, { ...held, leaderId, paidAt, chance })
  return 'paid'
}

/** R5: money for an order that no longer waits for it goes back in full, without anybody asking. */
async function sendBack(tx: Db, { leaderId, orderId, fact, now, chance }: Booking): Promise<void> {
  const refundId = chance.id('refund')
  const { paymentId, amountFen } = fact
  await tx.insert(refunds).values({
    leaderId,
    refundId,
    orderId,
    paymentId,
    amountFen,
    reason: LATE_REASON,
    state: 'requested',
    requestedAt: now,
  })
  await bookEntries(tx, { leaderId, at: now, chance }, [
    { from: 'platform-sales', to: 'buyers', amountFen, cause: 'refund', causeId: refundId },
  ])
}

async function closePayment(tx: Db, leaderId: LeaderId, fact: PaymentFact): Promise<Settled> {
  const closed = await tx
    .update(payments)
    .set({ state: 'closed' })
    .where(
      and(
        eq(payments.leaderId, leaderId),
        eq(payments.paymentId, fact.paymentId),
        eq(payments.state, 'pending'),
      ),
    )
    .returning({ paymentId: payments.paymentId })
  return closed.length > 0 ? 'closed' : 'unchanged'
}

/** What a payment carries to the cashier and back, so that it is found in its leader's group. */
export function attachOf(leaderId: LeaderId, orderId: OrderId): string {
  return `${leaderId}|${orderId}`
}

function keyOf(attach: string): { leaderId: LeaderId; orderId: OrderId } | undefined {
  const [leaderId = '', orderId = '', ...more] = attach.split('|')
  if (!isIdOf('leader', leaderId) || !isIdOf('order', orderId) || more.length > 0) return undefined
  return { leaderId, orderId }
}

import { paymentEvents } from '../db/schema/money'
import type { Deps } from '../deps'
import { settlePayment } from './settle-payment'

/**
 * A callback of the cashier. Its event is remembered only after it is booked: when we stop in between, the
 * cashier sends it again and booking twice changes nothing.
 * @throws CallbackRejected
 */
export async function receiveCallback(
  deps: Pick<Deps, 'db' | 'chance' | 'log' | 'payment'>,
  callback: { readonly headers: Headers; readonly rawBody: string; readonly now: Date },
): Promise<void> {
  const { eventId, payment } = await deps.payment.readCallback(callback.headers, callback.rawBody)
  if (payment) await settlePayment(deps, payment, callback.now)
  await deps.db.insert(paymentEvents).values({ eventId, receivedAt: callback.now }).onConflictDoNothing()
}

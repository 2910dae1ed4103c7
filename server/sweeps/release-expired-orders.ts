import { queryPayments } from '../commands/query-payments'
import { expiredOrders } from '../commands/release-expired'
import { releaseUnpaidOrder } from '../commands/release-order'
import { againAfterDeadlock } from '../db/database-error'
import type { Deps } from '../deps'
import { PaymentUnavailable } from '../payment/payment-port'

/**
 * Gives back what expired unpaid orders hold (R5). Who paid in the last minute may not have been told to us
 * yet, so the cashier is asked first; one that does not answer does not keep the stock.
 * @returns how many were released
 */
export async function releaseExpiredOrders(deps: Deps): Promise<number> {
  const now = deps.clock.now()
  let released = 0
  for (const order of await expiredOrders(deps.db, { now })) {
    await queryPayments(deps, order, now).catch((error: unknown) => {
      if (!(error instanceof PaymentUnavailable)) throw error
    })
    const did = await againAfterDeadlock(() => releaseUnpaidOrder(deps.db, { ...order, at: now }))
    if (did) released += 1
  }
  return released
}

import { and, eq } from 'drizzle-orm'
import type { Order } from '#contract/order'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { formatYuan } from '#domain/money'
import { holdUntil } from '#domain/order'
import { PICKUP_CODE_BYTES, pickupCodeFrom } from '#domain/pickup-code'
import { againAfterDeadlock } from '../db/database-error'
import type { Db } from '../db/db'
import { orders } from '../db/schema/order'
import { quoteBasket } from '../queries/basket-quote'
import { readOrder } from '../queries/orders'
import { heldBackBy, insertOrder, MOST_CODES, shortOf } from './insert-order'
import { newOrder, newOrderAnswer, type PlaceOrder } from './new-order'
import { releaseExpiredOfDeal } from './release-expired'

/**
 * Places an order once per idempotency key: facts, the rule, then one statement that checks again whatever
 * may have changed meanwhile (R5, R6).
 */
export async function placeOrder(db: Db, act: PlaceOrder): Promise<Outcome<Order, RefusalCode>> {
  let outcome = await tryToPlace(db, act)
  if (isRefusedFor(outcome, 'sold-out') && (await releaseExpiredOfDeal(db, act)) > 0) {
    outcome = await tryToPlace(db, act)
  }
  if (outcome.ok) return outcome
  // The first call with this key may be what took the last piece, the newcomer price or the limit.
  return (await placedBefore(db, act)) ?? outcome
}

async function tryToPlace(db: Db, act: PlaceOrder): Promise<Outcome<Order, RefusalCode>> {
  const quoted = await quoteBasket(db, act)
  if (!quoted.ok) return quoted
  if (act.deliverTo && !quoted.value.sale.offersDelivery) return refused('delivery-not-offered')
  const { payFen } = quoted.value.quote
  if (payFen !== act.expectedPayFen) return refused('price-changed', { pay: formatYuan(payFen) })

  const times = { placedAt: instantOf(act.now), holdUntil: holdUntil(instantOf(act.now)) }
  for (let codes = 1; ; codes += 1) {
    const order = newOrder(act, quoted.value, times, pickupCodeFrom(act.chance.bytes(PICKUP_CODE_BYTES)))
    try {
      const placed = await againAfterDeadlock(() => insertOrder(db, order))
      if (!placed.replayed) return done(newOrderAnswer(order, quoted.value))
      return (await placedBefore(db, act)) ?? refused('not-found')
    } catch (error) {
      const held = heldBackBy(error)
      if (held?.kind === 'guard') return guardRefusal(db, act, held)
      if (held?.kind !== 'code-taken' || codes === MOST_CODES) throw error
    }
  }
}

/** The order an earlier call with this key placed, as it stands now. */
async function placedBefore(db: Db, act: PlaceOrder): Promise<Outcome<Order, RefusalCode> | undefined> {
  const [earlier] = await db
    .select({ orderId: orders.orderId, bodyHash: orders.bodyHash })
    .from(orders)
    .where(
      and(
        eq(orders.leaderId, act.leaderId),
        eq(orders.memberId, act.memberId),
        eq(orders.requestKey, act.requestKey),
      ),
    )
  if (!earlier) return undefined
  if (earlier.bodyHash !== act.bodyHash) return refused('idempotency-key-reused')
  const order = await readOrder(db, act.memberId, earlier.orderId)
  return order && done(order)
}

/** A guard of the statement held the order back: the facts of now say by how much. */
async function guardRefusal(
  db: Db,
  act: PlaceOrder,
  held: Parameters<typeof shortOf>[0],
): Promise<Outcome<never, RefusalCode>> {
  if (held.guard === 'newcomer-price-used' || held.guard === 'coupon-used') return refused(held.guard)
  const again = await quoteBasket(db, act)
  return again.ok ? shortOf(held, again.value.sale.items) : again
}

function isRefusedFor(outcome: Outcome<Order, RefusalCode>, code: RefusalCode): boolean {
  return !outcome.ok && outcome.refusal.code === code
}

import { and, eq, sql } from 'drizzle-orm'
import type { Order } from '#contract/order'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { formatYuan } from '#domain/money'
import { holdUntil } from '#domain/order'
import { PICKUP_CODE_BYTES, pickupCodeFrom } from '#domain/pickup-code'
import { againAfterDeadlock, databaseErrorOf } from '../db/database-error'
import type { Db } from '../db/db'
import { prepared } from '../db/prepared'
import { orders } from '../db/schema/order'
import { itemOf, quoteBasket } from '../queries/basket-quote'
import { readOrder } from '../queries/orders'
import { type NewOrder, newOrder, newOrderAnswer, orderColumns, type PlaceOrder } from './new-order'
import { releaseExpiredOfDeal } from './release-expired'

const GUARD_FAILED = 'LT001'
const UNIQUE_VIOLATION = '23505'
const MOST_CODES = 5

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
      const failure = databaseErrorOf(error)
      if (failure?.code === GUARD_FAILED) return guardRefusal(db, act, failure, quoted.value.sale.items)
      const isTakenCode = failure?.code === UNIQUE_VIOLATION && failure.constraint === 'orders_pickup_code'
      if (!isTakenCode || codes === MOST_CODES) throw error
    }
  }
}

async function insertOrder(db: Db, order: NewOrder): Promise<{ replayed: boolean }> {
  const { header, lines } = orderColumns(order)
  const [row] = await orderStatement.rows(db, {
    header: JSON.stringify(header),
    lines: JSON.stringify(lines),
  })
  return { replayed: row?.replayed ?? false }
}

const orderStatement = prepared<{ header: string; lines: string }, { replayed: boolean }>(
  'place-order',
  sql`select (placed ->> 'replayed')::boolean as replayed
    from place_order(${sql.placeholder('header')}::text::jsonb, ${sql.placeholder('lines')}::text::jsonb) as placed`,
)

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
  failure: { readonly message: string; readonly detail: string | undefined },
  items: Parameters<typeof itemOf>[0],
): Promise<Outcome<never, RefusalCode>> {
  if (failure.message === 'newcomer-price-used' || failure.message === 'coupon-used')
    return refused(failure.message)
  const again = await quoteBasket(db, act)
  if (!again.ok) return again
  // Free again since: the person may simply try once more, so nothing but the present is told.
  const item = itemOf(again.value.sale.items, failure.detail ?? '') ?? itemOf(items, failure.detail ?? '')
  const name = item?.name ?? ''
  if (failure.message === 'sold-out') return refused('sold-out', { item: name, left: item?.left ?? 0 })
  const limit = item?.limitPerMember ?? 0
  return refused('limit-exceeded', { item: name, limit, left: Math.max(0, limit - (item?.held ?? 0)) })
}

function isRefusedFor(outcome: Outcome<Order, RefusalCode>, code: RefusalCode): boolean {
  return !outcome.ok && outcome.refusal.code === code
}

import { eq } from 'drizzle-orm'
import type { ConfirmedRow } from '#contract/chain'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done } from '#contract/refusal'
import { formatTime, instantOf } from '#domain/business-time'
import type { DealId, LeaderId, MemberId, OrderId } from '#domain/ids'
import { formatYuan } from '#domain/money'
import { dueOnBehalf } from '#domain/order-on-behalf'
import { PICKUP_CODE_BYTES, pickupCodeFrom } from '#domain/pickup-code'
import { againAfterDeadlock } from '../db/database-error'
import type { Db } from '../db/db'
import { orderClaims } from '../db/schema/order'
import type { Chance } from '../deps'
import type { QuotedBasket } from '../queries/basket-quote'
import { type BasketOnBehalf, quoteOnBehalf } from '../queries/on-behalf-quote'
import { heldBackBy, insertOrder, MOST_CODES, shortOf } from './insert-order'
import { type NewOrder, newOrder } from './new-order'
import { releaseExpiredOfDeal } from './release-expired'
import { tell } from './tell'

export interface PlaceOnBehalf {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly placedBy: MemberId
  readonly row: ConfirmedRow
  /** Of this row: the request's key with the row's place. */
  readonly requestKey: string
  readonly bodyHash: string
  /** Of the link; the guard that a row is placed once. */
  readonly codeHash: string
  readonly now: Date
  readonly chance: Chance
}

/**
 * Places one confirmed row of a chain in a transaction of its own (D5). Stock and limit are guarded as for every
 * order; one that nobody pays expires as every order does.
 * @returns the order's id, also when an earlier call with the same key placed it
 */
export async function placeOnBehalf(db: Db, act: PlaceOnBehalf): Promise<Outcome<OrderId, RefusalCode>> {
  const outcome = await tryToPlace(db, act)
  if (outcome.ok || outcome.refusal.code !== 'sold-out') return outcome
  return (await releaseExpiredOfDeal(db, act)) > 0 ? tryToPlace(db, act) : outcome
}

async function tryToPlace(db: Db, act: PlaceOnBehalf): Promise<Outcome<OrderId, RefusalCode>> {
  const basket = basketOf(act)
  const quoted = await quoteOnBehalf(db, basket)
  if (!quoted.ok) return quoted
  for (let codes = 1; ; codes += 1) {
    const order = orderOf(act, basket, quoted.value)
    try {
      return done(await againAfterDeadlock(() => insertOnce(db, act, order)))
    } catch (error) {
      const held = heldBackBy(error)
      if (held?.kind === 'guard') {
        const again = await quoteOnBehalf(db, basket)
        return again.ok ? shortOf(held, again.value.sale.items) : again
      }
      if (held?.kind !== 'code-taken' || codes === MOST_CODES) throw error
    }
  }
}

function basketOf({ row, chance, ...act }: PlaceOnBehalf): BasketOnBehalf {
  return {
    leaderId: act.leaderId,
    dealId: act.dealId,
    // Nobody has this id: the order waits under it for a person yet to come, who takes it over by the link.
    memberId: row.memberId ?? chance.id('member'),
    isKnown: row.memberId !== null,
    name: row.name,
    unitLabel: row.unitLabel,
    lines: row.items,
    now: act.now,
  }
}

function orderOf(act: PlaceOnBehalf, { memberId }: BasketOnBehalf, quoted: QuotedBasket): NewOrder {
  const { placedBy, row, chance } = act
  const placedAt = instantOf(act.now)
  const due = dueOnBehalf(placedAt, quoted.sale.facts.closesAt)
  return newOrder(
    { ...act, memberId },
    quoted,
    { placedAt, holdUntil: due },
    pickupCodeFrom(chance.bytes(PICKUP_CODE_BYTES)),
    { placedBy, chainLine: row.original, note: row.note },
  )
}

/** The way to the order is its guard: whoever sends the row again, also at once, finds it taken. */
function insertOnce(db: Db, act: PlaceOnBehalf, order: NewOrder): Promise<OrderId> {
  const { leaderId, codeHash } = act
  const { orderId } = order
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(orderClaims)
      .values({ codeHash, leaderId, orderId, createdAt: act.now })
      .onConflictDoNothing()
      .returning({ orderId: orderClaims.orderId })
    if (!made) {
      const [earlier] = await tx.select().from(orderClaims).where(eq(orderClaims.codeHash, codeHash))
      return earlier?.orderId ?? orderId
    }
    await insertOrder(tx, order)
    if (act.row.memberId) await tellMember(tx, act, order)
    return orderId
  })
}

async function tellMember(tx: Db, act: PlaceOnBehalf, { act: { memberId }, ...order }: NewOrder) {
  const { leaderId, dealId, now, chance } = act
  const { orderId, holdUntil, quoted } = order
  await tell(tx, { at: now, chance }, [
    {
      memberId,
      kind: 'order-on-behalf',
      facts: {
        deal: quoted.sale.title,
        leader: quoted.sale.leader.name,
        payYuan: formatYuan(quoted.quote.payFen),
        due: formatTime(holdUntil, 'MM-DD HH:mm'),
      },
      leaderId,
      orderId,
      dealId,
      cause: `order-on-behalf:${orderId}`,
    },
  ])
}

import { and, eq, inArray } from 'drizzle-orm'
import type { ConfirmedRow } from '#contract/chain'
import type { Outcome, Refusal, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { DealId, LeaderId, MemberId, OrderId } from '#domain/ids'
import type { Db } from '../db/db'
import { orderClaims, orders } from '../db/schema/order'
import type { Chance } from '../deps'
import { loadDeal } from './load-deal'
import { placeOnBehalf } from './place-on-behalf'

interface ConfirmChain {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly placedBy: MemberId
  readonly rows: readonly ConfirmedRow[]
  readonly requestKey: string
  readonly bodyHash: string
  readonly codeHashOf: (requestKey: string) => string
  readonly now: Date
  readonly chance: Chance
}

export type ConfirmedOutcome =
  | { readonly row: number; readonly orderId: OrderId }
  | { readonly row: number; readonly refusal: Refusal }

/**
 * Places the confirmed rows one after the other, each for itself: what one is refused for keeps none of the others
 * back. A call cut off half-way goes on where it stopped when it is sent again with its key.
 */
export async function confirmChain(
  db: Db,
  { rows, ...act }: ConfirmChain,
): Promise<Outcome<readonly ConfirmedOutcome[], RefusalCode>> {
  if (!(await loadDeal(db, act.leaderId, act.dealId))) return refused('not-found')
  const keyed = rows.map((row) => {
    const requestKey = `${act.requestKey}:${row.row}`
    return { row, requestKey, codeHash: act.codeHashOf(requestKey) }
  })
  const earlier = await placedBefore(
    db,
    keyed.map(({ codeHash }) => codeHash),
  )
  if ([...earlier.values()].some(({ bodyHash }) => bodyHash !== act.bodyHash))
    return refused('idempotency-key-reused')

  const outcomes: ConfirmedOutcome[] = []
  for (const { row, requestKey, codeHash } of keyed) {
    const known = earlier.get(codeHash)
    const placed = known
      ? done(known.orderId)
      : await placeOnBehalf(db, { ...act, row, requestKey, codeHash })
    outcomes.push(
      placed.ok ? { row: row.row, orderId: placed.value } : { row: row.row, refusal: placed.refusal },
    )
  }
  return done(outcomes)
}

async function placedBefore(db: Db, codeHashes: readonly string[]) {
  const found = await db
    .select({ codeHash: orderClaims.codeHash, orderId: orders.orderId, bodyHash: orders.bodyHash })
    .from(orderClaims)
    .innerJoin(
      orders,
      and(eq(orders.leaderId, orderClaims.leaderId), eq(orders.orderId, orderClaims.orderId)),
    )
    .where(inArray(orderClaims.codeHash, [...codeHashes]))
  return new Map(found.map((row) => [row.codeHash, row]))
}

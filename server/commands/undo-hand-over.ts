import { and, eq, inArray } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { doneAtCounter } from '#domain/hand-over'
import type { Instant, LeaderId, MemberId, OrderId, OrderLineId } from '#domain/ids'
import { orderCan } from '#domain/order'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orderLines } from '../db/schema/order'
import { newcomers } from '../db/schema/referral'
import { newcomerOf } from '../queries/newcomer-of'
import { lineFactsOf, type OrderLineRow, type OrderRow } from '../queries/orders'
import { linesAskedFor } from './hand-over'
import { lockOrder } from './load-order'

interface UndoHandOver {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
  readonly lineIds: readonly OrderLineId[]
  /** When the hand-over meant was done: another one of the same lines stays. */
  readonly at: Instant
  /** The person at the counter; a helper takes back only their own. */
  readonly by: MemberId
  readonly isHelper: boolean
  /** When it was undone, if that was without network. */
  readonly doneAt?: Instant | undefined
  readonly now: Date
}

type UndoRefusal = 'not-found' | 'undo-too-late' | 'nothing-to-undo'

/** Takes a hand-over back within ten minutes, with all that followed from it (D7). */
export function undoHandOver(db: Db, act: UndoHandOver): Promise<Outcome<true, UndoRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, orderId, now } = act
    const held = await lockOrder(tx, leaderId, orderId)
    const wanted = held && linesAskedFor(held.lines, act.lineIds)
    if (!held || !wanted) return refused('not-found')
    const undoneAt = doneAtCounter(act.doneAt, { now: instantOf(now), after: [act.at] })
    for (const line of wanted) {
      if (!isMeant(line, act)) return refused('nothing-to-undo')
      const may = orderCan.undoHandOver(lineFactsOf(line), held.facts, undoneAt)
      if (!may.ok) return refused(may.reason === 'undo-too-late' ? 'undo-too-late' : 'nothing-to-undo')
    }

    const lineIds = wanted.map((line) => line.lineId)
    await tx
      .update(orderLines)
      .set({ handedOverAt: null, handedOverBy: null, availableFrom: null })
      .where(and(eq(orderLines.leaderId, leaderId), inArray(orderLines.lineId, lineIds)))
    await uncollectFirstOrder(tx, held.order)
    await tx
      .update(deals)
      .set({ doneAt: null })
      .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, held.order.dealId)))
    return done(true)
  })
}

/** A phone that hears late what happened meanwhile must not take back what another one did. */
function isMeant(line: OrderLineRow, { at, by, isHelper }: UndoHandOver): boolean {
  if (line.handedOverAt?.getTime() !== Date.parse(at)) return false
  return !isHelper || line.handedOverBy === by
}

async function uncollectFirstOrder(tx: Db, order: OrderRow): Promise<void> {
  if (!order.isNewcomer) return
  const newcomer = await newcomerOf(tx, { memberId: order.memberId, servedBy: order.leaderId })
  if (!newcomer) return
  await tx
    .update(newcomers)
    .set({ collectedAt: null, coolsAt: null })
    .where(
      and(
        eq(newcomers.leaderId, newcomer.leaderId),
        eq(newcomers.memberId, order.memberId),
        eq(newcomers.firstOrderId, order.orderId),
      ),
    )
}

import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { Instant, LeaderId, OrderId } from '#domain/ids'
import { lineState } from '#domain/order'
import { daysWaiting, mayRemind } from '#domain/uncollected'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { uncollected } from '../db/schema/fulfilment'
import { leaders } from '../db/schema/leader'
import type { Chance } from '../deps'
import { instantOrNull } from '../queries/deal-facts'
import { lockOrder } from './load-order'
import { tell } from './tell'

interface Remind {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
  readonly now: Date
  readonly chance: Chance
}

type RemindRefusal = 'not-found' | 'not-uncollected' | 'reminded-today'

/** Tells the member that the bag still waits. The order is locked: two taps remind once. */
export function remindUncollected(db: Db, act: Remind): Promise<Outcome<true, RemindRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, orderId, now, chance } = act
    const held = await lockOrder(tx, leaderId, orderId)
    if (!held) return refused('not-found')
    const arrivedAt = firstWaiting(held.lineFacts.filter((line) => lineState(line, held.facts) === 'ready'))
    if (!arrivedAt) return refused('not-uncollected')
    const [before] = await tx
      .select()
      .from(uncollected)
      .where(and(eq(uncollected.leaderId, leaderId), eq(uncollected.orderId, orderId)))
    const remindedAt = instantOrNull(before?.remindedAt ?? null)
    const may = mayRemind({ arrivedAt, remindedAt }, instantOf(now))
    if (!may.ok) return refused(may.reason === 'reminded' ? 'reminded-today' : 'not-uncollected')

    await tx
      .insert(uncollected)
      .values({ leaderId, orderId, remindedAt: now })
      .onConflictDoUpdate({ target: [uncollected.leaderId, uncollected.orderId], set: { remindedAt: now } })
    const [leader] = await tx
      .select({ place: leaders.pickupName })
      .from(leaders)
      .where(eq(leaders.leaderId, leaderId))
    await tell(tx, { at: now, chance }, [
      {
        memberId: held.order.memberId,
        kind: 'uncollected',
        facts: {
          deal: held.deal.title,
          place: leader?.place ?? '',
          days: daysWaiting(arrivedAt, instantOf(now)),
        },
        leaderId,
        orderId,
        dealId: held.deal.dealId,
        cause: `uncollected:${orderId}:${instantOf(now)}`,
      },
    ])
    return done(true)
  })
}

function firstWaiting(lines: readonly { readonly arrivedAt: Instant | null }[]): Instant | undefined {
  return lines
    .flatMap((line) => line.arrivedAt ?? [])
    .sort()
    .at(0)
}

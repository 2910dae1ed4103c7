import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { dealCan } from '#domain/deal'
import type { DealId, LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { dealFactsOf } from '../queries/deal-facts'
import { closeDoneDeal } from './close-done-deal'
import { loadDeal } from './load-deal'

interface MarkArrived {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly now: Date
}

/** The goods are at the pick-up point: hand-over may begin. A deal nobody bought from is done with it. */
export function markArrived(
  db: Db,
  act: MarkArrived,
): Promise<Outcome<true, 'not-found' | 'deal-not-arrivable'>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, now } = act
    const deal = await loadDeal(tx, leaderId, dealId)
    if (!deal) return refused('not-found')
    if (!dealCan.arrive(dealFactsOf(deal), instantOf(now)).ok) return refused('deal-not-arrivable')
    const arrived = await tx
      .update(deals)
      .set({ arrivedAt: now })
      .where(
        and(
          eq(deals.leaderId, leaderId),
          eq(deals.dealId, dealId),
          isNull(deals.arrivedAt),
          isNull(deals.cancelledAt),
        ),
      )
      .returning({ dealId: deals.dealId })
    if (arrived.length === 0) return refused('deal-not-arrivable')
    await closeDoneDeal(tx, { leaderId, dealId, at: now })
    return done(true)
  })
}

import { and, desc, isNotNull, isNull, lte } from 'drizzle-orm'
import { addMinutes, instantOf } from '#domain/business-time'
import { fellShort } from '#domain/deal'
import { HOLD_MINUTES } from '#domain/order'
import { cancelDeal } from '../commands/cancel-deal'
import { deals } from '../db/schema/deal'
import type { Deps } from '../deps'
import { wholeDealFacts } from '../queries/deal-facts'

const DEALS_AT_ONCE = 50

/**
 * Pays everybody back whose deal found too few members (D2). That it is cancelled follows from its facts; this only
 * sends the money and the notices.
 * @returns how many deals were settled
 */
export async function cancelShortDeals({ db, clock, chance }: Pick<Deps, 'db' | 'clock' | 'chance'>) {
  const now = clock.now()
  const closedUntil = new Date(addMinutes(instantOf(now), -HOLD_MINUTES))
  const decided = await db
    .select()
    .from(deals)
    .where(
      and(
        isNotNull(deals.minimumMembers),
        isNotNull(deals.publishedAt),
        isNull(deals.cancelledAt),
        isNull(deals.arrivedAt),
        lte(deals.closesAt, closedUntil),
      ),
    )
    .orderBy(desc(deals.closesAt))
    .limit(DEALS_AT_ONCE)
  let settled = 0
  for (const deal of decided) {
    if (!fellShort(await wholeDealFacts(db, deal), instantOf(now))) continue
    const { leaderId, dealId, minimumMembers } = deal
    const reason = `不满 ${minimumMembers} 人，没有成团`
    const cancelled = await cancelDeal(db, { leaderId, dealId, reason, byMinimum: true, now, chance })
    if (cancelled.ok) settled += 1
  }
  return settled
}

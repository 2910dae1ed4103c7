import { count, eq } from 'drizzle-orm'
import type { Landing } from '#contract/landing'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import { couponOfferState } from '#domain/newcomer-offer'
import type { Db } from '../db/db'
import { members } from '../db/schema/member'
import { NEWCOMER_COUPON } from '../policy'
import { leaderCardOf, readLeader } from './leader-card'
import { readNewcomerOffers, readZone } from './newcomer-offers'
import { readOpenDeals } from './public-deals'
import { findLiveCode } from './referral-code'

const NEWCOMER_OFFER = {
  couponFen: NEWCOMER_COUPON.amountFen,
  couponMinimumFen: NEWCOMER_COUPON.minimumFen,
  couponDays: NEWCOMER_COUPON.days,
}

/** What a scanned code shows. */
export async function readLanding(
  db: Db,
  code: string,
  now: Date,
): Promise<Outcome<Landing, 'code-unknown' | 'code-retired'>> {
  const live = await findLiveCode(db, code)
  if (!live.ok) return live
  const { leaderId, dealId } = live.value
  const [leader, open, memberCount, offers] = await Promise.all([
    readLeader(db, leaderId),
    readOpenDeals(db, leaderId, now),
    countMembers(db, leaderId),
    readNewcomerOffers(db),
  ])
  if (!leader || !open) return refused('code-unknown')
  const coupon = couponOfferState(offers.coupon)
  return done({
    code,
    leader: { ...leaderCardOf(leader), slogan: leader.slogan, memberCount },
    deals: open.deals,
    newcomerOffer: coupon === 'on' ? NEWCOMER_OFFER : null,
    isCouponGone: coupon === 'gone',
    zone: offers.zone.isOn ? await readZone(db, open.deals) : [],
    dealId: open.deals.some((deal) => deal.dealId === dealId) ? dealId : null,
  })
}

/** Members this leader serves now. */
async function countMembers(db: Db, leaderId: LeaderId): Promise<number> {
  const [row] = await db.select({ members: count() }).from(members).where(eq(members.leaderId, leaderId))
  return row?.members ?? 0
}

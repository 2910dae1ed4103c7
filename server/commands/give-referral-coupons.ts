import { and, asc, eq, isNotNull, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { instantOf } from '#domain/business-time'
import { couponExpiry } from '#domain/coupon'
import type { MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { formatYuan } from '#domain/money'
import { earnsCoupons } from '#domain/referral'
import type { Db } from '../db/db'
import { coupons, newcomerClaims } from '../db/schema/member'
import { newcomers, referrals } from '../db/schema/referral'
import type { Chance } from '../deps'
import { REFERRAL_COUPON } from '../policy'
import { afterSaleOpen } from '../queries/newcomers'
import { referralColumns, referralFactsOf } from '../queries/referrals'
import { type Telling, tell } from './tell'

type Referral = typeof referrals.$inferSelect

interface Give {
  readonly now: Date
  readonly chance: Chance
  /** Most referrals of one transaction. */
  readonly limit: number
}

/**
 * Gives member and neighbour a coupon each where the neighbour's first order has come to count (G9), once for each
 * newcomer on the whole platform: the claim's key is the guard, however many do this at once.
 * @returns how many referrals were looked at; fewer than `limit` means none is left
 */
export function giveReferralCoupons(db: Db, act: Give): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await lockCandidates(tx, act)
    const at = instantOf(act.now)
    const earned = rows.filter((row) => earnsCoupons(referralFactsOf(row), at)).map((row) => row.referral)
    const claimed = earned.length > 0 ? await claim(tx, earned, act) : []
    if (claimed.length > 0) await give(tx, claimed, act)
    return rows.length
  })
}

/** Those whose window may be over; another process at the same work passes them by. */
function lockCandidates(tx: Db, { now, limit }: Give) {
  return tx
    .select(referralColumns(tx))
    .from(referrals)
    .innerJoin(
      newcomers,
      and(eq(newcomers.leaderId, referrals.leaderId), eq(newcomers.memberId, referrals.memberId)),
    )
    .where(
      and(
        isNull(referrals.denial),
        isNull(referrals.givenAt),
        isNotNull(newcomers.firstPaidAt),
        isNull(newcomers.firstRefundedAt),
        isNull(newcomers.flaggedAt),
        isNotNull(newcomers.collectedAt),
        lte(newcomers.coolsAt, now),
        // What the rule would say no to is left out here, or it would fill the batch for good.
        sql`not ${afterSaleOpen(tx, newcomers.leaderId)}`,
        sql`${monthOf(newcomers.joinedAt)} = ${monthOf(newcomers.firstPaidAt)}`,
      ),
    )
    .orderBy(asc(referrals.leaderId), asc(referrals.memberId))
    .limit(limit)
    .for('update', { of: referrals, skipLocked: true })
}

/** The business month of an instant. */
function monthOf(at: SQLWrapper): SQL {
  return sql`to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`
}

async function claim(tx: Db, earned: readonly Referral[], { now, chance }: Give): Promise<Referral[]> {
  const claimed = await tx
    .insert(newcomerClaims)
    .values(
      earned.map(({ memberId }) => ({
        memberId,
        kind: 'referral',
        claimedBy: chance.id('coupon'),
        at: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ memberId: newcomerClaims.memberId })
  const mine = new Set(claimed.map(({ memberId }) => memberId))
  return earned.filter(({ memberId }) => mine.has(memberId))
}

async function give(tx: Db, claimed: readonly Referral[], { now, chance }: Give): Promise<void> {
  const { amountFen, minimumFen } = REFERRAL_COUPON
  const coupon = (memberId: MemberId) => ({
    ...{ memberId, couponId: chance.id('coupon'), kind: 'referral' as const, amountFen, minimumFen },
    receivedAt: now,
    expiresAt: new Date(couponExpiry(instantOf(now))),
  })
  await tx
    .insert(coupons)
    .values(claimed.flatMap(({ memberId, referrerId }) => [coupon(memberId), coupon(referrerId)]))
  await tx
    .update(referrals)
    .set({ givenAt: now, givenFen: amountFen })
    .where(
      or(
        ...claimed.map(({ leaderId, memberId }) =>
          and(eq(referrals.leaderId, leaderId), eq(referrals.memberId, memberId)),
        ),
      ),
    )
  await tell(tx, { at: now, chance }, claimed.flatMap(tellings))
}

/** Both are told; the member by a masked name who it was. */
function tellings({ leaderId, memberId, referrerId, name }: Referral): Telling[] {
  const { amountFen, minimumFen, days } = REFERRAL_COUPON
  const facts = { yuan: formatYuan(amountFen), minimumYuan: formatYuan(minimumFen), days }
  const cause = `referral:${memberId}`
  return [
    { memberId, leaderId, kind: 'referral-coupon', facts, cause },
    {
      memberId: referrerId,
      leaderId,
      kind: 'referral-counted',
      facts: { ...facts, name: maskName(name) },
      cause,
    },
  ]
}

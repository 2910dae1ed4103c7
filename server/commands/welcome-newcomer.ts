import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Coupon } from '#contract/coupon'
import { instantOf, type PeriodKind, periodOf } from '#domain/business-time'
import { couponExpiry } from '#domain/coupon'
import type { LeaderId, MemberId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import type { Db } from '../db/db'
import { periodCounters } from '../db/schema/leaderboard'
import { coupons, members, newcomerClaims } from '../db/schema/member'
import { newcomers } from '../db/schema/referral'
import type { Chance } from '../deps'
import { NEWCOMER_COUPON } from '../policy'
import { couponOf } from '../queries/coupons'
import { storeTouch } from './record-touch'

const kinds: readonly PeriodKind[] = ['week', 'month']

interface Newcomer {
  readonly memberId: MemberId
  readonly person: typeof members.$inferSelect
  readonly leaderId: LeaderId
  readonly code: string
  readonly channel: string
  readonly deviceId?: string | undefined
  readonly now: Date
  readonly chance: Chance
}

/**
 * A newcomer joins: credited to the leader of the code, counted in this week and month, given the coupon.
 * The caller holds the person's row; a first join is the one that finds no earlier one.
 */
export async function welcomeNewcomer(tx: Db, act: Newcomer): Promise<Coupon | null> {
  const { memberId, person, leaderId, code, channel, deviceId, now } = act
  const first = await tx
    .update(members)
    .set({ leaderId, joinedAt: now })
    .where(and(eq(members.memberId, memberId), isNull(members.joinedAt)))
    .returning({ memberId: members.memberId })
  invariant(first.length === 1, 'a person whose row is held joins for the first time once')

  const { name, avatarUrl } = person
  const coupon = await giveNewcomerCoupon(tx, act)
  await tx.insert(newcomers).values({
    ...{ leaderId, memberId, name, avatarUrl, code, channel, joinedAt: now },
    ...{ deviceId: deviceId ?? null, phoneFamily: person.phoneFamily },
    couponAt: coupon && now,
  })
  await countJoined(tx, leaderId, now)
  if (deviceId) await storeTouch(tx, { leaderId, code, deviceId, now })
  return coupon
}

async function countJoined(tx: Db, leaderId: LeaderId, now: Date): Promise<void> {
  for (const kind of kinds) {
    await tx
      .insert(periodCounters)
      .values({ leaderId, kind, period: periodOf(kind, instantOf(now)), joined: 1 })
      .onConflictDoUpdate({
        target: [periodCounters.leaderId, periodCounters.kind, periodCounters.period],
        set: { joined: sql`${periodCounters.joined} + 1` },
      })
  }
}

/** Once per person on the whole platform: the claim's key is the guard (R6). */
async function giveNewcomerCoupon(tx: Db, { memberId, now, chance }: Newcomer): Promise<Coupon | null> {
  const couponId = chance.id('coupon')
  const claimed = await tx
    .insert(newcomerClaims)
    .values({ memberId, kind: 'coupon', claimedBy: couponId, at: now })
    .onConflictDoNothing()
    .returning({ kind: newcomerClaims.kind })
  if (claimed.length === 0) return null
  const [given] = await tx
    .insert(coupons)
    .values({
      memberId,
      couponId,
      kind: 'newcomer',
      amountFen: NEWCOMER_COUPON.amountFen,
      minimumFen: NEWCOMER_COUPON.minimumFen,
      receivedAt: now,
      expiresAt: new Date(couponExpiry(instantOf(now))),
    })
    .returning()
  return given ? couponOf(given) : null
}

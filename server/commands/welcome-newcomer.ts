import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Coupon } from '#contract/coupon'
import { instantOf, type PeriodKind, periodOf } from '#domain/business-time'
import { couponExpiry } from '#domain/coupon'
import type { LeaderId, MemberId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { couponOfferState } from '#domain/newcomer-offer'
import type { Db } from '../db/db'
import { periodCounters } from '../db/schema/leaderboard'
import { coupons, members, newcomerClaims } from '../db/schema/member'
import { newcomerOffers } from '../db/schema/offer'
import { newcomers } from '../db/schema/referral'
import type { Chance } from '../deps'
import { NEWCOMER_COUPON } from '../policy'
import { couponOf } from '../queries/coupons'
import { readNewcomerOffers } from '../queries/newcomer-offers'
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
 * A newcomer joins: credited to the leader of the code, counted in this week and month, given a coupon
 * while any is left.
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
  if (!coupon || (await takeCoupon(tx))) return coupon
  await takeBack(tx, act, coupon)
  return null
}

/** Last of all, for every join on the platform waits for this row: one of those left, or none. */
async function takeCoupon(tx: Db): Promise<boolean> {
  const { kind, isOn, given, cap } = newcomerOffers
  const taken = await tx
    .update(newcomerOffers)
    .set({ given: sql`${given} + 1` })
    .where(and(eq(kind, 'coupon'), eq(isOn, true), lt(given, cap)))
    .returning({ kind })
  return taken.length === 1
}

/** Others took the last ones meanwhile. */
async function takeBack(tx: Db, { leaderId, memberId }: Newcomer, { couponId }: Coupon): Promise<void> {
  await tx.delete(coupons).where(and(eq(coupons.memberId, memberId), eq(coupons.couponId, couponId)))
  await tx
    .delete(newcomerClaims)
    .where(and(eq(newcomerClaims.memberId, memberId), eq(newcomerClaims.claimedBy, couponId)))
  await tx
    .update(newcomers)
    .set({ couponAt: null })
    .where(and(eq(newcomers.leaderId, leaderId), eq(newcomers.memberId, memberId)))
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

/** While any is left, once per person on the whole platform: the claim's key is the guard (R6). */
async function giveNewcomerCoupon(tx: Db, { memberId, now, chance }: Newcomer): Promise<Coupon | null> {
  const { coupon: offer } = await readNewcomerOffers(tx)
  if (couponOfferState(offer) !== 'on') return null
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

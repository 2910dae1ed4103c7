import type { UncountedReason } from './attribution'
import type { Instant, MemberId } from './ids'
import { type NewcomerFacts, type NotCounted, newcomerStanding } from './newcomer'

/** Why a neighbour who came by a member's own code brings nobody a coupon, settled on coming (G9). */
export type ReferralDenial = UncountedReason | 'own-device'

/** How far a neighbour has come, as the member who asked them sees it. */
export type ReferralState = 'joined' | 'ordered' | 'waiting' | 'counted' | 'denied'

export interface ReferralFacts {
  readonly denial: ReferralDenial | null
  /** Both have their coupon. */
  readonly givenAt: Instant | null
  /** Null for somebody who is nobody's newcomer. */
  readonly newcomer: NewcomerFacts | null
}

export interface ReferralStanding {
  readonly state: ReferralState
  readonly reason: ReferralDenial | NotCounted | null
}

const STATES: Record<NotCounted, ReferralState> = {
  'no-order': 'joined',
  'not-collected': 'ordered',
  cooling: 'waiting',
  'after-sale-open': 'waiting',
  flagged: 'waiting',
  refunded: 'denied',
  'ordered-in-a-later-period': 'denied',
}

/**
 * Where one referral stands. Coupons come when the newcomer counts in the month of joining (R8), and stay given
 * whatever happens later.
 */
export function referralStanding(facts: ReferralFacts, now: Instant): ReferralStanding {
  if (facts.givenAt) return { state: 'counted', reason: null }
  if (facts.denial) return { state: 'denied', reason: facts.denial }
  if (!facts.newcomer) return { state: 'joined', reason: 'no-order' }
  const { reason } = newcomerStanding(facts.newcomer, 'month', now)
  return reason ? { state: STATES[reason], reason } : { state: 'counted', reason: null }
}

/** Both are owed a coupon now: the first order counts, and none was given. */
export function earnsCoupons(facts: ReferralFacts, now: Instant): boolean {
  return !facts.givenAt && referralStanding(facts, now).state === 'counted'
}

export type ReferralOutcome =
  | { readonly kind: 'own-code' }
  | { readonly kind: 'noted'; readonly denial: ReferralDenial | null }

/**
 * What coming by a member's own code means for the two of them. Who is credited is not asked here: it is the
 * leader of the code, as with every other (R7).
 */
export function referralOf(coming: {
  readonly referrerId: MemberId
  readonly memberId: MemberId
  /** Null for a newcomer. */
  readonly uncounted: UncountedReason | null
  /** The phone is one the referrer was seen with. */
  readonly isOwnDevice: boolean
}): ReferralOutcome {
  if (coming.referrerId === coming.memberId) return { kind: 'own-code' }
  return { kind: 'noted', denial: coming.uncounted ?? (coming.isOwnDevice ? 'own-device' : null) }
}

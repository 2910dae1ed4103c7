import { addDays, epochMs, hasCome } from './business-time'
import type { CouponId, Instant } from './ids'
import type { Fen } from './money'

/** R16: how long a coupon runs from receipt. */
export const COUPON_DAYS = 7

/** People are told once that a coupon ends within this time. */
export const COUPON_REMIND_HOURS = 24

/** What a coupon was given for: joining (G5), or a neighbour's first order that counts (G9). */
export const couponKinds = ['newcomer', 'referral'] as const
export type CouponKind = (typeof couponKinds)[number]

export interface CouponFacts {
  readonly couponId: CouponId
  readonly amountFen: Fen
  /** What the order must come to before the coupon. */
  readonly minimumFen: Fen
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
}

export type CouponState = 'usable' | 'used' | 'expired'

export type CouponRefusal = 'coupon-used' | 'coupon-expired' | 'coupon-minimum'

export function couponExpiry(receivedAt: Instant): Instant {
  return addDays(receivedAt, COUPON_DAYS)
}

export function couponState(coupon: Pick<CouponFacts, 'usedAt' | 'expiresAt'>, now: Instant): CouponState {
  if (coupon.usedAt) return 'used'
  return hasCome(coupon.expiresAt, now) ? 'expired' : 'usable'
}

/** Why a coupon does not fit an order of `orderFen` before coupon; undefined when it does (R16). */
export function couponRefusal(coupon: CouponFacts, orderFen: Fen, now: Instant): CouponRefusal | undefined {
  const state = couponState(coupon, now)
  if (state !== 'usable') return `coupon-${state}`
  return orderFen < coupon.minimumFen ? 'coupon-minimum' : undefined
}

/**
 * The coupon to take when the person chose none: the one that saves most, of equal ones the one that runs out
 * first, then the one named first.
 */
export function bestCoupon<T extends CouponFacts>(
  coupons: readonly T[],
  orderFen: Fen,
  now: Instant,
): T | undefined {
  const saving = (coupon: T) => Math.min(coupon.amountFen, orderFen)
  return coupons
    .filter((coupon) => !couponRefusal(coupon, orderFen, now))
    .sort(
      (left, right) => saving(right) - saving(left) || epochMs(left.expiresAt) - epochMs(right.expiresAt),
    )[0]
}

/** A fully refunded order gives its coupon back before any hand-over, while the coupon still runs (R16). */
export function isCouponReturned(
  coupon: Pick<CouponFacts, 'expiresAt'>,
  order: { readonly fullyRefunded: boolean; readonly anyHandedOver: boolean },
  now: Instant,
): boolean {
  return order.fullyRefunded && !order.anyHandedOver && !hasCome(coupon.expiresAt, now)
}

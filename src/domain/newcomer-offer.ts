/** What the platform gives newcomers, switched by operators (G5). */
export interface CouponOffer {
  readonly isOn: boolean
  /** Coupons that may be given in all, and how many were. */
  readonly cap: number
  readonly given: number
}

/** `gone`: switched on, and none is left. Joining works in each of them. */
export type CouponOfferState = 'on' | 'off' | 'gone'

export function couponOfferState(offer: CouponOffer): CouponOfferState {
  if (!offer.isOn) return 'off'
  return couponsLeft(offer) > 0 ? 'on' : 'gone'
}

/** A cap below what was given leaves none; what was given stays. */
export function couponsLeft({ cap, given }: CouponOffer): number {
  return Math.max(cap - given, 0)
}

/** The most an operator may offer in all. */
export const MOST_COUPONS = 10_000_000

/** A landing shows no more of the zone than this: two rows. */
export const ZONE_ITEMS = 6

interface ZoneCandidate {
  readonly newcomerFen: number | null
  readonly left: number
  readonly inZone: boolean
}

/** What of a leader's open deals newcomers see first: in the zone, with a newcomer price, and not sold out. */
export function zoneItems<T extends ZoneCandidate>(items: readonly T[]): T[] {
  return items
    .filter((item) => item.inZone && item.newcomerFen !== null && item.left > 0)
    .slice(0, ZONE_ITEMS)
}

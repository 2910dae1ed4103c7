import { isBefore } from './business-time'
import type { Instant } from './ids'
import { holdUntil, type OrderWithLines, orderState } from './order'

/** D5: an order a leader placed for somebody can be paid until the deal closes, and no shorter than every order. */
export function dueOnBehalf(placedAt: Instant, closesAt: Instant): Instant {
  const least = holdUntil(placedAt)
  return isBefore(closesAt, least) ? least : closesAt
}

export const CLAIM_STATES = ['open', 'own', 'taken', 'expired', 'cancelled'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

interface Claim {
  /** It is some person's already: whoever claimed it, or the member it was placed for. */
  readonly isClaimed: boolean
  readonly isOwn: boolean
  /** Its stock was given back. */
  readonly isReleased: boolean
  readonly order: OrderWithLines
}

/** What the link to an order placed on behalf leads to. */
export function claimState({ isClaimed, isOwn, isReleased, order }: Claim, now: Instant): ClaimState {
  if (isOwn) return 'own'
  if (isClaimed) return 'taken'
  const state = orderState(order, now)
  if (state === 'cancelled' || state === 'refunded') return 'cancelled'
  return state === 'unpaid' && !isReleased ? 'open' : 'expired'
}

import type { PeriodKind } from './business-time'
import type { Instant } from './ids'
import { isConverted, type NewcomerFacts, newcomerStanding } from './newcomer'

/** How far newcomers come, from the code that was opened to the one who counts (G4). */
export const funnelSteps = ['scanned', 'joined', 'coupon', 'ordered', 'collected', 'counted'] as const

/** What people can be asked for by; a scan is a device's, and converted stands beside the way (R8). */
export const newcomerMilestones = [
  'joined',
  'coupon',
  'ordered',
  'converted',
  'collected',
  'counted',
] as const
export type NewcomerMilestone = (typeof newcomerMilestones)[number]

/** Steps one can stop at, not counted so far. */
export const stops = ['joined', 'ordered', 'collected'] as const
export type Stop = (typeof stops)[number]

export interface FunnelFacts extends NewcomerFacts {
  /** The newcomer coupon; null when none was left to give. */
  readonly couponAt: Instant | null
}

/** Whether somebody has come as far as this, by week or month (R8). */
export function hasReached(
  facts: FunnelFacts,
  milestone: NewcomerMilestone,
  kind: PeriodKind,
  now: Instant,
): boolean {
  switch (milestone) {
    case 'joined':
      return true
    case 'coupon':
      return facts.couponAt !== null
    case 'ordered':
      return facts.firstPaidAt !== null
    case 'converted':
      return isConverted(facts, kind)
    case 'collected':
      return facts.collectedAt !== null
    case 'counted':
      return newcomerStanding(facts, kind, now).counted
  }
}

/** Whether somebody has come to this step and no further. */
export function hasStopped(facts: FunnelFacts, stop: Stop, kind: PeriodKind, now: Instant): boolean {
  return newcomerStanding(facts, kind, now).step === stop
}

/** How many have come how far. */
export function milestonesOf(
  people: readonly FunnelFacts[],
  kind: PeriodKind,
  now: Instant,
): Record<NewcomerMilestone, number> {
  const reached = (milestone: NewcomerMilestone) =>
    people.filter((facts) => hasReached(facts, milestone, kind, now)).length
  return {
    joined: reached('joined'),
    coupon: reached('coupon'),
    ordered: reached('ordered'),
    converted: reached('converted'),
    collected: reached('collected'),
    counted: reached('counted'),
  }
}

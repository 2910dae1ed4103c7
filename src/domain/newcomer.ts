import { hasCome, type Period, type PeriodKind, periodOf } from './business-time'
import type { Instant } from './ids'

/** What is known of a newcomer now: one row of the funnel. Times are facts, so none lies ahead of the clock but `coolsAt`. */
export interface NewcomerFacts {
  readonly joinedAt: Instant
  /** Payment of the first order. */
  readonly firstPaidAt: Instant | null
  /** The first order has been refunded in full. */
  readonly firstRefundedAt: Instant | null
  /** The last line of the first order was handed over. */
  readonly collectedAt: Instant | null
  /** When the last line of it has cooled (R4). */
  readonly coolsAt: Instant | null
  /** Somebody still has to decide on an after-sale of the first order: its line has not cooled (R4). */
  readonly afterSaleOpen: boolean
  /** Under review for fraud; null again once cleared. */
  readonly flaggedAt: Instant | null
}

/** How far a newcomer has come. */
export type NewcomerStep = 'joined' | 'ordered' | 'collected' | 'counted'

/** Why a newcomer does not count: not yet (first five), or not at all unless that is undone. */
export type NotCounted =
  | 'no-order'
  | 'not-collected'
  | 'cooling'
  | 'after-sale-open'
  | 'flagged'
  | 'refunded'
  | 'ordered-in-a-later-period'

export interface NewcomerStanding {
  readonly joinedPeriod: Period
  /** The period of joining when converted in it, else null (R8). */
  readonly convertedPeriod: Period | null
  readonly step: NewcomerStep
  /** For prizes: converted, collected, cooled, not flagged (R8). */
  readonly counted: boolean
  /** Null when counted. */
  readonly reason: NotCounted | null
}

/** Joined, converted, counted, and the first reason that stands in the way, by week or month (R8). */
export function newcomerStanding(facts: NewcomerFacts, kind: PeriodKind, now: Instant): NewcomerStanding {
  const joinedPeriod = periodOf(kind, facts.joinedAt)
  const reason = notCounted(facts, kind, now)
  return {
    joinedPeriod,
    convertedPeriod: isConverted(facts, kind) ? joinedPeriod : null,
    step: reason ? stepOf(facts) : 'counted',
    counted: reason === null,
    reason,
  }
}

/** Joined and first paid in the same period, and the first order not refunded in full (R8). */
export function isConverted(
  facts: Pick<NewcomerFacts, 'joinedAt' | 'firstPaidAt' | 'firstRefundedAt'>,
  kind: PeriodKind,
): boolean {
  if (!facts.firstPaidAt || facts.firstRefundedAt) return false
  return periodOf(kind, facts.firstPaidAt) === periodOf(kind, facts.joinedAt)
}

/** A flag is told before what only needs waiting: it is the one thing to act on. */
function notCounted(facts: NewcomerFacts, kind: PeriodKind, now: Instant): NotCounted | null {
  if (!facts.firstPaidAt) return 'no-order'
  if (facts.firstRefundedAt) return 'refunded'
  if (!isConverted(facts, kind)) return 'ordered-in-a-later-period'
  if (facts.flaggedAt) return 'flagged'
  if (!facts.collectedAt || !facts.coolsAt) return 'not-collected'
  if (!hasCome(facts.coolsAt, now)) return 'cooling'
  return facts.afterSaleOpen ? 'after-sale-open' : null
}

function stepOf(facts: NewcomerFacts): NewcomerStep {
  if (facts.collectedAt) return 'collected'
  return facts.firstPaidAt ? 'ordered' : 'joined'
}

import { addHours, hasCome, type Period, type PeriodKind, periodEnd } from './business-time'
import type { Instant } from './ids'

/** Hours after a period in which a leader may object to its board (G8). */
export const OBJECTION_HOURS = 72

/** `running` until the period ends, open to objections for 72 hours, then checked by operators (G8). */
export type BoardState = 'running' | 'objections' | 'audit'

export function boardState(kind: PeriodKind, period: Period, now: Instant): BoardState {
  if (!hasCome(periodEnd(kind, period), now)) return 'running'
  return hasCome(objectionsUntil(kind, period), now) ? 'audit' : 'objections'
}

/** The first moment at which nobody can object any more: counted from the border, however late the board was written. */
export function objectionsUntil(kind: PeriodKind, period: Period): Instant {
  return addHours(periodEnd(kind, period), OBJECTION_HOURS)
}

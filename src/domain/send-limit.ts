import { addMs, isAfter } from './business-time'
import type { Instant } from './ids'

/** At most so many within any span of this length, counted back from now and not from the full hour. */
export interface SendLimit {
  readonly most: number
  readonly withinMs: number
}

/**
 * When the next may be sent: the moment the oldest that counts leaves its span, the latest of all limits.
 * @param sentAt newest first
 * @returns undefined when it may be sent now
 */
export function sendAgainAt(
  sentAt: readonly Instant[],
  limits: readonly SendLimit[],
  now: Instant,
): Instant | undefined {
  const waits = limits.flatMap(({ most, withinMs }) => {
    const oldest = sentAt[most - 1]
    return oldest ? [addMs(oldest, withinMs)] : []
  })
  return waits.filter((again) => isAfter(again, now)).reduce<Instant | undefined>(later, undefined)
}

function later(one: Instant | undefined, other: Instant): Instant {
  return one && isAfter(one, other) ? one : other
}

import { addHours, isAfter } from './business-time'
import type { Instant } from './ids'

/** D7: a hand-over without network counts from when it was done, at most this long before the server hears of it. */
export const MOST_OFFLINE_HOURS = 24

/**
 * When something done on a phone happened: as the phone says, but neither in the future, nor before what it follows
 * on, nor longer ago than a day. A phone that says nothing did it now. Money never counts from here (R4).
 * @param after the goods' arrival, or the hand-over that is taken back
 */
export function doneAtCounter(
  told: Instant | undefined,
  { now, after }: { readonly now: Instant; readonly after: readonly Instant[] },
): Instant {
  if (told === undefined || isAfter(told, now)) return now
  return [addHours(now, -MOST_OFFLINE_HOURS), ...after].reduce(
    (latest, bound) => (isAfter(bound, latest) ? bound : latest),
    told,
  )
}

import { addHours, DAY_MS, epochMs, HOUR_MS, isBefore } from './business-time'
import type { Capability } from './capability'
import { allowed, denied } from './capability'
import type { Instant } from './ids'

const HOURS_PER_DAY = DAY_MS / HOUR_MS

/** D10: a bag waits this long before its leader is prompted, and this long before it is the operator's. */
export const UNCOLLECTED_DAYS = { leader: 3, operator: 7 } as const

/** A member is reminded at most this often. */
export const REMIND_HOURS = 24

/** Since when goods that came may have come, for their bag to be uncollected now. */
export function uncollectedSince(now: Instant): Instant {
  return addHours(now, -UNCOLLECTED_DAYS.leader * HOURS_PER_DAY)
}

/** Whole days a bag waits. */
export function daysWaiting(arrivedAt: Instant, now: Instant): number {
  return Math.floor((epochMs(now) - epochMs(arrivedAt)) / DAY_MS)
}

/** Nothing is ever confirmed as received silently: whose turn it is follows from how long the bag waits. */
export function uncollectedWith(arrivedAt: Instant, now: Instant): 'nobody' | 'leader' | 'operator' {
  const days = daysWaiting(arrivedAt, now)
  if (days >= UNCOLLECTED_DAYS.operator) return 'operator'
  return days >= UNCOLLECTED_DAYS.leader ? 'leader' : 'nobody'
}

/** By the leader, once a day, as long as the bag waits. */
export function mayRemind(
  bag: { readonly arrivedAt: Instant; readonly remindedAt: Instant | null },
  now: Instant,
): Capability<'not-yet' | 'reminded'> {
  if (uncollectedWith(bag.arrivedAt, now) === 'nobody') return denied('not-yet')
  const again = bag.remindedAt && addHours(bag.remindedAt, REMIND_HOURS)
  return again && isBefore(now, again) ? denied('reminded') : allowed
}

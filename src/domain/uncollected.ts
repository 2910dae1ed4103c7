import { addHours, DAY_MS, epochMs, HOUR_MS, isBefore } from './business-time'
import type { Capability } from './capability'
import { allowed, denied } from './capability'
import type { Instant } from './ids'
import { lineState, type OrderFacts, type OrderLineFacts } from './order'

const HOURS_PER_DAY = DAY_MS / HOUR_MS

/** D10: a bag waits this long before its leader is prompted, and this long before it is the operator's. */
export const UNCOLLECTED_DAYS = { leader: 3, operator: 7 } as const

/** A member is reminded at most this often. */
export const REMIND_HOURS = 24

/** What an operator does about a bag nobody collected: the goods are paid back, or written off without. */
export const settlements = ['refund', 'write-off'] as const
export type Settlement = (typeof settlements)[number]

/** Since when goods that came may have come, for their bag to be uncollected now. */
export function uncollectedSince(now: Instant, whose: keyof typeof UNCOLLECTED_DAYS = 'leader'): Instant {
  return addHours(now, -UNCOLLECTED_DAYS[whose] * HOURS_PER_DAY)
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

/** A bag as far as settling it asks. */
export interface BagToSettle {
  /** When the first of what lies there came; null when nothing lies there. */
  readonly arrivedAt: Instant | null
  /** Something of the order is still to come. */
  readonly isMoreToCome: boolean
  readonly settledAt: Instant | null
}

/** The same of an order's lines: what lies at the pick-up point, and what is still to come. */
export function bagToSettle(lines: readonly OrderLineFacts[], facts: OrderFacts): BagToSettle {
  const told = lines.map((line) => ({ state: lineState(line, facts), arrivedAt: line.arrivedAt }))
  const here = told.flatMap(({ state, arrivedAt }) => (state === 'ready' && arrivedAt ? [arrivedAt] : []))
  return {
    arrivedAt: here.sort().at(0) ?? null,
    isMoreToCome: told.some(({ state }) => state === 'waiting' || state === 'held-back'),
    settledAt: facts.settledAt,
  }
}

/**
 * By the operator, once, from the seventh day: the whole rest of the bag. What has not even come is not written off;
 * it can only be paid back.
 */
export function maySettle(
  bag: BagToSettle,
  settlement: Settlement,
  now: Instant,
): Capability<'settled' | 'not-yet' | 'more-to-come'> {
  if (bag.settledAt) return denied('settled')
  if (!bag.arrivedAt || uncollectedWith(bag.arrivedAt, now) !== 'operator') return denied('not-yet')
  return settlement === 'write-off' && bag.isMoreToCome ? denied('more-to-come') : allowed
}

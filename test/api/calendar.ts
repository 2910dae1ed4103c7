import {
  businessDay,
  DAY_MS,
  dayOfMonth,
  epochMs,
  HOUR_MS,
  instantOf,
  shiftDay,
  startOfDay,
} from '#domain/business-time'
import type { Api } from './harness'

const TUESDAY = 2

/**
 * Moves the clock to the second Tuesday of a coming month, 12:00 in Shanghai: far from the ends of day, week
 * and month, so that what a test counts in a period stays in it whenever the test runs.
 */
export function moveToMidMonth(api: Api): void {
  const now = api.deps.clock.now()
  let day = shiftDay(businessDay(instantOf(now)), 1)
  while (
    new Date(day).getUTCDay() !== TUESDAY ||
    dayOfMonth(startOfDay(day)) < 8 ||
    dayOfMonth(startOfDay(day)) > 14
  ) {
    day = shiftDay(day, 1)
  }
  api.later(epochMs(startOfDay(day)) + 12 * HOUR_MS - now.getTime())
}

/** Days of 24 hours before now. */
export function daysAgo(api: Api, days: number): Date {
  return new Date(api.deps.clock.now().getTime() - days * DAY_MS)
}

import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import type { Instant } from './ids'
import { invariant } from './invariant'

dayjs.extend(utc)

/** A day of Asia/Shanghai, `YYYY-MM-DD`. */
export type BusinessDay = string

/** A month of Asia/Shanghai, `YYYY-MM`. */
export type BusinessMonth = string

export type PeriodKind = 'week' | 'month'

/** A week by its Monday (`YYYY-MM-DD`), a month as `YYYY-MM`. */
export type Period = string

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** China has one zone and no daylight saving since 1991, so the zone is eight hours and no library. */
const SHANGHAI_AHEAD_MS = 8 * HOUR_MS

const WITH_ZONE = /(?:Z|[+-]\d{2}:\d{2})$/

/** Milliseconds since 1970. A text without a zone would mean the machine's zone, so it is refused. */
export function epochMs(at: Instant): number {
  const ms = Date.parse(at)
  invariant(WITH_ZONE.test(at) && !Number.isNaN(ms), `not an instant: "${at}"`)
  return ms
}

/** UTC with milliseconds, as the product writes every instant. */
export function instantOf(at: Date | number): Instant {
  return new Date(at).toISOString()
}

export function addMs(at: Instant, ms: number): Instant {
  return instantOf(epochMs(at) + ms)
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return addMs(at, minutes * MINUTE_MS)
}

export function addHours(at: Instant, hours: number): Instant {
  return addMs(at, hours * HOUR_MS)
}

/** Days of 24 hours; without daylight saving the hour of the day stays. */
export function addDays(at: Instant, days: number): Instant {
  return addMs(at, days * DAY_MS)
}

export function msBetween(from: Instant, to: Instant): number {
  return epochMs(to) - epochMs(from)
}

export function isBefore(at: Instant, other: Instant): boolean {
  return epochMs(at) < epochMs(other)
}

export function isAfter(at: Instant, other: Instant): boolean {
  return epochMs(at) > epochMs(other)
}

/** True from the moment itself on: what is due at 9:00 has come at 9:00. */
export function hasCome(at: Instant, now: Instant): boolean {
  return epochMs(at) <= epochMs(now)
}

export function businessDay(at: Instant): BusinessDay {
  return instantOf(epochMs(at) + SHANGHAI_AHEAD_MS).slice(0, 10)
}

/** The Monday of the week. A week runs Monday 00:00 to Sunday 24:00. */
export function businessWeek(at: Instant): BusinessDay {
  const day = businessDay(at)
  const weekday = new Date(utcMs(day)).getUTCDay()
  return shiftDay(day, -((weekday + 6) % 7))
}

export function businessMonth(at: Instant): BusinessMonth {
  return businessDay(at).slice(0, 7)
}

/** 1 to 31. */
export function dayOfMonth(at: Instant): number {
  return Number(businessDay(at).slice(8))
}

export function daysInMonth(month: BusinessMonth): number {
  const { year, index } = monthParts(month)
  return new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
}

/** 00:00 in Shanghai. */
export function startOfDay(day: BusinessDay): Instant {
  return instantOf(utcMs(day) - SHANGHAI_AHEAD_MS)
}

/** The day `days` later, earlier when negative. */
export function shiftDay(day: BusinessDay, days: number): BusinessDay {
  return instantOf(utcMs(day) + days * DAY_MS).slice(0, 10)
}

/** `count` days up to and with `day`, the oldest first. */
export function lastDays(day: BusinessDay, count: number): BusinessDay[] {
  return Array.from({ length: count }, (_, index) => shiftDay(day, index + 1 - count))
}

/** The last day of a shorter month stands in for one it does not have: 31 March is compared with 28 February. */
export function sameDayLastMonth(day: BusinessDay): BusinessDay {
  const month = shiftMonth(day.slice(0, 7), -1)
  const number = Math.min(Number(day.slice(8)), daysInMonth(month))
  return `${month}-${String(number).padStart(2, '0')}`
}

export function periodOf(kind: PeriodKind, at: Instant): Period {
  return kind === 'week' ? businessWeek(at) : businessMonth(at)
}

export function previousPeriod(kind: PeriodKind, period: Period): Period {
  return kind === 'week' ? shiftDay(period, -7) : shiftMonth(period, -1)
}

/** Whether a text names a month, or a week by its Monday; undefined when neither. */
export function periodKind(period: Period): PeriodKind | undefined {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period)) return 'month'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(period) || !dayjs.utc(period).isValid()) return undefined
  return dayjs.utc(period).format('YYYY-MM-DD') === period && businessWeek(startOfDay(period)) === period
    ? 'week'
    : undefined
}

/** The first moment of the period. */
export function periodStart(kind: PeriodKind, period: Period): Instant {
  return startOfDay(kind === 'week' ? period : `${period}-01`)
}

/** The first moment after the period. */
export function periodEnd(kind: PeriodKind, period: Period): Instant {
  const next = kind === 'week' ? shiftDay(period, 7) : shiftMonth(period, 1)
  return periodStart(kind, next)
}

/** Writes an instant for people, in Shanghai time. Tokens: YYYY, MM, DD, HH, mm, ss, and M, D without a zero. */
export function formatTime(at: Instant, pattern: string): string {
  return dayjs.utc(epochMs(at) + SHANGHAI_AHEAD_MS).format(pattern)
}

function shiftMonth(month: BusinessMonth, months: number): BusinessMonth {
  const { year, index } = monthParts(month)
  return instantOf(Date.UTC(year, index + months, 1)).slice(0, 7)
}

function monthParts(month: BusinessMonth): { year: number; index: number } {
  invariant(/^\d{4}-(0[1-9]|1[0-2])$/.test(month), `not a month: "${month}"`)
  return { year: Number(month.slice(0, 4)), index: Number(month.slice(5)) - 1 }
}

/** Midnight of the day as if it were in UTC: for counting days only. */
function utcMs(day: BusinessDay): number {
  const ms = Date.parse(`${day}T00:00:00.000Z`)
  invariant(!Number.isNaN(ms) && instantOf(ms).startsWith(day), `not a day: "${day}"`)
  return ms
}

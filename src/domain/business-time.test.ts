import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  addDays,
  businessDay,
  businessMonth,
  businessWeek,
  DAY_MS,
  dayOfMonth,
  daysInMonth,
  epochMs,
  formatTime,
  hasCome,
  instantOf,
  isAfter,
  isBefore,
  lastDays,
  msBetween,
  type PeriodKind,
  periodEnd,
  periodOf,
  periodStart,
  previousPeriod,
  sameDayLastMonth,
  startOfDay,
} from './business-time'

interface Case {
  at: string
  day: string
  week: string
  month: string
}

const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(`${__dirname}/../../test/golden/business-time.json`, 'utf8'),
)

it.each(cases)('$at is $day in the week of $week and in $month', ({ at, day, week, month }) => {
  expect(businessDay(at)).toBe(day)
  expect(businessWeek(at)).toBe(week)
  expect(businessMonth(at)).toBe(month)
  expect(dayOfMonth(at)).toBe(Number(day.slice(8)))
})

const instants = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((ms) => instantOf(ms))

it.each<PeriodKind>(['week', 'month'])('every moment lies in its %s and only in that', (kind) => {
  fc.assert(
    fc.property(instants, (at) => {
      const period = periodOf(kind, at)
      expect(hasCome(periodStart(kind, period), at)).toBe(true)
      expect(isBefore(at, periodEnd(kind, period))).toBe(true)
    }),
  )
})

it.each<PeriodKind>(['week', 'month'])('a %s ends in the moment the next begins', (kind) => {
  fc.assert(
    fc.property(instants, (at) => {
      const end = periodEnd(kind, periodOf(kind, at))
      const next = periodOf(kind, end)
      const lastMoment = instantOf(epochMs(end) - 1)
      expect(periodStart(kind, next)).toBe(end)
      expect(periodOf(kind, lastMoment)).toBe(periodOf(kind, at))
      expect(previousPeriod(kind, next)).toBe(periodOf(kind, at))
    }),
  )
})

it('a week starts on Monday 00:00 in Shanghai and has seven days', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const start = periodStart('week', businessWeek(at))
      expect(new Date(epochMs(start) + 8 * 3_600_000).getUTCDay()).toBe(1)
      expect(formatTime(start, 'HH:mm:ss')).toBe('00:00:00')
      expect(msBetween(start, periodEnd('week', businessWeek(at)))).toBe(7 * DAY_MS)
    }),
  )
})

it('a month is as long as its days', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const month = businessMonth(at)
      const length = msBetween(periodStart('month', month), periodEnd('month', month))
      expect(length).toBe(daysInMonth(month) * DAY_MS)
    }),
  )
})

it.each([
  ['2026-02', 28],
  ['2024-02', 29],
  ['2100-02', 28],
  ['2026-04', 30],
  ['2026-12', 31],
])('%s has %i days', (month, days) => {
  expect(daysInMonth(month)).toBe(days)
})

it.each([
  ['2026-11-22', '2026-10-22'],
  ['2026-03-31', '2026-02-28'],
  ['2024-03-30', '2024-02-29'],
  ['2026-01-15', '2025-12-15'],
])('%s is compared with %s', (day, before) => {
  expect(sameDayLastMonth(day)).toBe(before)
})

it('counts the last days up to and with the day', () => {
  expect(lastDays('2026-03-02', 4)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
})

it('starts a day at 16:00 UTC of the day before', () => {
  expect(startOfDay('2026-11-22')).toBe('2026-11-21T16:00:00.000Z')
  expect(businessDay(startOfDay('2026-11-22'))).toBe('2026-11-22')
})

it.each([
  ['MM-DD HH:mm', '11-03 07:05'],
  ['M月D日 HH:mm', '11月3日 07:05'],
  ['YYYY-MM-DD', '2026-11-03'],
])('writes a time as %s', (pattern, text) => {
  expect(formatTime('2026-11-02T23:05:09.000Z', pattern)).toBe(text)
})

it('compares instants whatever zone they are written in', () => {
  const early = '2026-11-22T12:00:00+14:00'
  const late = '2026-11-22T12:00:00-10:00'
  expect(msBetween(early, late)).toBe(DAY_MS)
  expect(isBefore(early, late)).toBe(true)
  expect(isAfter(early, late)).toBe(false)
  expect(hasCome(early, addDays(early, 0))).toBe(true)
})

it.each(['', 'yesterday', '2026-11-22', '2026-11-22T12:00:00', '2026-13-01T00:00:00Z'])(
  'takes no "%s" for an instant',
  (text) => {
    expect(() => epochMs(text)).toThrow('not an instant')
  },
)

it.each(['2026-02-30', '2026-2-3', 'today'])('takes no "%s" for a day', (text) => {
  expect(() => startOfDay(text)).toThrow()
})

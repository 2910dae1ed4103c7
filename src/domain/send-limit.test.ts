import { addMinutes, DAY_MS, HOUR_MS, instantOf } from './business-time'
import { sendAgainAt } from './send-limit'

const now = instantOf(Date.UTC(2026, 10, 23, 4, 0))
const limits = [
  { most: 2, withinMs: HOUR_MS },
  { most: 4, withinMs: DAY_MS },
]

it.each([
  ['nothing was sent', [], undefined],
  ['fewer than the hour allows', [1], undefined],
  ['the hour is full', [1, 40], 20],
  ['only the newest of the hour count', [1, 40, 50], 20],
  ['the hour is over to the minute', [30, 60], undefined],
  ['the day is full', [70, 80, 90, 100], 24 * 60 - 100],
  ['hour and day are full: the later counts', [1, 2, 90, 100], 24 * 60 - 100],
  ['the day is over', [70, 80, 90, 24 * 60], undefined],
] as const)('says when to try again: %s', (_, minutesAgo, waitMinutes) => {
  const sentAt = minutesAgo.map((minutes) => addMinutes(now, -minutes))
  expect(sendAgainAt(sentAt, limits, now)).toBe(
    waitMinutes === undefined ? undefined : addMinutes(now, waitMinutes),
  )
})

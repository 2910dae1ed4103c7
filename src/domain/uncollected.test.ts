import { daysWaiting, mayRemind, uncollectedWith } from './uncollected'

const CAME = '2026-11-20T09:00:00.000Z'

it.each([
  ['nobody to the last millisecond of three days', '2026-11-23T08:59:59.999Z', 2, 'nobody'],
  ['the leader from the third day on', '2026-11-23T09:00:00.000Z', 3, 'leader'],
  ['the leader to the end of the seventh', '2026-11-27T08:59:59.999Z', 6, 'leader'],
  ['the operator from the seventh day on', '2026-11-27T09:00:00.000Z', 7, 'operator'],
])('a bag that waits is with %s', (_, now, days, whose) => {
  expect(daysWaiting(CAME, now)).toBe(days)
  expect(uncollectedWith(CAME, now)).toBe(whose)
})

it.each([
  ['not before the third day', null, '2026-11-23T08:59:59.999Z', 'not-yet'],
  ['from the third day on', null, '2026-11-23T09:00:00.000Z', null],
  ['not twice a day', '2026-11-23T09:00:00.000Z', '2026-11-24T08:59:59.999Z', 'reminded'],
  ['again a day later', '2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z', null],
])('a member may be reminded %s', (_, remindedAt, now, reason) => {
  const may = mayRemind({ arrivedAt: CAME, remindedAt }, now)
  expect(may.ok ? null : may.reason).toBe(reason)
})

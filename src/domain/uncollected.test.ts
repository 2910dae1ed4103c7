import { fen } from './money'
import {
  bagToSettle,
  daysWaiting,
  mayRemind,
  maySettle,
  uncollectedSince,
  uncollectedWith,
} from './uncollected'

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

const WEEK = '2026-11-27T09:00:00.000Z'
const waits = { arrivedAt: CAME, isMoreToCome: false, settledAt: null }

it.each([
  ['is paid back from the seventh day on', waits, 'refund', WEEK, null],
  ['is written off from the seventh day on', waits, 'write-off', WEEK, null],
  ['is not settled a millisecond earlier', waits, 'refund', '2026-11-27T08:59:59.999Z', 'not-yet'],
  ['is not settled when nothing lies there', { ...waits, arrivedAt: null }, 'refund', WEEK, 'not-yet'],
  ['is not settled twice', { ...waits, arrivedAt: null, settledAt: WEEK }, 'write-off', WEEK, 'settled'],
  [
    'is not written off while more is to come',
    { ...waits, isMoreToCome: true },
    'write-off',
    WEEK,
    'more-to-come',
  ],
  ['is paid back whole though more is to come', { ...waits, isMoreToCome: true }, 'refund', WEEK, null],
] as const)('a bag %s', (_, bag, how, now, reason) => {
  const may = maySettle(bag, how, now)
  expect(may.ok ? null : may.reason).toBe(reason)
})

it('a bag waits since the first of its lines that lie there came', () => {
  const facts = {
    placedAt: CAME,
    holdUntil: CAME,
    paidAt: CAME,
    cancelledAt: null,
    refundedAt: null,
    arrivedAt: CAME,
    dealClosesAt: CAME,
    settledAt: null,
  }
  const line = {
    quantity: 1,
    shortQuantity: 0,
    paidFen: fen(1_000),
    refundedFen: fen(0),
    arrivedAt: CAME,
    heldBackAt: null,
    handedOverAt: null,
  }
  const later = { ...line, arrivedAt: '2026-11-21T09:00:00.000Z' }
  const collected = { ...line, handedOverAt: WEEK }
  expect(bagToSettle([collected, later], facts)).toEqual({ ...waits, arrivedAt: later.arrivedAt })
  expect(bagToSettle([line, { ...line, arrivedAt: null }], facts)).toEqual({ ...waits, isMoreToCome: true })
  expect(bagToSettle([line], { ...facts, settledAt: WEEK })).toMatchObject({ arrivedAt: null })
})

it('looks back three days for a leader and seven for the operator', () => {
  expect(uncollectedSince(WEEK)).toBe('2026-11-24T09:00:00.000Z')
  expect(uncollectedSince(WEEK, 'operator')).toBe(CAME)
})

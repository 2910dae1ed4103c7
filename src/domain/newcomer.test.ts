import { readFileSync } from 'node:fs'
import type { PersonKind } from './attribution'
import { type NewcomerFacts, newcomerStanding } from './newcomer'
import { type NewcomerEvent, newcomerState } from './newcomer-history'

interface Case {
  title: string
  kind: PersonKind
  events: NewcomerEvent[]
  asOf: string
  expect: object
}

const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(`${__dirname}/../../test/golden/newcomer.json`, 'utf8'),
)

it.each(cases)('$title', ({ kind, events, asOf, expect: expected }) => {
  expect(newcomerState({ person: kind, events, periodKind: 'month' }, asOf)).toEqual(expected)
})

it.each(cases)('$title, whatever order it is told in', ({ kind, events, asOf, expect: expected }) => {
  const told = [...events].reverse()
  expect(newcomerState({ person: kind, events: told, periodKind: 'month' }, asOf)).toEqual(expected)
})

const NOW = '2026-11-30T00:00:00.000Z'
const counted: NewcomerFacts = {
  joinedAt: '2026-11-02T02:00:00.000Z',
  firstPaidAt: '2026-11-02T03:00:00.000Z',
  firstRefundedAt: null,
  collectedAt: '2026-11-04T09:00:00.000Z',
  coolsAt: '2026-11-06T09:00:00.000Z',
  afterSaleOpen: false,
  flaggedAt: null,
}
const later = '2026-11-05T00:00:00.000Z'

it.each<[string, Partial<NewcomerFacts>, string, string | null]>([
  ['everything done', {}, 'counted', null],
  ['no order', { firstPaidAt: null, collectedAt: null, coolsAt: null }, 'joined', 'no-order'],
  ['not collected', { collectedAt: null, coolsAt: null }, 'ordered', 'not-collected'],
  ['cooling', { coolsAt: '2026-11-30T00:00:00.001Z' }, 'collected', 'cooling'],
  ['an after-sale open', { afterSaleOpen: true }, 'collected', 'after-sale-open'],
  [
    'an after-sale open in the window',
    { afterSaleOpen: true, coolsAt: '2026-11-30T00:00:00.001Z' },
    'collected',
    'cooling',
  ],
  ['flagged, with an after-sale open', { afterSaleOpen: true, flaggedAt: later }, 'collected', 'flagged'],
  ['refunded', { firstRefundedAt: later }, 'collected', 'refunded'],
  ['refunded before collecting', { firstRefundedAt: later, collectedAt: null }, 'ordered', 'refunded'],
  [
    'ordered next month',
    { firstPaidAt: '2026-11-30T16:00:00.000Z' },
    'collected',
    'ordered-in-a-later-period',
  ],
  ['flagged', { flaggedAt: later }, 'collected', 'flagged'],
  ['flagged while not collected', { flaggedAt: later, collectedAt: null }, 'ordered', 'flagged'],
])('%s: step and reason', (_, facts, step, reason) => {
  expect(newcomerStanding({ ...counted, ...facts }, 'month', NOW)).toMatchObject({
    step,
    reason,
    counted: reason === null,
  })
})

it('can be converted in the month and not in the week', () => {
  const facts = { ...counted, firstPaidAt: '2026-11-09T03:00:00.000Z' }
  expect(newcomerStanding(facts, 'month', NOW).convertedPeriod).toBe('2026-11')
  expect(newcomerStanding(facts, 'week', NOW)).toMatchObject({
    joinedPeriod: '2026-11-02',
    convertedPeriod: null,
    reason: 'ordered-in-a-later-period',
  })
})

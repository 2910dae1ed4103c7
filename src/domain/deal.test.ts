import { type DealAct, type DealFacts, type DealState, dealCan, dealState } from './deal'

const OPENS = '2026-11-20T00:00:00.000Z'
const CLOSES = '2026-11-22T12:00:00.000Z'
const scheduled: DealFacts = {
  publishedAt: '2026-11-19T00:00:00.000Z',
  opensAt: OPENS,
  closesAt: CLOSES,
  arrivedAt: null,
  doneAt: null,
  cancelledAt: null,
}
const draft = { ...scheduled, publishedAt: null }
const arrived = { ...scheduled, arrivedAt: '2026-11-23T00:00:00.000Z' }
const done = { ...arrived, doneAt: '2026-11-24T00:00:00.000Z' }
const cancelled = { ...scheduled, cancelledAt: '2026-11-21T00:00:00.000Z' }
const BEFORE = '2026-11-19T23:59:59.999Z'
const WHILE = '2026-11-21T00:00:00.000Z'
const AFTER = '2026-11-25T00:00:00.000Z'

const inState: Record<DealState, [DealFacts, string]> = {
  draft: [draft, WHILE],
  scheduled: [scheduled, BEFORE],
  open: [scheduled, WHILE],
  closed: [scheduled, AFTER],
  arrived: [arrived, AFTER],
  done: [done, AFTER],
  cancelled: [cancelled, AFTER],
}

it.each([
  ['a draft stays one when its time has come', draft, AFTER, 'draft'],
  ['scheduled until the moment it opens', scheduled, BEFORE, 'scheduled'],
  ['open from that moment', scheduled, OPENS, 'open'],
  ['open to the last millisecond', scheduled, '2026-11-22T11:59:59.999Z', 'open'],
  ['closed from the moment it closes', scheduled, CLOSES, 'closed'],
  ['arrived once marked', arrived, AFTER, 'arrived'],
  ['done', done, AFTER, 'done'],
  ['cancelled, whatever else happened', { ...done, cancelledAt: AFTER }, AFTER, 'cancelled'],
] as const)('%s', (_, facts, now, state) => {
  expect(dealState(facts, now)).toBe(state)
})

const states: DealState[] = ['draft', 'scheduled', 'open', 'closed', 'arrived', 'done', 'cancelled']

it.each<[DealAct, DealState[]]>([
  ['edit', ['draft', 'scheduled']],
  ['change', ['scheduled', 'open', 'closed', 'arrived']],
  ['publish', ['draft']],
  ['cancel', ['draft', 'scheduled', 'open', 'closed']],
  ['arrive', ['closed']],
  ['arriveMore', ['closed', 'arrived']],
  ['handOver', ['arrived', 'done']],
  ['order', ['open']],
  ['share', ['scheduled', 'open']],
])('can %s when %s, and in no other state', (act, allowedIn) => {
  const possible = states.filter((state) => dealCan[act](...inState[state]).ok)
  expect(possible).toEqual(allowedIn)
})

it('tells why an order is not possible', () => {
  const reasons = states.map((state) => dealCan.order(...inState[state]))
  expect(reasons.map((answer) => (answer.ok ? null : answer.reason))).toEqual([
    'not-published',
    'not-open-yet',
    null,
    'closed',
    'closed',
    'closed',
    'cancelled',
  ])
})

it('publishes nothing whose closing time has passed', () => {
  expect(dealCan.publish(draft, CLOSES)).toEqual({ ok: false, reason: 'closing-time-passed' })
})

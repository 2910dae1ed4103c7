import { fen } from './money'
import { claimState, dueOnBehalf } from './order-on-behalf'

const PLACED = '2026-03-01T02:00:00.000Z'
const DUE = '2026-03-02T02:00:00.000Z'

it.each([
  ['until the deal closes', '2026-03-15T02:00:00.000Z', '2026-03-15T02:00:00.000Z'],
  ['15 minutes at least', '2026-03-01T02:05:00.000Z', '2026-03-01T02:15:00.000Z'],
])('can be paid %s', (_, closesAt, due) => {
  expect(dueOnBehalf(PLACED, closesAt)).toBe(due)
})

const line = {
  ...{ quantity: 2, shortQuantity: 0, paidFen: fen(2_580), refundedFen: fen(0) },
  ...{ arrivedAt: null, heldBackAt: null, handedOverAt: null },
}
const facts = {
  ...{ placedAt: PLACED, holdUntil: DUE, dealClosesAt: DUE },
  ...{ paidAt: null, cancelledAt: null, refundedAt: null, arrivedAt: null, settledAt: null },
}
const untouched = { isClaimed: false, isOwn: false, isReleased: false, order: { facts, lines: [line] } }

it.each([
  ['open while it can be paid', untouched, PLACED, 'open'],
  ['expired when its time is over', untouched, DUE, 'expired'],
  ['expired when its stock went back early', { ...untouched, isReleased: true }, PLACED, 'expired'],
  ['taken for everybody else', { ...untouched, isClaimed: true }, PLACED, 'taken'],
  ['the own one, also when its time is over', { ...untouched, isClaimed: true, isOwn: true }, DUE, 'own'],
  [
    'cancelled by the leader',
    { ...untouched, isReleased: true, order: { facts: { ...facts, cancelledAt: PLACED }, lines: [line] } },
    PLACED,
    'cancelled',
  ],
] as const)('is %s', (_, claim, now, state) => {
  expect(claimState(claim, now)).toBe(state)
})

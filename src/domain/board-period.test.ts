import {
  type BoardState,
  boardState,
  mayDecideObjection,
  mayMakeFinal,
  mayObject,
  objectionsUntil,
} from './board-period'

it.each<['week' | 'month', string, string, BoardState]>([
  ['month', '2026-11', '2026-11-30T15:59:59.999Z', 'running'],
  ['month', '2026-11', '2026-11-30T16:00:00.000Z', 'objections'],
  ['month', '2026-11', '2026-12-03T15:59:59.999Z', 'objections'],
  ['month', '2026-11', '2026-12-03T16:00:00.000Z', 'audit'],
  ['week', '2026-11-23', '2026-11-29T15:59:59.999Z', 'running'],
  ['week', '2026-11-23', '2026-11-29T16:00:00.000Z', 'objections'],
  ['week', '2026-11-23', '2026-12-02T16:00:00.000Z', 'audit'],
])('the board of the %s %s is at %s: %s', (kind, period, now, state) => {
  expect(boardState({ kind, period, finalAt: null }, now)).toBe(state)
})

it('takes objections for 72 hours after the border in Shanghai', () => {
  expect(objectionsUntil('month', '2026-12')).toBe('2027-01-03T16:00:00.000Z')
})

it('is final for good once it was made final', () => {
  const finalAt = '2026-12-04T02:00:00.000Z'
  expect(boardState({ kind: 'month', period: '2026-11', finalAt }, '2027-05-01T00:00:00.000Z')).toBe('final')
})

it.each<[BoardState, boolean, string]>([
  ['running', false, 'running'],
  ['objections', false, 'yes'],
  ['objections', true, 'made'],
  ['audit', false, 'late'],
  ['audit', true, 'made'],
  ['final', false, 'late'],
])('objecting to a board that is %s, objected before: %s → %s', (state, hasObjected, answer) => {
  const may = mayObject(state, hasObjected)
  expect(may.ok ? 'yes' : may.reason).toBe(answer)
})

it.each<[BoardState, number, string]>([
  ['running', 0, 'running'],
  ['objections', 0, 'objections-open'],
  ['audit', 1, 'objections-undecided'],
  ['audit', 0, 'yes'],
  ['final', 0, 'final'],
])('making a board final that is %s, %i objections undecided → %s', (state, objections, answer) => {
  const may = mayMakeFinal(state, { objections })
  expect(may.ok ? 'yes' : may.reason).toBe(answer)
})

it.each<[BoardState, boolean, string]>([
  ['objections', false, 'yes'],
  ['audit', false, 'yes'],
  ['audit', true, 'decided'],
  ['final', false, 'board-final'],
])('deciding an objection of a board that is %s, decided before: %s → %s', (state, isDecided, answer) => {
  const may = mayDecideObjection(state, isDecided)
  expect(may.ok ? 'yes' : may.reason).toBe(answer)
})

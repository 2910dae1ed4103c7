import { type BoardState, boardState, objectionsUntil } from './board-period'

it.each<['week' | 'month', string, string, BoardState]>([
  ['month', '2026-11', '2026-11-30T15:59:59.999Z', 'running'],
  ['month', '2026-11', '2026-11-30T16:00:00.000Z', 'objections'],
  ['month', '2026-11', '2026-12-03T15:59:59.999Z', 'objections'],
  ['month', '2026-11', '2026-12-03T16:00:00.000Z', 'audit'],
  ['week', '2026-11-23', '2026-11-29T15:59:59.999Z', 'running'],
  ['week', '2026-11-23', '2026-11-29T16:00:00.000Z', 'objections'],
  ['week', '2026-11-23', '2026-12-02T16:00:00.000Z', 'audit'],
])('the board of the %s %s is at %s: %s', (kind, period, now, state) => {
  expect(boardState(kind, period, now)).toBe(state)
})

it('takes objections for 72 hours after the border in Shanghai', () => {
  expect(objectionsUntil('month', '2026-12')).toBe('2027-01-03T16:00:00.000Z')
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { goalInMonth, proratedGoal, targetProgress } from './target'

function golden<T>(name: string): T[] {
  return JSON.parse(readFileSync(`${__dirname}/../../test/golden/${name}.json`, 'utf8')).cases
}

interface FirstMonthCase {
  goal: number
  firstDay: number
  daysInMonth: number
  proratedGoal: number
}

interface ProgressCase {
  done: number
  goal: number
  day: number
  daysInMonth: number
  forecast: number
  neededPerDay: number
  state: string
}

it.each(golden<FirstMonthCase>('target-first-month'))(
  'asks $proratedGoal of $goal when one starts on day $firstDay of $daysInMonth',
  (row) => {
    expect(proratedGoal(row.goal, row.firstDay, row.daysInMonth)).toBe(row.proratedGoal)
  },
)

it.each(golden<ProgressCase>('target'))(
  'is $state with $done of $goal on day $day of $daysInMonth',
  ({ forecast, neededPerDay, state, ...target }) => {
    expect(targetProgress(target)).toMatchObject({ forecast, neededPerDay, state })
  },
)

it('tells where one should be today in hundredths', () => {
  const progress = targetProgress({ done: 0, goal: 15, day: 16, daysInMonth: 31 })
  expect(progress.expectedHundredths).toBe(774)
})

it.each([
  ['2026-11-16T16:00:00.000Z', '2026-11', 14],
  ['2026-11-16T15:59:59.999Z', '2026-11', 15],
  ['2026-11-16T16:00:00.000Z', '2026-12', 30],
])('a leader who starts at %s has in %s a goal of %i', (startedAt, month, goal) => {
  expect(goalInMonth(30, startedAt, month)).toBe(goal)
})

it('doing what is needed per day meets the goal, and a day of one less does not', () => {
  const months = fc.integer({ min: 28, max: 31 })
  fc.assert(
    fc.property(
      months,
      fc.nat(30),
      fc.nat(200),
      fc.integer({ min: 1, max: 200 }),
      (daysInMonth, past, done, goal) => {
        const day = Math.min(past + 1, daysInMonth)
        const { neededPerDay, state } = targetProgress({ done, goal, day, daysInMonth })
        const daysLeft = daysInMonth - day + 1
        expect(done + neededPerDay * daysLeft).toBeGreaterThanOrEqual(goal)
        expect(neededPerDay === 0).toBe(state === 'met')
        if (neededPerDay > 0) expect(done + (neededPerDay - 1) * daysLeft).toBeLessThan(goal)
      },
    ),
  )
})

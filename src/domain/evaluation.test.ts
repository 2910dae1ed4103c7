import { readFileSync } from 'node:fs'
import { type EvaluationOutcome, evaluateMonths } from './evaluation'
import { fen } from './money'

interface Case {
  startMonth: string
  months: { month: string; salesFen: number }[]
  outcomes: EvaluationOutcome[]
}

const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(`${__dirname}/../../test/golden/evaluation.json`, 'utf8'),
)

it.each(cases)('from $startMonth: $outcomes', ({ startMonth, months, outcomes }) => {
  const sales = months.map(({ month, salesFen }) => ({ month, salesFen: fen(salesFen) }))
  expect(evaluateMonths(startMonth, sales)).toEqual(outcomes)
})

it('goes on proposing an exit until a month is met', () => {
  const months = ['02', '03', '04', '05', '06', '07'].map((month) => ({
    month: `2026-${month}`,
    salesFen: fen(month === '07' ? 3_000_00 : 2_999_99),
  }))
  expect(evaluateMonths('2026-01', months)).toEqual([
    'warning',
    'probation',
    'exit-proposed',
    'exit-proposed',
    'exit-proposed',
    'met',
  ])
})

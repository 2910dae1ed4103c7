import type { BusinessMonth } from './business-time'
import { type Fen, fen } from './money'

/** R11: paid and not refunded in a month, in fen: 3 000 yuan. */
export const SALES_QUOTA_FEN = fen(3_000_00)

export type EvaluationOutcome = 'grace' | 'met' | 'warning' | 'probation' | 'exit-proposed'

export interface MonthOfSales {
  readonly month: BusinessMonth
  /** Paid, not refunded. */
  readonly salesFen: Fen
}

const MISSES_IN_A_ROW = ['warning', 'probation', 'exit-proposed'] as const

/**
 * One outcome a month, oldest month first (R11). The calendar month of starting is not evaluated. A month met
 * forgets the misses before it. The third miss proposes an exit, and so does every one after; a person decides.
 */
export function evaluateMonths(
  startMonth: BusinessMonth,
  months: readonly MonthOfSales[],
): EvaluationOutcome[] {
  let misses = 0
  return months.map(({ month, salesFen }) => {
    if (month <= startMonth) return 'grace'
    misses = salesFen >= SALES_QUOTA_FEN ? 0 : misses + 1
    if (misses === 0) return 'met'
    return MISSES_IN_A_ROW[misses - 1] ?? 'exit-proposed'
  })
}

import type { OutputOf } from '#contract/endpoint'
import type { listItemLines } from '#contract/shortage'
import { type Fen, sumFen } from '#domain/money'
import { type ShortageSettlement, shortageRefund } from '#domain/shortage'

export type ItemLine = OutputOf<typeof listItemLines>['lines'][number]

/** What one line goes without, and what its buyer gets instead. */
export interface Settled {
  readonly quantity: number
  readonly settleBy: ShortageSettlement
}

/** What the leader changed of the proposal, by line. */
export type Changed = Readonly<Record<string, Settled>>

/** A shortage as it would be reported now: the proposal with the leader's changes. */
export function shortageOf(lines: readonly ItemLine[], changed: Changed) {
  const settled = (line: ItemLine): Settled =>
    changed[line.lineId] ?? { quantity: line.suggested, settleBy: 'refund' }
  const short = lines.flatMap((line) => {
    const { quantity, settleBy } = settled(line)
    return quantity > 0 ? [{ line, quantity, settleBy }] : []
  })
  const refunded = short.filter(({ settleBy }) => settleBy === 'refund')
  return {
    settled,
    lines: short.map(({ line: { lineId }, quantity, settleBy }) => ({ lineId, quantity, settleBy })),
    pieces: short.reduce((sum, one) => sum + one.quantity, 0),
    refundFen: sumFen(refunded.map(({ line, quantity }) => refundOf(line, quantity))),
    nextDelivery: short.length - refunded.length,
  }
}

/** As the server will: the line is told with the pieces it still has. */
export function refundOf(line: ItemLine, quantity: number): Fen {
  return shortageRefund(
    { ...line, quantity: line.boughtQuantity, shortQuantity: line.boughtQuantity - line.quantity },
    Math.min(quantity, line.quantity),
  )
}

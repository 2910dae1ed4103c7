import { amountOfPieces, leftToRefund } from './after-sale'
import type { Capability } from './capability'
import { allowed, denied } from './capability'
import type { OrderLineId } from './ids'
import { type Fen, fen } from './money'
import { isRefunded, type OrderLineFacts, piecesOf } from './order'

/** Why goods are missing (D6). */
export type ShortageCause = 'short' | 'damaged'

/** What a member gets for goods that are missing: money for pieces, or the whole line with the next delivery. */
export type ShortageSettlement = 'refund' | 'next-delivery'

export type ShortageDenial = 'collected' | 'refunded' | 'too-many-pieces' | 'held-back'

/** Whether so many pieces of a line may be told missing: only what was not handed over and not refunded yet. */
export function mayBeShort(
  line: OrderLineFacts,
  quantity: number,
  settleBy: ShortageSettlement,
): Capability<ShortageDenial> {
  if (line.handedOverAt) return denied('collected')
  if (isRefunded(line)) return denied('refunded')
  if (quantity > piecesOf(line)) return denied('too-many-pieces')
  return settleBy === 'next-delivery' && line.heldBackAt ? denied('held-back') : allowed
}

/**
 * What missing pieces of a line come to, in fen: their share of what was paid, never above what is left of it; with
 * the last piece all that is left, so that a line none of which came is given back whole.
 */
export function shortageRefund(
  line: Pick<OrderLineFacts, 'quantity' | 'shortQuantity' | 'paidFen' | 'refundedFen'>,
  quantity: number,
): Fen {
  const left = leftToRefund(line)
  if (quantity === piecesOf(line)) return left
  return fen(Math.min(left, amountOfPieces(line, quantity, line.shortQuantity)))
}

export interface LineInQueue {
  readonly lineId: OrderLineId
  /** Place in the deal's chain. */
  readonly number: number
  /** Pieces not missing yet. */
  readonly pieces: number
}

/** Who goes without when so many pieces are missing: who ordered last, first. Never more than there are. */
export function spreadShortage(lines: readonly LineInQueue[], missing: number): Map<OrderLineId, number> {
  const shares = new Map<OrderLineId, number>()
  let left = missing
  for (const line of [...lines].sort((a, b) => b.number - a.number)) {
    const share = Math.min(left, line.pieces)
    if (share > 0) shares.set(line.lineId, share)
    left -= share
  }
  return shares
}

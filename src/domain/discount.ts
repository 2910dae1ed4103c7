import { invariant } from './invariant'
import { type Fen, fen, sumFen } from './money'

/**
 * Splits a coupon's discount over the lines of an order, in proportion to their amounts, by largest remainder;
 * a tie goes to the earlier line (R1). Never more than the order, so no line falls below 0. BigInt, because
 * amount × discount can leave 2^53; called, not written as `0n`, which old phones cannot even read.
 */
export function splitDiscount(lines: readonly Fen[], discount: Fen): Fen[] {
  invariant(discount >= 0 && lines.every((amount) => amount >= 0), 'amounts and discount are 0 fen or more')
  const total = sumFen(lines)
  const given = Math.min(discount, total)
  if (given === 0) return lines.map(() => fen(0))

  const shares = lines.map((amount) => exactShare(amount, given, total))
  const rounded = sumFen(shares.map((share) => share.floor))
  const raised = positionsByRemainder(shares).slice(0, given - rounded)
  return shares.map((share, position) => fen(share.floor + (raised.includes(position) ? 1 : 0)))
}

interface Share {
  readonly floor: Fen
  /** What rounding down left, as a numerator over the order's total. */
  readonly remainder: number
}

function exactShare(amount: Fen, given: number, total: Fen): Share {
  const product = BigInt(amount) * BigInt(given)
  const floor = fen(Number(product / BigInt(total)))
  return { floor, remainder: Number(product % BigInt(total)) }
}

function positionsByRemainder(shares: readonly Share[]): number[] {
  return shares
    .map(({ remainder }, position) => ({ remainder, position }))
    .sort((left, right) => right.remainder - left.remainder || left.position - right.position)
    .map(({ position }) => position)
}

import { addMs, DAY_MS, HOUR_MS, hasCome } from './business-time'
import type { Instant } from './ids'
import { invariant } from './invariant'
import { addFen, type BasisPoints, bp, type Fen, shareOf, subtractFen } from './money'

export type Level = 'bronze' | 'silver' | 'gold'

/** How long the after-sale window of a line is (R4). */
export type Goods = 'fresh' | 'other'

/** R2: the rate where neither deal item nor product has one. */
export const DEFAULT_RATE_BP = bp(1_000)

/** R2: a level's bonus is added, and no rate is above this. */
export const HIGHEST_RATE_BP = bp(3_000)

const LEVEL_BONUS_BP: Record<Level, BasisPoints> = { bronze: bp(0), silver: bp(100), gold: bp(200) }

const COOLING_MS: Record<Goods, number> = { fresh: 48 * HOUR_MS, other: 7 * DAY_MS }

/** The rate a line is fixed at when its order is paid: deal item's, else product's, else default, plus level (R2). */
export function commissionRate(rate: {
  readonly itemBp: BasisPoints | null
  readonly productBp: BasisPoints | null
  readonly level: Level
}): BasisPoints {
  const base = baseRate(rate)
  return bp(Math.min(base + LEVEL_BONUS_BP[rate.level], HIGHEST_RATE_BP))
}

/** Before the level's bonus: what the catalogue and a deal show. 0 is a rate, null is none. */
export function baseRate(rate: {
  readonly itemBp: BasisPoints | null
  readonly productBp: BasisPoints | null
}): BasisPoints {
  return rate.itemBp ?? rate.productBp ?? DEFAULT_RATE_BP
}

/** Commission of a line in fen, of what is left after refunds, rounded down (R2). */
export function commissionOf(paid: Fen, refunded: Fen, rate: BasisPoints): Fen {
  invariant(refunded >= 0 && refunded <= paid, `refunded ${refunded} fen of ${paid} paid`)
  return shareOf(subtractFen(paid, refunded), rate)
}

/** What one refund takes back: commission before minus commission after, so a full refund leaves exactly 0 (R3). */
export function reversalOf(refund: {
  readonly paidFen: Fen
  /** By earlier refunds of the line. */
  readonly refundedBeforeFen: Fen
  readonly refundFen: Fen
  readonly rateBp: BasisPoints
}): Fen {
  const { paidFen, refundedBeforeFen, refundFen, rateBp } = refund
  invariant(refundFen >= 0, `a refund is 0 fen or more, got ${refundFen}`)
  const refundedAfter = addFen(refundedBeforeFen, refundFen)
  return subtractFen(
    commissionOf(paidFen, refundedBeforeFen, rateBp),
    commissionOf(paidFen, refundedAfter, rateBp),
  )
}

/** From when a line's commission can be withdrawn: hand-over plus the after-sale window (R4). */
export function availableFrom(handedOverAt: Instant, goods: Goods): Instant {
  return addMs(handedOverAt, COOLING_MS[goods])
}

/** A paid line and what happened to it. */
export interface CommissionLine {
  readonly paidFen: Fen
  readonly refundedFen: Fen
  /** Fixed when the order was paid. */
  readonly rateBp: BasisPoints
  readonly goods: Goods
  readonly handedOverAt: Instant | null
  /** Somebody still has to decide on an after-sale of the line. */
  readonly afterSaleOpen: boolean
}

/**
 * pending: not handed over · cooling: in the after-sale window, or an after-sale is open · available: can be
 * withdrawn · reversed: refunded in full. No job moves a line; the clock does (R4).
 */
export type CommissionState = 'pending' | 'cooling' | 'available' | 'reversed'

export function commissionState(line: CommissionLine, now: Instant): CommissionState {
  if (line.paidFen > 0 && line.refundedFen >= line.paidFen) return 'reversed'
  if (!line.handedOverAt) return 'pending'
  if (line.afterSaleOpen) return 'cooling'
  return hasCome(availableFrom(line.handedOverAt, line.goods), now) ? 'available' : 'cooling'
}

export interface CommissionExplanation {
  readonly state: CommissionState
  readonly paidFen: Fen
  readonly refundedFen: Fen
  /** Paid and not refunded: what the rate is taken of. */
  readonly keptFen: Fen
  readonly rateBp: BasisPoints
  readonly commissionFen: Fen
  /** Commission that refunds took back. */
  readonly reversedFen: Fen
  /** Null until handed over, when reversed, and while an after-sale is open: nobody knows yet. */
  readonly availableFrom: Instant | null
}

/** Every number an amount is made of, for the screen that explains it. */
export function explainCommission(line: CommissionLine, now: Instant): CommissionExplanation {
  const { paidFen, refundedFen, rateBp, goods, handedOverAt } = line
  const state = commissionState(line, now)
  const commissionFen = commissionOf(paidFen, refundedFen, rateBp)
  return {
    state,
    paidFen,
    refundedFen,
    keptFen: subtractFen(paidFen, refundedFen),
    rateBp,
    commissionFen,
    reversedFen: subtractFen(shareOf(paidFen, rateBp), commissionFen),
    availableFrom:
      handedOverAt && state !== 'reversed' && !line.afterSaleOpen ? availableFrom(handedOverAt, goods) : null,
  }
}

import { allowed, type Capability, denied } from './capability'
import type { Instant, ProductId } from './ids'

/** Who is on a final board and stands within these ranks gets this product (G8). */
export interface PrizeBand {
  readonly fromRank: number
  readonly toRank: number
  readonly productId: ProductId
}

export const MOST_PRIZE_BANDS = 20
export const LAST_PRIZE_RANK = 100_000

export type BandProblem = 'reversed' | 'overlapping'

/** What is wrong with each band, by its place in the list; a rank is in one band at most. */
export function bandProblems(
  bands: readonly Pick<PrizeBand, 'fromRank' | 'toRank'>[],
): (BandProblem | undefined)[] {
  return bands.map(({ fromRank, toRank }, at) => {
    if (toRank < fromRank) return 'reversed'
    const isTaken = bands.slice(0, at).some((other) => fromRank <= other.toRank && other.fromRank <= toRank)
    return isTaken ? 'overlapping' : undefined
  })
}

export function bandOf<B extends Pick<PrizeBand, 'fromRank' | 'toRank'>>(
  rank: number,
  bands: readonly B[],
): B | undefined {
  return bands.find(({ fromRank, toRank }) => fromRank <= rank && rank <= toRank)
}

/** With the next delivery to one's own pick-up point, or to an address. */
export const prizeWays = ['pickup-point', 'address'] as const
export type PrizeWay = (typeof prizeWays)[number]

/** A prize is claimed once. */
export function mayClaimPrize(prize: { readonly claimedAt: Instant | null }): Capability<'claimed'> {
  return prize.claimedAt ? denied('claimed') : allowed
}

/** Sent once, and not before it is known where to. */
export function maySendPrize(prize: {
  readonly claimedAt: Instant | null
  readonly sentAt: Instant | null
}): Capability<'unclaimed' | 'sent'> {
  if (!prize.claimedAt) return denied('unclaimed')
  return prize.sentAt ? denied('sent') : allowed
}

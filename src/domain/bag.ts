import type { Capability } from './capability'
import { allowed, denied } from './capability'
import type { OrderLineState } from './order'

export type BagReason = Exclude<OrderLineState, 'ready'>

/** Why a bag cannot go out is told by the line that comes soonest: what is still to be done comes before what is over. */
const told = ['unpaid', 'waiting', 'held-back', 'collected', 'settled', 'refunded', 'cancelled'] as const

/** A bag can go out as soon as one of its lines lies at the pick-up point (D7). */
export function canHandOverBag(lines: readonly { readonly state: OrderLineState }[]): Capability<BagReason> {
  const states = new Set(lines.map((line) => line.state))
  if (states.has('ready')) return allowed
  return denied(told.find((state) => states.has(state)) ?? 'collected')
}

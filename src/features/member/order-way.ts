import type { Order } from '#contract/order'
import { hasCome } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { isRefunded, orderState } from '#domain/order'

type StopName =
  | 'placed'
  | 'paid'
  | 'closed'
  | 'arrived'
  | 'collected'
  | 'expired'
  | 'cancelled'
  | 'refunded'
  | 'settled'

export interface Stop {
  readonly name: StopName
  /** When it was reached, or will be where that is known. */
  readonly at: Instant | null
  readonly state: 'done' | 'now' | 'todo' | 'failed'
}

const ends = {
  expired: 'holdUntil',
  cancelled: 'cancelledAt',
  refunded: 'refundedAt',
  settled: 'settledAt',
} as const

/** The way of an order: from placing to collecting, or to where it ended otherwise. */
export function orderWay({ facts, lines }: Pick<Order, 'facts' | 'lines'>, now: Instant): Stop[] {
  const state = orderState({ facts, lines }, now)
  const way = [
    { name: 'placed', at: facts.placedAt, reached: true },
    { name: 'paid', at: facts.paidAt, reached: facts.paidAt !== null },
    {
      name: 'closed',
      at: facts.dealClosesAt,
      reached: facts.paidAt !== null && hasCome(facts.dealClosesAt, now),
    },
    {
      name: 'arrived',
      at: firstOf(lines.map((line) => line.arrivedAt)),
      reached: lines.some((line) => line.arrivedAt),
    },
    {
      name: 'collected',
      at: state === 'collected' ? lastHandOver(lines) : null,
      reached: state === 'collected',
    },
  ] as const
  if (state === 'expired' || state === 'cancelled' || state === 'refunded' || state === 'settled') {
    const come = way.filter((stop) => stop.reached && isBeforeEnd(stop.at, facts[ends[state]]))
    return [
      ...come.map(({ name, at }): Stop => ({ name, at, state: 'done' })),
      { name: state, at: facts[ends[state]], state: 'failed' },
    ]
  }
  const next = way.findIndex((stop) => !stop.reached)
  return way.map(
    ({ name, at, reached }, index): Stop => ({
      name,
      at,
      state: reached ? 'done' : index === next ? 'now' : 'todo',
    }),
  )
}

/** Of those still to have: what never came or was given back is not waited for. */
export function collectedOf(lines: Order['lines']): { readonly collected: number; readonly all: number } {
  const wanted = lines.filter((line) => line.handedOverAt || !isRefunded(line))
  return { collected: wanted.filter((line) => line.handedOverAt).length, all: wanted.length }
}

function isBeforeEnd(at: Instant | null, end: Instant | null): boolean {
  return at !== null && (end === null || hasCome(at, end))
}

function firstOf(instants: readonly (Instant | null)[]): Instant | null {
  return instants.filter((at) => at !== null).sort()[0] ?? null
}

function lastHandOver(lines: Order['lines']): Instant | null {
  return (
    lines
      .map((line) => line.handedOverAt)
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null
  )
}

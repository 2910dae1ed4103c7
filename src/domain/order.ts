import { addMinutes, hasCome, isBefore } from './business-time'
import type { Capability } from './capability'
import { allowed, denied } from './capability'
import type { Instant } from './ids'
import type { Fen } from './money'

/** R5: an unpaid order holds its stock this long, then expires. */
export const HOLD_MINUTES = 15

/** D7: a hand-over can be taken back this long. */
export const UNDO_HAND_OVER_MINUTES = 10

/** Times and facts an order's state follows from. */
export interface OrderFacts {
  readonly placedAt: Instant
  readonly holdUntil: Instant
  readonly paidAt: Instant | null
  readonly cancelledAt: Instant | null
  /** All that was paid has been refunded. */
  readonly refundedAt: Instant | null
  /** When the deal arrived at the pick-up point. */
  readonly arrivedAt: Instant | null
  readonly dealClosesAt: Instant
  /** An operator settled what nobody collected of it (D10). */
  readonly settledAt: Instant | null
}

export interface OrderLineFacts {
  readonly quantity: number
  /** Pieces that never came, or came damaged, and were refunded (D6). */
  readonly shortQuantity: number
  readonly paidFen: Fen
  readonly refundedFen: Fen
  /** When its goods came to the pick-up point. */
  readonly arrivedAt: Instant | null
  /** Waits for the next delivery since then. */
  readonly heldBackAt: Instant | null
  readonly handedOverAt: Instant | null
}

export interface OrderWithLines {
  readonly facts: OrderFacts
  readonly lines: readonly OrderLineFacts[]
}

export type OrderState =
  | 'unpaid'
  | 'expired'
  | 'paid'
  | 'ready'
  | 'partly-collected'
  | 'collected'
  | 'cancelled'
  | 'refunded'
  | 'settled'

export type OrderLineState =
  | 'unpaid'
  | 'waiting'
  | 'held-back'
  | 'ready'
  | 'collected'
  | 'cancelled'
  | 'refunded'
  | 'settled'

/** R5: until when an order placed now holds its stock. */
export function holdUntil(placedAt: Instant): Instant {
  return addMinutes(placedAt, HOLD_MINUTES)
}

/**
 * `cancelled` with a payment: the refund is on its way. A line fully refunded is no longer waited for. Ready as soon
 * as one line lies at the pick-up point. `settled`: something was never collected, and an operator settled it; nothing
 * of that counts as received.
 */
export function orderState({ facts, lines }: OrderWithLines, now: Instant): OrderState {
  if (facts.refundedAt) return 'refunded'
  if (facts.cancelledAt) return 'cancelled'
  if (!facts.paidAt) return hasCome(facts.holdUntil, now) ? 'expired' : 'unpaid'

  const open = lines.filter((line) => !line.handedOverAt && !isRefunded(line))
  const someCollected = lines.some((line) => line.handedOverAt)
  if (open.length === 0) return someCollected ? 'collected' : 'refunded'
  if (facts.settledAt) return 'settled'
  if (someCollected) return 'partly-collected'
  return open.some(hasArrived) ? 'ready' : 'paid'
}

export function lineState(line: OrderLineFacts, facts: OrderFacts): OrderLineState {
  if (facts.refundedAt || isRefunded(line)) return 'refunded'
  if (facts.cancelledAt) return 'cancelled'
  if (!facts.paidAt) return 'unpaid'
  if (line.handedOverAt) return 'collected'
  if (facts.settledAt) return 'settled'
  if (line.heldBackAt) return 'held-back'
  return line.arrivedAt ? 'ready' : 'waiting'
}

function hasArrived(line: OrderLineFacts): boolean {
  return line.arrivedAt !== null && line.heldBackAt === null
}

/**
 * A line paid with nothing but a coupon has nothing to give back: it is "refunded" only when no piece of it came.
 */
export function isRefunded(line: Omit<OrderLineFacts, 'arrivedAt' | 'heldBackAt' | 'handedOverAt'>): boolean {
  return line.shortQuantity >= line.quantity || (line.paidFen > 0 && line.refundedFen >= line.paidFen)
}

/** Pieces there still are to hand over, or were handed over. */
export function piecesOf(line: Pick<OrderLineFacts, 'quantity' | 'shortQuantity'>): number {
  return line.quantity - line.shortQuantity
}

export type OrderReason =
  | 'expired'
  | 'not-paid'
  | 'already-paid'
  | 'deal-closed'
  | 'not-arrived'
  | 'held-back'
  | 'collected'
  | 'not-handed-over'
  | 'undo-too-late'
  | 'cancelled'
  | 'refunded'
  | 'settled'

type Answer = Capability<OrderReason>

function pay(order: OrderWithLines, now: Instant): Answer {
  const state = orderState(order, now)
  if (state === 'unpaid') return allowed
  if (state === 'expired' || state === 'cancelled' || state === 'refunded') return denied(state)
  return denied('already-paid')
}

/** By the member: an unpaid order as long as it holds, a paid one until the deal closes. */
function cancel(order: OrderWithLines, now: Instant): Answer {
  const state = orderState(order, now)
  if (state === 'unpaid') return allowed
  if (state === 'paid') return isBefore(now, order.facts.dealClosesAt) ? allowed : denied('deal-closed')
  if (state === 'ready') return denied('deal-closed')
  return denied(state === 'partly-collected' ? 'collected' : state)
}

/** Where it goes and what the leader is asked: by the member, until the deal closes. */
function changeDelivery(order: OrderWithLines, now: Instant): Answer {
  const state = orderState(order, now)
  if (state === 'partly-collected') return denied('deal-closed')
  if (state !== 'unpaid' && state !== 'paid' && state !== 'ready') return denied(state)
  return isBefore(now, order.facts.dealClosesAt) ? allowed : denied('deal-closed')
}

/** Who collects: by the member, as long as something is to be collected. */
function changeCollector(order: OrderWithLines, now: Instant): Answer {
  const state = orderState(order, now)
  const isWaiting =
    state === 'unpaid' || state === 'paid' || state === 'ready' || state === 'partly-collected'
  return isWaiting ? allowed : denied(state)
}

/** The order as a whole: at least one line can be handed over now. */
function handOver(order: OrderWithLines, now: Instant): Answer {
  const state = orderState(order, now)
  if (state === 'unpaid') return denied('not-paid')
  if (state === 'paid') return denied('not-arrived')
  if (state !== 'ready' && state !== 'partly-collected') return denied(state)
  const isReady = order.lines.some((line) => lineState(line, order.facts) === 'ready')
  return isReady ? allowed : denied('not-arrived')
}

function handOverLine(line: OrderLineFacts, facts: OrderFacts): Answer {
  const state = lineState(line, facts)
  if (state === 'ready') return allowed
  if (state === 'unpaid') return denied('not-paid')
  return denied(state === 'waiting' ? 'not-arrived' : state)
}

/** Within ten minutes, only while nothing of the line was refunded in full and the rest of the bag is not settled. */
function undoHandOver(line: OrderLineFacts, facts: OrderFacts, now: Instant): Answer {
  if (!line.handedOverAt) return denied('not-handed-over')
  if (isRefunded(line)) return denied('refunded')
  if (facts.settledAt) return denied('settled')
  const until = addMinutes(line.handedOverAt, UNDO_HAND_OVER_MINUTES)
  return isBefore(now, until) ? allowed : denied('undo-too-late')
}

/** Whether anything of the line is left to give back. Who may ask for it, and until when, is not decided here. */
function refund(line: OrderLineFacts, facts: OrderFacts): Answer {
  if (!facts.paidAt) return denied('not-paid')
  return facts.refundedAt || line.refundedFen >= line.paidFen ? denied('refunded') : allowed
}

/** Read by the button and by the server. */
export const orderCan = {
  pay,
  cancel,
  changeDelivery,
  changeCollector,
  handOver,
  handOverLine,
  undoHandOver,
  refund,
}

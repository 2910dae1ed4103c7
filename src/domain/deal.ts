import { addMinutes, hasCome, isBefore } from './business-time'
import type { Capability } from './capability'
import { allowed, denied } from './capability'
import type { Instant } from './ids'
import { HOLD_MINUTES } from './order'

/** Times and facts a deal's state follows from (D2); no job has to move it. */
export interface DealFacts {
  readonly publishedAt: Instant | null
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly arrivedAt: Instant | null
  readonly doneAt: Instant | null
  readonly cancelledAt: Instant | null
  /** Left out or null: the deal asks for no minimum of members. */
  readonly minimum?: DealMinimum | null
}

/** D2: below so many paying members the deal is cancelled by itself. */
export interface DealMinimum {
  readonly members: number
  /** Who paid until the decision, and was not refunded until then. */
  readonly paid: number
}

/** When a minimum is decided: once the last order of the deal can no longer be paid (R5). */
export function decidedAt(closesAt: Instant): Instant {
  return addMinutes(closesAt, HOLD_MINUTES)
}

/** Members still missing; 0 where none is asked for. */
export function missingMembers({ minimum }: DealFacts): number {
  return minimum ? Math.max(0, minimum.members - minimum.paid) : 0
}

export type DealState = 'draft' | 'scheduled' | 'open' | 'closed' | 'arrived' | 'done' | 'cancelled'

export function dealState(deal: DealFacts, now: Instant): DealState {
  if (deal.cancelledAt) return 'cancelled'
  if (!deal.publishedAt) return 'draft'
  if (deal.doneAt) return 'done'
  if (deal.arrivedAt) return 'arrived'
  if (isBefore(now, deal.opensAt)) return 'scheduled'
  if (isBefore(now, deal.closesAt)) return 'open'
  return missingMembers(deal) > 0 && hasCome(decidedAt(deal.closesAt), now) ? 'cancelled' : 'closed'
}

/** Cancelled by its minimum alone: what is left is to refund everybody. */
export function fellShort(deal: DealFacts, now: Instant): boolean {
  return !deal.cancelledAt && dealState(deal, now) === 'cancelled'
}

export type DealAct =
  | 'change'
  | 'edit'
  | 'publish'
  | 'cancel'
  | 'arrive'
  | 'arriveMore'
  | 'handOver'
  | 'order'
  | 'share'

export type DealReason =
  | 'not-published'
  | 'already-published'
  | 'not-open-yet'
  | 'still-open'
  | 'closed'
  | 'not-arrived'
  | 'already-arrived'
  | 'done'
  | 'cancelled'
  | 'closing-time-passed'
  | 'minimum-pending'

type Answer = 'yes' | DealReason

/**
 * What may be done in which state, and why not. Publishing also needs a closing time still to come.
 * Handing over stays possible when done: a bag taken back within its ten minutes can be given again.
 */
const answers: Record<DealAct, Record<DealState, Answer>> = {
  /** Nobody can have ordered before it opens. */
  edit: {
    draft: 'yes',
    scheduled: 'yes',
    open: 'already-published',
    closed: 'already-published',
    arrived: 'already-published',
    done: 'already-published',
    cancelled: 'cancelled',
  },
  /** Something of it, at least its note; what else is in deal-change.ts. */
  change: {
    draft: 'not-published',
    scheduled: 'yes',
    open: 'yes',
    closed: 'yes',
    arrived: 'yes',
    done: 'done',
    cancelled: 'cancelled',
  },
  publish: {
    draft: 'yes',
    scheduled: 'already-published',
    open: 'already-published',
    closed: 'already-published',
    arrived: 'already-published',
    done: 'already-published',
    cancelled: 'cancelled',
  },
  cancel: {
    draft: 'yes',
    scheduled: 'yes',
    open: 'yes',
    closed: 'yes',
    arrived: 'already-arrived',
    done: 'done',
    cancelled: 'cancelled',
  },
  arrive: {
    draft: 'not-published',
    scheduled: 'not-open-yet',
    open: 'still-open',
    closed: 'yes',
    arrived: 'already-arrived',
    done: 'done',
    cancelled: 'cancelled',
  },
  /** What was short or came later (D6). */
  arriveMore: {
    draft: 'not-published',
    scheduled: 'not-open-yet',
    open: 'still-open',
    closed: 'yes',
    arrived: 'yes',
    done: 'done',
    cancelled: 'cancelled',
  },
  handOver: {
    draft: 'not-published',
    scheduled: 'not-arrived',
    open: 'not-arrived',
    closed: 'not-arrived',
    arrived: 'yes',
    done: 'yes',
    cancelled: 'cancelled',
  },
  order: {
    draft: 'not-published',
    scheduled: 'not-open-yet',
    open: 'yes',
    closed: 'closed',
    arrived: 'closed',
    done: 'closed',
    cancelled: 'cancelled',
  },
  share: {
    draft: 'not-published',
    scheduled: 'yes',
    open: 'yes',
    closed: 'closed',
    arrived: 'closed',
    done: 'closed',
    cancelled: 'cancelled',
  },
}

function ask(act: DealAct) {
  return (deal: DealFacts, now: Instant): Capability<DealReason> => {
    const answer = answers[act][dealState(deal, now)]
    return answer === 'yes' ? allowed : denied(answer)
  }
}

function publish(deal: DealFacts, now: Instant): Capability<DealReason> {
  const byState = ask('publish')(deal, now)
  if (!byState.ok) return byState
  return hasCome(deal.closesAt, now) ? denied('closing-time-passed') : allowed
}

/** Goods of a deal that may yet be cancelled for want of members are not given out. */
function arrival(act: 'arrive' | 'arriveMore') {
  return (deal: DealFacts, now: Instant): Capability<DealReason> => {
    const byState = ask(act)(deal, now)
    if (!byState.ok || deal.arrivedAt) return byState
    return missingMembers(deal) > 0 ? denied('minimum-pending') : allowed
  }
}

/** Read by the button and by the server. */
export const dealCan = {
  edit: ask('edit'),
  change: ask('change'),
  publish,
  cancel: ask('cancel'),
  arrive: arrival('arrive'),
  arriveMore: arrival('arriveMore'),
  handOver: ask('handOver'),
  order: ask('order'),
  share: ask('share'),
} satisfies Record<DealAct, (deal: DealFacts, now: Instant) => Capability<DealReason>>

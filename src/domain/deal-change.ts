import { addDays, isAfter } from './business-time'
import type { Capability } from './capability'
import { allowed, denied } from './capability'
import { type DealFacts, type DealReason, type DealState, dealState } from './deal'
import { DEAL_LIMITS, type DealProblem } from './deal-draft'
import type { DealItemId, Instant } from './ids'

/** What may still change once people can order (D2). Goods, prices and limits never do: somebody ordered by them. */
export type ChangeableField = 'note' | 'closesAt' | 'pickup' | 'stock'

type Answer = 'yes' | DealReason

const answers: Record<ChangeableField, Record<DealState, Answer>> = {
  note: {
    draft: 'not-published',
    scheduled: 'yes',
    open: 'yes',
    closed: 'yes',
    arrived: 'yes',
    done: 'done',
    cancelled: 'cancelled',
  },
  closesAt: {
    draft: 'not-published',
    scheduled: 'yes',
    open: 'yes',
    closed: 'closed',
    arrived: 'closed',
    done: 'done',
    cancelled: 'cancelled',
  },
  pickup: {
    draft: 'not-published',
    scheduled: 'yes',
    open: 'yes',
    closed: 'yes',
    arrived: 'already-arrived',
    done: 'done',
    cancelled: 'cancelled',
  },
  stock: {
    draft: 'not-published',
    scheduled: 'yes',
    open: 'yes',
    closed: 'closed',
    arrived: 'closed',
    done: 'done',
    cancelled: 'cancelled',
  },
}

/** Read by the control and by the server. */
export function mayChange(field: ChangeableField, deal: DealFacts, now: Instant): Capability<DealReason> {
  const answer = answers[field][dealState(deal, now)]
  return answer === 'yes' ? allowed : denied(answer)
}

/** A published deal as far as a change of it asks. */
export interface StandingDeal {
  readonly facts: DealFacts
  readonly note: string
  readonly pickupAt: Instant
  readonly pickupUntil: Instant
  readonly items: readonly { readonly itemId: DealItemId; readonly stock: number }[]
}

export interface DealChange {
  readonly note: string
  readonly closesAt: Instant
  readonly pickupAt: Instant
  readonly pickupUntil: Instant
  /** Items left out keep their stock. */
  readonly items: readonly { readonly itemId: DealItemId; readonly stock: number }[]
}

/** The fields a change touches; the same value again is none. */
export function changedFields(deal: StandingDeal, change: DealChange): ChangeableField[] {
  const stockOf = new Map(deal.items.map((item) => [item.itemId, item.stock]))
  const touched: Record<ChangeableField, boolean> = {
    note: change.note !== deal.note,
    closesAt: !isSame(change.closesAt, deal.facts.closesAt),
    pickup: !isSame(change.pickupAt, deal.pickupAt) || !isSame(change.pickupUntil, deal.pickupUntil),
    stock: change.items.some((item) => item.stock !== stockOf.get(item.itemId)),
  }
  const fields: readonly ChangeableField[] = ['note', 'closesAt', 'pickup', 'stock']
  return fields.filter((field) => touched[field])
}

/** Everything that keeps a change from being made (R14): it only gives more time and more goods. */
export function checkChange(deal: StandingDeal, change: DealChange): DealProblem[] {
  const days = DEAL_LIMITS.windowDays
  const problems: DealProblem[] = []
  if (isAfter(deal.facts.closesAt, change.closesAt))
    problems.push({ path: 'closesAt', code: 'closes-earlier' })
  else if (isAfter(change.closesAt, addDays(deal.facts.opensAt, days))) {
    problems.push({ path: 'closesAt', code: 'window-too-long', facts: { days } })
  }
  if (!isAfter(change.pickupAt, change.closesAt))
    problems.push({ path: 'pickupAt', code: 'pickup-before-close' })
  if (!isAfter(change.pickupUntil, change.pickupAt)) {
    problems.push({ path: 'pickupUntil', code: 'pickup-ends-before-start' })
  }
  const stockOf = new Map(deal.items.map((item) => [item.itemId, item.stock]))
  for (const [position, { itemId, stock }] of change.items.entries()) {
    const path = `items.${position}.stock`
    const least = stockOf.get(itemId) ?? 0
    if (!Number.isInteger(stock) || stock > DEAL_LIMITS.stock) {
      problems.push({ path, code: 'stock-outside-range', facts: { min: least, max: DEAL_LIMITS.stock } })
    } else if (stock < least) problems.push({ path, code: 'stock-lower', facts: { least } })
  }
  return problems
}

function isSame(a: Instant, b: Instant): boolean {
  return !isAfter(a, b) && !isAfter(b, a)
}

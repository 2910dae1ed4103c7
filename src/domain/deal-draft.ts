import { addDays, hasCome, isAfter } from './business-time'
import type { Instant, ProductId } from './ids'
import { type Fen, fen, formatYuan, subtractFen } from './money'

/** R14. */
export const DEAL_LIMITS = {
  titleCharacters: 40,
  items: 50,
  windowDays: 14,
  perMember: 99,
  /** Members a deal may ask for at least (D2). */
  minimumMembers: { least: 2, most: 9_999 },
  /** Orders a deal can have, and so pieces of one item. */
  stock: 200_000,
} as const

export interface DealItemDraftFacts {
  readonly productId: ProductId
  readonly priceFen: Fen
  readonly stock: number
  readonly limitPerMember: number
  readonly newcomerFen: Fen | null
}

export interface DealDraftFacts {
  readonly title: string
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly pickupAt: Instant
  readonly pickupUntil: Instant
  /** Left out or null: no minimum. */
  readonly minimumMembers?: number | null
  readonly items: readonly DealItemDraftFacts[]
}

/** What a product may be sold for. */
export interface PriceRange {
  readonly minFen: Fen
  readonly maxFen: Fen
}

export type DealProblemCode =
  | 'required'
  | 'too-long'
  | 'invalid'
  | 'no-items'
  | 'too-many-items'
  | 'repeated-product'
  | 'price-outside-range'
  | 'newcomer-price-not-lower'
  | 'limit-outside-range'
  | 'minimum-outside-range'
  | 'stock-outside-range'
  | 'stock-lower'
  | 'closes-before-opens'
  | 'closes-in-past'
  | 'closes-earlier'
  | 'window-too-long'
  | 'pickup-before-close'
  | 'pickup-ends-before-start'

export interface DealProblem {
  /** Dotted path of the field, `items.0.priceFen`. */
  readonly path: string
  readonly code: DealProblemCode
  /** What the sentence speaks of: bounds, prices in yuan. */
  readonly facts?: Readonly<Record<string, string | number>>
}

const LOWEST_PRICE_FEN = fen(1)

/** Everything that keeps a draft from being published, in the order of the form (R14); empty when nothing does. */
export function checkDeal(
  draft: DealDraftFacts,
  ranges: ReadonlyMap<ProductId, PriceRange>,
  now: Instant,
): DealProblem[] {
  return [
    ...titleProblems(draft),
    ...itemListProblems(draft, ranges),
    ...timeProblems(draft, now),
    ...minimumProblems(draft),
  ]
}

function minimumProblems({ minimumMembers }: DealDraftFacts): DealProblem[] {
  if (minimumMembers === undefined || minimumMembers === null) return []
  const { least, most } = DEAL_LIMITS.minimumMembers
  const isInside = Number.isInteger(minimumMembers) && minimumMembers >= least && minimumMembers <= most
  if (isInside) return []
  return [{ path: 'minimumMembers', code: 'minimum-outside-range', facts: { min: least, max: most } }]
}

function titleProblems({ title }: DealDraftFacts): DealProblem[] {
  const max = DEAL_LIMITS.titleCharacters
  if (title.trim() === '') return [{ path: 'title', code: 'required' }]
  return title.trim().length > max ? [{ path: 'title', code: 'too-long', facts: { max } }] : []
}

function itemListProblems(
  { items }: DealDraftFacts,
  ranges: ReadonlyMap<ProductId, PriceRange>,
): DealProblem[] {
  const max = DEAL_LIMITS.items
  if (items.length === 0) return [{ path: 'items', code: 'no-items' }]
  if (items.length > max) return [{ path: 'items', code: 'too-many-items', facts: { max } }]

  const seen = new Set<ProductId>()
  return items.flatMap((item, position) => {
    const repeated = seen.has(item.productId)
    seen.add(item.productId)
    const path = `items.${position}`
    const problems = itemProblems(item, path, ranges.get(item.productId))
    if (repeated) problems.unshift({ path: `${path}.productId`, code: 'repeated-product' })
    return problems
  })
}

function itemProblems(item: DealItemDraftFacts, path: string, range: PriceRange | undefined): DealProblem[] {
  const problems: DealProblem[] = []
  if (!range) problems.push({ path: `${path}.productId`, code: 'invalid' })
  else if (item.priceFen < range.minFen || item.priceFen > range.maxFen) {
    problems.push(priceOutside(`${path}.priceFen`, range))
  }
  if (!isWithin(item.stock, DEAL_LIMITS.stock)) {
    problems.push(outside(`${path}.stock`, 'stock-outside-range', DEAL_LIMITS.stock))
  }
  if (!isWithin(item.limitPerMember, DEAL_LIMITS.perMember)) {
    problems.push(outside(`${path}.limitPerMember`, 'limit-outside-range', DEAL_LIMITS.perMember))
  }
  if (item.newcomerFen === null) return problems

  const newcomerPath = `${path}.newcomerFen`
  if (item.newcomerFen >= item.priceFen) {
    problems.push({ path: newcomerPath, code: 'newcomer-price-not-lower' })
  } else if (item.newcomerFen < LOWEST_PRICE_FEN) {
    const maxFen = subtractFen(item.priceFen, LOWEST_PRICE_FEN)
    problems.push(priceOutside(newcomerPath, { minFen: LOWEST_PRICE_FEN, maxFen }))
  }
  return problems
}

function timeProblems(draft: DealDraftFacts, now: Instant): DealProblem[] {
  const { opensAt, closesAt, pickupAt, pickupUntil } = draft
  const days = DEAL_LIMITS.windowDays
  const problems: DealProblem[] = []
  if (!isAfter(closesAt, opensAt)) problems.push({ path: 'closesAt', code: 'closes-before-opens' })
  else if (hasCome(closesAt, now)) problems.push({ path: 'closesAt', code: 'closes-in-past' })
  else if (isAfter(closesAt, addDays(opensAt, days))) {
    problems.push({ path: 'closesAt', code: 'window-too-long', facts: { days } })
  }
  if (!isAfter(pickupAt, closesAt)) problems.push({ path: 'pickupAt', code: 'pickup-before-close' })
  if (!isAfter(pickupUntil, pickupAt)) {
    problems.push({ path: 'pickupUntil', code: 'pickup-ends-before-start' })
  }
  return problems
}

function isWithin(number: number, max: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= max
}

function outside(path: string, code: DealProblemCode, max: number): DealProblem {
  return { path, code, facts: { min: 1, max } }
}

function priceOutside(path: string, { minFen, maxFen }: PriceRange): DealProblem {
  const facts = { min: formatYuan(minFen), max: formatYuan(maxFen) }
  return { path, code: 'price-outside-range', facts }
}

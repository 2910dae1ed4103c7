import type { CouponFacts, CouponRefusal } from './coupon'
import { bestCoupon, couponRefusal } from './coupon'
import type { DealFacts } from './deal'
import { dealCan } from './deal'
import { splitDiscount } from './discount'
import type { CouponId, DealItemId, Instant } from './ids'
import { invariant } from './invariant'
import { type Fen, fen, subtractFen, sumFen, timesFen } from './money'

/** A deal item as it can be bought now, by this person. */
export interface PricedItem {
  readonly itemId: DealItemId
  readonly priceFen: Fen
  readonly newcomerFen: Fen | null
  /** Pieces left of the stock. */
  readonly left: number
  readonly limitPerMember: number
  /** Pieces this person already holds in unpaid and paid orders. */
  readonly held: number
}

export interface BasketLine {
  readonly itemId: DealItemId
  readonly quantity: number
}

/** What a coupon is chosen from: `null` uses none, `undefined` takes the best that fits. */
export type CouponChoice = CouponId | null | undefined

export interface QuoteRequest {
  readonly deal: DealFacts
  readonly items: readonly PricedItem[]
  readonly basket: readonly BasketLine[]
  /** The person has not had the newcomer price yet, anywhere (R6). */
  readonly mayHaveNewcomerPrice: boolean
  /** The person's own coupons, used and expired ones too. */
  readonly coupons: readonly CouponFacts[]
  readonly couponId: CouponChoice
}

export interface QuotedLine {
  readonly itemId: DealItemId
  readonly quantity: number
  readonly unitFen: Fen
  /** Before coupon, the newcomer price already in. */
  readonly amountFen: Fen
  readonly newcomerSavingFen: Fen
  readonly discountFen: Fen
  readonly payFen: Fen
}

export interface OrderQuote {
  readonly lines: readonly QuotedLine[]
  readonly amountFen: Fen
  readonly newcomerSavingFen: Fen
  readonly discountFen: Fen
  readonly payFen: Fen
  readonly couponId: CouponId | null
}

export type QuoteRefusal =
  | { readonly code: 'deal-not-open' }
  | { readonly code: 'item-unknown'; readonly itemId: DealItemId }
  /** `left`: pieces of the stock. */
  | { readonly code: 'sold-out'; readonly itemId: DealItemId; readonly left: number }
  /** `left`: pieces this person may still buy. */
  | {
      readonly code: 'limit-exceeded'
      readonly itemId: DealItemId
      readonly limit: number
      readonly left: number
    }
  | { readonly code: 'coupon-unknown' }
  | { readonly code: CouponRefusal; readonly minimumFen: Fen }

export type QuoteOutcome =
  | { readonly kind: 'quoted'; readonly quote: OrderQuote }
  | { readonly kind: 'refused'; readonly refusal: QuoteRefusal }

/**
 * What a basket costs one person now; the first thing in its way refuses it.
 *
 * The newcomer price is for ONE piece of ONE item (R6): the item on which it saves most, of equal ones the
 * first in the basket; every other piece has the deal's price. The coupon counts after it, and its discount is
 * split over the lines (R1).
 */
export function quoteOrder(request: QuoteRequest, now: Instant): QuoteOutcome {
  if (!dealCan.order(request.deal, now).ok) return refused({ code: 'deal-not-open' })

  const wanted: WantedItem[] = []
  for (const { itemId, quantity } of mergedBasket(request.basket)) {
    const item = request.items.find((candidate) => candidate.itemId === itemId)
    if (!item) return refused({ code: 'item-unknown', itemId })
    const refusal = quantityRefusal(item, quantity)
    if (refusal) return refused(refusal)
    wanted.push({ item, quantity })
  }

  const amounts = withNewcomerPrice(wanted, request.mayHaveNewcomerPrice)
  const amountFen = sumFen(amounts.map((line) => line.amountFen))
  const coupon = chooseCoupon(request, amountFen, now)
  if (coupon.kind === 'refused') return coupon

  return { kind: 'quoted', quote: discounted(amounts, coupon.coupon) }
}

interface WantedItem {
  readonly item: PricedItem
  readonly quantity: number
}

type Amount = Omit<QuotedLine, 'discountFen' | 'payFen'>

function refused(refusal: QuoteRefusal): { readonly kind: 'refused'; readonly refusal: QuoteRefusal } {
  return { kind: 'refused', refusal }
}

/** An item named twice is one line with both quantities, in the place of the first. */
function mergedBasket(basket: readonly BasketLine[]): BasketLine[] {
  const quantities = new Map<DealItemId, number>()
  for (const { itemId, quantity } of basket) {
    invariant(Number.isSafeInteger(quantity) && quantity > 0, `a quantity is 1 or more, got ${quantity}`)
    quantities.set(itemId, (quantities.get(itemId) ?? 0) + quantity)
  }
  return [...quantities].map(([itemId, quantity]) => ({ itemId, quantity }))
}

function quantityRefusal(item: PricedItem, quantity: number): QuoteRefusal | undefined {
  const { itemId, limitPerMember, held, left } = item
  if (held + quantity > limitPerMember) {
    return { code: 'limit-exceeded', itemId, limit: limitPerMember, left: Math.max(0, limitPerMember - held) }
  }
  return quantity > left ? { code: 'sold-out', itemId, left } : undefined
}

function withNewcomerPrice(wanted: readonly WantedItem[], mayHave: boolean): Amount[] {
  const savings = wanted.map(({ item }) => newcomerSaving(item))
  const best = mayHave ? Math.max(0, ...savings) : 0
  const reduced = best > 0 ? savings.indexOf(best) : -1
  return wanted.map(({ item, quantity }, position) => {
    const newcomerSavingFen = fen(position === reduced ? best : 0)
    const amountFen = subtractFen(timesFen(item.priceFen, quantity), newcomerSavingFen)
    return { itemId: item.itemId, quantity, unitFen: item.priceFen, amountFen, newcomerSavingFen }
  })
}

/** What one piece gets cheaper; a newcomer price above the price is no saving. */
function newcomerSaving({ priceFen, newcomerFen }: PricedItem): number {
  return newcomerFen === null ? 0 : Math.max(0, priceFen - newcomerFen)
}

function chooseCoupon(
  { coupons, couponId }: QuoteRequest,
  amountFen: Fen,
  now: Instant,
):
  | { readonly kind: 'chosen'; readonly coupon: CouponFacts | undefined }
  | { readonly kind: 'refused'; readonly refusal: QuoteRefusal } {
  if (couponId === null) return { kind: 'chosen', coupon: undefined }
  if (couponId === undefined) return { kind: 'chosen', coupon: bestCoupon(coupons, amountFen, now) }

  const coupon = coupons.find((candidate) => candidate.couponId === couponId)
  if (!coupon) return refused({ code: 'coupon-unknown' })
  const code = couponRefusal(coupon, amountFen, now)
  return code ? refused({ code, minimumFen: coupon.minimumFen }) : { kind: 'chosen', coupon }
}

function discounted(amounts: readonly Amount[], coupon: CouponFacts | undefined): OrderQuote {
  const split = splitDiscount(
    amounts.map((line) => line.amountFen),
    coupon?.amountFen ?? fen(0),
  )
  const lines = amounts.map((line, position) => {
    const discountFen = split[position] ?? fen(0)
    return { ...line, discountFen, payFen: subtractFen(line.amountFen, discountFen) }
  })
  return {
    lines,
    amountFen: sumFen(lines.map((line) => line.amountFen)),
    newcomerSavingFen: sumFen(lines.map((line) => line.newcomerSavingFen)),
    discountFen: sumFen(lines.map((line) => line.discountFen)),
    payFen: sumFen(lines.map((line) => line.payFen)),
    couponId: coupon?.couponId ?? null,
  }
}

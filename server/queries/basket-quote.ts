import type { Quote } from '#contract/order'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { DealId, LeaderId, MemberId } from '#domain/ids'
import { formatYuan } from '#domain/money'
import {
  type BasketLine,
  type CouponChoice,
  type OrderQuote,
  type QuoteRefusal,
  quoteOrder,
} from '#domain/pricing'
import type { Db } from '../db/db'
import { newcomerOf } from './newcomer-of'
import { type Buyer, type DealOnSale, type PurchaseItem, readPurchaseFacts } from './purchase-facts'

export interface Basket {
  readonly memberId: MemberId
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly lines: readonly BasketLine[]
  readonly couponId: CouponChoice
  readonly now: Date
}

export interface QuotedBasket {
  readonly quote: OrderQuote
  readonly sale: DealOnSale
  readonly buyer: Buyer
  readonly isNewcomer: boolean
}

/** What a basket costs this person now, with the facts it follows from: the same for asking and for ordering. */
export async function quoteBasket(db: Db, basket: Basket): Promise<Outcome<QuotedBasket, RefusalCode>> {
  const { memberId, leaderId, dealId, lines, couponId, now } = basket
  const itemIds = lines.map((line) => line.itemId)
  const { buyer, sale } = await readPurchaseFacts(db, { leaderId, dealId, memberId, itemIds })
  if (!buyer || !sale) return refused('not-found')
  if (buyer.leaderId !== leaderId && buyer.ownLeaderId !== leaderId) return refused('not-joined')

  const isNewcomer = await isNewcomerOrder(db, basket, { buyer, sale })
  const outcome = quoteOrder(
    {
      deal: sale.facts,
      items: sale.items,
      basket: lines,
      mayHaveNewcomerPrice: isNewcomer && !buyer.hasNewcomerPrice,
      coupons: buyer.coupons,
      couponId,
    },
    instantOf(now),
  )
  if (outcome.kind === 'refused') return quoteRefusal(outcome.refusal, sale.items)
  return done({ quote: outcome.quote, sale, buyer, isNewcomer })
}

/** A newcomer who moved before the first order is still one, credited to the leader before (R7). */
export async function isNewcomerOrder(
  db: Db,
  { memberId, leaderId }: Pick<Basket, 'memberId' | 'leaderId'>,
  { buyer, sale }: Pick<QuotedBasket, 'buyer' | 'sale'>,
): Promise<boolean> {
  if (sale.isNewcomer || !buyer.hasMoved) return sale.isNewcomer
  const newcomer = await newcomerOf(db, { memberId, servedBy: leaderId })
  return newcomer !== undefined && newcomer.firstOrderId === null
}

/** The quote as the contract has it: with the names of the items. */
export function quoteAnswer({ quote, sale }: QuotedBasket): Quote {
  return {
    ...quote,
    lines: quote.lines.map((line) => ({ ...line, name: itemOf(sale.items, line.itemId)?.name ?? '' })),
  }
}

export function itemOf(items: readonly PurchaseItem[], itemId: string): PurchaseItem | undefined {
  return items.find((item) => item.itemId === itemId)
}

export function quoteRefusal(
  refusal: QuoteRefusal,
  items: readonly PurchaseItem[],
): Outcome<never, RefusalCode> {
  switch (refusal.code) {
    case 'sold-out':
      return refused('sold-out', { item: nameOf(items, refusal.itemId), left: refusal.left })
    case 'limit-exceeded': {
      const { itemId, limit, left } = refusal
      return refused('limit-exceeded', { item: nameOf(items, itemId), limit, left })
    }
    case 'coupon-minimum':
      return refused('coupon-minimum', { minimum: formatYuan(refusal.minimumFen) })
    default:
      return refused(refusal.code)
  }
}

function nameOf(items: readonly PurchaseItem[], itemId: string): string {
  return itemOf(items, itemId)?.name ?? ''
}

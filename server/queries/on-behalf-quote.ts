import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { DealId, LeaderId, MemberId } from '#domain/ids'
import { type BasketLine, quoteOrder } from '#domain/pricing'
import type { Db } from '../db/db'
import { isNewcomerOrder, type QuotedBasket, quoteRefusal } from './basket-quote'
import { readPurchaseFacts } from './purchase-facts'

export interface BasketOnBehalf {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly memberId: MemberId
  /** The member is one this leader serves; else a person yet to come, called as the chain does. */
  readonly isKnown: boolean
  readonly name: string
  readonly unitLabel: string | null
  readonly lines: readonly BasketLine[]
  readonly now: Date
}

/** What a basket costs that a leader orders for somebody: the deal's prices, no coupon, no newcomer price. */
export async function quoteOnBehalf(
  db: Db,
  basket: BasketOnBehalf,
): Promise<Outcome<QuotedBasket, RefusalCode>> {
  const { leaderId, dealId, memberId, isKnown, lines } = basket
  const itemIds = lines.map((line) => line.itemId)
  const { buyer, sale } = await readPurchaseFacts(db, { leaderId, dealId, memberId, itemIds })
  if (!sale || (isKnown && buyer?.leaderId !== leaderId)) return refused('not-found')

  const outcome = quoteOrder(
    {
      deal: sale.facts,
      items: sale.items,
      basket: lines,
      mayHaveNewcomerPrice: false,
      coupons: [],
      couponId: null,
    },
    instantOf(basket.now),
  )
  if (outcome.kind === 'refused') return quoteRefusal(outcome.refusal, sale.items)
  const { quote } = outcome
  if (!buyer) return done({ quote, sale, buyer: personToCome(basket), isNewcomer: false })
  const known = { ...buyer, unitLabel: buyer.unitLabel ?? basket.unitLabel }
  const isNewcomer = await isNewcomerOrder(db, { memberId, leaderId }, { buyer, sale })
  return done({ quote, sale, buyer: known, isNewcomer })
}

function personToCome({ name, unitLabel }: BasketOnBehalf): QuotedBasket['buyer'] {
  return {
    name,
    unitLabel,
    maskedPhone: null,
    leaderId: null,
    ownLeaderId: null,
    hasMoved: false,
    hasNewcomerPrice: false,
    coupons: [],
  }
}

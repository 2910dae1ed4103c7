import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { dealCan } from '#domain/deal'
import { checkDeal } from '#domain/deal-draft'
import type { DealId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { dealFactsOf } from '../queries/deal-facts'
import { offeredProducts, rangesOf } from './check-draft'
import { loadDeal, loadDealItems } from './load-deal'

interface PublishDeal {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly now: Date
}

type PublishRefusal = 'not-found' | 'deal-not-publishable' | 'deal-invalid'

/** Publishes a draft that holds by the catalogue and the clock of now (R14). */
export function publishDeal(db: Db, act: PublishDeal): Promise<Outcome<true, PublishRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, now } = act
    const deal = await loadDeal(tx, leaderId, dealId)
    if (!deal) return refused('not-found')
    const facts = dealFactsOf(deal)
    const may = dealCan.publish(facts, instantOf(now))
    if (!may.ok && may.reason !== 'closing-time-passed') return refused('deal-not-publishable')

    const items = await loadDealItems(tx, leaderId, dealId)
    const draft = {
      ...facts,
      title: deal.title,
      pickupAt: instantOf(deal.pickupAt),
      pickupUntil: instantOf(deal.pickupUntil),
      items: items.map((item) => ({
        productId: item.productId,
        priceFen: fen(item.priceFen),
        stock: item.stock,
        limitPerMember: item.limitPerMember,
        newcomerFen: item.newcomerFen === null ? null : fen(item.newcomerFen),
      })),
    }
    const problems = checkDeal(draft, rangesOf(await offeredProducts(tx, draft)), instantOf(now))
    if (problems.length > 0) return refused('deal-invalid', undefined, problems)

    const published = await tx
      .update(deals)
      .set({ publishedAt: now })
      .where(
        and(
          eq(deals.leaderId, leaderId),
          eq(deals.dealId, dealId),
          isNull(deals.publishedAt),
          isNull(deals.cancelledAt),
        ),
      )
      .returning({ dealId: deals.dealId })
    return published.length > 0 ? done(true) : refused('deal-not-publishable')
  })
}

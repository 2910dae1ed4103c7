import { and, eq, lte } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { changedFields, checkChange, type DealChange, mayChange } from '#domain/deal-change'
import type { DealId, LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { wholeDealFacts } from '../queries/deal-facts'
import { loadDealItems, lockDeal } from './load-deal'

interface ChangeDeal {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly change: DealChange
  readonly now: Date
}

type ChangeRefusal = 'not-found' | 'deal-not-editable' | 'deal-invalid' | 'item-unknown'

/**
 * Changes what may still change of a published deal. Its row is locked: a close, an arrival or a cancellation on its
 * way is waited for. Orders go on meanwhile, for stock only grows.
 */
export function changeDeal(db: Db, act: ChangeDeal): Promise<Outcome<true, ChangeRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, change, now } = act
    const deal = await lockDeal(tx, leaderId, dealId)
    if (!deal) return refused('not-found')
    const items = await loadDealItems(tx, leaderId, dealId)
    const known = new Set(items.map((item) => item.itemId))
    if (change.items.some((item) => !known.has(item.itemId))) return refused('item-unknown')
    const standing = {
      facts: await wholeDealFacts(tx, deal),
      note: deal.note,
      pickupAt: instantOf(deal.pickupAt),
      pickupUntil: instantOf(deal.pickupUntil),
      items,
    }
    const fields = changedFields(standing, change)
    if (fields.some((field) => !mayChange(field, standing.facts, instantOf(now)).ok))
      return refused('deal-not-editable')
    const problems = checkChange(standing, change)
    if (problems.length > 0) return refused('deal-invalid', undefined, problems)

    await tx
      .update(deals)
      .set({
        note: change.note,
        closesAt: new Date(change.closesAt),
        pickupAt: new Date(change.pickupAt),
        pickupUntil: new Date(change.pickupUntil),
      })
      .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
    for (const { itemId, stock } of change.items) {
      await tx
        .update(dealItems)
        .set({ stock })
        .where(
          and(eq(dealItems.leaderId, leaderId), eq(dealItems.itemId, itemId), lte(dealItems.stock, stock)),
        )
    }
    return done(true)
  })
}

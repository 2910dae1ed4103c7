import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { dealCan } from '#domain/deal'
import type { DealId, LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import type { Chance } from '../deps'
import { dealFactsOf } from '../queries/deal-facts'
import { checkDraft, type DealDraft, dealItemValues, dealValues } from './check-draft'
import { loadDeal } from './load-deal'

interface UpdateDeal {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly draft: DealDraft
  readonly publish: boolean
  readonly now: Date
  readonly chance: Chance
}

type UpdateRefusal = 'not-found' | 'deal-not-editable' | 'deal-invalid' | 'product-unknown'

/**
 * Changes a draft or a deal that has not opened, and publishes it or keeps it as a draft, as asked (R14). Nobody can
 * have ordered yet, so its items are made anew.
 */
export function updateDeal(db: Db, act: UpdateDeal): Promise<Outcome<true, UpdateRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, draft, now } = act
    const deal = await loadDeal(tx, leaderId, dealId)
    if (!deal) return refused('not-found')
    if (!dealCan.edit(dealFactsOf(deal), instantOf(now)).ok) return refused('deal-not-editable')
    const checked = await checkDraft(tx, draft, act)
    if (!checked.ok) return checked

    const changed = await tx
      .update(deals)
      .set({ ...dealValues(draft), publishedAt: act.publish ? now : null })
      .where(
        and(
          eq(deals.leaderId, leaderId),
          eq(deals.dealId, dealId),
          or(isNull(deals.publishedAt), gt(deals.opensAt, now)),
          isNull(deals.cancelledAt),
        ),
      )
      .returning({ dealId: deals.dealId })
    if (changed.length === 0) return refused('deal-not-editable')
    await tx.delete(dealItems).where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.dealId, dealId)))
    const items = dealItemValues(act, draft, checked.value)
    if (items.length > 0) await tx.insert(dealItems).values(items)
    return done(true)
  })
}

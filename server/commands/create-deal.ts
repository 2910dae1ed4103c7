import type { Outcome } from '#contract/refusal'
import { done } from '#contract/refusal'
import type { DealId, LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import type { Chance } from '../deps'
import { checkDraft, type DealDraft, dealItemValues, dealValues } from './check-draft'

interface CreateDeal {
  readonly leaderId: LeaderId
  readonly draft: DealDraft
  readonly publish: boolean
  readonly now: Date
  readonly chance: Chance
}

/** Posts a deal, or keeps it as a draft (R14). */
export function createDeal(
  db: Db,
  act: CreateDeal,
): Promise<Outcome<DealId, 'deal-invalid' | 'product-unknown'>> {
  return atomically(db, async (tx) => {
    const { leaderId, draft, chance } = act
    const checked = await checkDraft(tx, draft, act)
    if (!checked.ok) return checked

    const dealId = chance.id('deal')
    const publishedAt = act.publish ? act.now : null
    await tx.insert(deals).values({ ...dealValues(draft), leaderId, dealId, createdAt: act.now, publishedAt })
    const items = dealItemValues({ leaderId, dealId, chance }, draft, checked.value)
    if (items.length > 0) await tx.insert(dealItems).values(items)
    return done(dealId)
  })
}

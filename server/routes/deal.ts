import type { Outcome, RefusalCode } from '#contract/refusal'
import type { DealId, LeaderId } from '#domain/ids'
import { cancelDeal } from '../commands/cancel-deal'
import { changeDeal } from '../commands/change-deal'
import { createDeal } from '../commands/create-deal'
import { markArrived } from '../commands/mark-arrived'
import { publishDeal } from '../commands/publish-deal'
import { reportShortage } from '../commands/report-shortage'
import { updateDeal } from '../commands/update-deal'
import type { Call, HandlersOf } from '../http/call'
import { listDeals } from '../queries/deal-cards'
import { listItemLines } from '../queries/item-lines'
import { readLeaderDeal } from '../queries/leader-deal'
import { readOpenDeals, readPublicDeal } from '../queries/public-deals'
import { found } from './found'

export const dealHandlers = {
  listDeals: (input, { db, principal, now }) =>
    listDeals(db, { ...input, leaderId: principal.leaderId, now }),

  async createDeal({ publish, ...draft }, { db, deps, principal: { leaderId }, now }) {
    const created = await createDeal(db, { leaderId, draft, publish, now, chance: deps.chance })
    return created.ok ? found(await readLeaderDeal(db, leaderId, created.value)) : created
  },

  async updateDeal({ dealId, publish, ...draft }, { db, deps, principal: { leaderId }, now }) {
    const updated = await updateDeal(db, { leaderId, dealId, draft, publish, now, chance: deps.chance })
    return dealAfter(updated, db, leaderId, dealId)
  },

  readLeaderDeal: async ({ dealId }, { db, principal }) =>
    found(await readLeaderDeal(db, principal.leaderId, dealId)),

  async publishDeal({ dealId }, { db, principal: { leaderId }, now }) {
    return dealAfter(await publishDeal(db, { leaderId, dealId, now }), db, leaderId, dealId)
  },

  async changeDeal({ dealId, ...change }, { db, principal: { leaderId }, now }) {
    return dealAfter(await changeDeal(db, { leaderId, dealId, change, now }), db, leaderId, dealId)
  },

  async cancelDeal({ dealId, reason }, { db, deps, principal: { leaderId }, now }) {
    const cancelled = await cancelDeal(db, { leaderId, dealId, reason, now, chance: deps.chance })
    return dealAfter(cancelled, db, leaderId, dealId)
  },

  async markArrived({ dealId, itemIds }, { db, deps, principal: { leaderId }, now }) {
    const arrived = await markArrived(db, { leaderId, dealId, itemIds, now, chance: deps.chance })
    return dealAfter(arrived, db, leaderId, dealId)
  },

  listItemLines: async (input, { db, principal }) =>
    found(await listItemLines(db, { ...input, leaderId: principal.leaderId })),

  async reportShortage(input, { db, deps, principal: { leaderId }, now }) {
    const reported = await reportShortage(db, { ...input, leaderId, now, chance: deps.chance })
    return dealAfter(reported, db, leaderId, input.dealId)
  },

  readDeal: async ({ leaderId, dealId }, { db }) => found(await readPublicDeal(db, leaderId, dealId)),

  listOpenDeals: async ({ leaderId }, { db, now }) => found(await readOpenDeals(db, leaderId, now)),
} satisfies HandlersOf<
  | 'listDeals'
  | 'createDeal'
  | 'updateDeal'
  | 'readLeaderDeal'
  | 'publishDeal'
  | 'changeDeal'
  | 'cancelDeal'
  | 'markArrived'
  | 'listItemLines'
  | 'reportShortage'
  | 'readDeal'
  | 'listOpenDeals'
>

async function dealAfter<C extends RefusalCode>(
  outcome: Outcome<true, C>,
  db: Call['db'],
  leaderId: LeaderId,
  dealId: DealId,
) {
  return outcome.ok ? found(await readLeaderDeal(db, leaderId, dealId)) : outcome
}

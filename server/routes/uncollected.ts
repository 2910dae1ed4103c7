import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { remindUncollected } from '../commands/remind-uncollected'
import type { HandlersOf } from '../http/call'
import { listSettledBags } from '../queries/settled-bags'
import { listUncollected } from '../queries/uncollected'

export const uncollectedHandlers = {
  listUncollected: (input, { db, principal: { leaderId }, now }) =>
    listUncollected(db, { ...input, leaderId, now }),

  listSettledBags: (input, { db, principal: { leaderId } }) => listSettledBags(db, { ...input, leaderId }),

  async remindUncollected({ orderId }, { db, deps, principal: { leaderId }, now }) {
    const reminded = await remindUncollected(db, { leaderId, orderId, now, chance: deps.chance })
    return reminded.ok ? done({ remindedAt: instantOf(now) }) : reminded
  },
} satisfies HandlersOf<'listUncollected' | 'listSettledBags' | 'remindUncollected'>

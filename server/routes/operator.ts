import { done } from '#contract/refusal'
import type { AfterSaleId, LeaderId } from '#domain/ids'
import { agreeAfterSale } from '../commands/agree-after-sale'
import { decideToRefuse } from '../commands/decide-to-refuse'
import { settleUncollected } from '../commands/settle-uncollected'
import type { Call, HandlersOf } from '../http/call'
import { countUndecidedObjections } from '../queries/board-audit'
import {
  countForOperator,
  listOperatorAfterSales,
  readOperatorAfterSale,
} from '../queries/operator-after-sales'
import { countDueBags, listDueBags, readOperatorBag } from '../queries/operator-uncollected'
import { countPrizesToSend } from '../queries/prizes'
import { found } from './found'

export const operatorHandlers = {
  readOperatorQueues: async (_, { db, now }) =>
    done({
      afterSales: await countForOperator(db),
      uncollected: await countDueBags(db, now),
      objections: await countUndecidedObjections(db),
      prizes: await countPrizesToSend(db),
    }),

  listOperatorAfterSales: (input, { db, now }) => listOperatorAfterSales(db, { ...input, now }),

  readOperatorAfterSale: (input, call) => afterSale(call, input),

  async decideToAgree(input, call) {
    const agreed = await agreeAfterSale(call.db, { ...input, ...operator(call), byRole: 'operator' })
    return agreed.ok ? afterSale(call, input) : agreed
  },

  async decideToRefuse(input, call) {
    const outcome = await decideToRefuse(call.db, { ...input, ...operator(call) })
    return outcome.ok ? afterSale(call, input) : outcome
  },

  listOperatorUncollected: (input, { db, now }) => listDueBags(db, { ...input, now }),

  readOperatorUncollected: async (input, { db, now }) => found(await readOperatorBag(db, { ...input, now })),

  async settleUncollected(input, call) {
    const settled = await settleUncollected(call.db, { ...input, ...operator(call) })
    return settled.ok ? found(await readOperatorBag(call.db, { ...input, now: call.now })) : settled
  },
} satisfies HandlersOf<
  | 'readOperatorQueues'
  | 'listOperatorAfterSales'
  | 'readOperatorAfterSale'
  | 'decideToAgree'
  | 'decideToRefuse'
  | 'listOperatorUncollected'
  | 'readOperatorUncollected'
  | 'settleUncollected'
>

function operator({ principal, now, deps }: Call<'operator'>) {
  return { by: principal.memberId, now, chance: deps.chance }
}

async function afterSale(
  { db, now }: Call<'operator'>,
  { leaderId, afterSaleId }: { readonly leaderId: LeaderId; readonly afterSaleId: AfterSaleId },
) {
  return found(await readOperatorAfterSale(db, { leaderId, afterSaleId, now }))
}

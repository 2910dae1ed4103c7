import { done } from '#contract/refusal'
import type { AfterSaleId, LeaderId } from '#domain/ids'
import { agreeAfterSale } from '../commands/agree-after-sale'
import { decideToRefuse } from '../commands/decide-to-refuse'
import type { Call, HandlersOf } from '../http/call'
import {
  countForOperator,
  listOperatorAfterSales,
  readOperatorAfterSale,
} from '../queries/operator-after-sales'
import { found } from './found'

export const operatorHandlers = {
  readOperatorQueues: async (_, { db }) => done({ afterSales: await countForOperator(db) }),

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
} satisfies HandlersOf<
  | 'readOperatorQueues'
  | 'listOperatorAfterSales'
  | 'readOperatorAfterSale'
  | 'decideToAgree'
  | 'decideToRefuse'
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

import type { AfterSaleId, OrderId } from '#domain/ids'
import { agreeAfterSale } from '../commands/agree-after-sale'
import { askAfterSale } from '../commands/ask-after-sale'
import { escalateAfterSale } from '../commands/escalate-after-sale'
import { passAfterSale } from '../commands/pass-after-sale'
import { refuseAfterSale } from '../commands/refuse-after-sale'
import { sendPicture } from '../commands/send-picture'
import { withdrawAfterSale } from '../commands/withdraw-after-sale'
import type { Call, HandlersOf } from '../http/call'
import { listAfterSales, ownAfterSales, readAfterSale } from '../queries/after-sales'
import { readPicture } from '../queries/picture'
import { found } from './found'

export const afterSaleHandlers = {
  sendPicture: (input, { db, deps, principal, now }) =>
    sendPicture(db, {
      ...input,
      memberId: principal.memberId,
      now,
      chance: deps.chance,
      storage: deps.storage,
    }),

  readPicture: async (input, { db, deps, principal }) =>
    found(await readPicture(db, deps.storage, { ...input, by: principal })),

  async askAfterSale(input, call) {
    const asked = await askAfterSale(call.db, { ...input, ...member(call) })
    return asked.ok ? own(call, { orderId: input.orderId, afterSaleId: asked.value }) : asked
  },

  async listOwnAfterSales({ orderId }, { db, principal: { memberId }, now }) {
    const items = await ownAfterSales(db, { memberId, orderId, now })
    return found(items && { items })
  },

  readOwnAfterSale: (input, call) => own(call, input),

  async withdrawAfterSale(input, call) {
    const withdrawn = await withdrawAfterSale(call.db, { ...input, ...member(call) })
    return withdrawn.ok ? own(call, input) : withdrawn
  },

  async escalateAfterSale(input, call) {
    const escalated = await escalateAfterSale(call.db, { ...input, ...member(call) })
    return escalated.ok ? own(call, input) : escalated
  },

  listAfterSales: (input, { db, principal, now }) =>
    listAfterSales(db, { ...input, leaderId: principal.leaderId, now }),

  readAfterSale: (input, call) => ofLeader(call, input),

  async agreeAfterSale(input, call) {
    const agreed = await agreeAfterSale(call.db, { ...input, ...leader(call), byRole: 'leader' })
    return agreed.ok ? ofLeader(call, input) : agreed
  },

  async refuseAfterSale(input, call) {
    const outcome = await refuseAfterSale(call.db, { ...input, ...leader(call) })
    return outcome.ok ? ofLeader(call, input) : outcome
  },

  async passAfterSale(input, call) {
    const passed = await passAfterSale(call.db, { ...input, ...leader(call) })
    return passed.ok ? ofLeader(call, input) : passed
  },
} satisfies HandlersOf<
  | 'sendPicture'
  | 'readPicture'
  | 'askAfterSale'
  | 'listOwnAfterSales'
  | 'readOwnAfterSale'
  | 'withdrawAfterSale'
  | 'escalateAfterSale'
  | 'listAfterSales'
  | 'readAfterSale'
  | 'agreeAfterSale'
  | 'refuseAfterSale'
  | 'passAfterSale'
>

function member({ principal, now, deps }: Call<'person'>) {
  return { memberId: principal.memberId, now, chance: deps.chance }
}

function leader({ principal, now, deps }: Call<'leader'>) {
  return { leaderId: principal.leaderId, by: principal.memberId, now, chance: deps.chance }
}

async function own(
  { db, principal: { memberId }, now }: Call<'person'>,
  of: { readonly orderId: OrderId; readonly afterSaleId: AfterSaleId },
) {
  const list = await ownAfterSales(db, { ...of, memberId, now })
  return found(list?.[0])
}

async function ofLeader(
  { db, principal: { leaderId }, now }: Call<'leader'>,
  { afterSaleId }: { readonly afterSaleId: AfterSaleId },
) {
  return found(await readAfterSale(db, { leaderId, afterSaleId, now }))
}

import { done } from '#contract/refusal'
import { cancelOrder } from '../commands/cancel-order'
import { changeOrder } from '../commands/change-order'
import { placeOrder } from '../commands/place-order'
import type { HandlersOf } from '../http/call'
import { quoteAnswer, quoteBasket } from '../queries/basket-quote'
import { listDealOrders } from '../queries/deal-orders'
import { readOrder } from '../queries/orders'
import { listOrders } from '../queries/own-orders'
import { found } from './found'

export const orderHandlers = {
  async quoteOrder(input, { db, principal, now }) {
    const quoted = await quoteBasket(db, {
      ...input,
      couponId: input.couponId,
      memberId: principal.memberId,
      now,
    })
    return quoted.ok ? done(quoteAnswer(quoted.value)) : quoted
  },

  placeOrder: (input, { deps, db, principal, now, requestKey, bodyHash }) =>
    placeOrder(db, {
      ...input,
      couponId: input.couponId,
      memberId: principal.memberId,
      now,
      requestKey,
      bodyHash,
      chance: deps.chance,
    }),

  listOrders: (input, { db, principal, now }) =>
    listOrders(db, { ...input, memberId: principal.memberId, now }),

  readOrder: async ({ orderId }, { db, principal }) =>
    found(await readOrder(db, principal.memberId, orderId)),

  async changeOrder(input, { db, principal: { memberId }, now }) {
    const changed = await changeOrder(db, { ...input, memberId, now })
    return changed.ok ? found(await readOrder(db, memberId, input.orderId)) : changed
  },

  async cancelOrder({ orderId }, { deps, db, principal: { memberId }, now }) {
    const cancelled = await cancelOrder(db, { memberId, orderId, now, chance: deps.chance })
    return cancelled.ok ? found(await readOrder(db, memberId, orderId)) : cancelled
  },

  listDealOrders: (input, { db, principal }) =>
    listDealOrders(db, { ...input, leaderId: principal.leaderId }),
} satisfies HandlersOf<
  'quoteOrder' | 'placeOrder' | 'listOrders' | 'readOrder' | 'changeOrder' | 'cancelOrder' | 'listDealOrders'
>

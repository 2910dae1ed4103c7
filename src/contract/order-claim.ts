import * as v from 'valibot'
import { CLAIM_STATES } from '#domain/order-on-behalf'
import { endpoint } from './endpoint'
import { order } from './order'
import { count, fenAmount, idOf, instant, referralCode } from './schema'
import { leaderCard } from './session'

export const orderClaim = v.object({
  leader: leaderCard,
  dealTitle: v.string(),
  state: v.picklist(CLAIM_STATES),
  /** Only to whom it belongs. */
  orderId: v.nullable(idOf('order')),
  /** As the chain calls the person, all but the first character hidden. */
  maskedName: v.string(),
  pickupAt: instant,
  pickupUntil: instant,
  dueAt: instant,
  payFen: fenAmount,
  lines: v.array(
    v.object({
      itemId: idOf('dealItem'),
      name: v.string(),
      unit: v.string(),
      pictureUrl: v.string(),
      quantity: count,
      payFen: fenAmount,
    }),
  ),
})
export type OrderClaim = v.InferOutput<typeof orderClaim>

export const readOrderClaim = endpoint({
  method: 'GET',
  path: '/api/v1/order-claims/{code}',
  summary: 'The order a link leads to that a leader placed for somebody (D5)',
  who: 'anyone',
  rate: 'code',
  input: v.object({ code: referralCode }),
  output: orderClaim,
  refusals: ['claim-unknown'],
})

export const claimOrder = endpoint({
  method: 'POST',
  path: '/api/v1/order-claims/{code}/claim',
  summary:
    'Take an order that was placed on behalf, once, while it can be paid; a stranger joins the leader (D5, R7)',
  who: 'person',
  rate: 'order',
  input: v.object({ code: referralCode }),
  output: order,
  repeat: 'own-record',
  refusals: [
    'claim-unknown',
    'claim-taken',
    'order-expired',
    'claim-cancelled',
    'limit-exceeded',
    'moved-recently',
    'code-retired',
  ],
})

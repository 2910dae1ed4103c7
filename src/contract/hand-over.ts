import * as v from 'valibot'
import { endpoint } from './endpoint'
import { orderFacts, orderLine } from './order'
import { count, idOf, instant } from './schema'

export const pickupCode = v.pipe(v.string(), v.trim(), v.regex(/^\d{8}$/))

/** One bag at the counter. */
export const bag = v.object({
  orderId: idOf('order'),
  number: count,
  dealId: idOf('deal'),
  dealTitle: v.string(),
  memberName: v.string(),
  maskedPhone: v.nullable(v.string()),
  unitLabel: v.nullable(v.string()),
  facts: orderFacts,
  lines: v.array(orderLine),
})
export type Bag = v.InferOutput<typeof bag>

export const findBag = endpoint({
  method: 'GET',
  path: '/api/v1/leader/bags/{pickupCode}',
  summary: 'The order a pick-up code belongs to, among own deals',
  who: 'leader',
  rate: 'hand-over',
  input: v.object({ pickupCode }),
  output: bag,
  refusals: ['pickup-code-unknown'],
})

export const handOver = endpoint({
  method: 'POST',
  path: '/api/v1/leader/hand-overs',
  summary: 'Hand over an order, whole or by line; cooling starts now (R4)',
  who: 'leader',
  rate: 'hand-over',
  input: v.object({
    orderId: idOf('order'),
    lineIds: v.pipe(v.array(idOf('orderLine')), v.minLength(1), v.maxLength(50)),
  }),
  output: v.object({ at: instant, bag }),
  refusals: ['deal-not-arrived', 'order-not-paid', 'line-held-back', 'already-handed-over'],
})

export const undoHandOver = endpoint({
  method: 'POST',
  path: '/api/v1/leader/hand-overs/undo',
  summary: 'Take a hand-over back within 10 minutes',
  who: 'leader',
  rate: 'hand-over',
  input: v.object({
    orderId: idOf('order'),
    lineIds: v.pipe(v.array(idOf('orderLine')), v.minLength(1), v.maxLength(50)),
  }),
  output: v.object({ bag }),
  refusals: ['undo-too-late', 'nothing-to-undo'],
})

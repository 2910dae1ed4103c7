import * as v from 'valibot'
import { settlements } from '#domain/uncollected'
import { afterSale, agreed } from './after-sale'
import { endpoint } from './endpoint'
import { settlement } from './order'
import { count, cursor, fenAmount, idOf, instant, limit, line, page } from './schema'

const operatorAfterSale = v.object({
  ...afterSale.entries,
  leaderName: v.string(),
  communityName: v.string(),
  /** Since when it lies with the operator. */
  since: instant,
})
export type OperatorAfterSale = v.InferOutput<typeof operatorAfterSale>

const afterSaleOf = { leaderId: idOf('leader'), afterSaleId: idOf('afterSale') }

export const readOperatorQueues = endpoint({
  method: 'GET',
  path: '/api/v1/operator/queues',
  summary: 'How much waits for the operator, by queue (O1)',
  who: 'operator',
  rate: 'read',
  input: v.object({}),
  output: v.object({ afterSales: count, uncollected: count, objections: count, prizes: count }),
  refusals: [],
})

export const listOperatorAfterSales = endpoint({
  method: 'GET',
  path: '/api/v1/operator/after-sales',
  summary: 'After-sales of all leaders that lie with the operator, the longest waiting first (D9)',
  who: 'operator',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(operatorAfterSale),
  refusals: [],
})

export const readOperatorAfterSale = endpoint({
  method: 'GET',
  path: '/api/v1/operator/after-sales/{leaderId}/{afterSaleId}',
  summary: 'One after-sale that was given to the operator, decided or not',
  who: 'operator',
  rate: 'read',
  input: v.object(afterSaleOf),
  output: operatorAfterSale,
  refusals: [],
})

export const decideToAgree = endpoint({
  method: 'POST',
  path: '/api/v1/operator/after-sales/{leaderId}/{afterSaleId}/agree',
  summary: 'Give money back, for pieces or an amount; refund and reversal of commission in the same act (R3)',
  who: 'operator',
  rate: 'write',
  input: v.object({ ...afterSaleOf, ...agreed }),
  output: operatorAfterSale,
  refusals: [
    'after-sale-decided',
    'after-sale-closed',
    'after-sale-not-with-operator',
    'after-sale-above-left',
    'after-sale-nothing-given',
  ],
})

export const decideToRefuse = endpoint({
  method: 'POST',
  path: '/api/v1/operator/after-sales/{leaderId}/{afterSaleId}/refuse',
  summary: 'Refuse for good, with a reason member and leader read',
  who: 'operator',
  rate: 'write',
  input: v.object({ ...afterSaleOf, why: line(300) }),
  output: operatorAfterSale,
  refusals: ['after-sale-decided', 'after-sale-closed', 'after-sale-not-with-operator'],
})

const operatorBag = v.object({
  leaderId: idOf('leader'),
  leaderName: v.string(),
  communityName: v.string(),
  orderId: idOf('order'),
  number: count,
  dealTitle: v.string(),
  memberName: v.string(),
  maskedPhone: v.nullable(v.string()),
  unitLabel: v.nullable(v.string()),
  /** What was not handed over. */
  goods: v.array(v.object({ name: v.string(), quantity: count, paidFen: fenAmount })),
  /** Paid for it and not given back: what a refund comes to. */
  leftFen: fenAmount,
  /** Something of the order is still to come: then it cannot be written off. */
  isMoreToCome: v.boolean(),
  /** When the first of it came; since then it waits. */
  arrivedAt: instant,
  remindedAt: v.nullable(instant),
  settledAt: v.nullable(instant),
  settlement,
})
export type OperatorBag = v.InferOutput<typeof operatorBag>

const bagOf = { leaderId: idOf('leader'), orderId: idOf('order') }

export const listOperatorUncollected = endpoint({
  method: 'GET',
  path: '/api/v1/operator/uncollected',
  summary: 'Bags of all leaders nobody collected for seven days or more, the longest waiting first (D10)',
  who: 'operator',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(operatorBag),
  refusals: [],
})

export const readOperatorUncollected = endpoint({
  method: 'GET',
  path: '/api/v1/operator/uncollected/{leaderId}/{orderId}',
  summary: 'One bag that waits for the operator, or was settled',
  who: 'operator',
  rate: 'read',
  input: v.object(bagOf),
  output: operatorBag,
  refusals: [],
})

export const settleUncollected = endpoint({
  method: 'POST',
  path: '/api/v1/operator/uncollected/{leaderId}/{orderId}/settle',
  summary: 'Pay the rest of a bag back (R3), or write it off, with a reason member and leader read (D10)',
  who: 'operator',
  rate: 'write',
  input: v.object({ ...bagOf, settlement: v.picklist(settlements), why: line(300) }),
  output: operatorBag,
  refusals: ['bag-settled', 'bag-not-due', 'bag-more-to-come'],
})

import * as v from 'valibot'
import { afterSale, agreed } from './after-sale'
import { endpoint } from './endpoint'
import { count, cursor, idOf, instant, limit, line, page } from './schema'

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
  output: v.object({ afterSales: count }),
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

import * as v from 'valibot'
import { endpoint } from './endpoint'
import { count, cursor, day, fenAmount, goods, idOf, instant, limit, page, rateBp, signedFen } from './schema'

export const commissionState = v.picklist(['pending', 'cooling', 'available', 'reversed'])

export const earnings = v.object({
  /** Can be withdrawn. Negative: owed after a refund of paid-out commission (R3). */
  availableFen: signedFen,
  coolingFen: fenAmount,
  pendingFen: fenAmount,
  paidOutFen: fenAmount,
  todayFen: signedFen,
  monthFen: signedFen,
  totalFen: signedFen,
  /** The next commission that becomes available. */
  next: v.nullable(v.object({ at: instant, amountFen: fenAmount })),
  trend: v.array(v.object({ day, commissionFen: signedFen, orders: count })),
})
export type Earnings = v.InferOutput<typeof earnings>

export const readEarnings = endpoint({
  method: 'GET',
  path: '/api/v1/leader/earnings',
  summary: 'What is available, cooling, pending and paid out; 30 days of commission',
  who: 'leader',
  rate: 'read',
  input: v.object({}),
  output: earnings,
  refusals: [],
})

/** Everything a line of the statement needs to explain itself (R2, R3, R4). */
export const statementLine = v.object({
  lineId: idOf('orderLine'),
  orderId: idOf('order'),
  orderNumber: count,
  dealId: idOf('deal'),
  dealTitle: v.string(),
  productName: v.string(),
  goods,
  quantity: count,
  memberName: v.string(),
  paidAt: instant,
  paidFen: fenAmount,
  refundedFen: fenAmount,
  rateBp,
  /** After refunds. */
  commissionFen: fenAmount,
  handedOverAt: v.nullable(instant),
  availableFrom: v.nullable(instant),
  /** Somebody still has to decide on an after-sale of the line: it stays cooling. */
  afterSaleOpen: v.boolean(),
})
export type StatementLine = v.InferOutput<typeof statementLine>

export const listStatement = endpoint({
  method: 'GET',
  path: '/api/v1/leader/statement',
  summary: 'Commission by order line, newest first; by state or day',
  who: 'leader',
  rate: 'read',
  input: v.object({ state: v.optional(commissionState), day: v.optional(day), cursor, limit }),
  output: page(statementLine),
  refusals: [],
})

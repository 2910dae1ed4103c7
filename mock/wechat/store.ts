import * as v from 'valibot'

const tradeSchema = v.object({
  kind: v.literal('trade'),
  outTradeNo: v.string(),
  channel: v.picklist(['jsapi', 'h5']),
  prepayId: v.string(),
  /** The first request's words; another request under the same number must say the same. */
  words: v.string(),
  description: v.string(),
  attach: v.string(),
  notifyUrl: v.string(),
  totalFen: v.number(),
  openid: v.nullable(v.string()),
  createdMs: v.number(),
  expiresMs: v.number(),
  /** When the last link to the H5 cashier was given out. */
  linkedMs: v.number(),
  state: v.picklist(['NOTPAY', 'SUCCESS', 'REFUND', 'CLOSED']),
  transactionId: v.nullable(v.string()),
  paidMs: v.nullable(v.number()),
  /** Whether the merchant has understood the callback. */
  notified: v.boolean(),
})

const refundSchema = v.object({
  kind: v.literal('refund'),
  outRefundNo: v.string(),
  outTradeNo: v.string(),
  refundId: v.string(),
  refundFen: v.number(),
  totalFen: v.number(),
  status: v.picklist(['SUCCESS', 'PROCESSING', 'ABNORMAL']),
  createdMs: v.number(),
})

const loginCodeSchema = v.object({
  kind: v.literal('login-code'),
  code: v.string(),
  openid: v.string(),
  issuedMs: v.number(),
  used: v.boolean(),
})

export const recordSchema = v.variant('kind', [tradeSchema, refundSchema, loginCodeSchema])

export type Trade = v.InferOutput<typeof tradeSchema>
export type FakeRefund = v.InferOutput<typeof refundSchema>
export type LoginCode = v.InferOutput<typeof loginCodeSchema>
export type FakeRecord = v.InferOutput<typeof recordSchema>

/** What the fake remembers: records in the order they were written; a later one replaces its earlier self. */
export interface FakeWechatStore {
  read(): readonly FakeRecord[]
  append(record: FakeRecord): void
}

export function memoryStore(): FakeWechatStore {
  const records: FakeRecord[] = []
  return { read: () => [...records], append: (record) => void records.push(record) }
}

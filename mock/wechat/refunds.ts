import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { paymentSentinelOf } from '#mock/sentinels'
import type { PayReply } from './pay-answer'
import { payError } from './pay-answer'
import type { Platform } from './platform'
import { chinaTime, nowMs } from './platform'
import type { FakeRefund, Trade } from './store'
import { findTrade } from './trades'

const MOST_REFUNDS = 50
const GAP_MS = 60_000
const WITHIN_MS = 365 * 86_400_000

const refundSchema = v.object({
  out_trade_no: v.string(),
  out_refund_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*@]{1,64}$/)),
  reason: v.optional(v.pipe(v.string(), v.maxBytes(80))),
  amount: v.object({
    refund: v.pipe(v.number(), v.integer(), v.minValue(1)),
    total: v.pipe(v.number(), v.integer(), v.minValue(1)),
    currency: v.literal('CNY'),
  }),
})

type Wanted = v.InferOutput<typeof refundSchema>

/** POST /v3/refund/domestic/refunds. A refund number gives money back once, however often it comes. */
export async function createRefund(platform: Platform, json: unknown): Promise<PayReply> {
  const parsed = v.safeParse(refundSchema, json)
  if (!parsed.success) return payError('PARAM_ERROR', `参数错误: ${v.getDotPath(parsed.issues[0]) ?? ''}`)
  const wanted = parsed.output
  const trade = await findTrade(platform, wanted.out_trade_no)
  if (!trade) return payError('RESOURCE_NOT_EXISTS', '订单不存在')

  const known = platform.books.refund(wanted.out_refund_no)
  if (known) {
    const isSame = known.outTradeNo === trade.outTradeNo && known.refundFen === wanted.amount.refund
    return isSame ? asked(platform, known) : payError('INVALID_REQUEST', '退款单号重复且参数不一致')
  }
  const refusal = refusalOf(platform, trade, wanted)
  if (refusal) return refusal

  const refund: FakeRefund = {
    kind: 'refund',
    outRefundNo: wanted.out_refund_no,
    outTradeNo: trade.outTradeNo,
    refundId: `5030${randomBytes(8).readBigUInt64BE().toString().padStart(24, '0')}`,
    refundFen: wanted.amount.refund,
    totalFen: trade.totalFen,
    status: firstStatus(trade.totalFen),
    createdMs: nowMs(platform),
  }
  platform.books.save(refund)
  platform.books.save({ ...trade, state: 'REFUND' })
  return { status: 200, body: told(refund) }
}

/** GET /v3/refund/domestic/refunds/{out_refund_no} */
export function queryRefund(platform: Platform, outRefundNo: string): PayReply {
  const refund = platform.books.refund(outRefundNo)
  return refund ? asked(platform, refund) : payError('RESOURCE_NOT_EXISTS', '退款单不存在')
}

function refusalOf(platform: Platform, trade: Trade, wanted: Wanted): PayReply | undefined {
  const atMs = nowMs(platform)
  if (trade.paidMs === null) return payError('INVALID_REQUEST', '订单未支付')
  if (atMs > trade.paidMs + WITHIN_MS) return payError('INVALID_REQUEST', '订单已超过可退款的最大期限')
  if (wanted.amount.total !== trade.totalFen) return payError('INVALID_REQUEST', '订单金额与原订单不一致')
  const earlier = platform.books.refundsOf(trade.outTradeNo)
  const refundedFen = earlier.reduce((sum, refund) => sum + refund.refundFen, 0)
  if (refundedFen + wanted.amount.refund > trade.totalFen)
    return payError('INVALID_REQUEST', '退款金额大于可退金额')
  if (earlier.length >= MOST_REFUNDS) return payError('INVALID_REQUEST', '部分退款次数超过 50 次')
  const isTooSoon = earlier.some((refund) => atMs - refund.createdMs < GAP_MS)
  return isTooSoon ? payError('RATELIMIT_EXCEEDED', '同一订单的退款需间隔一分钟') : undefined
}

function firstStatus(totalFen: number): FakeRefund['status'] {
  const sentinel = paymentSentinelOf(totalFen)
  if (sentinel === 'slow-refund') return 'PROCESSING'
  return sentinel === 'stuck-refund' ? 'ABNORMAL' : 'SUCCESS'
}

/** A refund under way has arrived when it is asked for again. */
function asked(platform: Platform, refund: FakeRefund): PayReply {
  if (refund.status !== 'PROCESSING') return { status: 200, body: told(refund) }
  const arrived: FakeRefund = { ...refund, status: 'SUCCESS' }
  platform.books.save(arrived)
  return { status: 200, body: told(arrived) }
}

function told(refund: FakeRefund) {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: chinaTime(refund.createdMs),
    status: refund.status,
    amount: { refund: refund.refundFen, total: refund.totalFen, currency: 'CNY' },
  }
}

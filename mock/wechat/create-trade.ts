import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { paymentSentinelOf } from '#mock/sentinels'
import type { PayReply } from './pay-answer'
import { payError } from './pay-answer'
import type { Platform } from './platform'
import { FAKE_APP_ID, FAKE_MERCHANT_ID, nowMs } from './platform'
import type { Trade } from './store'
import { stateOf } from './trades'

const EXPIRY_AHEAD_MS = 60_000
const NEVER_LATER_MS = 90 * 86_400_000
const DEFAULT_EXPIRY_MS = 7 * 86_400_000

const orderEntries = {
  appid: v.string(),
  mchid: v.string(),
  description: v.pipe(v.string(), v.nonEmpty(), v.maxBytes(127)),
  out_trade_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*]{6,32}$/)),
  time_expire: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  attach: v.optional(v.pipe(v.string(), v.maxLength(128)), ''),
  notify_url: v.pipe(v.string(), v.maxLength(255), v.regex(/^https:\/\/[^?#]+$/)),
  amount: v.object({
    total: v.pipe(v.number(), v.integer(), v.minValue(1)),
    currency: v.optional(v.literal('CNY'), 'CNY'),
  }),
}

const payerIp = v.pipe(v.string(), v.ip())

const jsapiSchema = v.object({
  ...orderEntries,
  payer: v.object({ openid: v.pipe(v.string(), v.nonEmpty(), v.maxLength(128)) }),
  scene_info: v.optional(v.object({ payer_client_ip: payerIp })),
})

const h5Schema = v.object({
  ...orderEntries,
  scene_info: v.object({
    payer_client_ip: payerIp,
    h5_info: v.object({ type: v.picklist(['iOS', 'Android', 'Wap']) }),
  }),
})

/** POST /v3/pay/transactions/jsapi and …/h5. The same number may come again, with the same words only. */
export function createTrade(platform: Platform, channel: Trade['channel'], json: unknown): PayReply {
  const parsed = channel === 'h5' ? v.safeParse(h5Schema, json) : v.safeParse(jsapiSchema, json)
  if (!parsed.success) return payError('PARAM_ERROR', `参数错误: ${v.getDotPath(parsed.issues[0]) ?? ''}`)
  const order = parsed.output
  if (order.appid !== FAKE_APP_ID || order.mchid !== FAKE_MERCHANT_ID) {
    return payError('APPID_MCHID_NOT_MATCH', 'appid 和 mchid 不匹配')
  }
  const sentinel = paymentSentinelOf(order.amount.total)
  if (sentinel === 'system-error') return payError('SYSTEM_ERROR', '系统异常，请用相同参数重新调用')

  const words = JSON.stringify([channel, order])
  const known = platform.books.trade(order.out_trade_no)
  if (known) return again(platform, known, words)

  const atMs = nowMs(platform)
  const expiresMs = order.time_expire ? Date.parse(order.time_expire) : atMs + DEFAULT_EXPIRY_MS
  if (expiresMs < atMs + EXPIRY_AHEAD_MS || expiresMs > atMs + NEVER_LATER_MS) {
    return payError('PARAM_ERROR', 'time_expire 必须在一分钟之后、九十天之内')
  }
  const trade: Trade = {
    kind: 'trade',
    outTradeNo: order.out_trade_no,
    channel,
    prepayId: `wx${randomBytes(16).toString('hex')}`,
    words,
    description: order.description,
    attach: order.attach,
    notifyUrl: order.notify_url,
    totalFen: order.amount.total,
    openid: 'payer' in order ? order.payer.openid : null,
    createdMs: atMs,
    expiresMs,
    linkedMs: atMs,
    state: 'NOTPAY',
    transactionId: null,
    paidMs: null,
    notified: false,
  }
  platform.books.save(trade)
  if (sentinel === 'unknown-outcome') return payError('SYSTEM_ERROR', '系统异常，请用相同参数重新调用')
  return created(platform, trade)
}

function again(platform: Platform, known: Trade, words: string): PayReply {
  if (known.words !== words) return payError('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致')
  const state = stateOf(known, nowMs(platform))
  if (state === 'CLOSED') return payError('ORDER_CLOSED', '订单已关闭')
  if (state !== 'NOTPAY') return payError('OUT_TRADE_NO_USED', '商户订单号已支付')
  const relinked: Trade = { ...known, linkedMs: nowMs(platform) }
  platform.books.save(relinked)
  return created(platform, relinked)
}

function created(platform: Platform, trade: Trade): PayReply {
  if (trade.channel === 'jsapi') return { status: 200, body: { prepay_id: trade.prepayId } }
  return { status: 200, body: { h5_url: `${platform.cashierUrl}/${trade.prepayId}` } }
}

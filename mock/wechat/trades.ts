import { randomBytes } from 'node:crypto'
import type { Platform } from './platform'
import { chinaTime, FAKE_APP_ID, FAKE_MERCHANT_ID, nowMs } from './platform'
import type { Trade } from './store'

const LINK_WITHIN_MS = 5 * 60_000

const descriptions: Record<Trade['state'], string> = {
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
}

/** A trade nobody paid in time is closed, whether or not anybody looked. */
export function stateOf(trade: Trade, atMs: number): Trade['state'] {
  return trade.state === 'NOTPAY' && atMs >= trade.expiresMs ? 'CLOSED' : trade.state
}

/** Links to the H5 cashier work for five minutes; asking again under the same number gives a new one. */
export function isLinkOld(trade: Trade, atMs: number): boolean {
  return trade.channel === 'h5' && atMs >= trade.linkedMs + LINK_WITHIN_MS
}

/** Undefined when it can no longer be paid. */
export function payTrade(platform: Platform, trade: Trade): Trade | undefined {
  const atMs = nowMs(platform)
  if (stateOf(trade, atMs) !== 'NOTPAY') return undefined
  const transactionId = `4200${randomBytes(12).readBigUInt64BE().toString().padStart(24, '0')}`
  const paid: Trade = { ...trade, state: 'SUCCESS', transactionId, paidMs: atMs }
  platform.books.save(paid)
  return paid
}

export function closeTrade(platform: Platform, trade: Trade): void {
  if (trade.state === 'NOTPAY') platform.books.save({ ...trade, state: 'CLOSED' })
}

/** Looks in the fake's own records, then among payments from before them. */
export async function findTrade(platform: Platform, outTradeNo: string): Promise<Trade | undefined> {
  const known = platform.books.trade(outTradeNo)
  if (known) return known
  const past = await platform.pastTrade(outTradeNo)
  if (!past) return undefined
  const paidMs = past.paidAt.getTime()
  const trade: Trade = {
    kind: 'trade',
    outTradeNo,
    channel: 'jsapi',
    prepayId: `past${outTradeNo}`,
    words: '',
    description: '',
    attach: past.attach,
    notifyUrl: '',
    totalFen: past.totalFen,
    openid: null,
    createdMs: paidMs,
    expiresMs: paidMs,
    linkedMs: paidMs,
    state: 'SUCCESS',
    transactionId: `past${outTradeNo}`,
    paidMs,
    notified: true,
  }
  platform.books.save(trade)
  return trade
}

/** A trade as query and callback tell it. While it is not paid, attach and payer are left out. */
export function transactionOf(trade: Trade, atMs: number) {
  const state = stateOf(trade, atMs)
  const isPaid = trade.paidMs !== null
  return {
    appid: FAKE_APP_ID,
    mchid: FAKE_MERCHANT_ID,
    out_trade_no: trade.outTradeNo,
    trade_state: state,
    trade_state_desc: descriptions[state],
    ...(state === 'NOTPAY' ? {} : { attach: trade.attach }),
    ...(isPaid
      ? {
          transaction_id: trade.transactionId,
          trade_type: trade.channel === 'h5' ? 'MWEB' : 'JSAPI',
          bank_type: 'OTHERS',
          success_time: chinaTime(trade.paidMs ?? 0),
          payer: { openid: trade.openid ?? 'fake-h5-payer' },
        }
      : {}),
    amount: {
      total: trade.totalFen,
      currency: 'CNY',
      ...(isPaid ? { payer_total: trade.totalFen, payer_currency: 'CNY' } : {}),
    },
  }
}

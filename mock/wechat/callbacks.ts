import { createHash } from 'node:crypto'
import { paymentSentinelOf } from '#mock/sentinels'
import type { Platform } from './platform'
import { chinaTime, nowMs } from './platform'
import { platformHeaders, sealResource } from './platform-signature'
import type { Trade } from './store'
import { transactionOf } from './trades'

/** The first waits of the documented plan; the real one goes on for a day. */
const RESEND_AFTER_MS = [15_000, 15_000, 30_000, 180_000]
const UNDERSTOOD_WITHIN_MS = 5_000

export type Notify = (url: string, init: RequestInit) => Promise<Response>

export interface Callbacks {
  /** Reports a paid trade in the background until the merchant has understood. */
  report(trade: Trade): void
  /** Goes on with what a stop of the process has interrupted. */
  resume(): void
  /** Once nothing is under way. */
  settled(): Promise<void>
}

export function callbacks(
  platform: Platform,
  notify: Notify,
  wait: (ms: number) => Promise<void>,
): Callbacks {
  const underWay = new Set<Promise<void>>()

  function report(trade: Trade): void {
    const reporting = deliver(trade).finally(() => underWay.delete(reporting))
    underWay.add(reporting)
  }

  return {
    report,
    resume() {
      for (const trade of platform.books.trades()) {
        if (trade.paidMs !== null && !trade.notified) report(trade)
      }
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }

  async function deliver(trade: Trade): Promise<void> {
    const sentinel = paymentSentinelOf(trade.totalFen)
    if (sentinel === 'lost-callback') return
    if (sentinel === 'probe-first') await send(trade, { isProbe: true })
    for (const waitMs of [0, ...RESEND_AFTER_MS]) {
      if (waitMs > 0) await wait(waitMs)
      const copies = sentinel === 'double-callback' ? [trade, trade] : [trade]
      const understood = await Promise.all(copies.map((copy) => send(copy, { isProbe: false })))
      if (!understood.includes(true)) continue
      // A refund may have changed the trade while the merchant was told.
      platform.books.save({ ...(platform.books.trade(trade.outTradeNo) ?? trade), notified: true })
      return
    }
  }

  /** Whether the merchant answered 200 or 204 in time. */
  async function send(trade: Trade, { isProbe }: { readonly isProbe: boolean }): Promise<boolean> {
    const body = JSON.stringify(eventOf(trade))
    const headers = platformHeaders(body, signerFor(trade), nowMs(platform))
    if (isProbe) headers['Wechatpay-Signature'] = `WECHATPAY/SIGNTEST/${headers['Wechatpay-Signature']}`
    try {
      const response = await notify(trade.notifyUrl, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body,
        signal: AbortSignal.timeout(UNDERSTOOD_WITHIN_MS),
      })
      return response.status === 200 || response.status === 204
    } catch {
      return false
    }
  }

  /** Copies of one event share its id. */
  function eventOf(trade: Trade) {
    const transaction = transactionOf({ ...trade, state: 'SUCCESS' }, nowMs(platform))
    return {
      id: eventIdOf(trade),
      create_time: chinaTime(trade.paidMs ?? 0),
      resource_type: 'encrypt-resource',
      event_type: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      resource: sealResource('transaction', transaction, platform.keys.apiV3Key),
    }
  }

  /** Both kinds of key sign, as they do while a merchant changes from one to the other. */
  function signerFor(trade: Trade) {
    const isOdd = Number.parseInt(trade.prepayId.slice(-1), 16) % 2 === 1
    return isOdd ? platform.keys.platformCertificate : platform.keys.platform
  }
}

function eventIdOf(trade: Trade): string {
  const hex = createHash('sha256').update(`${trade.outTradeNo}:${trade.transactionId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

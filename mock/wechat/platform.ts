import type { Clock } from '#server/deps'
import type { Books } from './books'
import type { FakeWechatKeys } from './keys'

export const FAKE_APP_ID = 'wxfa4e0000fa4e0000'
export const FAKE_MERCHANT_ID = '1900000000'

/** A payment from before the fake's own records, such as those the demo world is built with. */
interface PastTrade {
  readonly totalFen: number
  readonly attach: string
  readonly paidAt: Date
}

/** What every part of the fake platform works with. */
export interface Platform {
  readonly clock: Clock
  readonly keys: FakeWechatKeys
  readonly books: Books
  /** Where the cashier's pages are, without a slash at the end. */
  readonly cashierUrl: string
  readonly pastTrade: (outTradeNo: string) => Promise<PastTrade | undefined>
}

export function nowMs(platform: Platform): number {
  return platform.clock.now().getTime()
}

/** RFC 3339 with China's offset, as the platform writes times. */
export function chinaTime(ms: number): string {
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}

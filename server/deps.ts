import type { Logger } from 'pino'
import type { IdKind, IdOf } from '#domain/ids'
import type { ContentPort } from './content/content-port'
import type { Db } from './db/db'
import type { Limits } from './http/rate-limits'
import type { NotifyPort } from './notify/notify-port'
import type { PaymentPort } from './payment/payment-port'
import type { Secrets } from './secrets'
import type { SmsPort } from './sms/sms-port'
import type { StoragePort } from './storage/storage-port'
import type { WechatLoginPort } from './wechat/login-port'

/** The only way to ask for the time: demo mode and tests move it. */
export interface Clock {
  now(): Date
}

/** The only source of randomness: ids, codes, tokens. */
export interface Chance {
  /** UUIDv7 with the prefix of its kind. */
  id<K extends IdKind>(kind: K): IdOf<K>
  bytes(count: number): Uint8Array
}

/** Demo mode only: people one can be, a clock that moves. */
export interface DemoMode {
  moveClock(aheadMs: number): Date
}

/** Everything the API needs from outside; tests and the demo world give their own. */
export interface Deps {
  readonly db: Db
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Logger
  readonly secrets: Secrets
  readonly payment: PaymentPort
  readonly wechatLogin: WechatLoginPort
  readonly sms: SmsPort
  /** Messages to people's WeChat. */
  readonly notify: NotifyPort
  /** Whether words of people's own may be shown. */
  readonly content: ContentPort
  /** Pictures people send. */
  readonly storage: StoragePort
  /** `https://host` that referral links and posters carry. */
  readonly linkOrigin: string
  readonly limits: Limits
  /** Reads a picture by its address for posters drawn on the server; undefined when it cannot be had. */
  readonly readPicture: (url: string) => Promise<Uint8Array | undefined>
  readonly demo?: DemoMode
}

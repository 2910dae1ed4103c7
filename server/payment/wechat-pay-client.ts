import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import * as v from 'valibot'
import type { Chance, Clock } from '../deps'
import { PaymentUnavailable } from './payment-port'
import { authorizationOf, signLines } from './sign'
import { checkSignature, type Verdict } from './verify'
import type { WechatPayConfig } from './wechat-pay-config'

const TRIES = 3
/** Three tries and the pauses between them stay under ten seconds: longer no buyer waits. */
const TRY_WITHIN_MS = 3_000
const PAUSE_MS = 150

export interface WechatPayDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly clock: Clock
  readonly chance: Pick<Chance, 'bytes'>
  readonly pause?: (ms: number) => Promise<void>
}

export type PayAnswer =
  | { readonly kind: 'done'; readonly body: unknown }
  /** What WeChat Pay will not do, however often it is asked. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }

interface Try {
  readonly answer?: PayAnswer
  /** Why this try says nothing about what happened. */
  readonly unknown?: string
}

const errorSchema = v.object({ code: v.string() })

/** Signs what is sent, checks what is answered, and asks again with the same words when the outcome is unknown. */
export class WechatPayClient {
  private readonly privateKey: KeyObject
  private readonly platformKeys: ReadonlyMap<string, KeyObject>
  private readonly pause: (ms: number) => Promise<void>

  constructor(
    private readonly config: WechatPayConfig,
    private readonly deps: WechatPayDeps,
  ) {
    this.privateKey = createPrivateKey(config.merchantPrivateKey)
    this.platformKeys = new Map(
      Object.entries(config.platformKeys).map(([serial, pem]) => [serial, createPublicKey(pem)]),
    )
    this.pause = deps.pause ?? ((ms) => new Promise((resume) => setTimeout(resume, ms)))
  }

  /** @throws PaymentUnavailable when no try brought a genuine answer */
  async call(method: 'GET' | 'POST', path: string, body?: object): Promise<PayAnswer> {
    const text = body ? JSON.stringify(body) : ''
    let unknown = ''
    for (let attempt = 0; attempt < TRIES; attempt++) {
      if (attempt > 0) await this.pause(this.jittered(PAUSE_MS * attempt))
      const outcome = await this.tryOnce(method, path, text)
      if (outcome.answer) return outcome.answer
      unknown = outcome.unknown ?? ''
    }
    throw new PaymentUnavailable(`WeChat Pay ${method} ${path.split('?')[0]}: ${unknown}`)
  }

  check(headers: Headers, rawBody: string): Verdict {
    return checkSignature(headers, rawBody, { keys: this.platformKeys, now: this.deps.clock.now() })
  }

  /** What wx.requestPayment wants, signed for the mini-program. */
  requestPayment(prepayId: string) {
    const timeStamp = String(this.nowSeconds())
    const nonceStr = this.nonce()
    const prepay = `prepay_id=${prepayId}`
    const paySign = signLines([this.config.appId, timeStamp, nonceStr, prepay], this.privateKey)
    return { timeStamp, nonceStr, package: prepay, signType: 'RSA' as const, paySign }
  }

  private async tryOnce(method: string, path: string, body: string): Promise<Try> {
    try {
      const response = await this.deps.fetch(this.config.baseUrl + path, {
        method,
        headers: this.headersOf(method, path, body),
        signal: AbortSignal.timeout(TRY_WITHIN_MS),
        ...(body ? { body } : {}),
      })
      return this.read(response, await response.text())
    } catch (error) {
      return { unknown: error instanceof Error ? error.message : 'no answer' }
    }
  }

  /** Errors of the gateway are not always signed. They are believed only so far as that nothing was done. */
  private read(response: Response, text: string): Try {
    const { status } = response
    if (response.ok) {
      const verdict = this.check(response.headers, text)
      if (verdict.kind === 'rejected') return { unknown: `the answer's signature is ${verdict.reason}` }
      return { answer: { kind: 'done', body: text ? JSON.parse(text) : undefined } }
    }
    const parsed = v.safeParse(errorSchema, jsonOr(text))
    const code = parsed.success ? parsed.output.code : ''
    if (status === 429 || status >= 500) return { unknown: `HTTP ${status} ${code}` }
    return { answer: { kind: 'refused', status, code } }
  }

  private headersOf(method: string, path: string, body: string): Record<string, string> {
    const request = {
      method,
      path: new URL(this.config.baseUrl).pathname.replace(/\/$/, '') + path,
      body,
      timestampSeconds: this.nowSeconds(),
      nonce: this.nonce(),
    }
    const { merchantId, merchantSerial } = this.config
    const publicKeyId = [...this.platformKeys.keys()].find((serial) => serial.startsWith('PUB_KEY_ID_'))
    return {
      Authorization: authorizationOf(request, { merchantId, merchantSerial, privateKey: this.privateKey }),
      Accept: 'application/json',
      'User-Agent': 'lintuan',
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(publicKeyId ? { 'Wechatpay-Serial': publicKeyId } : {}),
    }
  }

  private nowSeconds(): number {
    return Math.floor(this.deps.clock.now().getTime() / 1000)
  }

  private nonce(): string {
    return Buffer.from(this.deps.chance.bytes(16)).toString('hex')
  }

  /** Between one and two times `ms`, so that callers who failed together do not return together. */
  private jittered(ms: number): number {
    return ms + (ms * (this.deps.chance.bytes(1)[0] ?? 0)) / 256
  }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import type { PaymentId } from '#domain/ids'
import { fen } from '#domain/money'
import type { PaymentFact, PaymentRequest } from '#server/payment/payment-port'
import { CallbackRejected } from '#server/payment/payment-port'
import { wechatPay } from '#server/payment/wechat-pay'
import { fakeWechat } from './fake-wechat'
import { makeKeys } from './keys'
import type { Platform } from './platform'
import type { FakeWechatStore } from './store'
import { memoryStore } from './store'

export const PAYMENT_ID: PaymentId = 'pay_0198f0c2a1b27c3d8e4f5a6b7c8d9e0f'
export const REFUND_ID = 'rfd_0198f0c2a1b27c3d8e4f5a6b7c8d9e11'

const keys = makeKeys()

type Fetch = (url: string, init: RequestInit) => Promise<Response>

interface BenchOptions {
  readonly store?: FakeWechatStore
  /** Stands between adapter and fake. */
  readonly line?: (real: Fetch) => Fetch
  /** What the merchant answers to the n-th callback, from 0, once it has read it; 204 by default. */
  readonly answers?: (n: number) => number
  readonly pastTrade?: Platform['pastTrade']
}

/** The real WeChat Pay adapter and the fake, each with its own signing code, and a clock that moves. */
export function payBench(options: BenchOptions = {}) {
  const { store = memoryStore(), line = (real: Fetch) => real, answers = () => 204, pastTrade } = options
  const time = { now: new Date('2026-11-22T04:00:00Z') }
  const clock = { now: () => time.now }
  const received: { eventId: string; payment: PaymentFact | undefined }[] = []
  const rejected: string[] = []
  const raw: { headers: Headers; body: string }[] = []

  const fake = fakeWechat({
    clock,
    keys,
    store,
    notify: receive,
    origin: 'http://localhost:3000',
    wait: async () => {},
    ...(pastTrade ? { pastTrade } : {}),
  })
  const config = {
    ...fake.merchant,
    notifyUrl: 'https://shop.example/api/v1/wechat/payment-callback',
    baseUrl: 'https://api.mch.weixin.qq.com',
  }
  let drawn = 0
  const deps = {
    fetch: line(fake.fetch),
    clock,
    chance: { bytes: (count: number) => Uint8Array.from({ length: count }, () => drawn++ % 256) },
    pause: async () => {},
  }
  const port = wechatPay(config, deps)
  return {
    fake,
    port,
    config,
    deps,
    time,
    received,
    rejected,
    raw,
    later,
    choose,
    otherPrivateKey: keys.platform.privateKey,
    platformSigner: keys.platform,
  }

  async function receive(_: string, init: RequestInit): Promise<Response> {
    const call = { headers: new Headers(init.headers), body: String(init.body) }
    raw.push(call)
    try {
      const callback = await port.readCallback(call.headers, call.body)
      received.push(callback)
      return new Response(null, { status: answers(received.length - 1) })
    } catch (error) {
      if (!(error instanceof CallbackRejected)) throw error
      rejected.push(error.message)
      return new Response(null, { status: 401 })
    }
  }

  function later(ms: number): void {
    time.now = new Date(time.now.getTime() + ms)
  }

  /** Presses a button of the cashier's page. */
  async function choose(cashierUrl: string, choice: 'pay' | 'fail' | 'abandon'): Promise<Response> {
    const url = cashierUrl.replace('/fake-wechat', '')
    const answer = await fake.app.request(url, { method: 'POST', body: new URLSearchParams({ choice }) })
    await fake.settled()
    return answer
  }
}

export function paymentRequest(given: Partial<PaymentRequest> = {}): PaymentRequest {
  return {
    paymentId: PAYMENT_ID,
    channel: 'h5',
    amountFen: fen(1990),
    description: '周三鲜果团',
    attach: 'ldr_1|ord_1',
    expiresAt: '2026-11-22T04:15:00.000Z',
    openid: null,
    payerIp: '203.0.113.9',
    returnUrl: 'http://localhost:3000/cashier?orderId=ord_1',
    ...given,
  }
}

/** Starts paying in the browser and gives the cashier's address. */
export async function startInBrowser(
  bench: ReturnType<typeof payBench>,
  given: Partial<PaymentRequest> = {},
): Promise<string> {
  const started = await bench.port.start(paymentRequest(given))
  return started.kind === 'h5' ? started.cashierUrl : ''
}

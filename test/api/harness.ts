import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import postgres from 'postgres'
import { fakeNotify } from '#mock/wechat/fake-notify'
import { createApp } from '#server/app'
import { realChance } from '#server/chance'
import { listedWords } from '#server/content/listed-words'
import type { OpenDb } from '#server/db/db'
import { openPostgres } from '#server/db/postgres'
import type { Deps } from '#server/deps'
import { withoutLimits } from '#server/http/rate-limits'
import type { PaymentFact, PaymentPort } from '#server/payment/payment-port'
import { CallbackRejected, PaymentUnavailable } from '#server/payment/payment-port'
import { secretsFrom } from '#server/secrets'
import type { ApiCalls } from './api-calls'
import { apiCalls } from './api-calls'
import { memoryStorage } from './memory-storage'
import { openMigrated } from './migrated-database'

/** The real server on a real database, with a clock that moves and a cashier that does what a test says. */
export interface Api extends ApiCalls {
  readonly deps: Deps
  readonly cashier: TestCashier
  readonly sms: Map<string, string>
  /** Moves the clock ahead. */
  later(ms: number): void
  /** Sends any request as it is. */
  send(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** A cashier in memory. */
export class TestCashier implements PaymentPort {
  readonly facts = new Map<string, PaymentFact>()
  readonly refunds = new Map<string, number>()
  down = false

  async start(request: Parameters<PaymentPort['start']>[0]): ReturnType<PaymentPort['start']> {
    this.failWhenDown()
    if (!this.facts.has(request.paymentId)) {
      this.facts.set(request.paymentId, {
        paymentId: request.paymentId,
        state: 'pending',
        attach: request.attach,
        amountFen: request.amountFen,
        transactionId: null,
        paidAt: null,
      })
    }
    return { kind: 'h5', cashierUrl: `http://cashier.test/${request.paymentId}` }
  }

  async query(paymentId: PaymentFact['paymentId']): Promise<PaymentFact | undefined> {
    this.failWhenDown()
    return this.facts.get(paymentId)
  }

  async refund(refund: Parameters<PaymentPort['refund']>[0]): ReturnType<PaymentPort['refund']> {
    this.failWhenDown()
    this.refunds.set(refund.refundId, refund.amountFen)
    return { state: 'done' }
  }

  /** The test's callback: the fact itself as JSON under an event id, "signed" by a header. */
  async readCallback(headers: Headers, rawBody: string): ReturnType<PaymentPort['readCallback']> {
    if (headers.get('x-test-signature') !== 'good') throw new CallbackRejected('wrong signature')
    const event = JSON.parse(rawBody) as { eventId: string; payment: PaymentFact }
    return event
  }

  /** The person pays. */
  pay(paymentId: string, at: Date): PaymentFact {
    const fact = this.facts.get(paymentId)
    if (!fact) throw new Error(`no payment ${paymentId}`)
    const paid: PaymentFact = {
      ...fact,
      state: 'paid',
      transactionId: `tx-${paymentId}`,
      paidAt: at.toISOString(),
    }
    this.facts.set(paymentId, paid)
    return paid
  }

  private failWhenDown(): void {
    if (this.down) throw new PaymentUnavailable('the cashier does not answer')
  }
}

/** Where PostgreSQL runs for tests; set by the test script, absent on a machine without PostgreSQL. */
export function postgresUrl(): string | undefined {
  return process.env.TEST_POSTGRES_URL
}

/** @param on PGlite in memory, or a fresh database on the PostgreSQL server of `postgresUrl` */
export async function startApi(
  on: 'pglite' | 'postgres' = 'pglite',
  changes: Partial<Deps> = {},
): Promise<Api> {
  const database = on === 'pglite' ? await openMigrated() : await freshPostgres()
  let aheadMs = 0
  const clock = { now: () => new Date(Date.now() + aheadMs) }
  const cashier = new TestCashier()
  const sms = new Map<string, string>()
  const deps: Deps = {
    db: database.db,
    clock,
    chance: realChance(clock.now),
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    secrets: secretsFrom(new Uint8Array(32).fill(7)),
    payment: cashier,
    wechatLogin: {
      signIn: async (code) =>
        code.startsWith('good-') ? { kind: 'openid', openid: code.slice(5) } : { kind: 'rejected' },
    },
    sms: { sendCode: async (phone, code) => void sms.set(phone, code) },
    notify: fakeNotify(),
    content: listedWords,
    storage: memoryStorage(),
    linkOrigin: 'https://lintuan.example',
    limits: withoutLimits,
    readPicture: async () => undefined,
    demo: {
      moveClock(ms) {
        aheadMs += ms
        return clock.now()
      },
    },
    ...changes,
  }
  const app = createApp(deps)
  const send = async (path: string, init?: RequestInit) => app.request(`http://api.test${path}`, init)

  return {
    deps,
    cashier,
    sms,
    later(ms) {
      aheadMs += ms
    },
    ...apiCalls(send),
    send,
    close: () => database.close(),
  }
}

async function freshPostgres(): Promise<OpenDb> {
  const url = postgresUrl()
  if (!url) throw new Error('TEST_POSTGRES_URL is not set')
  const name = `lintuan_test_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(url, { max: 1, onnotice: () => undefined })
  await admin.unsafe(`create database ${name}`)
  const opened = await openPostgres(Object.assign(new URL(url), { pathname: `/${name}` }).href)
  return {
    ...opened,
    async close() {
      await opened.close()
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

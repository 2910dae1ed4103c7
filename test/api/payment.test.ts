import { eq } from 'drizzle-orm'
import { cancelOrder, readOrder } from '#contract/order'
import { checkPayment, startPayment } from '#contract/payment'
import { periodCounters } from '#server/db/schema/leaderboard'
import { members } from '#server/db/schema/member'
import { payments } from '#server/db/schema/money'
import { orderLines } from '#server/db/schema/order'
import { newcomers } from '#server/db/schema/referral'
import type { PaymentFact } from '#server/payment/payment-port'
import { WechatUnavailable } from '#server/wechat/login-port'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'
import { withOtherDeps } from './other-deps'
import type { Person } from './settlers'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

afterEach(() => {
  here.api.cashier.down = false
})

async function placed(person: Person, pieces: number[] = [1]) {
  return here.order(person, { deal: await here.deal(), pieces })
}

async function openidOf(person: Person) {
  const [row] = await here.api.deps.db.select().from(members).where(eq(members.memberId, person.memberId))
  return row?.wechatOpenid
}

function callback(payment: PaymentFact, eventId: string, signature = 'good') {
  return here.api.send('/api/v1/wechat/payment-callback', {
    method: 'POST',
    headers: { 'x-test-signature': signature },
    body: JSON.stringify({ eventId, payment }),
  })
}

describe('starting a payment', () => {
  it('gives the cashier page, and the same payment when asked again', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const first = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    expect(first).toMatchObject({
      cashierUrl: `http://cashier.test/${first.paymentId}`,
      requestPayment: null,
    })
    const second = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    expect(second).toEqual(first)
  })

  it('makes one payment of two starts at once', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const start = () => here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    const [first, second] = await Promise.all([start(), start()])
    expect(first.paymentId).toBe(second.paymentId)
  })

  it('keeps the payment when the cashier is down, and goes on with the same later', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    here.api.cashier.down = true
    const refused = await here.api.call(startPayment, { orderId, channel: 'h5' }, person)
    expect(refused).toMatchObject({ ok: false, status: 503, problem: { code: 'payment-unavailable' } })
    here.api.cashier.down = false
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    const rows = await here.api.deps.db.select().from(payments).where(eq(payments.orderId, orderId))
    expect(rows.map((row) => row.paymentId)).toEqual([paymentId])
  })

  it('is refused for an expired, a cancelled and a paid order', async () => {
    const person = await here.member()
    const expired = await placed(person)
    here.api.later(16 * MINUTE_MS)
    const cancelled = await placed(person)
    await here.api.ok(cancelOrder, { orderId: cancelled.orderId }, person)
    const paid = await here.pay(person, await placed(person))
    const codes = [expired, cancelled, paid].map(async ({ orderId }) => {
      const answer = await here.api.call(startPayment, { orderId, channel: 'h5' }, person)
      return answer.ok ? 'started' : answer.problem.code
    })
    expect(await Promise.all(codes)).toEqual(['order-expired', 'order-expired', 'order-already-paid'])
  })

  it('in the mini-program needs the person’s WeChat identity', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const answer = await here.api.call(startPayment, { orderId, channel: 'weapp' }, person)
    expect(answer).toMatchObject({ ok: false, status: 503, problem: { code: 'payment-unavailable' } })
  })

  it('in the mini-program keeps the openid of a fresh WeChat code for who signed in by phone', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const started = await here.api.ok(
      startPayment,
      { orderId, channel: 'weapp', wechatCode: 'good-openid-payer' },
      person,
    )
    expect(started.cashierUrl).toContain(started.paymentId)
    expect(await openidOf(person)).toBe('openid-payer')

    const second = await placed(person)
    const again = { orderId: second.orderId, channel: 'weapp', wechatCode: 'good-openid-other' } as const
    await here.api.ok(startPayment, again, person)
    expect(await openidOf(person)).toBe('openid-payer')
  })

  it('in the mini-program says so when the code is refused or WeChat does not answer, and keeps nothing', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const start = { orderId, channel: 'weapp', wechatCode: 'bad' } as const
    const refused = await here.api.call(startPayment, start, person)
    expect(refused).toMatchObject({ ok: false, status: 422, problem: { code: 'wechat-code-rejected' } })
    const silent = withOtherDeps(here.api, {
      wechatLogin: { signIn: () => Promise.reject(new WechatUnavailable('no answer')) },
    })
    const unanswered = await silent.call(startPayment, start, person)
    expect(unanswered).toMatchObject({ ok: false, status: 503, problem: { code: 'payment-unavailable' } })
    expect(await openidOf(person)).toBeNull()
  })

  it('needs no cashier for an order of 0 fen: it is paid at once', async () => {
    const person = await here.member()
    await here.coupon(person, { amountFen: 9_900 })
    const order = await placed(person)
    expect(order.payFen).toBe(0)
    const { orderId } = order
    const started = await here.api.ok(startPayment, { orderId, channel: 'weapp' }, person)
    expect(started).toMatchObject({ cashierUrl: null, requestPayment: null })
    const paid = await here.api.ok(readOrder, { orderId }, person)
    expect(paid.facts.paidAt).not.toBeNull()
    expect(paid.pickupCode).toMatch(/^\d{8}$/)
  })

  it('finds no order of another person, and refuses a channel nobody has', async () => {
    const { orderId } = await placed(await here.member())
    const nosy = await here.member('Nosy')
    expect(await here.api.call(startPayment, { orderId, channel: 'h5' }, nosy)).toMatchObject({ status: 404 })
    expect(await here.api.call(checkPayment, { orderId }, nosy)).toMatchObject({ status: 404 })
    const channel = 'cash' as never
    expect(await here.api.call(startPayment, { orderId, channel }, nosy)).toMatchObject({ status: 400 })
  })
})

describe('checking a payment', () => {
  it('believes the cashier alone: none, pending, paid', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const check = async () => (await here.api.ok(checkPayment, { orderId }, person)).state
    expect(await check()).toBe('none')
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    expect(await check()).toBe('pending')
    here.api.cashier.pay(paymentId, here.now)
    expect(await check()).toBe('paid')
    expect(await check()).toBe('paid')
  })

  it('says so when the cashier does not answer', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    here.api.cashier.down = true
    const answer = await here.api.call(checkPayment, { orderId }, person)
    expect(answer).toMatchObject({ ok: false, status: 503, problem: { code: 'payment-unavailable' } })
  })

  it('tells a payment the cashier closed as failed, and another may be started', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    const fact = here.api.cashier.facts.get(paymentId)
    if (fact) here.api.cashier.facts.set(paymentId, { ...fact, state: 'closed' })
    expect((await here.api.ok(checkPayment, { orderId }, person)).state).toBe('failed')
    const again = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    expect(again.paymentId).not.toBe(paymentId)
  })
})

describe('a paid order', () => {
  it('fixes rate and commission per line, and books every fen', async () => {
    const person = await here.member()
    const order = await here.pay(person, await placed(person, [2, 1]))
    expect(order).toMatchObject({ number: 1 })
    const { db } = here.api.deps
    const lines = await db.select().from(orderLines).where(eq(orderLines.orderId, order.orderId))
    const earned = lines
      .sort((a, b) => a.position - b.position)
      .map((line) => [line.rateBp, line.commissionFen])
    expect(earned).toEqual([
      [850, 219],
      [1_000, 399],
    ])
    const books = await balances(db, here.leader.leaderId)
    const { sales, commission } = await fromOrders(db, here.leader.leaderId)
    expect(books).toMatchObject({
      buyers: -sales,
      'platform-sales': sales,
      'leader-commission': commission,
      'platform-commission': -commission,
    })
  })

  it('counts a newcomer as converted in the week and month of joining only', async () => {
    const { db } = here.api.deps
    const converted = async () => {
      const rows = await db
        .select()
        .from(periodCounters)
        .where(eq(periodCounters.leaderId, here.leader.leaderId))
      return rows.reduce((sum, row) => sum + row.converted, 0)
    }
    const before = await converted()
    const fresh = await here.newcomer('Fresh')
    await here.pay(fresh, await placed(fresh))
    expect(await converted()).toBe(before + 2)
    const old = await here.newcomer('Joined long ago', new Date(here.now.getTime() - 40 * DAY_MS))
    const order = await here.pay(old, await placed(old))
    expect(await converted()).toBe(before + 2)
    const [row] = await db.select().from(newcomers).where(eq(newcomers.memberId, old.memberId))
    expect(row?.firstOrderId).toBe(order.orderId)
  })
})

describe('the cashier’s callback', () => {
  it('pays the order once, however often it comes', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    const fact = here.api.cashier.pay(paymentId, here.now)
    const answers = [
      await callback(fact, 'event-1'),
      await callback(fact, 'event-1'),
      await callback(fact, 'event-2'),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([204, 204, 204])
    const order = await here.api.ok(readOrder, { orderId }, person)
    expect(order.facts.paidAt).not.toBeNull()
    const books = await balances(here.api.deps.db, here.leader.leaderId)
    expect(books['platform-sales']).toBe((await fromOrders(here.api.deps.db, here.leader.leaderId)).sales)
  })

  it('with a wrong signature is refused and changes nothing', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    const fact = here.api.cashier.pay(paymentId, here.now)
    const answer = await callback(fact, 'event-3', 'forged')
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'FAIL' })
    expect((await here.api.ok(readOrder, { orderId }, person)).facts.paidAt).toBeNull()
  })

  it.each([
    ['another amount', (fact: PaymentFact) => ({ ...fact, amountFen: 1 as never })],
    [
      'another order',
      (fact: PaymentFact) => ({ ...fact, attach: fact.attach.replace(/.$/, '0').replace(/..$/, 'ff') }),
    ],
    ['an attach that is not ours', (fact: PaymentFact) => ({ ...fact, attach: 'hello' })],
    ['an unknown payment', (fact: PaymentFact) => ({ ...fact, paymentId: `pay_${'0'.repeat(32)}` as never })],
  ])('with %s changes nothing', async (_, forge) => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    const fact = here.api.cashier.pay(paymentId, here.now)
    expect((await callback(forge(fact), `event-${_}`)).status).toBe(204)
    expect((await here.api.ok(readOrder, { orderId }, person)).facts.paidAt).toBeNull()
  })
})

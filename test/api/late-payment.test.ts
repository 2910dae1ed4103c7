import { eq } from 'drizzle-orm'
import { cancelOrder, readOrder } from '#contract/order'
import { checkPayment, startPayment } from '#contract/payment'
import { members } from '#server/db/schema/member'
import { payments, refunds } from '#server/db/schema/money'
import { releaseExpiredOrders } from '#server/sweeps/release-expired-orders'
import { sendRefunds } from '#server/sweeps/send-refunds'
import { settlePayments } from '#server/sweeps/settle-payments'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const MINUTE_MS = 60_000

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

async function placed(person: Person) {
  return here.order(person, { deal: await here.deal(), pieces: [1] })
}

describe('money that comes too late', () => {
  it('goes back in full by itself, and the stock is free (R5)', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    here.api.later(16 * MINUTE_MS)
    here.api.cashier.pay(paymentId, here.now)
    const { state, order } = await here.api.ok(checkPayment, { orderId }, person)
    expect(state).toBe('refunded')
    expect(order.facts.paidAt).toBeNull()
    expect(order.latePayments).toMatchObject([{ amountFen: 1_290, sentBackAt: null }])
    expect(Date.parse(order.latePayments[0]?.paidAt ?? '')).toBeGreaterThan(Date.parse(order.facts.holdUntil))
    await sendRefunds(here.api.deps)
    const [refund] = await here.api.deps.db.select().from(refunds).where(eq(refunds.paymentId, paymentId))
    expect(refund).toMatchObject({ amountFen: 1_290, state: 'done' })
    const seen = await here.api.ok(readOrder, { orderId }, person)
    expect(seen.latePayments.map((late) => late.sentBackAt !== null)).toEqual([true])
    expect(here.api.cashier.refunds.get(refund?.refundId ?? '')).toBe(1_290)
  })

  it('of an order cancelled meanwhile goes back as well', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    await here.api.ok(cancelOrder, { orderId }, person)
    here.api.cashier.pay(paymentId, here.now)
    expect((await here.api.ok(checkPayment, { orderId }, person)).state).toBe('refunded')
  })

  it('paid a second time goes back, and the order stays paid', async () => {
    const person = await here.member()
    const order = await placed(person)
    const { orderId } = order
    await here.api.deps.db
      .update(members)
      .set({ wechatOpenid: 'openid-of-a-member' })
      .where(eq(members.memberId, person.memberId))
    const twice = await here.api.ok(startPayment, { orderId, channel: 'weapp' }, person)
    expect((await here.pay(person, order)).latePayments).toEqual([])
    here.api.cashier.pay(twice.paymentId, here.now)
    here.api.later(11_000)
    await settlePayments(here.api.deps)
    const seen = await here.api.ok(readOrder, { orderId }, person)
    expect(seen.facts).toMatchObject({ refundedAt: null, cancelledAt: null })
    expect(seen.facts.paidAt).not.toBeNull()
    expect(seen.latePayments).toMatchObject([{ amountFen: 1_290, sentBackAt: null }])
    const { db } = here.api.deps
    const { sales } = await fromOrders(db, here.leader.leaderId)
    expect(await balances(db, here.leader.leaderId)).toMatchObject({
      'platform-sales': sales,
      buyers: -sales,
    })
  })

  it('but paid in time and told late, pays the order: the sweep asks before it releases', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    here.api.cashier.pay(paymentId, here.now)
    here.api.later(16 * MINUTE_MS)
    await releaseExpiredOrders(here.api.deps)
    expect((await here.api.ok(readOrder, { orderId }, person)).facts.paidAt).not.toBeNull()
  })
})

describe('the sweeps', () => {
  it('settle a payment whose callback never came', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    here.api.cashier.pay(paymentId, here.now)
    here.api.later(11_000)
    await settlePayments(here.api.deps)
    expect((await here.api.ok(readOrder, { orderId }, person)).facts.paidAt).not.toBeNull()
  })

  it('give up an abandoned payment after its time', async () => {
    const person = await here.member()
    const { orderId } = await placed(person)
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, person)
    here.api.later(21 * MINUTE_MS)
    await settlePayments(here.api.deps)
    const [row] = await here.api.deps.db.select().from(payments).where(eq(payments.paymentId, paymentId))
    expect(row?.state).toBe('closed')
  })

  it('send a refund again under the same id until the cashier has it', async () => {
    const person = await here.member()
    const order = await here.pay(person, await placed(person))
    await here.api.ok(cancelOrder, { orderId: order.orderId }, person)
    here.api.cashier.down = true
    await sendRefunds(here.api.deps)
    const read = () => here.api.deps.db.select().from(refunds).where(eq(refunds.orderId, order.orderId))
    const [waiting] = await read()
    expect(waiting).toMatchObject({ state: 'requested', tries: 1 })
    here.api.cashier.down = false
    await sendRefunds(here.api.deps)
    const [sent] = await read()
    expect(sent).toMatchObject({ refundId: waiting?.refundId, state: 'done', tries: 2 })
  })
})

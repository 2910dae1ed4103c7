import { and, eq } from 'drizzle-orm'
import { readDeal, readLeaderDeal } from '#contract/deal'
import { cancelOrder } from '#contract/order'
import { periodCounters } from '#server/db/schema/leaderboard'
import { coupons } from '#server/db/schema/member'
import { refunds } from '#server/db/schema/money'
import { newcomers } from '#server/db/schema/referral'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

describe('cancelling an own order', () => {
  it('unpaid, frees what it held', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const order = await here.order(person, { deal, pieces: [4] })
    const cancelled = await here.api.ok(cancelOrder, { orderId: order.orderId }, person)
    expect(cancelled.facts.cancelledAt).not.toBeNull()
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen.items[0]?.left).toBe(100)
  })

  it('paid, refunds all of it, takes the commission back to 0 and gives the coupon back', async () => {
    await here.paidOrder(await here.member('Keeps hers'), { deal: await here.deal(), pieces: [1] })
    const deal = await here.deal()
    const person = await here.member()
    const couponId = await here.coupon(person, { amountFen: 500 })
    const order = await here.paidOrder(person, { deal, pieces: [1, 1] })
    const tally = () => here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
    expect((await tally()).commissionFen).toBeGreaterThan(0)

    const refunded = await here.api.ok(cancelOrder, { orderId: order.orderId }, person)
    expect(refunded.facts.refundedAt).not.toBeNull()
    expect(await tally()).toMatchObject({ salesFen: 0, commissionFen: 0, orderCount: 0, linesToHandOver: 0 })
    const { db } = here.api.deps
    const [asked] = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId))
    expect(asked).toMatchObject({ amountFen: 4_780, state: 'requested' })
    const [coupon] = await db.select().from(coupons).where(eq(coupons.couponId, couponId))
    expect(coupon?.usedAt).toBeNull()
    const books = await balances(db, deal.leaderId)
    const { sales, commission } = await fromOrders(db, deal.leaderId)
    expect(books).toMatchObject({ 'platform-sales': sales, buyers: -sales })
    expect(books['leader-commission'] ?? 0).toBe(commission)
  })

  it('keeps a coupon that has run out meanwhile (R16)', async () => {
    const person = await here.member()
    const couponId = await here.coupon(person, { amountFen: 500, expiresInHours: 1 })
    const order = await here.paidOrder(person, { deal: await here.deal(), pieces: [1, 1], couponId })
    here.api.later(2 * 3_600_000)
    const cancelled = await here.api.ok(cancelOrder, { orderId: order.orderId }, person)
    expect(cancelled.facts.refundedAt).not.toBeNull()
    const [coupon] = await here.api.deps.db.select().from(coupons).where(eq(coupons.couponId, couponId))
    expect(coupon?.usedOrderId).toBe(order.orderId)
  })

  it('is what a cancelled deal does for everybody: the coupon comes back with the money (R16)', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const couponId = await here.coupon(person, { amountFen: 500 })
    await here.paidOrder(person, { deal, pieces: [1, 1], couponId })
    await here.cancel(deal)
    const [coupon] = await here.api.deps.db.select().from(coupons).where(eq(coupons.couponId, couponId))
    expect(coupon).toMatchObject({ usedOrderId: null, usedAt: null })
  })

  it('takes back what a newcomer’s first order was counted for', async () => {
    const deal = await here.deal()
    const person = await here.newcomer()
    const { db } = here.api.deps
    const counters = () =>
      db
        .select({ kind: periodCounters.kind, converted: periodCounters.converted })
        .from(periodCounters)
        .where(and(eq(periodCounters.leaderId, here.leader.leaderId)))
        .then((rows) => rows.reduce((sum, row) => sum + row.converted, 0))
    const before = await counters()
    const order = await here.paidOrder(person, { deal, pieces: [1] })
    expect(await counters()).toBe(before + 2)
    await here.api.ok(cancelOrder, { orderId: order.orderId }, person)
    expect(await counters()).toBe(before)
    const [row] = await db.select().from(newcomers).where(eq(newcomers.memberId, person.memberId))
    expect(row?.firstRefundedAt).not.toBeNull()
  })

  it('is refused once the deal is closed, and a second time', async () => {
    const deal = await here.deal()
    const [early, late] = [await here.member(), await here.member()]
    const cancelled = await here.order(early, { deal, pieces: [1] })
    const kept = await here.paidOrder(late, { deal, pieces: [1] })
    await here.api.ok(cancelOrder, { orderId: cancelled.orderId }, early)
    const again = await here.api.call(cancelOrder, { orderId: cancelled.orderId }, early)
    expect(again).toMatchObject({ ok: false, status: 409, problem: { code: 'order-not-cancellable' } })
    await here.arrive(deal)
    const closed = await here.api.call(cancelOrder, { orderId: kept.orderId }, late)
    expect(closed).toMatchObject({ ok: false, problem: { code: 'order-not-cancellable' } })
  })
})

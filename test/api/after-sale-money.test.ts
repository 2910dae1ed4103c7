import { and, eq } from 'drizzle-orm'
import { agreeAfterSale, escalateAfterSale, readOwnAfterSale, refuseAfterSale } from '#contract/after-sale'
import type { LeaderDeal } from '#contract/deal'
import { listStatement, readEarnings } from '#contract/earnings'
import { handOver } from '#contract/hand-over'
import { type OrderLine, readOrder } from '#contract/order'
import { HOUR_MS } from '#domain/business-time'
import { fen } from '#domain/money'
import { dealItems, deals } from '#server/db/schema/deal'
import { coupons } from '#server/db/schema/member'
import { refundLines, refunds } from '#server/db/schema/money'
import { sendRefunds } from '#server/sweeps/send-refunds'
import { type Bag, Complaints, problem } from './complaints'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'

let here: Neighbourhood
let complaints: Complaints

beforeAll(async () => {
  here = await Neighbourhood.open()
  complaints = new Complaints(here)
})

afterAll(() => here.api.close())

describe('agreeing', () => {
  it('by quantity refunds these pieces, takes their commission back and has the cashier send it', async () => {
    const bag = await complaints.collected()
    const { afterSaleId } = await complaints.asked(bag, bag.eggs, 2, 2_580)
    const agreement = { kind: 'quantity', quantity: 2 } as const
    const agreed = await here.api.ok(
      agreeAfterSale,
      { afterSaleId, agreement, stock: 'returned' },
      here.leader,
    )
    expect(agreed).toMatchObject({ agreedFen: 2_580, stock: 'written-off', refund: 'requested' })
    const order = await here.api.ok(readOrder, { orderId: bag.order.orderId }, bag.person)
    expect(order.lines[0]).toMatchObject({ paidFen: 3_870, refundedFen: 2_580 })
    expect(order.facts.refundedAt).toBeNull()

    const { db } = here.api.deps
    const [line] = await db.select().from(refundLines).where(eq(refundLines.lineId, bag.eggs.lineId))
    // 8.5 % of 38.70 is 328.95 fen, of the 12.90 that is left 109.65: 328 − 109.
    expect(line).toMatchObject({ amountFen: 2_580, reversalFen: 219 })
    await sendRefunds(here.api.deps)
    const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, bag.order.orderId))
    expect(refund).toMatchObject({ amountFen: 2_580, state: 'done', reason: '售后退款' })
    expect(here.api.cashier.refunds.get(String(refund?.refundId))).toBe(2_580)
    const seen = await here.api.ok(readOwnAfterSale, { orderId: order.orderId, afterSaleId }, bag.person)
    expect(seen).toMatchObject({
      refund: 'done',
      events: [{ kind: 'asked' }, { kind: 'agreed', byRole: 'leader', amountFen: 2_580 }],
    })
  })

  it('by amount takes any sum up to what was paid, and none above', async () => {
    const bag = await complaints.collected()
    const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
    const give = (amountFen: number) =>
      here.api.call(
        agreeAfterSale,
        { afterSaleId, agreement: { kind: 'amount', amountFen: fen(amountFen) }, stock: 'written-off' },
        here.leader,
      )
    expect(await give(3_871)).toMatchObject(problem('after-sale-above-left', { left: '38.70' }))
    expect(await give(0)).toMatchObject(problem('after-sale-nothing-given'))
    const untouched = await here.api.ok(readOrder, { orderId: bag.order.orderId }, bag.person)
    expect(untouched.lines[0]?.refundedFen).toBe(0)
    expect(await give(3_870)).toMatchObject({ ok: true, value: { agreedFen: 3_870 } })
    expect(await give(1)).toMatchObject(problem('after-sale-closed'))
  })

  it('of every line, one after the other, leaves no commission and an order that is refunded', async () => {
    const bag = await complaints.collected([1, 1])
    for (const [line, amount] of [
      [bag.eggs, 1_290],
      [bag.rice, 3_990],
    ] as const) {
      const { afterSaleId } = await complaints.asked(bag, line, 1, amount)
      const agreement = { kind: 'quantity', quantity: 1 } as const
      await here.api.ok(agreeAfterSale, { afterSaleId, agreement, stock: 'written-off' }, here.leader)
    }
    const order = await here.api.ok(readOrder, { orderId: bag.order.orderId }, bag.person)
    expect(order.facts.refundedAt).not.toBeNull()
    expect(await commissionOf(bag)).toEqual([0, 0])
  })

  it('puts goods back on sale when the deal still sells, and writes them off when that is wished', async () => {
    const bag = await complaints.collected()
    await stillOpen(bag.deal)
    const before = await reserved(bag)
    const first = await complaints.asked(bag, bag.eggs, 1, 1_290)
    const one = { kind: 'quantity', quantity: 1 } as const
    const agree = (afterSaleId: typeof first.afterSaleId, stock: 'returned' | 'written-off') =>
      here.api.ok(agreeAfterSale, { afterSaleId, agreement: one, stock }, here.leader)
    expect(await agree(first.afterSaleId, 'returned')).toMatchObject({ stock: 'returned' })
    expect(await reserved(bag)).toBe(before - 1)
    const second = await complaints.asked(bag, bag.eggs, 1, 1_290)
    expect(await agree(second.afterSaleId, 'written-off')).toMatchObject({ stock: 'written-off' })
    expect(await reserved(bag)).toBe(before - 1)
  })
})

it('keeps the commission of the line cooling until somebody has decided (R4)', async () => {
  const bag = await complaints.collected([3])
  const { afterSaleId } = await complaints.asked(bag, bag.eggs, 1, 1_290)
  here.api.later(49 * HOUR_MS)
  const line = async (state: 'cooling' | 'available') =>
    (await here.api.ok(listStatement, { state, limit: 100 }, here.leader)).items.find(
      ({ lineId }) => lineId === bag.eggs.lineId,
    )
  const before = await here.api.ok(readEarnings, {}, here.leader)
  expect(await line('available')).toBeUndefined()
  expect(await line('cooling')).toMatchObject({ afterSaleOpen: true, commissionFen: 328 })

  await here.api.ok(refuseAfterSale, { afterSaleId, why: '照片看不出问题' }, here.leader)
  const after = await here.api.ok(readEarnings, {}, here.leader)
  expect(after.availableFen - before.availableFen).toBe(328)
  expect(before.coolingFen - after.coolingFen).toBe(328)
  expect(await line('available')).toMatchObject({ afterSaleOpen: false })

  await here.api.ok(escalateAfterSale, { orderId: bag.order.orderId, afterSaleId }, bag.person)
  expect((await here.api.ok(readEarnings, {}, here.leader)).availableFen).toBe(before.availableFen)
})

it('keeps the coupon of an order that was collected and then refunded in full (R16)', async () => {
  const person = await here.member()
  const couponId = await here.coupon(person, { amountFen: 500, expiresInHours: 48 })
  const deal = await here.deal()
  const order = await here.paidOrder(person, { deal, pieces: [1], couponId })
  const [eggs] = order.lines
  if (!eggs) throw new Error('no eggs')
  await here.arrive(deal)
  await here.api.ok(handOver, { orderId: order.orderId, lineIds: [eggs.lineId] }, here.leader)
  const { afterSaleId } = await complaints.asked({ person, order, deal }, eggs, 1, 790)
  const agreement = { kind: 'quantity', quantity: 1 } as const
  await here.api.ok(agreeAfterSale, { afterSaleId, agreement, stock: 'written-off' }, here.leader)
  const seen = await here.api.ok(readOrder, { orderId: order.orderId }, person)
  expect(seen.facts.refundedAt).not.toBeNull()
  const [coupon] = await here.api.deps.db.select().from(coupons).where(eq(coupons.couponId, couponId))
  expect(coupon?.usedOrderId).toBe(order.orderId)
})

it('and after all of it the ledger agrees with the orders', async () => {
  const { db } = here.api.deps
  const books = await balances(db, here.leader.leaderId)
  const { sales, commission } = await fromOrders(db, here.leader.leaderId)
  expect(books).toMatchObject({
    'platform-sales': sales,
    buyers: -sales,
    'leader-commission': commission,
    'platform-commission': -commission,
  })
})

async function commissionOf(bag: Bag): Promise<number[]> {
  const { items } = await here.api.ok(listStatement, { limit: 100 }, here.leader)
  return items.filter(({ orderId }) => orderId === bag.order.orderId).map((line) => line.commissionFen)
}

/** A deal whose close was moved behind its first hand-over. */
async function stillOpen(deal: LeaderDeal): Promise<void> {
  await here.api.deps.db
    .update(deals)
    .set({
      closesAt: new Date(here.inHours(10)),
      pickupUntil: new Date(here.inHours(20)),
      arrivedAt: null,
      doneAt: null,
    })
    .where(and(eq(deals.leaderId, deal.leaderId), eq(deals.dealId, deal.dealId)))
}

async function reserved(bag: Bag & { readonly eggs: OrderLine }): Promise<number> {
  const [item] = await here.api.deps.db
    .select()
    .from(dealItems)
    .where(and(eq(dealItems.leaderId, bag.deal.leaderId), eq(dealItems.itemId, bag.eggs.itemId)))
  return item?.reserved ?? 0
}

import { eq } from 'drizzle-orm'
import { listStatement, readEarnings } from '#contract/earnings'
import { handOver } from '#contract/hand-over'
import type { Order } from '#contract/order'
import { businessDay, DAY_MS, HOUR_MS, instantOf, startOfDay } from '#domain/business-time'
import { fen } from '#domain/money'
import { ledgerEntries } from '#server/db/schema/money'
import { orderLines, orders } from '#server/db/schema/order'
import { moveToMidMonth } from './calendar'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood
let api: Api
let buyer: Person

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
})

afterAll(() => api.close())

/** Every test starts with nothing sold, in the middle of a month. */
beforeEach(async () => {
  for (const table of [orders, orderLines, ledgerEntries]) await api.deps.db.delete(table)
  moveToMidMonth(api)
  buyer = await here.member()
})

const earnings = () => api.ok(readEarnings, {}, here.leader)
const today = () => businessDay(instantOf(here.now))
const give = (order: Order) =>
  api.ok(handOver, { orderId: order.orderId, lineIds: order.lines.map((line) => line.lineId) }, here.leader)

/** Eggs at 12.90 × 8.5 % = 1.09, fresh; rice at 39.90 × 10 % = 3.99, keeps. */
const EGGS = 109
const RICE = 399

describe('earnings', () => {
  it('are nothing before the first order, with thirty days of nothing', async () => {
    const none = await earnings()
    expect(none).toMatchObject({
      availableFen: 0,
      coolingFen: 0,
      pendingFen: 0,
      paidOutFen: 0,
      totalFen: 0,
      next: null,
    })
    expect(none.trend).toHaveLength(30)
    expect(none.trend.at(-1)).toEqual({ day: today(), commissionFen: 0, orders: 0 })
    expect(new Set(none.trend.map((point) => point.day)).size).toBe(30)
  })

  it('go from pending to cooling to available by the clock alone, fresh goods sooner', async () => {
    const deal = await here.deal({ closesAt: here.inHours(1), pickupAt: here.inHours(2) })
    const order = await here.paidOrder(buyer, { deal, pieces: [1, 1] })
    expect(await earnings()).toMatchObject({
      pendingFen: EGGS + RICE,
      coolingFen: 0,
      availableFen: 0,
      todayFen: EGGS + RICE,
      monthFen: EGGS + RICE,
      totalFen: EGGS + RICE,
      next: null,
    })

    await here.arrive(deal)
    await give(order)
    const cooling = await earnings()
    expect(cooling).toMatchObject({ pendingFen: 0, coolingFen: EGGS + RICE, next: { amountFen: EGGS } })
    expect(Date.parse(cooling.next?.at ?? '') - here.now.getTime()).toBeLessThanOrEqual(48 * HOUR_MS)

    api.later(48 * HOUR_MS)
    expect(await earnings()).toMatchObject({
      coolingFen: RICE,
      availableFen: EGGS,
      next: { amountFen: RICE },
      todayFen: 0,
    })
    api.later(5 * DAY_MS)
    expect(await earnings()).toMatchObject({ coolingFen: 0, availableFen: EGGS + RICE, next: null })
  })

  it('take a refund back from the day it was earned on', async () => {
    const deal = await here.deal()
    await here.paidOrder(buyer, { deal, pieces: [1] })
    const kept = await here.deal()
    await here.paidOrder(buyer, { deal: kept, pieces: [1] })
    api.later(DAY_MS / 2)
    const day = (await earnings()).trend.find((point) => point.commissionFen > 0)
    expect(day).toMatchObject({ commissionFen: 2 * EGGS, orders: 2 })
    await here.cancel(deal)
    const after = await earnings()
    expect(after.trend.find((point) => point.day === day?.day)).toEqual({
      ...day,
      commissionFen: EGGS,
      orders: 1,
    })
    expect(after).toMatchObject({ pendingFen: EGGS, totalFen: EGGS })
  })

  it('are owed when more was paid out than is left, and say so as a negative amount', async () => {
    const deal = await here.deal({ closesAt: here.inHours(1), pickupAt: here.inHours(2) })
    const order = await here.paidOrder(buyer, { deal, pieces: [1] })
    await here.arrive(deal)
    await give(order)
    api.later(2 * DAY_MS)
    const move = (fromAccount: string, toAccount: string, amountFen: number) =>
      api.deps.db.insert(ledgerEntries).values({
        leaderId: here.leader.leaderId,
        entryId: api.deps.chance.id('entry'),
        fromAccount,
        toAccount,
        amountFen,
        causeKind: 'withdrawal',
        causeId: api.deps.chance.id('entry'),
        ruleVersion: 1,
        at: here.now,
      })
    await move('leader-commission', 'leader-withdrawn', 150)
    await move('leader-withdrawn', 'leader-commission', 20)
    expect(await earnings()).toMatchObject({ paidOutFen: 130, availableFen: EGGS - 130, totalFen: EGGS })
  })

  it('count an order on the business day of its payment: 23:59 and 00:00 in Shanghai are two days', async () => {
    const midnight = Date.parse(startOfDay(today()))
    const deal = await here.deal()
    for (const [pieces, paidAt] of [
      [[1], midnight - 1],
      [[0, 1], midnight],
    ] as const) {
      const order = await here.paidOrder(await here.member(), { deal, pieces })
      await api.deps.db
        .update(orderLines)
        .set({ paidAt: new Date(paidAt) })
        .where(eq(orderLines.orderId, order.orderId))
    }
    const { trend, todayFen } = await earnings()
    expect(trend.slice(-2).map((point) => point.commissionFen)).toEqual([EGGS, RICE])
    expect(todayFen).toBe(RICE)
  })

  it('are only one’s own', async () => {
    await here.paidOrder(buyer, { deal: await here.deal(), pieces: [1] })
    expect((await api.ok(readEarnings, {}, here.other)).totalFen).toBe(0)
    expect((await api.ok(listStatement, {}, here.other)).items).toEqual([])
  })
})

describe('the statement', () => {
  it('has for each line all that explains its commission', async () => {
    const deal = await here.deal()
    const order = await here.paidOrder(buyer, { deal, pieces: [2] })
    const { items } = await api.ok(listStatement, {}, here.leader)
    expect(items).toEqual([
      {
        lineId: order.lines[0]?.lineId,
        orderId: order.orderId,
        orderNumber: 1,
        dealId: deal.dealId,
        dealTitle: '周末鲜货',
        productName: '土鸡蛋',
        goods: 'fresh',
        quantity: 2,
        memberName: buyer.name,
        paidAt: order.facts.paidAt,
        paidFen: fen(2_580),
        refundedFen: 0,
        rateBp: 850,
        commissionFen: 219,
        handedOverAt: null,
        availableFrom: null,
        afterSaleOpen: false,
      },
    ])
  })

  it('shows each line in the one state it is in', async () => {
    const deal = await here.deal({ closesAt: here.inHours(1), pickupAt: here.inHours(2) })
    const cancelled = await here.deal()
    const given = await here.paidOrder(buyer, { deal, pieces: [1, 1] })
    const waiting = await here.paidOrder(await here.member(), { deal, pieces: [1] })
    const refunded = await here.paidOrder(buyer, { deal: cancelled, pieces: [1] })
    await here.cancel(cancelled)
    await here.arrive(deal)
    await give(given)
    api.later(3 * DAY_MS)

    const linesIn = async (state: 'pending' | 'cooling' | 'available' | 'reversed') =>
      (await api.ok(listStatement, { state }, here.leader)).items.map((item) => [
        item.orderId,
        item.productName,
      ])
    expect(await linesIn('available')).toEqual([[given.orderId, '土鸡蛋']])
    expect(await linesIn('cooling')).toEqual([[given.orderId, '五常大米']])
    expect(await linesIn('pending')).toEqual([[waiting.orderId, '土鸡蛋']])
    expect(await linesIn('reversed')).toEqual([[refunded.orderId, '土鸡蛋']])
  })

  it('is paged newest first without losing or repeating a line', async () => {
    const deal = await here.deal()
    for (let i = 0; i < 3; i += 1) await here.paidOrder(await here.member(), { deal, pieces: [1, 1] })
    const { items: all } = await api.ok(listStatement, { limit: 100 }, here.leader)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.ok(listStatement, { limit: 1, cursor }, here.leader)
      seen.push(...page.items.map((item) => item.lineId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(6)
    expect(seen).toEqual(all.map((item) => item.lineId))
    const times = all.map((item) => item.paidAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('of a day has what was paid on it, and a day that is not in the calendar is refused', async () => {
    await here.paidOrder(buyer, { deal: await here.deal(), pieces: [1] })
    const yesterday = businessDay(instantOf(here.now.getTime() - DAY_MS))
    expect((await api.ok(listStatement, { day: today() }, here.leader)).items).toHaveLength(1)
    expect((await api.ok(listStatement, { day: yesterday }, here.leader)).items).toHaveLength(0)
    const answer = await api.call(listStatement, { day: '2026-02-31' }, here.leader)
    expect(answer).toMatchObject({ status: 400, problem: { code: 'bad-input', fields: [{ path: 'day' }] } })
  })
})

import { eq } from 'drizzle-orm'
import { type LeaderDeal, markArrived } from '#contract/deal'
import { handOver } from '#contract/hand-over'
import { cancelOrder, type Order, readOrder } from '#contract/order'
import { reportShortage } from '#contract/shortage'
import { lineState, orderState } from '#domain/order'
import { dealItems } from '#server/db/schema/deal'
import { notices } from '#server/db/schema/notice'
import { orderLines } from '#server/db/schema/order'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const HOUR_MS = 3_600_000

let here: Neighbourhood
let zhang: Person

beforeAll(async () => {
  here = await Neighbourhood.open()
})
afterAll(() => here.api.close())
beforeEach(async () => {
  zhang = await here.member('Zhang')
})

async function free(deal: LeaderDeal, pieces: readonly number[]): Promise<Order> {
  const couponId = await here.coupon(zhang, { amountFen: 100_000, expiresInHours: 200 })
  const order = await here.paidOrder(zhang, { deal, pieces, couponId })
  expect(order.payFen).toBe(0)
  return order
}

function short(deal: LeaderDeal, order: Order, position: number, quantity: number) {
  const line = order.lines[position]
  if (!line) throw new Error('no such line')
  return {
    dealId: deal.dealId,
    itemId: line.itemId,
    cause: 'short' as const,
    lines: [{ lineId: line.lineId, quantity, settleBy: 'refund' as const }],
  }
}

const stockOf = async (deal: LeaderDeal) =>
  (await here.api.deps.db.select().from(dealItems).where(eq(dealItems.dealId, deal.dealId)))
    .sort((a, b) => a.position - b.position)
    .map(({ stock, reserved }) => [stock, reserved])

const read = (order: Order) => here.api.ok(readOrder, { orderId: order.orderId }, zhang)

describe('a shortage of goods a coupon paid', () => {
  it('leaves the rest of the order to be handed over', async () => {
    const deal = await here.deal()
    const order = await free(deal, [3, 1])
    here.api.later(25 * HOUR_MS)
    await here.api.ok(reportShortage, short(deal, order, 0, 1), here.leader)
    await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
    const now = await read(order)
    expect(now.facts.refundedAt).toBeNull()
    expect(orderState(now, here.inHours(0))).toBe('ready')
    const lineIds = now.lines.map((line) => line.lineId)
    await here.api.ok(handOver, { orderId: order.orderId, lineIds }, here.leader)
    expect(await stockOf(deal)).toEqual([
      [99, 2],
      [50, 1],
    ])
  })

  it('ends the order with the last piece of all of it', async () => {
    const deal = await here.deal()
    const order = await free(deal, [2, 1])
    here.api.later(25 * HOUR_MS)
    await here.api.ok(reportShortage, short(deal, order, 0, 2), here.leader)
    expect((await read(order)).facts.refundedAt).toBeNull()
    await here.api.ok(reportShortage, short(deal, order, 1, 1), here.leader)
    expect((await read(order)).facts.refundedAt).not.toBeNull()
  })

  it('is refused once the order was cancelled, and writes no stock off twice', async () => {
    const deal = await here.deal()
    const order = await free(deal, [2])
    await here.paidOrder(await here.member('Li'), { deal, pieces: [3] })
    await here.api.ok(cancelOrder, { orderId: order.orderId }, zhang)
    here.api.later(25 * HOUR_MS)
    const before = await stockOf(deal)
    const answer = await here.api.call(reportShortage, short(deal, order, 0, 2), here.leader)
    expect(answer.ok ? 'ok' : answer.problem.code).toBe('line-refunded')
    expect(await stockOf(deal)).toEqual(before)
  })
})

it('a line refunded while it waited for the next delivery neither arrives with it nor is told to have', async () => {
  const deal = await here.deal()
  const order = await here.paidOrder(zhang, { deal, pieces: [2, 1] })
  here.api.later(25 * HOUR_MS)
  await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
  const held = short(deal, order, 0, 2)
  const lines = held.lines.map((line) => ({ ...line, settleBy: 'next-delivery' as const }))
  await here.api.ok(reportShortage, { ...held, lines }, here.leader)
  const { db } = here.api.deps
  const lineId = order.lines[0]?.lineId ?? `lin_${'0'.repeat(32)}`
  // As an after-sale that gives back all of the line leaves it: no piece is written off.
  await db
    .update(orderLines)
    .set({ refundedFen: order.lines[0]?.paidFen ?? 0 })
    .where(eq(orderLines.lineId, lineId))
  here.api.later(HOUR_MS)
  const told = () => db.select().from(notices).where(eq(notices.orderId, order.orderId))
  const before = (await told()).length
  const answer = await here.api.call(markArrived, { dealId: deal.dealId }, here.leader)
  expect(answer.ok ? 'ok' : answer.problem.code).toBe('nothing-to-arrive')
  expect(await told()).toHaveLength(before)
  const now = await read(order)
  expect(now.lines.map((line) => lineState(line, now.facts))).toEqual(['refunded', 'ready'])
})

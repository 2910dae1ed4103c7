import { eq } from 'drizzle-orm'
import { type LeaderDeal, markArrived, readLeaderDeal } from '#contract/deal'
import { handOver } from '#contract/hand-over'
import { type Order, readOrder } from '#contract/order'
import { listItemLines, reportShortage } from '#contract/shortage'
import { readPickingList, readTally } from '#contract/tally'
import type { CouponId } from '#domain/ids'
import { orderState } from '#domain/order'
import { dealItems } from '#server/db/schema/deal'
import { coupons } from '#server/db/schema/member'
import { notices } from '#server/db/schema/notice'
import { orderLines } from '#server/db/schema/order'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const HOUR_MS = 3_600_000

let here: Neighbourhood
let zhang: Person
let li: Person

beforeAll(async () => {
  here = await Neighbourhood.open()
  zhang = await here.member('Zhang')
  li = await here.member('Li')
})
afterAll(() => here.api.close())

/** Zhang: 3 eggs and 1 rice; Li: 2 eggs; the deal is closed, nothing came yet. */
async function closed(): Promise<{ deal: LeaderDeal; first: Order; last: Order }> {
  const deal = await here.deal()
  const first = await here.paidOrder(zhang, { deal, pieces: [3, 1] })
  const last = await here.paidOrder(li, { deal, pieces: [2] })
  here.api.later(25 * HOUR_MS)
  return { deal, first, last }
}

function itemOf(deal: LeaderDeal, position: number) {
  const item = deal.items[position]
  if (!item) throw new Error('no such item')
  return item.itemId
}

function lineOf(order: Order, position = 0) {
  const line = order.lines[position]
  if (!line) throw new Error('no such line')
  return line
}

const codeOf = (answer: { ok: boolean; problem?: { code: string } }) =>
  answer.ok ? 'ok' : answer.problem?.code

describe('arrival', () => {
  it('of one product makes its lines ready, and those of the others wait', async () => {
    const { deal, first } = await closed()
    const asked = { dealId: deal.dealId, itemIds: [itemOf(deal, 1)] }
    const arrived = await here.api.ok(markArrived, asked, here.leader)
    expect(arrived.items.map((item) => item.arrivedAt !== null)).toEqual([false, true])
    const order = await here.api.ok(readOrder, { orderId: first.orderId }, zhang)
    expect(orderState(order, here.inHours(0))).toBe('ready')
    const lines = order.lines.map((line) => line.lineId)
    const both = await here.api.call(handOver, { orderId: order.orderId, lineIds: lines }, here.leader)
    expect(codeOf(both)).toBe('deal-not-arrived')
    await here.api.ok(handOver, { orderId: order.orderId, lineIds: lines.slice(1) }, here.leader)
    expect(codeOf(await here.api.call(markArrived, asked, here.leader))).toBe('nothing-to-arrive')
    await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
    await here.api.ok(handOver, { orderId: order.orderId, lineIds: lines.slice(0, 1) }, here.leader)
  })

  it('tells each member once what came, and whether all of it did', async () => {
    const { deal, first } = await closed()
    await here.api.ok(markArrived, { dealId: deal.dealId, itemIds: [itemOf(deal, 0)] }, here.leader)
    const told = await here.api.deps.db.select().from(notices).where(eq(notices.dealId, deal.dealId))
    expect(told.map(({ memberId, kind }) => [memberId, kind]).sort()).toEqual(
      [
        [zhang.memberId, 'part-arrived'],
        [li.memberId, 'arrived'],
      ].sort(),
    )
    const facts = JSON.parse(told.find((one) => one.orderId === first.orderId)?.facts ?? '')
    expect(facts).toMatchObject({ deal: '周末鲜货', items: '土鸡蛋' })
  })

  it('before the close, of a product the deal lacks, and of somebody else’s deal is refused', async () => {
    const deal = await here.deal()
    const asked = { dealId: deal.dealId, itemIds: [itemOf(deal, 0)] }
    expect(codeOf(await here.api.call(markArrived, asked, here.leader))).toBe('deal-not-arrivable')
    here.api.later(25 * HOUR_MS)
    const unknown = { ...asked, itemIds: [`itm_${'0'.repeat(32)}` as const] }
    expect(codeOf(await here.api.call(markArrived, unknown, here.leader))).toBe('item-unknown')
    expect(codeOf(await here.api.call(markArrived, asked, here.other))).toBe('not-found')
  })

  it('that came before a late payment counts for it', async () => {
    const deal = await here.deal()
    here.api.later(24 * HOUR_MS - 60_000)
    const order = await here.order(zhang, { deal, pieces: [1] })
    here.api.later(2 * 60_000)
    await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
    const paid = await here.pay(zhang, order)
    expect(orderState(paid, here.inHours(0))).toBe('ready')
  })
})

describe('a shortage', () => {
  it('proposes who goes without: the last order first', async () => {
    const { deal, first, last } = await closed()
    const asked = { dealId: deal.dealId, itemId: itemOf(deal, 0), missing: 3 }
    const { lines } = await here.api.ok(listItemLines, asked, here.leader)
    expect(lines.map(({ lineId, quantity, suggested }) => [lineId, quantity, suggested])).toEqual([
      [lineOf(last).lineId, 2, 2],
      [lineOf(first).lineId, 3, 1],
    ])
  })

  it('leaves tally, lines, money and stock agreeing to the piece and the fen', async () => {
    const { deal, first, last } = await closed()
    const itemId = itemOf(deal, 0)
    await here.api.ok(
      reportShortage,
      {
        dealId: deal.dealId,
        itemId,
        cause: 'short',
        lines: [
          { lineId: lineOf(first).lineId, quantity: 1, settleBy: 'refund' },
          { lineId: lineOf(last).lineId, quantity: 2, settleBy: 'next-delivery' },
        ],
      },
      here.leader,
    )
    const arrived = await here.api.ok(
      markArrived,
      { dealId: deal.dealId, itemIds: [itemOf(deal, 1)] },
      here.leader,
    )
    expect(arrived.items[0]).toMatchObject({ soldQuantity: 4, linesHeldBack: 1, stock: 99, left: 95 })

    const zhangs = await here.api.ok(readOrder, { orderId: first.orderId }, zhang)
    expect(lineOf(zhangs)).toMatchObject({
      shortQuantity: 1,
      refundedFen: Math.floor(lineOf(first).paidFen / 3),
    })
    const tally = await here.api.ok(readTally, { dealId: deal.dealId }, here.leader)
    expect(tally).toMatchObject({
      quantity: 5,
      salesFen: first.payFen + last.payFen - lineOf(zhangs).refundedFen,
    })
    await agrees(deal)

    await here.api.ok(markArrived, { dealId: deal.dealId, itemIds: [itemId] }, here.leader)
    const waits = await here.api.ok(readPickingList, { dealId: deal.dealId }, here.leader)
    expect(waits.products.map(({ quantity }) => quantity)).toEqual([2, 1])
    await here.api.ok(markArrived, { dealId: deal.dealId, itemIds: [itemId] }, here.leader)
    const list = await here.api.ok(readPickingList, { dealId: deal.dealId }, here.leader)
    expect(list.products.map(({ quantity }) => quantity)).toEqual([4, 1])
    for (const [order, person] of [
      [first, zhang],
      [last, li],
    ] as const) {
      const { lines } = await here.api.ok(readOrder, { orderId: order.orderId }, person)
      const lineIds = lines.map((line) => line.lineId)
      await here.api.ok(handOver, { orderId: order.orderId, lineIds }, here.leader)
    }
    const over = await here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
    expect(over.items.map((item) => item.handedOverQuantity)).toEqual([4, 1])
    expect(over.facts.doneAt).not.toBeNull()
    await agrees(deal)
  })

  it('holds a line back until the next delivery, and the deal open for it', async () => {
    const { deal, last } = await closed()
    const { lineId } = lineOf(last)
    await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
    const short = (settleBy: 'refund' | 'next-delivery', quantity = 2) => ({
      dealId: deal.dealId,
      itemId: itemOf(deal, 0),
      cause: 'damaged' as const,
      lines: [{ lineId, quantity, settleBy }],
    })
    await here.api.ok(reportShortage, short('next-delivery'), here.leader)
    const bag = { orderId: last.orderId, lineIds: [lineId] }
    expect(codeOf(await here.api.call(handOver, bag, here.leader))).toBe('line-held-back')
    const again = await here.api.call(reportShortage, short('next-delivery'), here.leader)
    expect(codeOf(again)).toBe('line-held-back')
    await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
    await here.api.ok(handOver, bag, here.leader)
    expect(codeOf(await here.api.call(reportShortage, short('refund'), here.leader))).toBe(
      'already-handed-over',
    )
  })

  it('of all there was gives the whole order back, and commission with it', async () => {
    const { deal, last } = await closed()
    const all = { lineId: lineOf(last).lineId, quantity: 2, settleBy: 'refund' as const }
    const asked = { dealId: deal.dealId, itemId: itemOf(deal, 0), cause: 'short' as const, lines: [all] }
    await here.api.ok(reportShortage, asked, here.leader)
    const order = await here.api.ok(readOrder, { orderId: last.orderId }, li)
    expect(order.facts.refundedAt).not.toBeNull()
    expect(codeOf(await here.api.call(reportShortage, asked, here.leader))).toBe('line-refunded')
    await agrees(deal)
  })

  it('of all there was gives a coupon back that still runs, of a part keeps it (R16)', async () => {
    const deal = await here.deal()
    const person = await here.member('Coupon')
    const couponId = await here.coupon(person, { amountFen: 500, expiresInHours: 48 })
    const order = await here.paidOrder(person, { deal, pieces: [1, 1], couponId })
    here.api.later(25 * HOUR_MS)
    const missing = (position: number) =>
      here.api.ok(
        reportShortage,
        {
          dealId: deal.dealId,
          itemId: itemOf(deal, position),
          cause: 'short',
          lines: [{ lineId: lineOf(order, position).lineId, quantity: 1, settleBy: 'refund' }],
        },
        here.leader,
      )
    await missing(0)
    expect((await couponRow(couponId))?.usedOrderId).toBe(order.orderId)
    await missing(1)
    expect(await couponRow(couponId)).toMatchObject({ usedOrderId: null, usedAt: null })
    await agrees(deal)
  })

  it('of all there was keeps a coupon that has run out (R16)', async () => {
    const deal = await here.deal()
    const person = await here.member('Coupon')
    const couponId = await here.coupon(person, { amountFen: 500, expiresInHours: 24.5 })
    const order = await here.paidOrder(person, { deal, pieces: [2], couponId })
    here.api.later(25 * HOUR_MS)
    const lines = [{ lineId: lineOf(order).lineId, quantity: 2, settleBy: 'refund' as const }]
    const asked = { dealId: deal.dealId, itemId: itemOf(deal, 0), cause: 'short' as const, lines }
    await here.api.ok(reportShortage, asked, here.leader)
    const gone = await here.api.ok(readOrder, { orderId: order.orderId }, person)
    expect(gone.facts.refundedAt).not.toBeNull()
    expect((await couponRow(couponId))?.usedOrderId).toBe(order.orderId)
  })

  it('of one piece of an order that cost nothing leaves the rest to be handed over', async () => {
    const deal = await here.deal()
    const person = await here.member('Free')
    const couponId = await here.coupon(person, { amountFen: 9_900, expiresInHours: 48 })
    const order = await here.paidOrder(person, { deal, pieces: [2], couponId })
    expect(order.payFen).toBe(0)
    here.api.later(25 * HOUR_MS)
    const { lineId } = lineOf(order)
    const short = () =>
      here.api.ok(
        reportShortage,
        {
          dealId: deal.dealId,
          itemId: itemOf(deal, 0),
          cause: 'short',
          lines: [{ lineId, quantity: 1, settleBy: 'refund' }],
        },
        here.leader,
      )
    await short()
    await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
    const waiting = await here.api.ok(readOrder, { orderId: order.orderId }, person)
    expect(orderState(waiting, here.inHours(0))).toBe('ready')
    expect((await couponRow(couponId))?.usedOrderId).toBe(order.orderId)
    await short()
    const gone = await here.api.ok(readOrder, { orderId: order.orderId }, person)
    expect(orderState(gone, here.inHours(0))).toBe('refunded')
    expect((await couponRow(couponId))?.usedOrderId).toBeNull()
  })

  it('of more pieces than a line has, of a foreign line or deal, or before the close changes nothing', async () => {
    const early = await here.deal()
    const waiting = await here.paidOrder(zhang, { deal: early, pieces: [1] })
    const asked = (lineId: Order['lines'][number]['lineId'], quantity: number, deal = early) => ({
      dealId: deal.dealId,
      itemId: itemOf(deal, 0),
      cause: 'short' as const,
      lines: [{ lineId, quantity, settleBy: 'refund' as const }],
    })
    const { lineId } = lineOf(waiting)
    expect(codeOf(await here.api.call(reportShortage, asked(lineId, 1), here.leader))).toBe(
      'deal-not-arrivable',
    )
    here.api.later(25 * HOUR_MS)
    expect(codeOf(await here.api.call(reportShortage, asked(lineId, 2), here.leader))).toBe(
      'shortage-too-large',
    )
    expect(codeOf(await here.api.call(reportShortage, asked(lineId, 1), here.other))).toBe('not-found')
    const rice = { ...asked(lineId, 1), itemId: itemOf(early, 1) }
    expect(codeOf(await here.api.call(reportShortage, rice, here.leader))).toBe('item-unknown')
    const order = await here.api.ok(readOrder, { orderId: waiting.orderId }, zhang)
    expect(lineOf(order)).toMatchObject({ shortQuantity: 0, refundedFen: 0 })
  })
})

async function couponRow(couponId: CouponId) {
  const [row] = await here.api.deps.db.select().from(coupons).where(eq(coupons.couponId, couponId))
  return row
}

/** The ledger says what the orders say, and stock holds exactly the pieces that are still somebody’s. */
async function agrees(deal: LeaderDeal): Promise<void> {
  const { db } = here.api.deps
  const booked = await balances(db, deal.leaderId)
  const { sales, commission } = await fromOrders(db, deal.leaderId)
  expect(booked['leader-commission'] ?? 0).toBe(commission)
  expect(-(booked.buyers ?? 0)).toBe(sales)
  const tally = await here.api.ok(readTally, { dealId: deal.dealId }, here.leader)
  const lines = await db.select().from(orderLines).where(eq(orderLines.dealId, deal.dealId))
  expect(tally.salesFen).toBe(lines.reduce((sum, line) => sum + line.paidFen - line.refundedFen, 0))
  const items = await db.select().from(dealItems).where(eq(dealItems.dealId, deal.dealId))
  for (const product of tally.products) {
    const item = items.find((one) => one.itemId === product.itemId)
    expect(item?.reserved).toBe(product.quantity)
  }
}

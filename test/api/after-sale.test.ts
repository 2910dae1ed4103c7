import { and, eq } from 'drizzle-orm'
import {
  agreeAfterSale,
  askAfterSale,
  escalateAfterSale,
  listAfterSales,
  listOwnAfterSales,
  passAfterSale,
  readAfterSale,
  readOwnAfterSale,
  refuseAfterSale,
  withdrawAfterSale,
} from '#contract/after-sale'
import type { LeaderDeal } from '#contract/deal'
import { listStatement, readEarnings } from '#contract/earnings'
import { handOver } from '#contract/hand-over'
import { readHome } from '#contract/home'
import { type Order, type OrderLine, readOrder } from '#contract/order'
import { DAY_MS, HOUR_MS } from '#domain/business-time'
import { fen } from '#domain/money'
import { dealItems, deals } from '#server/db/schema/deal'
import { refundLines, refunds } from '#server/db/schema/money'
import { sendRefunds } from '#server/sweeps/send-refunds'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

/** A member with a bag of eggs (fresh, 12.90 each) and rice (39.90 each), just collected. */
async function collected(pieces: readonly number[] = [3, 1]) {
  const deal = await here.deal()
  const person = await here.member('Member Rotten')
  const order = await here.paidOrder(person, { deal, pieces })
  await here.arrive(deal)
  const lineIds = order.lines.map((line) => line.lineId)
  await here.api.ok(handOver, { orderId: order.orderId, lineIds }, here.leader)
  const [eggs, rice] = order.lines
  if (!eggs) throw new Error('no eggs')
  return { deal, person, order, eggs, rice: rice ?? eggs }
}

type Bag = { readonly person: Person; readonly order: Order; readonly deal: LeaderDeal }

const askOf = (bag: Bag, line: OrderLine, quantity: number, expectedFen: number) => ({
  orderId: bag.order.orderId,
  lineId: line.lineId,
  quantity,
  reason: 'rotten' as const,
  note: '有两个是坏的',
  pictureIds: [],
  expectedFen: fen(expectedFen),
})

const asked = (bag: Bag, line: OrderLine, quantity: number, expectedFen: number) =>
  here.api.ok(askAfterSale, askOf(bag, line, quantity, expectedFen), bag.person)

const problem = (code: string, facts?: object) => ({ ok: false, problem: { code, ...(facts && { facts }) } })

describe('asking for money back', () => {
  it('is told to the leader, with what it comes to', async () => {
    const bag = await collected()
    const { afterSaleId } = await asked(bag, bag.eggs, 2, 2_580)
    const seen = await here.api.ok(readAfterSale, { afterSaleId }, here.leader)
    expect(seen).toMatchObject({
      reason: 'rotten',
      note: '有两个是坏的',
      memberName: 'Member Rotten',
      facts: { askedQuantity: 2, askedFen: 2_580, agreedAt: null },
      line: { name: '土鸡蛋', quantity: 3, paidFen: 3_870 },
      events: [{ kind: 'asked', byRole: 'member', amountFen: 2_580 }],
    })
    const home = await here.api.ok(readHome, {}, here.leader)
    const todo = home.todos.find(({ kind }) => kind === 'after-sale')
    expect(todo?.count).toBeGreaterThan(0)
  })

  it('is refused before the goods are collected', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const order = await here.paidOrder(person, { deal, pieces: [1] })
    const [eggs] = order.lines
    if (!eggs) throw new Error('no eggs')
    const answer = await here.api.call(askAfterSale, askOf({ deal, person, order }, eggs, 1, 1_290), person)
    expect(answer).toMatchObject(problem('after-sale-not-collected'))
  })

  it('is refused once the window of the line is over, which is longer for rice than for eggs', async () => {
    const bag = await collected()
    here.api.later(48 * HOUR_MS)
    const eggs = await here.api.call(askAfterSale, askOf(bag, bag.eggs, 1, 1_290), bag.person)
    expect(eggs).toMatchObject(problem('after-sale-window-closed'))
    await asked(bag, bag.rice, 1, 3_990)
  })

  it('is refused for more pieces than were bought, and for pieces asked for before', async () => {
    const bag = await collected()
    const tooMany = await here.api.call(askAfterSale, askOf(bag, bag.eggs, 4, 5_160), bag.person)
    expect(tooMany).toMatchObject(problem('after-sale-too-many-pieces', { left: 3 }))
    await asked(bag, bag.eggs, 2, 2_580)
    const second = await here.api.call(askAfterSale, askOf(bag, bag.eggs, 2, 2_580), bag.person)
    expect(second).toMatchObject(problem('after-sale-too-many-pieces', { left: 1 }))
    await asked(bag, bag.eggs, 1, 1_290)
    const third = await here.api.call(askAfterSale, askOf(bag, bag.eggs, 1, 1_290), bag.person)
    expect(third).toMatchObject(problem('after-sale-asked-already'))
  })

  it('is refused when the amount is not what the member saw', async () => {
    const bag = await collected()
    const answer = await here.api.call(askAfterSale, askOf(bag, bag.eggs, 1, 1_291), bag.person)
    expect(answer).toMatchObject(problem('after-sale-amount-changed', { amount: '12.90' }))
  })

  it('of somebody else’s order finds nothing', async () => {
    const bag = await collected()
    const stranger = await here.member('Stranger')
    const answer = await here.api.call(askAfterSale, askOf(bag, bag.eggs, 1, 1_290), stranger)
    expect(answer).toMatchObject({ ok: false, status: 404 })
    const { afterSaleId } = await asked(bag, bag.eggs, 1, 1_290)
    const own = { orderId: bag.order.orderId, afterSaleId }
    for (const endpoint of [readOwnAfterSale, withdrawAfterSale, escalateAfterSale] as const) {
      expect(await here.api.call(endpoint, own, stranger)).toMatchObject({ status: 404 })
    }
    expect(await here.api.call(readAfterSale, { afterSaleId }, here.other)).toMatchObject({ status: 404 })
    const agreement = { kind: 'amount', amountFen: fen(1) } as const
    const agreed = await here.api.call(
      agreeAfterSale,
      { afterSaleId, agreement, stock: 'written-off' },
      here.other,
    )
    expect(agreed).toMatchObject({ status: 404 })
  })

  it('of an own order is not reached by the number of another own order', async () => {
    const bag = await collected()
    const { afterSaleId } = await asked(bag, bag.eggs, 1, 1_290)
    const other = await here.paidOrder(bag.person, { deal: await here.deal(), pieces: [1] })
    const answer = await here.api.call(withdrawAfterSale, { orderId: other.orderId, afterSaleId }, bag.person)
    expect(answer).toMatchObject({ status: 404 })
  })
})

describe('agreeing', () => {
  it('by quantity refunds these pieces, takes their commission back and has the cashier send it', async () => {
    const bag = await collected()
    const { afterSaleId } = await asked(bag, bag.eggs, 2, 2_580)
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
    const bag = await collected()
    const { afterSaleId } = await asked(bag, bag.eggs, 1, 1_290)
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
    const bag = await collected([1, 1])
    for (const [line, amount] of [
      [bag.eggs, 1_290],
      [bag.rice, 3_990],
    ] as const) {
      const { afterSaleId } = await asked(bag, line, 1, amount)
      const agreement = { kind: 'quantity', quantity: 1 } as const
      await here.api.ok(agreeAfterSale, { afterSaleId, agreement, stock: 'written-off' }, here.leader)
    }
    const order = await here.api.ok(readOrder, { orderId: bag.order.orderId }, bag.person)
    expect(order.facts.refundedAt).not.toBeNull()
    expect(await commissionOf(bag)).toEqual([0, 0])
  })

  it('puts goods back on sale when the deal still sells, and writes them off when that is wished', async () => {
    const bag = await collected()
    await stillOpen(bag.deal)
    const before = await reserved(bag)
    const first = await asked(bag, bag.eggs, 1, 1_290)
    const one = { kind: 'quantity', quantity: 1 } as const
    const agree = (afterSaleId: typeof first.afterSaleId, stock: 'returned' | 'written-off') =>
      here.api.ok(agreeAfterSale, { afterSaleId, agreement: one, stock }, here.leader)
    expect(await agree(first.afterSaleId, 'returned')).toMatchObject({ stock: 'returned' })
    expect(await reserved(bag)).toBe(before - 1)
    const second = await asked(bag, bag.eggs, 1, 1_290)
    expect(await agree(second.afterSaleId, 'written-off')).toMatchObject({ stock: 'written-off' })
    expect(await reserved(bag)).toBe(before - 1)
  })
})

describe('a refusal', () => {
  it('needs a reason, is read by the member, and can be taken to the operator once', async () => {
    const bag = await collected()
    const { afterSaleId } = await asked(bag, bag.eggs, 1, 1_290)
    const own = { orderId: bag.order.orderId, afterSaleId }
    const early = await here.api.call(escalateAfterSale, own, bag.person)
    expect(early).toMatchObject(problem('after-sale-not-refused'))
    const silent = await here.api.call(refuseAfterSale, { afterSaleId, why: '  ' }, here.leader)
    expect(silent).toMatchObject(problem('bad-input'))
    await here.api.ok(refuseAfterSale, { afterSaleId, why: '照片看不出问题' }, here.leader)
    const again = await here.api.call(refuseAfterSale, { afterSaleId, why: '还是不行' }, here.leader)
    expect(again).toMatchObject(problem('after-sale-closed'))

    here.api.later(DAY_MS)
    const escalated = await here.api.ok(escalateAfterSale, { ...own, note: '请看第二张' }, bag.person)
    expect(escalated).toMatchObject({ refusedWhy: '照片看不出问题' })
    expect(escalated.events.map(({ kind }) => kind)).toEqual(['asked', 'refused', 'escalated'])
    const twice = await here.api.call(escalateAfterSale, own, bag.person)
    expect(twice).toMatchObject(problem('after-sale-escalated-before'))
    const overruled = await here.api.call(refuseAfterSale, { afterSaleId, why: '不' }, here.leader)
    expect(overruled).toMatchObject(problem('after-sale-with-operator'))
  })

  it('cannot be taken there after seven days', async () => {
    const bag = await collected()
    const { afterSaleId } = await asked(bag, bag.eggs, 1, 1_290)
    await here.api.ok(refuseAfterSale, { afterSaleId, why: '超出范围' }, here.leader)
    here.api.later(7 * DAY_MS)
    const late = await here.api.call(
      escalateAfterSale,
      { orderId: bag.order.orderId, afterSaleId },
      bag.person,
    )
    expect(late).toMatchObject(problem('after-sale-escalation-late'))
  })
})

it('what the leader passes on can still be agreed to, and not refused', async () => {
  const bag = await collected()
  const { afterSaleId } = await asked(bag, bag.eggs, 1, 1_290)
  await here.api.ok(passAfterSale, { afterSaleId, note: '请平台定' }, here.leader)
  const refused = await here.api.call(refuseAfterSale, { afterSaleId, why: '不' }, here.leader)
  expect(refused).toMatchObject(problem('after-sale-with-operator'))
  const agreement = { kind: 'quantity', quantity: 1 } as const
  await here.api.ok(agreeAfterSale, { afterSaleId, agreement, stock: 'written-off' }, here.leader)
})

it('what the member withdraws may be asked for again, and is nobody’s to decide', async () => {
  const bag = await collected()
  const { afterSaleId } = await asked(bag, bag.eggs, 3, 3_870)
  await here.api.ok(withdrawAfterSale, { orderId: bag.order.orderId, afterSaleId }, bag.person)
  const agreement = { kind: 'quantity', quantity: 3 } as const
  const agreed = await here.api.call(
    agreeAfterSale,
    { afterSaleId, agreement, stock: 'written-off' },
    here.leader,
  )
  expect(agreed).toMatchObject(problem('after-sale-closed'))
  await asked(bag, bag.eggs, 3, 3_870)
  const { items } = await here.api.ok(listOwnAfterSales, { orderId: bag.order.orderId }, bag.person)
  expect(items.map(({ facts }) => facts.withdrawnAt !== null)).toEqual([false, true])
})

it('the leader’s list goes by where they stand, page by page', async () => {
  const bag = await collected()
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.push((await asked(bag, bag.eggs, 1, 1_290)).afterSaleId)
  const first = await here.api.ok(listAfterSales, { group: 'waiting', limit: 2 }, here.leader)
  expect(first.items.map(({ afterSaleId }) => afterSaleId)).toEqual([ids[2], ids[1]])
  const cursor = first.nextCursor ?? undefined
  const second = await here.api.ok(listAfterSales, { group: 'waiting', limit: 1, cursor }, here.leader)
  expect(second.items[0]?.afterSaleId).toBe(ids[0])

  const [refused, passed, withdrawn] = first.items.concat(second.items).map((one) => one.afterSaleId)
  if (!refused || !passed || !withdrawn) throw new Error('three were asked for')
  await here.api.ok(refuseAfterSale, { afterSaleId: refused, why: '不' }, here.leader)
  await here.api.ok(passAfterSale, { afterSaleId: passed }, here.leader)
  const own = { orderId: bag.order.orderId, afterSaleId: withdrawn }
  await here.api.ok(withdrawAfterSale, own, bag.person)
  const of = async (group: 'waiting' | 'with-operator' | 'over') =>
    (await here.api.ok(listAfterSales, { group, limit: 100 }, here.leader)).items
      .map(({ afterSaleId }) => afterSaleId)
      .filter((afterSaleId) => ids.includes(afterSaleId))
  expect(await of('waiting')).toEqual([])
  expect(await of('with-operator')).toEqual([passed])
  expect((await of('over')).sort()).toEqual([refused, withdrawn].sort())
})

it('keeps the commission of the line cooling until somebody has decided (R4)', async () => {
  const bag = await collected([3])
  const { afterSaleId } = await asked(bag, bag.eggs, 1, 1_290)
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

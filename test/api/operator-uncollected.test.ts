import { and, eq } from 'drizzle-orm'
import { readLeaderDeal } from '#contract/deal'
import { listStatement } from '#contract/earnings'
import { findBag, handOver, readCounter, undoHandOver } from '#contract/hand-over'
import { readHome } from '#contract/home'
import { listNotices } from '#contract/notice'
import {
  listOperatorUncollected,
  readOperatorQueues,
  readOperatorUncollected,
  settleUncollected,
} from '#contract/operator'
import { listDealOrders, listOrders, type Order, readOrder } from '#contract/order'
import { reportShortage } from '#contract/shortage'
import { listSettledBags, listUncollected, remindUncollected } from '#contract/uncollected'
import { DAY_MS, HOUR_MS } from '#domain/business-time'
import { dealState } from '#domain/deal'
import { orderState } from '#domain/order'
import { dealItems } from '#server/db/schema/deal'
import { uncollected } from '#server/db/schema/fulfilment'
import { refunds } from '#server/db/schema/money'
import { problem } from './complaints'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood
let staff: Person

beforeEach(async () => {
  here = await Neighbourhood.open()
  staff = await here.operator('Operator Qin')
})

afterEach(() => here.api.close())

/** Eggs and rice of one person lie at the pick-up point, those of another are collected; a third may wait as well. */
async function lyingThere(isThird = false) {
  const deal = await here.deal()
  const late = await here.member('Late Luo')
  const order = await here.paidOrder(late, { deal, pieces: [2, 1] })
  const other = await here.paidOrder(await here.member(), { deal, pieces: [1] })
  if (isThird) await here.paidOrder(await here.member('Also Late'), { deal, pieces: [1] })
  await here.arrive(deal)
  await here.api.ok(handOver, linesOf(other), here.leader)
  return { deal, late, order, of: { leaderId: here.leader.leaderId, orderId: order.orderId } }
}

const linesOf = ({ orderId, lines }: Order) => ({ orderId, lineIds: lines.map((line) => line.lineId) })
const queue = async () => (await here.api.ok(listOperatorUncollected, {}, staff)).items
const settle = (of: Awaited<ReturnType<typeof lyingThere>>['of'], how: 'refund' | 'write-off', by = staff) =>
  here.api.call(settleUncollected, { ...of, settlement: how, why: '电话打不通' }, by)

it('a bag comes to the operator on the seventh day, not an hour earlier, with what a refund comes to', async () => {
  const { of } = await lyingThere()
  here.api.later(7 * DAY_MS - HOUR_MS)
  expect(await queue()).toEqual([])
  expect(await settle(of, 'refund')).toMatchObject(problem('bag-not-due'))
  expect(await here.api.call(readOperatorUncollected, of, staff)).toMatchObject({ status: 404 })
  here.api.later(HOUR_MS)
  expect(await queue()).toMatchObject([
    {
      ...of,
      leaderName: 'Leader Li',
      memberName: 'Late Luo',
      goods: [
        { name: '土鸡蛋', quantity: 2 },
        { name: '五常大米', quantity: 1 },
      ],
      leftFen: 6_570,
      isMoreToCome: false,
      settlement: null,
    },
  ])
  expect(await here.api.ok(readOperatorQueues, {}, staff)).toMatchObject({ afterSales: 0, uncollected: 1 })
})

it('a refund gives all of it back with the commission, tells the member and lets the deal be done', async () => {
  const { deal, late, order, of } = await lyingThere()
  here.api.later(7 * DAY_MS)
  const settled = await settle(of, 'refund')
  expect(settled).toMatchObject({ ok: true, value: { settlement: { how: 'refund', why: '电话打不通' } } })
  const { db } = here.api.deps
  const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId))
  expect(refund).toMatchObject({ amountFen: 6_570, reason: '未提货退款' })
  const { items } = await here.api.ok(listStatement, { limit: 100 }, here.leader)
  const own = items.filter(({ orderId }) => orderId === order.orderId)
  expect(own.map(({ commissionFen }) => commissionFen)).toEqual([0, 0])
  const books = await balances(db, here.leader.leaderId)
  const { sales, commission } = await fromOrders(db, here.leader.leaderId)
  expect([books['platform-sales'], books['leader-commission']]).toEqual([sales, commission])

  const seen = await here.api.ok(readOrder, { orderId: order.orderId }, late)
  expect(orderState(seen, here.inHours(0))).toBe('refunded')
  expect(seen.settlement).toEqual({ how: 'refund', why: '电话打不通' })
  const told = (await here.api.ok(listNotices, {}, late)).items[0]
  expect(told).toMatchObject({
    kind: 'uncollected-settled',
    orderId: order.orderId,
    facts: { how: 'refund', refundYuan: '65.70', why: '电话打不通' },
  })
  const after = await here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
  expect(dealState(after.facts, here.inHours(0))).toBe('done')
  expect(await queue()).toEqual([])
})

it('a write-off gives nothing back, says why, and is never shown as collected', async () => {
  const { deal, late, order, of } = await lyingThere()
  here.api.later(7 * DAY_MS)
  expect(await settle(of, 'write-off')).toMatchObject({ ok: true })
  const { db } = here.api.deps
  expect(await db.select().from(refunds).where(eq(refunds.orderId, order.orderId))).toEqual([])
  const seen = await here.api.ok(readOrder, { orderId: order.orderId }, late)
  expect(orderState(seen, here.inHours(0))).toBe('settled')
  expect(seen.lines.map((line) => [line.handedOverAt, line.refundedFen])).toEqual([
    [null, 0],
    [null, 0],
  ])
  const { items } = await here.api.ok(listDealOrders, { dealId: deal.dealId }, here.leader)
  const told = items.find(({ orderId }) => orderId === order.orderId)
  expect(told?.settlement).toEqual({ how: 'write-off', why: '电话打不通' })
  expect((await here.api.ok(listSettledBags, {}, here.leader)).items).toMatchObject([
    { orderId: order.orderId, how: 'write-off', why: '电话打不通', memberName: 'Late Luo' },
  ])
  expect((await here.api.ok(listSettledBags, {}, here.other)).items).toEqual([])
  expect(told && orderState(told, here.inHours(0))).toBe('settled')
  const after = await here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
  expect(dealState(after.facts, here.inHours(0))).toBe('done')
})

it.each(['refund', 'write-off'] as const)('after a %s nothing of it waits anywhere', async (how) => {
  const { deal, late, order, of } = await lyingThere()
  here.api.later(7 * DAY_MS)
  await settle(of, how)
  expect((await here.api.ok(listUncollected, {}, here.leader)).items).toEqual([])
  const { todos } = await here.api.ok(readHome, {}, here.leader)
  expect(todos.filter(({ kind }) => kind === 'uncollected' || kind === 'hand-over')).toEqual([])
  const counter = await here.api.ok(readCounter, {}, here.leader)
  expect(counter.bags.map(({ orderId }) => orderId)).not.toContain(order.orderId)
  const toCollect = await here.api.ok(listOrders, { state: 'to-collect' }, late)
  expect(toCollect.items).toEqual([])
  const open = await here.api.ok(listDealOrders, { dealId: deal.dealId, state: 'to-collect' }, here.leader)
  expect(open.items).toEqual([])
  const after = await here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
  expect(after.linesToHandOver).toBe(0)
})

it('a bag that was written off can be neither handed over, reminded of, nor told missing', async () => {
  const { deal, order, of } = await lyingThere(true)
  here.api.later(7 * DAY_MS)
  await settle(of, 'write-off')
  expect(await here.api.call(handOver, linesOf(order), here.leader)).toMatchObject(problem('bag-settled'))
  const reminded = await here.api.call(remindUncollected, { orderId: order.orderId }, here.leader)
  expect(reminded).toMatchObject(problem('not-uncollected'))
  const [line] = order.lines
  if (!line) throw new Error('eggs were bought')
  const short = await here.api.call(
    reportShortage,
    {
      dealId: deal.dealId,
      itemId: line.itemId,
      cause: 'short',
      lines: [{ lineId: line.lineId, quantity: 1, settleBy: 'refund' }],
    },
    here.leader,
  )
  expect(short).toMatchObject(problem('bag-settled'))
  const bag = await here.api.ok(findBag, { pickupCode: order.pickupCode ?? '' }, here.leader)
  expect(bag.lines.map(({ state }) => state)).toEqual(['settled', 'settled'])
})

it('settles only the rest of a bag of which some was collected, which stays collected', async () => {
  const { late, order, of } = await lyingThere()
  const [eggs] = order.lines
  if (!eggs) throw new Error('eggs were bought')
  here.api.later(7 * DAY_MS)
  const picked = { orderId: order.orderId, lineIds: [eggs.lineId] }
  const { at } = await here.api.ok(handOver, picked, here.leader)
  expect(await settle(of, 'refund')).toMatchObject({ ok: true, value: { goods: [{ name: '五常大米' }] } })
  const { db } = here.api.deps
  const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId))
  expect(refund?.amountFen).toBe(3_990)
  const seen = await here.api.ok(readOrder, { orderId: order.orderId }, late)
  expect(orderState(seen, here.inHours(0))).toBe('collected')
  const undone = await here.api.call(undoHandOver, { ...picked, at }, here.leader)
  expect(undone).toMatchObject(problem('nothing-to-undo'))
})

it('never puts the goods back on sale', async () => {
  const { deal, of } = await lyingThere()
  const { db } = here.api.deps
  const stock = async () =>
    (
      await db
        .select({ stock: dealItems.stock, reserved: dealItems.reserved })
        .from(dealItems)
        .where(and(eq(dealItems.leaderId, here.leader.leaderId), eq(dealItems.dealId, deal.dealId)))
    ).map(({ stock, reserved }) => stock - reserved)
  const before = await stock()
  here.api.later(7 * DAY_MS)
  await settle(of, 'refund')
  expect(await stock()).toEqual(before)
})

it('of two operators who settle at once one does, and the other is told that it is settled', async () => {
  const { order, of } = await lyingThere()
  const colleague = await here.operator('Operator Fang')
  here.api.later(7 * DAY_MS)
  const answers = await Promise.all([settle(of, 'refund'), settle(of, 'write-off', colleague)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ status: 409, ...problem('bag-settled') })
  const { db } = here.api.deps
  const [row] = await db.select().from(uncollected).where(eq(uncollected.orderId, order.orderId))
  const won = answers[0]?.ok
    ? (['refund', staff.memberId] as const)
    : (['write-off', colleague.memberId] as const)
  expect([row?.settlement, row?.settledBy]).toEqual(won)
  const paid = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId))
  expect(paid).toHaveLength(won[0] === 'refund' ? 1 : 0)
})

it('needs a reason, and finds nothing under another leader than the one the order is with', async () => {
  const { of } = await lyingThere()
  here.api.later(7 * DAY_MS)
  const silent = await here.api.call(settleUncollected, { ...of, settlement: 'refund', why: ' ' }, staff)
  expect(silent).toMatchObject(problem('bad-input'))
  const elsewhere = { ...of, leaderId: here.other.leaderId }
  expect(await settle(elsewhere, 'refund')).toMatchObject({ status: 404 })
  expect(await here.api.call(readOperatorUncollected, elsewhere, staff)).toMatchObject({ status: 404 })
})

it('comes page by page across leaders, the longest waiting first', async () => {
  const first = await lyingThere()
  const second = await lyingThere()
  here.api.later(9 * DAY_MS)
  const one = await here.api.ok(listOperatorUncollected, { limit: 1 }, staff)
  const two = await here.api.ok(listOperatorUncollected, { limit: 1, cursor: one.nextCursor ?? '' }, staff)
  expect([...one.items, ...two.items].map(({ orderId }) => orderId)).toEqual([
    first.order.orderId,
    second.order.orderId,
  ])
  expect(two.nextCursor).toBeNull()
})

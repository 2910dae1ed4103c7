import { sql } from 'drizzle-orm'
import { agreeAfterSale, askAfterSale, refuseAfterSale } from '#contract/after-sale'
import { confirmChain, readChain } from '#contract/chain'
import { type LeaderDeal, markArrived, readLeaderDeal } from '#contract/deal'
import { handOver, readCounter, undoHandOver } from '#contract/hand-over'
import { listNotices } from '#contract/notice'
import { listOperatorUncollected, settleUncollected } from '#contract/operator'
import { listDealOrders, type Order, placeOrder, quoteOrder } from '#contract/order'
import { claimOrder } from '#contract/order-claim'
import { listItemLines, reportShortage } from '#contract/shortage'
import { readTally } from '#contract/tally'
import { DAY_MS, HOUR_MS } from '#domain/business-time'
import type { OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import { rowsOf } from '#server/db/db'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

/** One deal from its first order to its last bag; at the end totals, money and stock agree to the fen and the piece. */

const MEMBERS = 40
const CHAIN = 12
const DELIVERED = 3
const ONLINE = 30
const OFFLINE = 15
const UNCOLLECTED = 2
/** Of the shortage: pieces paid back, and lines that wait for the next delivery. */
const SHORT = { paidBack: 2, heldBack: 1 }

let here: Neighbourhood
let deal: LeaderDeal
const people: { readonly person: Person; readonly order: Order }[] = []

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

const dealNow = () => here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
const bagOf = async (orderId: OrderId) => {
  const { bags } = await here.api.ok(readCounter, {}, here.leader)
  const bag = bags.find((one) => one.orderId === orderId)
  if (!bag) throw new Error('the bag is at the counter')
  return bag
}
const readyLines = async (orderId: OrderId) =>
  (await bagOf(orderId)).lines.flatMap((line) => (line.state === 'ready' ? [line.lineId] : []))
const hand = async (orderId: OrderId, doneAt?: string, as: Person = here.leader) =>
  here.api.ok(handOver, { orderId, lineIds: await readyLines(orderId), doneAt }, as)

/** What each count and account says, from its own source: all of it must come out the same. */
async function agrees() {
  const now = await dealNow()
  const tally = await here.api.ok(readTally, { dealId: deal.dealId }, here.leader)
  const { db } = here.api.deps
  const [rows] = await rowsOf<Record<string, string>>(
    db,
    sql`select sum(quantity - short_quantity) filter (where refunded_fen < paid_fen)::text as sold,
        sum(paid_fen - refunded_fen)::text as sales, sum(paid_fen)::text as paid
      from order_lines where deal_id = ${deal.dealId} and paid_at is not null`,
  )
  const [refunds] = await rowsOf<{ fen: string }>(
    db,
    sql`select coalesce(sum(l.amount_fen), 0)::text as fen from refund_lines l
      join order_lines o on o.leader_id = l.leader_id and o.line_id = l.line_id where o.deal_id = ${deal.dealId}`,
  )
  expect(tally.quantity).toBe(Number(rows?.sold))
  expect(now.items.reduce((sum, item) => sum + item.soldQuantity, 0)).toBe(Number(rows?.sold))
  expect(now.salesFen).toBe(Number(rows?.sales))
  expect(tally.salesFen).toBe(Number(rows?.sales))
  expect(Number(rows?.paid) - Number(refunds?.fen)).toBe(Number(rows?.sales))
  const accounts = await balances(db, here.leader.leaderId)
  const { sales, commission } = await fromOrders(db, here.leader.leaderId)
  expect(Object.values(accounts).reduce((sum, one) => sum + one, 0)).toBe(0)
  expect({ commission, sales }).toEqual({ commission: now.commissionFen, sales: now.salesFen })
  return { now, accounts }
}

it('40 members order, 12 more come from a pasted chain and pay by their link', async () => {
  const items = here.draft().items.map((item) => ({ ...item, stock: 200, newcomerFen: null }))
  deal = await here.deal({ items, offersDelivery: true })
  for (let n = 0; n < MEMBERS; n += 1) {
    const person = await here.member(`Member ${n}`)
    const basket = here.basket({ deal, pieces: n % 2 === 0 ? [1, 1] : [2] })
    const { payFen } = await here.api.ok(quoteOrder, basket, person)
    const deliverTo = n < DELIVERED ? `${n + 1}栋${n + 1}01` : null
    const input = { ...basket, deliverTo, expectedPayFen: payFen }
    const order = await here.pay(person, await here.api.ok(placeOrder, input, person))
    people.push({ person, order })
  }
  const text = Array.from(
    { length: CHAIN },
    (_, n) => `${n + 1}. 接龙${'甲乙丙丁戊己庚辛壬癸子丑'[n]} 9-${n + 1}01 土鸡蛋2`,
  )
  const { rows } = await here.api.ok(readChain, { dealId: deal.dealId, text: text.join('\n') }, here.leader)
  expect(rows).toHaveLength(CHAIN)
  const confirmed = rows.map(({ row, original, name, unitLabel, note, pieces }) => ({
    ...{ row, original, name, unitLabel, note, memberId: null },
    items: pieces.flatMap(({ itemId, quantity }) => (itemId ? [{ itemId, quantity }] : [])),
  }))
  const placed = await here.api.ok(confirmChain, { dealId: deal.dealId, rows: confirmed }, here.leader)
  for (const [n, one] of placed.rows.entries()) {
    if (one.outcome !== 'placed') throw new Error(one.sentence)
    const person = await here.member(`Claimer ${n}`)
    const order = await here.api.ok(claimOrder, { code: one.link.slice(-12) }, person)
    people.push({ person, order: await here.pay(person, order) })
  }
  const { now } = await agrees()
  expect(now.orderCount).toBe(MEMBERS + CHAIN)
  expect(now.items.map((item) => item.soldQuantity)).toEqual([20 + 40 + 24, 20])
})

it('the deal closes, one product comes short, everybody is told', async () => {
  here.api.later(24 * HOUR_MS + 1_000)
  const [eggs] = deal.items
  if (!eggs) throw new Error('eggs')
  const missing = { dealId: deal.dealId, itemId: eggs.itemId, missing: SHORT.paidBack }
  const { lines } = await here.api.ok(listItemLines, missing, here.leader)
  const short = lines.filter(({ suggested }) => suggested > 0)
  const later = lines.find(({ suggested }) => suggested === 0)
  if (!later) throw new Error('somebody waits')
  const settled = [
    ...short.map(({ lineId, suggested }) => ({ lineId, quantity: suggested, settleBy: 'refund' as const })),
    { lineId: later.lineId, quantity: 1, settleBy: 'next-delivery' as const },
  ]
  await here.api.ok(
    reportShortage,
    { dealId: deal.dealId, itemId: eggs.itemId, cause: 'short', lines: settled },
    here.leader,
  )
  await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
  const { now } = await agrees()
  expect(now.items[0]?.soldQuantity).toBe(84 - SHORT.paidBack)
  for (const { person } of people) {
    const { items } = await here.api.ok(listNotices, {}, person)
    // Whose whole order came short has nothing to collect, and heard that.
    expect(items.some(({ kind }) => kind === 'arrived' || kind === 'short')).toBe(true)
  }
})

it('3 are brought to the door, 30 handed over online, 15 offline, and one is taken back in time', async () => {
  const open = people.filter(({ order }) => order.facts.paidAt !== null)
  const { bags } = await here.api.ok(readCounter, {}, here.leader)
  const toDoor = bags.filter((bag) => bag.delivery && bag.dealId === deal.dealId)
  expect(toDoor.map((bag) => bag.delivery?.building)).toEqual(['1', '2', '3'])
  for (const bag of toDoor) await hand(bag.orderId)
  const helper = await here.helper('王芳')
  const rest = open.filter(({ order }) => toDoor.every((bag) => bag.orderId !== order.orderId))
  const here45 = rest.filter(({ order }) => bags.some((bag) => bag.orderId === order.orderId))
  for (const { order } of here45.slice(0, ONLINE)) await hand(order.orderId, undefined, helper)
  const [first] = here45
  if (!first) throw new Error('a bag')
  const [line] = (await bagOf(first.order.orderId)).lines
  if (!line?.handedOverAt) throw new Error('handed over')
  const lineIds = (await bagOf(first.order.orderId)).lines.map(({ lineId }) => lineId)
  const undo = { orderId: first.order.orderId, lineIds, at: line.handedOverAt }
  await here.api.ok(undoHandOver, undo, helper)
  await hand(first.order.orderId, undefined, helper)

  here.api.later(2 * HOUR_MS)
  const queue = here45.slice(ONLINE, ONLINE + OFFLINE)
  for (const { order } of queue) {
    const lineIdsOf = await readyLines(order.orderId)
    const input = { orderId: order.orderId, lineIds: lineIdsOf, doneAt: here.inHours(-1) }
    const as = { ...helper, key: `offline-${order.orderId}` }
    const answer = await here.api.ok(handOver, input, as)
    // The answer was lost on the way: the phone sends it again.
    expect(await here.api.ok(handOver, input, as)).toEqual(answer)
  }
  expect((await agrees()).now.items[0]?.linesHeldBack).toBe(SHORT.heldBack)
  // The next delivery brings what was held back.
  await here.api.ok(markArrived, { dealId: deal.dealId }, here.leader)
  const { now } = await agrees()
  expect(now.items[0]?.linesHeldBack).toBe(0)
  expect(now.linesToHandOver).toBeGreaterThanOrEqual(UNCOLLECTED)
})

it('2 complain, one gets money back; 2 never come, an operator settles one', async () => {
  const collected = people.filter(({ order }) => order.lines.length === 1).slice(4, 6)
  for (const [n, { person, order }] of collected.entries()) {
    const [line] = order.lines
    if (!line) throw new Error('a line')
    const paidFen = fen(line.paidFen)
    const asked = await here.api.call(
      askAfterSale,
      {
        orderId: order.orderId,
        lineId: line.lineId,
        quantity: 1,
        reason: 'rotten',
        pictureIds: [],
        expectedFen: fen(Math.floor(paidFen / 2)),
      },
      person,
    )
    if (!asked.ok) throw new Error(asked.problem.code)
    const { afterSaleId } = asked.value
    if (n === 0) {
      const agreement = { kind: 'quantity' as const, quantity: 1 }
      await here.api.ok(agreeAfterSale, { afterSaleId, agreement, stock: 'written-off' }, here.leader)
    } else await here.api.ok(refuseAfterSale, { afterSaleId, why: '照片看不出问题' }, here.leader)
  }

  here.api.later(7 * DAY_MS)
  const staff = await here.operator('Operator Qin')
  const waiting = (await here.api.ok(listOperatorUncollected, {}, staff)).items
  expect(waiting.length).toBeGreaterThanOrEqual(UNCOLLECTED)
  const [lost, other] = waiting
  if (!lost || !other) throw new Error('two bags')
  const of = ({ leaderId, orderId }: typeof lost) => ({ leaderId, orderId })
  await here.api.ok(settleUncollected, { ...of(lost), settlement: 'refund', why: '联系不上' }, staff)
  for (const bag of waiting.slice(1))
    await here.api.ok(settleUncollected, { ...of(bag), settlement: 'write-off', why: '已变质' }, staff)

  const { now, accounts } = await agrees()
  expect(now.linesToHandOver).toBe(0)
  expect(now.facts.doneAt).not.toBeNull()
  const listed = await here.api.ok(listDealOrders, { dealId: deal.dealId, limit: 100 }, here.leader)
  expect(listed.items).toHaveLength(MEMBERS + CHAIN)
  expect(Object.keys(accounts).length).toBeGreaterThan(1)
  const [stock] = await rowsOf<{ over: string }>(
    here.api.deps.db,
    sql`select count(*)::text as over from deal_items where deal_id = ${deal.dealId} and (reserved > stock or reserved < 0)`,
  )
  expect(Number(stock?.over)).toBe(0)
})

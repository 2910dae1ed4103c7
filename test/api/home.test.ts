import { cancelDeal, markArrived } from '#contract/deal'
import { handOver } from '#contract/hand-over'
import { readHome } from '#contract/home'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/business-time'
import { moveToMidMonth } from './calendar'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import { type Leader, moveIn } from './settlers'

let here: Neighbourhood
let api: Api

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
  moveToMidMonth(api)
})

afterAll(() => api.close())

const home = () => api.ok(readHome, {}, here.leader)
const kinds = async () => (await home()).todos.map((todo) => todo.kind)

it('is there for a leader who has done nothing yet', async () => {
  const empty = await home()
  expect(empty).toMatchObject({
    todayCommissionFen: 0,
    yesterdayCommissionFen: 0,
    todayOrders: 0,
    linesToHandOver: 0,
    board: { on: false, missingConverted: 1 },
    openDeals: [],
  })
  expect(empty.target.joined.goal).toBe(30)
})

it('leads a deal from draft to the last bag handed over, one to-do after the other', async () => {
  const buyer = await here.member()
  const draft = await here.deal({ publish: false, title: '还没发的团' })
  expect((await home()).todos).toContainEqual({
    kind: 'draft',
    count: 1,
    dealId: draft.dealId,
    title: '还没发的团',
  })

  const deal = await here.deal({ closesAt: here.inHours(3), pickupAt: here.inHours(4), title: '今晚的团' })
  expect(await kinds()).not.toContain('closing-soon')
  api.later(70 * 60_000)
  expect(await kinds()).toContain('closing-soon')

  const order = await here.paidOrder(buyer, { deal, pieces: [1, 1] })
  const open = await home()
  expect(open).toMatchObject({
    todayOrders: 1,
    todayCommissionFen: 508,
    monthCommissionFen: 508,
    linesToHandOver: 0,
  })
  expect(open.openDeals.map((card) => [card.dealId, card.soldQuantity])).toEqual([[deal.dealId, 2]])

  api.later(2 * 60 * 60_000)
  expect((await home()).todos).toContainEqual({
    kind: 'mark-arrived',
    count: 1,
    dealId: deal.dealId,
    title: '今晚的团',
  })
  // One product came: the other is still to be marked.
  const [eggs] = deal.items
  await api.ok(markArrived, { dealId: deal.dealId, itemIds: eggs ? [eggs.itemId] : [] }, here.leader)
  expect(await kinds()).toContain('mark-arrived')
  await here.arrive(deal)
  const arrived = await home()
  expect(arrived.linesToHandOver).toBe(2)
  expect(arrived.todos).toContainEqual({ kind: 'hand-over', count: 2, dealId: null, title: null })
  expect(arrived.todos.map((todo) => todo.kind)).not.toContain('mark-arrived')

  const [first, second] = order.lines
  await api.ok(handOver, { orderId: order.orderId, lineIds: first ? [first.lineId] : [] }, here.leader)
  expect((await home()).linesToHandOver).toBe(1)
  await api.ok(handOver, { orderId: order.orderId, lineIds: second ? [second.lineId] : [] }, here.leader)
  expect(await kinds()).not.toContain('hand-over')
})

it('compares today with yesterday', async () => {
  api.later(DAY_MS)
  expect(await home()).toMatchObject({ todayCommissionFen: 0, yesterdayCommissionFen: 508, todayOrders: 0 })
})

it('asks nobody to mark the arrival of a deal without orders', async () => {
  await here.deal({ closesAt: here.inHours(1), title: '没人买的团' })
  api.later(2 * 60 * 60_000)
  expect((await home()).todos.map((todo) => todo.title)).not.toContain('没人买的团')
})

it('shows nothing of another leader', async () => {
  await here.deal({ title: '别人的团' }, here.other)
  await here.deal({ title: '别人的草稿', publish: false }, here.other)
  expect(JSON.stringify(await home())).not.toContain('别人的')
})

describe('the deal that can be posted again', () => {
  const toRepeat = async (by: Leader) => (await api.ok(readHome, {}, by)).lastDeal

  it('is none while no deal ever took place', async () => {
    expect(await toRepeat(await moveIn(api, 'Leader New'))).toBeNull()
  })

  it('is the one that closed last, as soon as none is open or scheduled', async () => {
    const leader = await moveIn(api, 'Leader Again')
    const late = await here.deal(
      { closesAt: here.inHours(2), pickupAt: here.inHours(3), title: '后截单' },
      leader,
    )
    await here.deal({ closesAt: here.inHours(1), pickupAt: here.inHours(3), title: '先截单' }, leader)
    await here.deal({ publish: false, title: '草稿' }, leader)
    expect(await toRepeat(leader)).toBeNull()
    api.later(HOUR_MS)
    expect(await toRepeat(leader)).toBeNull()
    api.later(HOUR_MS)
    expect(await toRepeat(leader)).toEqual({ dealId: late.dealId, title: '后截单' })
    expect(await toRepeat(here.leader)).not.toEqual(await toRepeat(leader))

    const scheduled = {
      opensAt: here.inHours(2),
      closesAt: here.inHours(3),
      pickupAt: here.inHours(4),
      title: '明天的团',
    }
    const next = await here.deal(scheduled, leader)
    expect(await toRepeat(leader)).toBeNull()
    await api.ok(cancelDeal, { dealId: next.dealId, reason: '供应商缺货' }, leader)
    expect(await toRepeat(leader)).toMatchObject({ title: '后截单' })
  })

  it('is no deal that was cancelled, by its leader or by the clock', async () => {
    const leader = await moveIn(api, 'Leader Short')
    const good = await here.deal(
      { closesAt: here.inHours(1), pickupAt: here.inHours(9), title: '成团' },
      leader,
    )
    await here.deal(
      { closesAt: here.inHours(2), pickupAt: here.inHours(9), title: '人数不够', minimumMembers: 3 },
      leader,
    )
    api.later(2 * HOUR_MS)
    expect(await toRepeat(leader)).toMatchObject({ title: '人数不够' })
    api.later(16 * MINUTE_MS)
    expect(await toRepeat(leader)).toEqual({ dealId: good.dealId, title: '成团' })
  })
})

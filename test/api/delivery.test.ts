import { handOver, readCounter } from '#contract/hand-over'
import { listNotices } from '#contract/notice'
import { changeOrder, listDealOrders, type Order, placeOrder, quoteOrder, readOrder } from '#contract/order'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

type Deal = Awaited<ReturnType<Neighbourhood['deal']>>

async function orderTo(
  deal: Deal,
  person: Person,
  wish: { deliverTo?: string | null; note?: string | null },
) {
  const basket = here.basket({ deal, pieces: [1] })
  const { payFen } = await here.api.ok(quoteOrder, basket, person)
  return here.api.call(placeOrder, { ...basket, ...wish, expectedPayFen: payFen }, person)
}

async function paidTo(deal: Deal, person: Person, wish: { deliverTo?: string | null; note?: string | null }) {
  const placed = await orderTo(deal, person, wish)
  if (!placed.ok) throw new Error(placed.problem.code)
  return here.pay(person, placed.value)
}

const change = (
  order: Order,
  person: Person,
  to: Partial<Record<'note' | 'deliverTo' | 'collectorName', string>>,
) =>
  here.api.call(
    changeOrder,
    { orderId: order.orderId, note: null, deliverTo: null, collectorName: null, ...to },
    person,
  )

describe('delivery to the door (D8)', () => {
  it('is asked for at checkout where the leader offers it, and only there', async () => {
    const person = await here.member()
    const refused = await orderTo(await here.deal(), person, { deliverTo: '2-301' })
    expect(refused).toMatchObject({ status: 409, problem: { code: 'delivery-not-offered' } })
    const deal = await here.deal({ offersDelivery: true })
    const order = await paidTo(deal, person, { deliverTo: '2-301', note: '放门口就好' })
    expect(order).toMatchObject({ deliverTo: '2-301', note: '放门口就好', offersDelivery: true })
    const { items } = await here.api.ok(listDealOrders, { dealId: deal.dealId }, here.leader)
    expect(items[0]).toMatchObject({ deliverTo: '2-301', note: '放门口就好', collectorName: null })
  })

  it('makes a way by building and floor; a tap at the door tells the member', async () => {
    const deal = await here.deal({ offersDelivery: true })
    const doors = ['12栋1203', '2-502', '2号楼301']
    const people = await Promise.all(doors.map(() => here.member()))
    for (const [index, deliverTo] of doors.entries()) {
      const person = people[index]
      if (person) await paidTo(deal, person, { deliverTo })
    }
    const collecting = await here.member('Collects')
    const own = await here.paidOrder(collecting, { deal, pieces: [1] })
    await here.arrive(deal)
    const { bags } = await here.api.ok(readCounter, {}, here.leader)
    const way = bags
      .flatMap(({ delivery, dealId }) => (delivery && dealId === deal.dealId ? [delivery] : []))
      .sort((one, other) => one.stop - other.stop)
    expect(way.map(({ to }) => to)).toEqual(['2号楼301', '2-502', '12栋1203'])
    expect(way.map(({ building, floor }) => [building, floor])).toEqual([
      ['2', 3],
      ['2', 5],
      ['12', 12],
    ])
    expect(bags.find((bag) => bag.orderId === own.orderId)?.delivery).toBeNull()

    const bag = bags.find(({ delivery }) => delivery?.to === '12栋1203')
    const [first] = people
    if (!bag || !first) throw new Error('one door')
    const lineIds = bag.lines.map((line) => line.lineId)
    await here.api.ok(handOver, { orderId: bag.orderId, lineIds }, here.leader)
    const told = await here.api.ok(listNotices, {}, first)
    expect(told.items[0]).toMatchObject({ kind: 'delivered', facts: { to: '12栋1203', items: '土鸡蛋' } })
    await here.api.ok(
      handOver,
      { orderId: own.orderId, lineIds: own.lines.map((line) => line.lineId) },
      here.leader,
    )
    const silent = await here.api.ok(listNotices, {}, collecting)
    expect(silent.items.map(({ kind }) => kind)).not.toContain('delivered')
  })

  it('refuses an address longer than a door, and keeps nothing of it', async () => {
    const deal = await here.deal({ offersDelivery: true })
    const answer = await orderTo(deal, await here.member(), { deliverTo: '楼'.repeat(61) })
    expect(answer).toMatchObject({ status: 400, problem: { code: 'bad-input' } })
  })
})

describe('changing an own order', () => {
  it('moves it to the door and back until the deal closes; goods and price stay', async () => {
    const person = await here.member()
    const deal = await here.deal({ offersDelivery: true })
    const order = await here.paidOrder(person, { deal, pieces: [2] })
    const moved = await change(order, person, { deliverTo: '5-101', note: '晚上七点后' })
    expect(moved).toMatchObject({
      ok: true,
      value: { deliverTo: '5-101', note: '晚上七点后', payFen: order.payFen },
    })
    const back = await change(order, person, { collectorName: '妈妈' })
    expect(back).toMatchObject({ ok: true, value: { deliverTo: null, note: null, collectorName: '妈妈' } })
  })

  it('after the close only who collects changes, until it is collected', async () => {
    const person = await here.member()
    const deal = await here.deal({ offersDelivery: true })
    const order = await here.paidOrder(person, { deal, pieces: [1] })
    await here.arrive(deal)
    expect(await change(order, person, { deliverTo: '5-101' })).toMatchObject({
      status: 409,
      problem: { code: 'order-not-changeable' },
    })
    expect(await change(order, person, { collectorName: '小李' })).toMatchObject({ ok: true })
    const { items } = await here.api.ok(listDealOrders, { dealId: deal.dealId, search: '小李' }, here.leader)
    expect(items.map(({ orderId }) => orderId)).toEqual([order.orderId])
    await here.api.ok(
      handOver,
      { orderId: order.orderId, lineIds: order.lines.map((line) => line.lineId) },
      here.leader,
    )
    expect(await change(order, person, { collectorName: '小王' })).toMatchObject({
      problem: { code: 'order-not-changeable' },
    })
    expect((await here.api.ok(readOrder, { orderId: order.orderId }, person)).collectorName).toBe('小李')
  })

  it('is refused where the deal is not brought to the door, and for somebody else’s order', async () => {
    const person = await here.member()
    const order = await here.paidOrder(person, { deal: await here.deal(), pieces: [1] })
    expect(await change(order, person, { deliverTo: '5-101' })).toMatchObject({
      problem: { code: 'delivery-not-offered' },
    })
    expect(await change(order, await here.member(), { collectorName: '贼' })).toMatchObject({ status: 404 })
  })
})

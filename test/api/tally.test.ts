import { eq } from 'drizzle-orm'
import { readLeaderDeal } from '#contract/deal'
import { handOver } from '#contract/hand-over'
import { cancelOrder, listDealOrders } from '#contract/order'
import { listMemberTally, readPickingList, readTally } from '#contract/tally'
import { members } from '#server/db/schema/member'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

/** A member with a home and a phone. */
async function livingAt(unitLabel: string | null, name: string, phoneEnd = '0000'): Promise<Person> {
  const person = await here.member(name)
  const { db } = here.api.deps
  const maskedPhone = `138****${phoneEnd}`
  await db.update(members).set({ unitLabel, maskedPhone }).where(eq(members.memberId, person.memberId))
  return person
}

/** Ann 2-301 twice, Ben 2栋302, Cem 10-101, Dan without a home; 2 eggs each and Ben one rice. */
async function streetDeal() {
  const deal = await here.deal()
  const ann = await livingAt('2-301', 'Ann', '1111')
  const ben = await livingAt('2栋302', 'Ben', '2222')
  const cem = await livingAt('10-101', '=cmd|Cem', '3333')
  const dan = await livingAt(null, 'Dan 100%', '4444')
  const first = await here.paidOrder(ann, { deal, pieces: [2] })
  await here.paidOrder(ben, { deal, pieces: [2, 1] })
  await here.paidOrder(cem, { deal, pieces: [2] })
  await here.paidOrder(dan, { deal, pieces: [2] })
  await here.paidOrder(ann, { deal, pieces: [1] })
  await here.order(await livingAt('2-303', 'Unpaid'), { deal, pieces: [1] })
  return { deal, ann, ben, first, dealId: deal.dealId }
}

describe('the tally', () => {
  it('counts a deal by product and by building, and agrees with the deal itself', async () => {
    const { dealId } = await streetDeal()
    const tally = await here.api.ok(readTally, { dealId }, here.leader)
    const deal = await here.api.ok(readLeaderDeal, { dealId }, here.leader)
    expect(tally).toMatchObject({
      orderCount: 5,
      quantity: 10,
      handedOverQuantity: 0,
      salesFen: deal.salesFen,
    })
    expect(tally.products.map(({ name, quantity, orderCount }) => [name, quantity, orderCount])).toEqual([
      ['土鸡蛋', 9, 5],
      ['五常大米', 1, 1],
    ])
    expect(
      tally.buildings.map(({ building, quantity, orderCount, salesFen }) => [
        building,
        quantity,
        orderCount,
        salesFen,
      ]),
    ).toEqual([
      ['2', 6, 3, 5 * 1_290 + 3_990],
      ['10', 2, 1, 2 * 1_290],
      [null, 2, 1, 2 * 1_290],
    ])
    expect(tally.buildings[0]?.goods.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['土鸡蛋', 5],
      ['五常大米', 1],
    ])
  })

  it('counts each member once over all orders, page by page', async () => {
    const { dealId } = await streetDeal()
    const first = await here.api.ok(listMemberTally, { dealId, limit: 3 }, here.leader)
    const cursor = first.nextCursor ?? ''
    const second = await here.api.ok(listMemberTally, { dealId, limit: 3, cursor }, here.leader)
    expect(
      [...first.items, ...second.items].map(({ memberName, numbers, quantity }) => [
        memberName,
        numbers,
        quantity,
      ]),
    ).toEqual([
      ['Ann', [1, 5], 3],
      ['Ben', [2], 3],
      ['=cmd|Cem', [3], 2],
      ['Dan 100%', [4], 2],
    ])
    expect(second.nextCursor).toBeNull()
    expect(first.items[1]?.goods.map(({ name, quantity }) => `${name}×${quantity}`).sort()).toEqual([
      '五常大米×1',
      '土鸡蛋×2',
    ])
  })

  it('no longer counts what was refunded', async () => {
    const { dealId, ann, first } = await streetDeal()
    await here.api.ok(cancelOrder, { orderId: first.orderId }, ann)
    const tally = await here.api.ok(readTally, { dealId }, here.leader)
    expect(tally).toMatchObject({ orderCount: 4, quantity: 8 })
    const { items } = await here.api.ok(listMemberTally, { dealId }, here.leader)
    expect(items.find(({ memberName }) => memberName === 'Ann')).toMatchObject({ numbers: [5], quantity: 1 })
  })

  it('is empty for a deal nobody bought, with its products standing there', async () => {
    const { dealId } = await here.deal()
    const tally = await here.api.ok(readTally, { dealId }, here.leader)
    expect(tally).toMatchObject({ orderCount: 0, quantity: 0, salesFen: 0, buildings: [] })
    expect(tally.products).toHaveLength(2)
    expect((await here.api.ok(listMemberTally, { dealId }, here.leader)).items).toEqual([])
  })

  it('is not there for another leader', async () => {
    const { dealId } = await here.deal()
    for (const endpoint of [readTally, listMemberTally, readPickingList]) {
      expect(await here.api.call(endpoint, { dealId }, here.other)).toMatchObject({ ok: false, status: 404 })
    }
  })
})

describe('the picking list', () => {
  it('lists the bags in the order one walks, and leaves out what is handed over', async () => {
    const { deal, first, dealId } = await streetDeal()
    await here.arrive(deal)
    const lineIds = first.lines.map(({ lineId }) => lineId)
    await here.api.ok(handOver, { orderId: first.orderId, lineIds }, here.leader)
    const list = await here.api.ok(readPickingList, { dealId }, here.leader)
    expect(list.buildings.map(({ building, bags }) => [building, bags.map(({ number }) => number)])).toEqual([
      ['2', [5, 2]],
      ['10', [3]],
      [null, [4]],
    ])
    expect(list.products.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['土鸡蛋', 7],
      ['五常大米', 1],
    ])
    const tally = await here.api.ok(readTally, { dealId }, here.leader)
    expect(tally).toMatchObject({ quantity: 10, handedOverQuantity: 2 })
  })
})

describe('finding an order among many', () => {
  let dealId: Awaited<ReturnType<typeof streetDeal>>['dealId']
  beforeAll(async () => {
    dealId = (await streetDeal()).dealId
  })

  it.each([
    ['a part of a name, whatever its capitals', 'ann', [5, 1]],
    ['a name that looks like a formula', '=cmd', [3]],
    ['an order’s number', '第2号', [2]],
    ['the last four digits of a phone', '2222', [2]],
    ['a building, in whatever way its homes were written', '2栋', [5, 2, 1]],
    ['a home written another way', '2栋301', [5, 1]],
    ['a room', '302', [2]],
    ['digits that are a number and a building', '2', [5, 2, 1]],
    ['a percent sign as it is, not as any text', '%', [4]],
    ['an underscore as it is', '_', []],
    ['nothing that anybody has', '王五', []],
    ['all when nothing is asked', '  ', [5, 4, 3, 2, 1]],
  ])('finds %s', async (_, search, numbers) => {
    const { items } = await here.api.ok(listDealOrders, { dealId, search }, here.leader)
    expect(items.map(({ number }) => number)).toEqual(numbers)
  })

  it('goes on page by page in what it found', async () => {
    const first = await here.api.ok(listDealOrders, { dealId, search: '2栋', limit: 2 }, here.leader)
    const cursor = first.nextCursor ?? ''
    const second = await here.api.ok(listDealOrders, { dealId, search: '2栋', limit: 2, cursor }, here.leader)
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([5, 2, 1])
  })

  it('takes no text longer than anybody types', async () => {
    const answer = await here.api.call(listDealOrders, { dealId, search: '长'.repeat(41) }, here.leader)
    expect(answer).toMatchObject({ ok: false, status: 400 })
  })

  it('tells apart who has collected and who has not; who was refunded is neither', async () => {
    const { deal, ann, first, dealId: ownId } = await streetDeal()
    const mine = await here.api.ok(listDealOrders, { dealId: ownId, search: 'Ben' }, here.leader)
    const [bens] = mine.items
    await here.api.ok(cancelOrder, { orderId: first.orderId }, ann)
    await here.arrive(deal)
    const lineIds = bens?.lines.map(({ lineId }) => lineId) ?? []
    const orderId = bens?.orderId ?? first.orderId
    const numbersOf = async (state: 'to-collect' | 'collected') => {
      const { items } = await here.api.ok(listDealOrders, { dealId: ownId, state }, here.leader)
      return items.map(({ number }) => number)
    }
    await here.api.ok(handOver, { orderId, lineIds: lineIds.slice(0, 1) }, here.leader)
    expect(await numbersOf('to-collect')).toEqual([5, 4, 3, 2])
    expect(await numbersOf('collected')).toEqual([])
    await here.api.ok(handOver, { orderId, lineIds: lineIds.slice(1) }, here.leader)
    expect(await numbersOf('to-collect')).toEqual([5, 4, 3])
    expect(await numbersOf('collected')).toEqual([2])
  })
})

import type { ChainRow, ConfirmedRow } from '#contract/chain'
import { cancelOrderOnBehalf, confirmChain, listOrdersOnBehalf, readChain } from '#contract/chain'
import type { LeaderDeal } from '#contract/deal'
import { readLeaderDeal } from '#contract/deal'
import { listNotices } from '#contract/notice'
import { readOrder } from '#contract/order'
import { MINUTE_MS, msBetween } from '#domain/business-time'
import { releaseExpiredOrders } from '#server/sweeps/release-expired-orders'
import { Neighbourhood } from './neighbourhood'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

function itemId(deal: LeaderDeal, position = 0) {
  const item = deal.items[position]
  if (!item) throw new Error(`the deal has no item ${position}`)
  return item.itemId
}

function row(deal: LeaderDeal, changes: Partial<ConfirmedRow> = {}): ConfirmedRow {
  return {
    row: 0,
    original: '1. 张三 2-301 鸡蛋2',
    name: '张三',
    unitLabel: '2-301',
    note: '',
    items: [{ itemId: itemId(deal), quantity: 2 }],
    memberId: null,
    ...changes,
  }
}

async function leftOf(deal: LeaderDeal, position = 0): Promise<number> {
  const read = await here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
  return read.items[position]?.left ?? -1
}

async function read(text: string, deal?: LeaderDeal): Promise<ChainRow[]> {
  const { dealId } = deal ?? (await here.deal())
  return (await here.api.ok(readChain, { dealId, text }, here.leader)).rows
}

describe('reading a chain', () => {
  it('understands names, homes, goods and quantities, and writes nothing', async () => {
    const deal = await here.deal()
    const rows = await read('1. 张三 2-301 土鸡蛋2 五常大米1\n2. 李四 3-402 大米1份', deal)
    expect(rows).toMatchObject([
      {
        name: '张三',
        unitLabel: '2-301',
        pieces: [
          { itemId: itemId(deal), quantity: 2, confidence: 'sure' },
          { itemId: itemId(deal, 1), quantity: 1, confidence: 'sure' },
        ],
        placedBefore: false,
      },
      { name: '李四', unitLabel: '3-402', pieces: [{ itemId: itemId(deal, 1), quantity: 1 }] },
    ])
    expect(await leftOf(deal)).toBe(100)
  })

  it('understands traditional characters', async () => {
    const deal = await here.deal()
    const [first] = await read('1. 張三 2-301 土雞蛋2', deal)
    expect(first).toMatchObject({ name: '張三', pieces: [{ itemId: itemId(deal), quantity: 2 }] })
  })

  it('marks the same person twice, unknown goods, and more than one person may have', async () => {
    const rows = await read('1. 张三 2-301 土鸡蛋2\n2. 张三 2-301 土鸡蛋1\n3. 王五 榴莲3\n4. 赵六 土鸡蛋8')
    expect(rows.map(({ marks }) => marks)).toEqual([
      expect.arrayContaining(['duplicate-person']),
      expect.arrayContaining(['duplicate-person']),
      expect.arrayContaining(['unknown-item']),
      expect.arrayContaining(['above-limit']),
    ])
  })

  it('suggests the member of the name whom the leader serves, and nobody else’s', async () => {
    const own = await here.member('周小燕')
    await here.member('吴外人', here.other)
    const [known, stranger] = await read('1. 周小燕 土鸡蛋1\n2. 吴外人 土鸡蛋1')
    expect(known?.member).toMatchObject({ memberId: own.memberId, sure: false, hasOrder: false })
    expect(stranger?.member).toBeNull()
  })

  it('says of a line that an order was placed from it before', async () => {
    const deal = await here.deal()
    const original = '1. 张三 2-301 土鸡蛋2'
    await here.api.ok(confirmChain, { dealId: deal.dealId, rows: [row(deal, { original })] }, here.leader)
    const [first] = await read(original, deal)
    expect(first?.placedBefore).toBe(true)
  })

  it.each([
    ['lines', '1. 张三 蛋2\n'.repeat(10_000)],
    ['characters', '鸡'.repeat(80_001)],
  ])('refuses too many %s with a sentence that says how many it takes', async (_, text) => {
    const { dealId } = await here.deal()
    const answer = await here.api.call(readChain, { dealId, text }, here.leader)
    expect(answer).toMatchObject({
      status: 422,
      problem: { code: 'chain-too-long', detail: expect.stringMatching(/2000 行、80000 个字/) },
    })
  })
})

describe('confirming a chain', () => {
  it('places an order for each row at the deal’s price, held until the deal closes', async () => {
    const deal = await here.deal()
    const { rows } = await here.api.ok(
      confirmChain,
      { dealId: deal.dealId, rows: [row(deal), row(deal, { row: 1, name: '李四' })] },
      here.leader,
    )
    expect(rows).toMatchObject([
      { row: 0, outcome: 'placed', quantity: 2, payFen: 2_580, dueAt: deal.facts.closesAt },
      { row: 1, outcome: 'placed', quantity: 2, payFen: 2_580, dueAt: deal.facts.closesAt },
    ])
    const links = rows.map((placed) => (placed.outcome === 'placed' ? placed.link : ''))
    expect(links[0]).toMatch(/\/b\/[0-9A-Za-z]{12}$/)
    expect(new Set(links).size).toBe(2)
    expect(await leftOf(deal)).toBe(96)
  })

  it('gives 15 minutes when the deal closes sooner', async () => {
    const deal = await here.deal({ closesAt: here.inHours(0.1) })
    await here.api.ok(confirmChain, { dealId: deal.dealId, rows: [row(deal)] }, here.leader)
    const { items } = await here.api.ok(listOrdersOnBehalf, { dealId: deal.dealId }, here.leader)
    expect(items.map(({ facts }) => msBetween(facts.placedAt, facts.holdUntil))).toEqual([15 * MINUTE_MS])
  })

  it('refuses one row in words and places the others', async () => {
    const deal = await here.deal({ items: [here.eggItem({ stock: 3, limitPerMember: 2 })] })
    const rows = [
      row(deal),
      row(deal, { row: 1, name: '李四' }),
      row(deal, { row: 2, name: '王五', items: [{ itemId: itemId(deal), quantity: 3 }] }),
      row(deal, { row: 3, name: '赵六', items: [{ itemId: itemId(deal), quantity: 1 }] }),
    ]
    const answer = await here.api.ok(confirmChain, { dealId: deal.dealId, rows }, here.leader)
    expect(answer.rows).toMatchObject([
      { outcome: 'placed' },
      { outcome: 'refused', code: 'sold-out', sentence: expect.stringContaining('土鸡蛋') },
      { outcome: 'refused', code: 'limit-exceeded' },
      { outcome: 'placed', quantity: 1 },
    ])
    expect(await leftOf(deal)).toBe(0)
  })

  it('gives the same orders for the same key, and goes on with the rows that are missing', async () => {
    const deal = await here.deal()
    const as = { ...here.leader, key: 'chain-once-please' }
    const rows = [row(deal), row(deal, { row: 1, name: '李四' })]
    const first = await here.api.ok(confirmChain, { dealId: deal.dealId, rows }, as)
    const second = await here.api.ok(confirmChain, { dealId: deal.dealId, rows }, as)
    expect(second).toEqual(first)
    expect(await leftOf(deal)).toBe(96)
    const other = await here.api.call(confirmChain, { dealId: deal.dealId, rows: [row(deal)] }, as)
    expect(other).toMatchObject({ status: 422, problem: { code: 'idempotency-key-reused' } })
  })

  it('places a row once when two calls with the same key come at once', async () => {
    const deal = await here.deal()
    const as = { ...here.leader, key: 'chain-at-once-please' }
    const confirm = () => here.api.ok(confirmChain, { dealId: deal.dealId, rows: [row(deal)] }, as)
    const [one, other] = await Promise.all([confirm(), confirm()])
    expect(one).toEqual(other)
    expect(await leftOf(deal)).toBe(98)
  })

  it('shows a known member the order as placed by the leader, and tells them', async () => {
    const deal = await here.deal()
    const person = await here.member('周小燕')
    const { rows } = await here.api.ok(
      confirmChain,
      { dealId: deal.dealId, rows: [row(deal, { memberId: person.memberId })] },
      here.leader,
    )
    const [placed] = rows
    if (placed?.outcome !== 'placed') throw new Error('the row was not placed')
    const order = await here.api.ok(readOrder, { orderId: placed.orderId }, person)
    expect(order).toMatchObject({ onBehalf: true, payFen: 2_580, number: null })
    const notices = await here.api.ok(listNotices, {}, person)
    expect(notices.items).toMatchObject([{ kind: 'order-on-behalf' }])
    expect(await here.pay(person, order)).toMatchObject({ number: 1 })
  })

  it('refuses a member of another leader and goods of another deal', async () => {
    const deal = await here.deal()
    const foreign = await here.deal()
    const stranger = await here.member('吴外人', here.other)
    const rows = [
      row(deal, { memberId: stranger.memberId }),
      row(deal, { row: 1, items: [{ itemId: itemId(foreign), quantity: 1 }] }),
    ]
    const answer = await here.api.ok(confirmChain, { dealId: deal.dealId, rows }, here.leader)
    expect(answer.rows).toMatchObject([
      { outcome: 'refused', code: 'not-found' },
      { outcome: 'refused', code: 'item-unknown' },
    ])
  })

  it('places nothing once the deal has closed', async () => {
    const deal = await here.deal({ closesAt: here.inHours(1) })
    here.api.later(3_600_000)
    const { rows } = await here.api.ok(confirmChain, { dealId: deal.dealId, rows: [row(deal)] }, here.leader)
    expect(rows).toMatchObject([{ outcome: 'refused', code: 'deal-not-open' }])
  })
})

describe('orders on behalf that nobody has paid', () => {
  it('are listed with their links until cancelled; what they held goes back on sale', async () => {
    const deal = await here.deal()
    const { rows } = await here.api.ok(
      confirmChain,
      { dealId: deal.dealId, rows: [row(deal, { note: '放门口' })] },
      here.leader,
    )
    const [placed] = rows
    if (placed?.outcome !== 'placed') throw new Error('the row was not placed')
    const list = () => here.api.ok(listOrdersOnBehalf, { dealId: deal.dealId }, here.leader)
    expect((await list()).items).toMatchObject([
      {
        orderId: placed.orderId,
        link: placed.link,
        memberName: '张三',
        note: '放门口',
        claimed: false,
        goods: [{ name: '土鸡蛋', quantity: 2 }],
      },
    ])
    const { dealId } = deal
    await here.api.ok(cancelOrderOnBehalf, { dealId, orderId: placed.orderId }, here.leader)
    expect((await list()).items).toEqual([])
    expect(await leftOf(deal)).toBe(100)
    const again = await here.api.call(cancelOrderOnBehalf, { dealId, orderId: placed.orderId }, here.leader)
    expect(again).toMatchObject({ status: 409, problem: { code: 'order-not-cancellable' } })
  })

  it('expire when the deal closes and give their stock back', async () => {
    const deal = await here.deal({ closesAt: here.inHours(1) })
    await here.api.ok(confirmChain, { dealId: deal.dealId, rows: [row(deal)] }, here.leader)
    here.api.later(3_600_000)
    await releaseExpiredOrders(here.api.deps)
    expect(await leftOf(deal)).toBe(100)
    const { items } = await here.api.ok(listOrdersOnBehalf, { dealId: deal.dealId }, here.leader)
    expect(items).toEqual([])
  })
})

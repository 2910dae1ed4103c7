import { eq } from 'drizzle-orm'
import type { LeaderDeal } from '#contract/deal'
import { listDeals, readLeaderDeal } from '#contract/deal'
import { findBag, handOver, undoHandOver } from '#contract/hand-over'
import { cancelOrder, type Order } from '#contract/order'
import { orderLines } from '#server/db/schema/order'
import { newcomers } from '#server/db/schema/referral'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

interface Ready {
  readonly deal: LeaderDeal
  readonly order: Order
}

/** Eggs and rice of one person, arrived. */
async function ready(person: Person): Promise<Ready> {
  const deal = await here.deal()
  const order = await here.paidOrder(person, { deal, pieces: [1, 1] })
  await here.arrive(deal)
  return { deal, order }
}

function linesOf(order: Order) {
  return { orderId: order.orderId, lineIds: order.lines.map((line) => line.lineId) }
}

function lineOf(order: Order, position: number) {
  const line = order.lines[position]
  if (!line) throw new Error('no such line')
  return { orderId: order.orderId, lineIds: [line.lineId] }
}

function stateOf({ deal }: Ready) {
  return here.api.ok(readLeaderDeal, { dealId: deal.dealId }, here.leader)
}

describe('a pick-up code', () => {
  it('finds the bag among own deals, and nothing for another leader', async () => {
    const { order } = await ready(await here.member('Aunt Wang'))
    const pickupCode = order.pickupCode ?? ''
    const bag = await here.api.ok(findBag, { pickupCode }, here.leader)
    expect(bag).toMatchObject({
      orderId: order.orderId,
      number: 1,
      memberName: 'Aunt Wang',
      dealTitle: '周末鲜货',
      codeStart: pickupCode.slice(0, 6),
    })
    expect(bag.lines.map((line) => line.name)).toEqual(['土鸡蛋', '五常大米'])
    const foreign = await here.api.call(findBag, { pickupCode }, here.other)
    expect(foreign).toMatchObject({ ok: false, status: 404, problem: { code: 'pickup-code-unknown' } })
  })

  it('has eight digits; anything else is bad input', async () => {
    for (const pickupCode of ['1234567', '123456789', 'abcdefgh']) {
      const answer = await here.api.call(findBag, { pickupCode }, here.leader)
      expect(answer).toMatchObject({ ok: false, status: 400, problem: { code: 'bad-input' } })
    }
  })
})

describe('handing over', () => {
  it('starts cooling per line: 48 hours for fresh goods, 7 days for the rest (R4)', async () => {
    const { order } = await ready(await here.member())
    const { at } = await here.api.ok(handOver, linesOf(order), here.leader)
    const lines = await here.api.deps.db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, order.orderId))
    const cooling = Object.fromEntries(
      lines.map((line) => [line.goods, (line.availableFrom?.getTime() ?? 0) - new Date(at).getTime()]),
    )
    expect(cooling).toEqual({ fresh: 48 * HOUR_MS, other: 7 * 24 * HOUR_MS })
    expect(lines.map((line) => line.handedOverBy)).toEqual([here.leader.memberId, here.leader.memberId])
  })

  it('by line keeps the deal open; the last line ends it', async () => {
    const of = await ready(await here.member())
    await here.api.ok(handOver, lineOf(of.order, 0), here.leader)
    expect(await stateOf(of)).toMatchObject({ linesToHandOver: 1, facts: { doneAt: null } })
    const { bag } = await here.api.ok(handOver, lineOf(of.order, 1), here.leader)
    expect(bag.lines.every((line) => line.handedOverAt)).toBe(true)
    const done = await stateOf(of)
    expect(done.facts.doneAt).not.toBeNull()
    expect(done.items.map((item) => item.handedOverQuantity)).toEqual([1, 1])
    const past = await here.api.ok(listDeals, { state: 'past', limit: 100 }, here.leader)
    expect(past.items.map((deal) => deal.dealId)).toContain(of.deal.dealId)
  })

  it('a second time is refused with what and when, and nothing of the rest changes', async () => {
    const of = await ready(await here.member())
    await here.api.ok(handOver, lineOf(of.order, 0), here.leader)
    const again = await here.api.call(handOver, linesOf(of.order), here.leader)
    expect(again).toMatchObject({
      ok: false,
      status: 409,
      problem: {
        code: 'already-handed-over',
        facts: { item: '土鸡蛋', at: expect.stringMatching(/^\d\d-\d\d \d\d:\d\d$/), by: 'Leader Li' },
      },
    })
    expect((await stateOf(of)).linesToHandOver).toBe(1)
  })

  it('with the same key gives the same answer', async () => {
    const { order } = await ready(await here.member())
    const as = { ...here.leader, key: 'scan-twice-key' }
    const first = await here.api.ok(handOver, linesOf(order), as)
    expect(await here.api.ok(handOver, linesOf(order), as)).toEqual(first)
  })

  it('waits for the goods to come', async () => {
    const order = await here.paidOrder(await here.member(), { deal: await here.deal(), pieces: [1] })
    const answer = await here.api.call(handOver, linesOf(order), here.leader)
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-arrived' } })
  })

  it('is not for an unpaid order, nor for one that was refunded', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const unpaid = await here.order(person, { deal, pieces: [1] })
    const refunded = await here.paidOrder(person, { deal, pieces: [1] })
    await here.api.ok(cancelOrder, { orderId: refunded.orderId }, person)
    await here.arrive(deal)
    for (const order of [unpaid, refunded]) {
      const answer = await here.api.call(handOver, linesOf(order), here.leader)
      expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'order-not-paid' } })
    }
  })

  it('of another leader’s order, or of a line of another order, finds nothing', async () => {
    const [mine, theirs] = [await ready(await here.member()), await ready(await here.member())]
    const foreign = await here.api.call(handOver, linesOf(mine.order), here.other)
    expect(foreign).toMatchObject({ ok: false, status: 404 })
    const mixed = { orderId: mine.order.orderId, lineIds: linesOf(theirs.order).lineIds }
    expect(await here.api.call(handOver, mixed, here.leader)).toMatchObject({ ok: false, status: 404 })
    const undo = { ...linesOf(mine.order), at: here.inHours(0) }
    expect(await here.api.call(undoHandOver, undo, here.other)).toMatchObject({ status: 404 })
    const none = await here.api.call(handOver, { orderId: mine.order.orderId, lineIds: [] }, here.leader)
    expect(none).toMatchObject({ ok: false, status: 400, problem: { code: 'bad-input' } })
  })
})

describe('a newcomer’s first order', () => {
  it('is collected with its last line and cools with its slowest', async () => {
    const person = await here.newcomer()
    const { order } = await ready(person)
    const read = async () => {
      const rows = await here.api.deps.db
        .select()
        .from(newcomers)
        .where(eq(newcomers.memberId, person.memberId))
      return rows[0]
    }
    await here.api.ok(handOver, lineOf(order, 0), here.leader)
    expect((await read())?.collectedAt).toBeNull()
    const { at } = await here.api.ok(handOver, lineOf(order, 1), here.leader)
    const collected = await read()
    expect(collected?.collectedAt?.toISOString()).toBe(at)
    expect(collected?.coolsAt?.getTime()).toBe(new Date(at).getTime() + 7 * 24 * HOUR_MS)
    await here.api.ok(undoHandOver, { ...lineOf(order, 1), at }, here.leader)
    expect(await read()).toMatchObject({ collectedAt: null, coolsAt: null })
  })
})

describe('undoing', () => {
  it('within ten minutes takes all of it back, and the bag can be given again', async () => {
    const of = await ready(await here.member())
    const { at } = await here.api.ok(handOver, linesOf(of.order), here.leader)
    here.api.later(9 * MINUTE_MS)
    const { bag } = await here.api.ok(undoHandOver, { ...linesOf(of.order), at }, here.leader)
    expect(bag.lines.every((line) => line.handedOverAt === null)).toBe(true)
    expect(await stateOf(of)).toMatchObject({ linesToHandOver: 2, facts: { doneAt: null } })
    await here.api.ok(handOver, linesOf(of.order), here.leader)
    expect((await stateOf(of)).facts.doneAt).not.toBeNull()
  })

  it('after ten minutes is refused', async () => {
    const { order } = await ready(await here.member())
    const { at } = await here.api.ok(handOver, linesOf(order), here.leader)
    here.api.later(10 * MINUTE_MS)
    const answer = await here.api.call(undoHandOver, { ...linesOf(order), at }, here.leader)
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'undo-too-late' } })
  })

  it('of what was never handed over has nothing to do', async () => {
    const { order } = await ready(await here.member())
    const undo = { ...linesOf(order), at: here.inHours(0) }
    const answer = await here.api.call(undoHandOver, undo, here.leader)
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'nothing-to-undo' } })
  })
})

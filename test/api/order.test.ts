import { eq } from 'drizzle-orm'
import { askAfterSale } from '#contract/after-sale'
import { readDeal } from '#contract/deal'
import { handOver } from '#contract/hand-over'
import {
  cancelOrder,
  listDealOrders,
  listOrders,
  type Order,
  placeOrder,
  quoteOrder,
  readOrder,
} from '#contract/order'
import { fen } from '#domain/money'
import { coupons, members } from '#server/db/schema/member'
import { newcomers } from '#server/db/schema/referral'
import { releaseExpiredOrders } from '#server/sweeps/release-expired-orders'
import { Neighbourhood } from './neighbourhood'

const MINUTE_MS = 60_000

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

describe('the price of a basket', () => {
  it('is the deal price for a member', async () => {
    const deal = await here.deal()
    const quote = await here.api.ok(quoteOrder, here.basket({ deal, pieces: [2, 1] }), await here.member())
    expect(quote).toMatchObject({
      amountFen: 6_570,
      newcomerSavingFen: 0,
      discountFen: 0,
      payFen: 6_570,
      couponId: null,
    })
    expect(quote.lines.map((line) => line.name)).toEqual(['土鸡蛋', '五常大米'])
  })

  it('has the newcomer price on one piece for a newcomer', async () => {
    const deal = await here.deal()
    const quote = await here.api.ok(quoteOrder, here.basket({ deal, pieces: [2, 0] }), await here.newcomer())
    expect(quote).toMatchObject({ amountFen: 1_390, newcomerSavingFen: 1_190, payFen: 1_390 })
  })

  it('takes the best coupon by itself, none when told so, and splits the discount over the lines', async () => {
    const deal = await here.deal()
    const person = await here.member()
    await here.coupon(person, { amountFen: 300 })
    const best = await here.coupon(person, { amountFen: 500 })
    const taken = await here.api.ok(quoteOrder, here.basket({ deal, pieces: [1, 1] }), person)
    expect(taken).toMatchObject({ couponId: best, discountFen: 500, payFen: 4_780 })
    expect(taken.lines.map((line) => line.discountFen)).toEqual([122, 378])
    const none = await here.api.ok(quoteOrder, here.basket({ deal, pieces: [1, 1], couponId: null }), person)
    expect(none).toMatchObject({ couponId: null, payFen: 5_280 })
  })
})

describe('placing an order', () => {
  it('holds its stock 15 minutes, and shows no pick-up code before it is paid', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const order = await here.order(person, { deal, pieces: [3] })
    const heldMs = new Date(order.facts.holdUntil).getTime() - new Date(order.facts.placedAt).getTime()
    expect(heldMs).toBe(15 * MINUTE_MS)
    expect(order).toMatchObject({ number: null, pickupCode: null, payFen: 3_870 })
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen.items[0]?.left).toBe(97)
    expect(await here.api.ok(readOrder, { orderId: order.orderId }, person)).toEqual(order)
  })

  it('gives the same order for the same key, also when the limit or the stock is used up by it', async () => {
    const deal = await here.deal({ items: [here.eggItem({ stock: 2, limitPerMember: 2 })] })
    const person = await here.newcomer()
    const basket = { ...here.basket({ deal, pieces: [2] }), expectedPayFen: fen(1_390) }
    const as = { ...person, key: 'order-once-please' }
    const first = await here.api.ok(placeOrder, basket, as)
    const second = await here.api.ok(placeOrder, basket, as)
    expect(second.orderId).toBe(first.orderId)
    const other = await here.api.call(placeOrder, { ...basket, expectedPayFen: fen(1) }, as)
    expect(other).toMatchObject({ ok: false, status: 422, problem: { code: 'idempotency-key-reused' } })
  })

  it('refuses another total than the person saw, and says the real one', async () => {
    const deal = await here.deal()
    const basket = { ...here.basket({ deal, pieces: [1] }), expectedPayFen: fen(1) }
    const answer = await here.api.call(placeOrder, basket, await here.member())
    expect(answer).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'price-changed', facts: { pay: '12.90' } },
    })
  })

  it('refuses more than the stock, and says what is left', async () => {
    const deal = await here.deal({ items: [here.eggItem({ stock: 3 })] })
    await here.order(await here.member(), { deal, pieces: [1] })
    const answer = await here.tryToOrder(await here.member(), { deal, pieces: [3] })
    expect(answer).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'sold-out', facts: { item: '土鸡蛋', left: 2 } },
    })
  })

  it('refuses more than the limit per person over all orders, and says what is left of it', async () => {
    const deal = await here.deal({ items: [here.eggItem({ limitPerMember: 3 })] })
    const person = await here.member()
    await here.order(person, { deal, pieces: [2] })
    const answer = await here.tryToOrder(person, { deal, pieces: [2] })
    expect(answer).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'limit-exceeded', facts: { item: '土鸡蛋', limit: 3, left: 1 } },
    })
  })

  it('counts an item named twice as one', async () => {
    const deal = await here.deal({ items: [here.eggItem({ limitPerMember: 3 })] })
    const [line] = here.basket({ deal, pieces: [2] }).lines
    const twice = { leaderId: deal.leaderId, dealId: deal.dealId, lines: line ? [line, line] : [] }
    const answer = await here.api.call(quoteOrder, twice, await here.member())
    expect(answer).toMatchObject({ ok: false, problem: { code: 'limit-exceeded' } })
  })

  it('refuses a deal that is not open yet, and one that is closed', async () => {
    const person = await here.member()
    const later = await here.deal({ opensAt: here.inHours(1) })
    const basket = { ...here.basket({ deal: later, pieces: [1] }), expectedPayFen: fen(1_290) }
    const early = await here.api.call(placeOrder, basket, person)
    expect(early).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-open' } })
    const soon = await here.deal({ closesAt: here.inHours(0.5) })
    here.api.later(31 * MINUTE_MS)
    const late = await here.tryToOrder(person, { deal: soon, pieces: [1] })
    expect(late).toMatchObject({ ok: false, problem: { code: 'deal-not-open' } })
  })

  it('refuses an item of another deal', async () => {
    const [deal, other] = [await here.deal(), await here.deal()]
    const basket = { ...here.basket({ deal: other, pieces: [1] }), dealId: deal.dealId }
    const answer = await here.api.call(quoteOrder, basket, await here.member())
    expect(answer).toMatchObject({ ok: false, status: 422, problem: { code: 'item-unknown' } })
  })

  it('refuses who has not joined the leader, and finds no deal under a leader it is not of', async () => {
    const deal = await here.deal()
    const stranger = await here.member('Stranger', here.other)
    const answer = await here.tryToOrder(stranger, { deal, pieces: [1] })
    expect(answer).toMatchObject({ ok: false, status: 403, problem: { code: 'not-joined' } })
    const forged = { ...here.basket({ deal, pieces: [1] }), leaderId: here.other.leaderId }
    expect(await here.api.call(quoteOrder, forged, stranger)).toMatchObject({ ok: false, status: 404 })
  })

  it.each([
    ['no lines', { lines: [] }],
    ['a quantity of 0', { quantity: 0 }],
    ['a quantity of 100', { quantity: 100 }],
    ['a quantity that is not whole', { quantity: 1.5 }],
    ['a negative total', { expectedPayFen: -1 }],
  ])('refuses %s as bad input', async (_, changes) => {
    const deal = await here.deal()
    const { quantity, ...rest } = changes as { quantity?: number }
    const basket = { ...here.basket({ deal, pieces: [1] }), expectedPayFen: fen(1_290) }
    const lines = basket.lines.map((line) => ({ ...line, ...(quantity !== undefined && { quantity }) }))
    const answer = await here.api.call(placeOrder, { ...basket, lines, ...rest }, await here.member())
    expect(answer).toMatchObject({ ok: false, status: 400, problem: { code: 'bad-input' } })
  })
})

describe('a coupon', () => {
  it('is used once, and another person’s is unknown', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const couponId = await here.coupon(person, { amountFen: 200 })
    await here.order(person, { deal, pieces: [1], couponId })
    const again = await here.tryToOrder(person, { deal, pieces: [1], couponId })
    expect(again).toMatchObject({ ok: false, status: 409, problem: { code: 'coupon-used' } })
    const foreign = await here.tryToOrder(await here.member(), { deal, pieces: [1], couponId })
    expect(foreign).toMatchObject({ ok: false, status: 422, problem: { code: 'coupon-unknown' } })
  })

  it('asks for its minimum, and ends at its time', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const high = await here.coupon(person, { amountFen: 200, minimumFen: 1_291 })
    const below = await here.tryToOrder(person, { deal, pieces: [1], couponId: high })
    expect(below).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'coupon-minimum', facts: { minimum: '12.91' } },
    })
    const short = await here.coupon(person, { amountFen: 200, expiresInHours: 1 })
    here.api.later(61 * MINUTE_MS)
    const late = await here.tryToOrder(person, { deal, pieces: [1], couponId: short })
    expect(late).toMatchObject({ ok: false, status: 409, problem: { code: 'coupon-expired' } })
  })
})

describe('the newcomer price', () => {
  it('is had once: the second order pays the deal price', async () => {
    const deal = await here.deal()
    const person = await here.newcomer()
    expect((await here.order(person, { deal, pieces: [1] })).payFen).toBe(100)
    expect((await here.order(person, { deal, pieces: [1] })).payFen).toBe(1_290)
  })

  it('comes back when the order it was in expires unpaid', async () => {
    const deal = await here.deal()
    const person = await here.newcomer()
    await here.order(person, { deal, pieces: [1] })
    here.api.later(16 * MINUTE_MS)
    await releaseExpiredOrders(here.api.deps)
    expect((await here.order(person, { deal, pieces: [1] })).payFen).toBe(100)
  })

  it('is not for who has paid an order before', async () => {
    const deal = await here.deal()
    const person = await here.newcomer()
    await here.paidOrder(person, { deal, pieces: [0, 1] })
    expect((await here.order(person, { deal, pieces: [1] })).payFen).toBe(1_290)
  })

  it('stays with a newcomer who moved to another leader before ordering', async () => {
    const person = await here.newcomer()
    const { db } = here.api.deps
    const moved = { leaderId: here.other.leaderId, movedAt: here.now }
    await db.update(members).set(moved).where(eq(members.memberId, person.memberId))
    const deal = await here.deal({}, here.other)
    const order = await here.paidOrder(person, { deal, pieces: [1] })
    expect(order.payFen).toBe(100)
    const [credited] = await db.select().from(newcomers).where(eq(newcomers.memberId, person.memberId))
    expect(credited).toMatchObject({ leaderId: here.leader.leaderId, firstOrderId: order.orderId })
  })
})

describe('an order left unpaid', () => {
  it('gives its stock to the next buyer as soon as its time is over, without any sweep', async () => {
    const deal = await here.deal({ items: [here.eggItem({ stock: 1 })] })
    await here.order(await here.member(), { deal, pieces: [1] })
    expect(await here.tryToOrder(await here.member(), { deal, pieces: [1] })).toMatchObject({ ok: false })
    here.api.later(16 * MINUTE_MS)
    const basket = { ...here.basket({ deal, pieces: [1] }), expectedPayFen: fen(1_290) }
    expect(await here.api.call(placeOrder, basket, await here.member())).toMatchObject({ ok: true })
  })

  it('is released once by the sweep, with limit and coupon', async () => {
    const deal = await here.deal({ items: [here.eggItem({ limitPerMember: 1 })] })
    const person = await here.member()
    const couponId = await here.coupon(person, { amountFen: 100 })
    await here.order(person, { deal, pieces: [1] })
    here.api.later(16 * MINUTE_MS)
    await releaseExpiredOrders(here.api.deps)
    expect(await releaseExpiredOrders(here.api.deps)).toBe(0)
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen.items[0]?.left).toBe(100)
    expect(await here.order(person, { deal, pieces: [1] })).toMatchObject({ discountFen: 100 })
    const [coupon] = await here.api.deps.db.select().from(coupons).where(eq(coupons.couponId, couponId))
    expect(coupon?.usedAt).not.toBeNull()
  })
})

describe('reading orders', () => {
  it('lists own orders from the newest on, page by page', async () => {
    const deal = await here.deal()
    const person = await here.member()
    const placed = [
      await here.order(person, { deal, pieces: [1] }),
      await here.order(person, { deal, pieces: [1] }),
    ]
    const first = await here.api.ok(listOrders, { limit: 1 }, person)
    const second = await here.api.ok(listOrders, { limit: 1, cursor: first.nextCursor ?? '' }, person)
    expect([...first.items, ...second.items].map((order) => order.orderId)).toEqual(
      placed.map((order) => order.orderId).reverse(),
    )
    expect(second.nextCursor).toBeNull()
  })

  it('lists those to pay, those to collect and those with an after-sale, page by page', async () => {
    const person = await here.member()
    const old = await here.deal()
    await here.order(person, { deal: old, pieces: [1] })
    const collected = await here.paidOrder(person, { deal: old, pieces: [1] })
    const partly = await here.paidOrder(person, { deal: old, pieces: [1, 1] })
    await here.arrive(old)
    const handOverFirst = ({ orderId, lines }: Order) =>
      here.api.ok(handOver, { orderId, lineIds: lines.slice(0, 1).map((line) => line.lineId) }, here.leader)
    for (const order of [collected, partly]) await handOverFirst(order)
    const [egg] = collected.lines
    if (!egg) throw new Error('no line')
    await here.api.ok(
      askAfterSale,
      {
        orderId: collected.orderId,
        lineId: egg.lineId,
        quantity: 1,
        reason: 'rotten',
        note: '',
        pictureIds: [],
        expectedFen: fen(1_290),
      },
      person,
    )
    const deal = await here.deal()
    const paid = await here.paidOrder(person, { deal, pieces: [1] })
    const cancelled = await here.paidOrder(person, { deal, pieces: [1] })
    await here.api.ok(cancelOrder, { orderId: cancelled.orderId }, person)
    const unpaid = await here.order(person, { deal, pieces: [1] })

    const idsOf = async (state?: 'to-pay' | 'to-collect' | 'after-sale') => {
      const ids: string[] = []
      let cursor: string | undefined
      do {
        const page = await here.api.ok(listOrders, { state, limit: 1, cursor }, person)
        ids.push(...page.items.map((order) => order.orderId))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return ids
    }
    expect(await idsOf('to-pay')).toEqual([unpaid.orderId])
    expect(await idsOf('to-collect')).toEqual([paid.orderId, partly.orderId])
    expect(await idsOf('after-sale')).toEqual([collected.orderId])
    expect(await idsOf()).toHaveLength(6)
    const stranger = await here.member('Nobody ordered')
    expect((await here.api.ok(listOrders, { state: 'to-collect' }, stranger)).items).toEqual([])
  })

  it('refuses a state of orders it does not know', async () => {
    const answer = await here.api.send('/api/v1/orders?state=mine', {
      headers: { authorization: `Bearer ${(await here.member()).token}` },
    })
    expect(answer.status).toBe(400)
  })

  it('numbers paid orders in the deal’s chain and pages them for the leader', async () => {
    const deal = await here.deal()
    const people = [await here.member('Ann'), await here.newcomer('Ben'), await here.member('Cem')]
    for (const person of people) await here.paidOrder(person, { deal, pieces: [1] })
    await here.order(await here.member('Unpaid'), { deal, pieces: [1] })
    const first = await here.api.ok(listDealOrders, { dealId: deal.dealId, limit: 2 }, here.leader)
    const second = await here.api.ok(
      listDealOrders,
      { dealId: deal.dealId, limit: 2, cursor: first.nextCursor ?? '' },
      here.leader,
    )
    expect(
      [...first.items, ...second.items].map((order) => [order.number, order.memberName, order.isNewcomer]),
    ).toEqual([
      [3, 'Cem', false],
      [2, 'Ben', true],
      [1, 'Ann', false],
    ])
  })

  it('shows nobody another person’s order', async () => {
    const order = await here.order(await here.member(), { deal: await here.deal(), pieces: [1] })
    const nosy = await here.member('Nosy')
    const { orderId } = order
    expect(await here.api.call(readOrder, { orderId }, nosy)).toMatchObject({ ok: false, status: 404 })
    expect(await here.api.call(cancelOrder, { orderId }, nosy)).toMatchObject({ ok: false, status: 404 })
    expect(await here.api.call(readOrder, { orderId })).toMatchObject({ ok: false, status: 401 })
  })
})

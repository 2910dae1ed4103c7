import { eq } from 'drizzle-orm'
import {
  cancelDeal,
  createDeal,
  listDeals,
  listOpenDeals,
  markArrived,
  publishDeal,
  readDeal,
  readLeaderDeal,
  updateDeal,
} from '#contract/deal'
import { listDealOrders, readOrder } from '#contract/order'
import { products } from '#server/db/schema/reference'
import { Neighbourhood } from './neighbourhood'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

describe('posting a deal', () => {
  it('is open at once, and anyone sees it with its leader and what is left', async () => {
    const deal = await here.deal()
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen.items.map((item) => [item.name, item.left])).toEqual([
      ['土鸡蛋', 100],
      ['五常大米', 50],
    ])
    expect(seen.leader.name).toBe('Leader Li')
    const open = await here.api.ok(listOpenDeals, { leaderId: deal.leaderId })
    expect(open.deals.map((each) => each.dealId)).toContain(deal.dealId)
  })

  it('gives each item the rate it would earn now', async () => {
    const deal = await here.deal()
    expect(deal.items.map((item) => item.rateBp)).toEqual([850, 1_000])
  })

  it.each([
    [
      'a price below the product range',
      { items: [{ priceFen: 799 }] },
      'items.0.priceFen',
      'price-outside-range',
    ],
    [
      'a price above the product range',
      { items: [{ priceFen: 2_001 }] },
      'items.0.priceFen',
      'price-outside-range',
    ],
    ['no stock', { items: [{ stock: 0 }] }, 'items.0.stock', 'stock-outside-range'],
    ['a limit of 100', { items: [{ limitPerMember: 100 }] }, 'items.0.limitPerMember', 'limit-outside-range'],
    [
      'a newcomer price above the price',
      { items: [{ newcomerFen: 1_290 }] },
      'items.0.newcomerFen',
      'newcomer-price-not-lower',
    ],
    ['a product twice', { items: [{}, {}] }, 'items.1.productId', 'repeated-product'],
    ['no items', { items: [] }, 'items', 'no-items'],
    ['a close before the opening', { closesAt: -1 }, 'closesAt', 'closes-before-opens'],
    ['a close in the past', { opensAt: -5, closesAt: -1 }, 'closesAt', 'closes-in-past'],
    [
      'a window of 15 days',
      { closesAt: 15 * 24, pickupAt: 16 * 24, pickupUntil: 17 * 24 },
      'closesAt',
      'window-too-long',
    ],
    ['pick-up before the close', { pickupAt: 23 }, 'pickupAt', 'pickup-before-close'],
    ['pick-up that ends before it starts', { pickupUntil: 29 }, 'pickupUntil', 'pickup-ends-before-start'],
  ])('refuses %s beside the field, with a sentence, and keeps nothing', async (_, changes, path, code) => {
    const before = await here.api.ok(listDeals, { limit: 100 }, here.leader)
    const { items, ...hours } = changes as { items?: object[] } & Record<string, number>
    const times = Object.fromEntries(Object.entries(hours).map(([name, hour]) => [name, here.inHours(hour)]))
    const draft = here.draft({ ...times, ...(items && { items: items.map((item) => here.eggItem(item)) }) })
    const answer = await here.api.call(createDeal, draft, here.leader)
    expect(answer).toMatchObject({ ok: false, status: 422, problem: { code: 'deal-invalid' } })
    const fields = answer.ok ? [] : (answer.problem.fields ?? [])
    expect(fields.map((field) => [field.path, field.code])).toContainEqual([path, code])
    expect(fields.every((field) => field.sentence.length > 3)).toBe(true)
    const after = await here.api.ok(listDeals, { limit: 100 }, here.leader)
    expect(after.items).toHaveLength(before.items.length)
  })

  it('refuses a product that is retired or not in the catalogue', async () => {
    for (const productId of [here.retired, here.api.deps.chance.id('product')]) {
      const answer = await here.api.call(
        createDeal,
        here.draft({ items: [here.eggItem({ productId })] }),
        here.leader,
      )
      expect(answer).toMatchObject({ ok: false, status: 422, problem: { code: 'product-unknown' } })
    }
  })

  it.each([
    ['an id of another kind', { items: [{ productId: 'dea_00000000000000000000000000000000' }] }],
    ['an instant without a zone', { closesAt: '2026-11-22T10:00:00' }],
    ['an instant with half an offset', { closesAt: '2026-11-22T10:00:00.000+08' }],
    ['a price that is not whole', { items: [{ priceFen: 12.5 }] }],
    ['a title of 41 letters', { title: 'x'.repeat(41) }],
    ['a character no database keeps', { note: 'a\0b' }],
    ['51 items', { items: Array.from({ length: 51 }, () => ({})) }],
  ])('refuses %s as bad input', async (_, changes) => {
    const { items, ...rest } = changes as { items?: object[] }
    const draft = here.draft({ ...rest, ...(items && { items: items.map((item) => here.eggItem(item)) }) })
    const answer = await here.api.call(createDeal, draft, here.leader)
    expect(answer).toMatchObject({ ok: false, status: 400, problem: { code: 'bad-input' } })
  })

  it('gives one deal for one key, however often it is sent', async () => {
    const draft = here.draft({ title: '只有一个' })
    const as = { ...here.leader, key: 'same-key-for-both' }
    const [first, second] = await Promise.all([
      here.api.ok(createDeal, draft, as),
      here.api.ok(createDeal, draft, as),
    ])
    expect(second.dealId).toBe(first.dealId)
    const again = await here.api.call(createDeal, here.draft({ title: '另一个' }), as)
    expect(again).toMatchObject({ ok: false, status: 422, problem: { code: 'idempotency-key-reused' } })
  })
})

describe('a draft', () => {
  it('may be unfinished, is seen by nobody else, and can be changed and published', async () => {
    const draft = await here.deal({ items: [], publish: false })
    expect(draft.facts.publishedAt).toBeNull()
    const asAnyone = await here.api.call(readDeal, { leaderId: draft.leaderId, dealId: draft.dealId })
    expect(asAnyone).toMatchObject({ ok: false, status: 404 })

    const unfinished = await here.api.call(publishDeal, { dealId: draft.dealId }, here.leader)
    expect(unfinished).toMatchObject({
      ok: false,
      problem: { code: 'deal-invalid', fields: [{ path: 'items' }] },
    })

    const changed = here.draft({ title: '改过的', publish: false })
    await here.api.ok(updateDeal, { dealId: draft.dealId, ...changed }, here.leader)
    const published = await here.api.ok(publishDeal, { dealId: draft.dealId }, here.leader)
    expect(published.title).toBe('改过的')
    expect(published.items).toHaveLength(2)
    expect(published.facts.publishedAt).not.toBeNull()
  })

  it('cannot be published with a product that was retired meanwhile', async () => {
    const { db } = here.api.deps
    const draft = await here.deal({ publish: false })
    await db.update(products).set({ retiredAt: here.now }).where(eq(products.productId, here.rice))
    const answer = await here.api.call(publishDeal, { dealId: draft.dealId }, here.leader)
    await db.update(products).set({ retiredAt: null }).where(eq(products.productId, here.rice))
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'deal-invalid', fields: [{ path: 'items.1.productId' }] },
    })
  })

  it('once published, is neither changed nor published again', async () => {
    const deal = await here.deal()
    const changed = await here.api.call(updateDeal, { dealId: deal.dealId, ...here.draft() }, here.leader)
    expect(changed).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-editable' } })
    const again = await here.api.call(publishDeal, { dealId: deal.dealId }, here.leader)
    expect(again).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-publishable' } })
  })
})

describe('cancelling a deal', () => {
  it('refunds every paid order in full, ends the unpaid ones, and tells all of them why', async () => {
    const deal = await here.deal()
    const [payer, waiter] = [await here.member('Payer'), await here.member('Waiter')]
    const paid = await here.paidOrder(payer, { deal, pieces: [2, 1] })
    const unpaid = await here.order(waiter, { deal, pieces: [1] })

    const cancelled = await here.cancel(deal)
    expect(cancelled).toMatchObject({
      cancelReason: '供应商缺货',
      orderCount: 0,
      salesFen: 0,
      commissionFen: 0,
    })
    const refunded = await here.api.ok(readOrder, { orderId: paid.orderId }, payer)
    expect(refunded).toMatchObject({ cancelReason: '供应商缺货', pickupCode: null })
    expect(refunded.facts.refundedAt).not.toBeNull()
    expect(refunded.lines.map((line) => line.refundedFen)).toEqual([2_580, 3_990])
    const ended = await here.api.ok(readOrder, { orderId: unpaid.orderId }, waiter)
    expect(ended.facts.cancelledAt).not.toBeNull()
  })

  it('takes no order afterwards', async () => {
    const deal = await here.deal()
    await here.cancel(deal)
    const answer = await here.tryToOrder(await here.member(), { deal, pieces: [1] })
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-open' } })
  })

  it('is refused when the goods have come, and when it is cancelled already', async () => {
    const cancelled = await here.deal()
    await here.cancel(cancelled)
    const arrived = await here.deal()
    await here.arrive(arrived)
    for (const { dealId } of [cancelled, arrived]) {
      const answer = await here.api.call(cancelDeal, { dealId, reason: '不做了' }, here.leader)
      expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-cancellable' } })
    }
  })
})

describe('arrival', () => {
  it('comes after closing, once', async () => {
    const deal = await here.deal()
    await here.paidOrder(await here.member(), { deal, pieces: [1] })
    const early = await here.api.call(markArrived, { dealId: deal.dealId }, here.leader)
    expect(early).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-arrivable' } })
    const arrived = await here.arrive(deal)
    expect(arrived.facts).toMatchObject({ doneAt: null })
    expect(arrived.linesToHandOver).toBe(1)
    const again = await here.api.call(markArrived, { dealId: deal.dealId }, here.leader)
    expect(again).toMatchObject({ ok: false, problem: { code: 'nothing-to-arrive' } })
  })

  it('ends a deal nobody bought from', async () => {
    const arrived = await here.arrive(await here.deal())
    expect(arrived.facts.doneAt).not.toBeNull()
  })
})

describe('the list of own deals', () => {
  it('shows each deal under the state its times give it', async () => {
    const there = here.other
    const [draft, running, past] = [
      await here.deal({ title: 'draft', publish: false }, there),
      await here.deal({ title: 'running' }, there),
      await here.deal({ title: 'past' }, there),
    ]
    await here.api.ok(cancelDeal, { dealId: past.dealId, reason: '天气' }, there)
    const titles = async (state: 'draft' | 'running' | 'to-hand-over' | 'past') =>
      (await here.api.ok(listDeals, { state, limit: 100 }, there)).items.map((deal) => deal.dealId)
    expect(await titles('draft')).toContain(draft.dealId)
    expect(await titles('running')).toContain(running.dealId)
    expect(await titles('past')).toContain(past.dealId)
    here.api.later(25 * 3_600_000)
    expect(await titles('to-hand-over')).toContain(running.dealId)
    expect(await titles('running')).not.toContain(running.dealId)
  })

  it('pages from the newest on, each deal once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { dealId: string }[]; nextCursor: string | null } = await here.api.ok(
        listDeals,
        { limit: 3, ...(cursor && { cursor }) },
        here.leader,
      )
      seen.push(...page.items.map((deal) => deal.dealId))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    const all = await here.api.ok(listDeals, { limit: 100 }, here.leader)
    expect(seen).toEqual(all.items.map((deal) => deal.dealId))
  })
})

describe('another leader', () => {
  it('finds nothing behind a deal that is not his or hers', async () => {
    const deal = await here.deal()
    const { dealId } = deal
    const { call } = here.api
    const answers = [
      await call(readLeaderDeal, { dealId }, here.other),
      await call(updateDeal, { dealId, ...here.draft() }, here.other),
      await call(publishDeal, { dealId }, here.other),
      await call(cancelDeal, { dealId, reason: '不是我的' }, here.other),
      await call(markArrived, { dealId }, here.other),
      await call(listDealOrders, { dealId }, here.other),
      await call(readDeal, { leaderId: here.other.leaderId, dealId }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404))
    expect((await here.api.ok(readLeaderDeal, { dealId }, here.leader)).facts.cancelledAt).toBeNull()
  })

  it('is not a member: a member cannot post a deal, nor can nobody', async () => {
    const asMember = await here.api.call(createDeal, here.draft(), await here.member())
    expect(asMember).toMatchObject({ ok: false, status: 403, problem: { code: 'wrong-role' } })
    const asNobody = await here.api.call(createDeal, here.draft())
    expect(asNobody).toMatchObject({ ok: false, status: 401, problem: { code: 'not-signed-in' } })
  })
})

import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { agreeAfterSale, askAfterSale } from '#contract/after-sale'
import { cancelDeal, readDeal } from '#contract/deal'
import { handOver } from '#contract/hand-over'
import { type Order, placeOrder, readOrder } from '#contract/order'
import { checkPayment, startPayment } from '#contract/payment'
import { fen } from '#domain/money'
import { rowsOf } from '#server/db/db'
import type { Answer } from './api-calls'
import { postgresUrl } from './harness'
import { balances, fromOrders } from './ledger'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const CALLERS = 32

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! races.test.ts is SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

onPostgres('at once, on PostgreSQL', () => {
  let here: Neighbourhood

  beforeAll(async () => {
    here = await Neighbourhood.open('postgres')
  }, 60_000)

  afterAll(() => here?.api.close())

  it('400 buyers of 100 pieces get exactly 100', async () => {
    const deal = await here.deal({ items: [here.eggItem({ stock: 100 })] })
    const buyers = await people(400)
    const basket = { ...here.basket({ deal, pieces: [1] }), expectedPayFen: fen(1_290) }
    const answers = await raced(buyers, (buyer) => here.api.call(placeOrder, basket, buyer))
    expect(tally(answers)).toEqual({ ok: 100, 'sold-out': 300 })
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen.items[0]?.left).toBe(0)
  }, 120_000)

  it('a newcomer gets the newcomer price once, over two deals', async () => {
    const deals = [await here.deal(), await here.deal()]
    const newcomer = await here.newcomer()
    const answers = await raced(times(CALLERS), (index) => {
      const deal = deals[index % 2]
      if (!deal) throw new Error('no deal')
      const basket = { ...here.basket({ deal, pieces: [1] }), expectedPayFen: fen(100) }
      return here.api.call(placeOrder, basket, newcomer)
    })
    const counted = tally(answers)
    expect(counted.ok).toBe(1)
    expect((counted['newcomer-price-used'] ?? 0) + (counted['price-changed'] ?? 0)).toBe(CALLERS - 1)
  }, 60_000)

  it('one coupon pays into one order', async () => {
    const deal = await here.deal()
    const [buyer] = await people(1)
    if (!buyer) throw new Error('no buyer')
    const couponId = await here.coupon(buyer, { amountFen: 200 })
    const basket = { ...here.basket({ deal, pieces: [1], couponId }), expectedPayFen: fen(1_090) }
    const counted = tally(await raced(times(CALLERS), () => here.api.call(placeOrder, basket, buyer)))
    expect(counted).toEqual({ ok: 1, 'coupon-used': CALLERS - 1 })
  }, 60_000)

  it('one key gives one order', async () => {
    const deal = await here.deal({ items: [here.eggItem({ limitPerMember: 1 })] })
    const [buyer] = await people(1)
    const basket = { ...here.basket({ deal, pieces: [1] }), expectedPayFen: fen(1_290) }
    const as = { ...buyer, key: randomUUID() }
    const answers = await raced(times(CALLERS), () => here.api.ok(placeOrder, basket, as))
    expect(new Set(answers.map((order) => order.orderId)).size).toBe(1)
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen.items[0]?.left).toBe(99)
  }, 60_000)

  it('the limit per person holds', async () => {
    const deal = await here.deal({ items: [here.eggItem({ limitPerMember: 3 })] })
    const [buyer] = await people(1)
    const basket = { ...here.basket({ deal, pieces: [1] }), expectedPayFen: fen(1_290) }
    const answers = await raced(times(CALLERS), () => here.api.call(placeOrder, basket, buyer))
    expect(tally(answers)).toEqual({ ok: 3, 'limit-exceeded': CALLERS - 3 })
  }, 60_000)

  it('orders of the same items in opposite sequence all go through', async () => {
    const deal = await here.deal({ items: here.draft().items.map((item) => ({ ...item, stock: 200 })) })
    const buyers = await people(128)
    const basket = { ...here.basket({ deal, pieces: [1, 1] }), expectedPayFen: fen(5_280) }
    const turned = { ...basket, lines: [...basket.lines].reverse() }
    const answers = await raced(buyers, (buyer, index) =>
      here.api.call(placeOrder, index % 2 ? basket : turned, buyer),
    )
    expect(tally(answers)).toEqual({ ok: 128 })
  }, 60_000)

  it('a bag is handed over once', async () => {
    const deal = await here.deal()
    const [buyer] = await people(1)
    if (!buyer) throw new Error('no buyer')
    const order = await here.paidOrder(buyer, { deal, pieces: [1, 1] })
    await here.arrive(deal)
    const lines = { orderId: order.orderId, lineIds: order.lines.map((line) => line.lineId) }
    const answers = await raced(times(CALLERS), () => here.api.call(handOver, lines, here.leader))
    expect(tally(answers)).toEqual({ ok: 1, 'already-handed-over': CALLERS - 1 })
  }, 60_000)

  it('an after-sale agreed to by many at once is refunded once', async () => {
    const deal = await here.deal()
    const [buyer] = await people(1)
    if (!buyer) throw new Error('no buyer')
    const order = await here.paidOrder(buyer, { deal, pieces: [2] })
    await here.arrive(deal)
    const [line] = order.lines
    if (!line) throw new Error('no line')
    await here.api.ok(handOver, { orderId: order.orderId, lineIds: [line.lineId] }, here.leader)
    const asking = {
      orderId: order.orderId,
      lineId: line.lineId,
      quantity: 1,
      reason: 'rotten' as const,
      pictureIds: [],
      expectedFen: fen(1_290),
    }
    // Two pieces were bought: of all who ask for one, two are heard.
    const asked = await raced(times(CALLERS), () => here.api.call(askAfterSale, asking, buyer))
    expect(tally(asked)).toEqual({ ok: 2, 'after-sale-asked-already': CALLERS - 2 })
    const [first] = asked.flatMap((answer) => (answer.ok ? [answer.value] : []))
    if (!first) throw new Error('nobody was heard')
    const agreement = { kind: 'amount', amountFen: fen(2_000) } as const
    const agreeing = { afterSaleId: first.afterSaleId, agreement, stock: 'written-off' } as const
    const answers = await raced(times(CALLERS), () => here.api.call(agreeAfterSale, agreeing, here.leader))
    expect(tally(answers)).toEqual({ ok: 1, 'after-sale-closed': CALLERS - 1 })
    const [given] = await rowsOf<{ refunds: number; fen: number }>(
      here.api.deps.db,
      sql`select count(*)::integer as refunds, sum(amount_fen)::integer as fen from refunds
        where leader_id = ${deal.leaderId} and order_id = ${order.orderId}`,
    )
    expect(given).toEqual({ refunds: 1, fen: 2_000 })
  }, 60_000)

  it('the last bags of a deal, handed over at once, end it', async () => {
    const deal = await here.deal()
    const orders: Order[] = []
    for (const buyer of await people(8)) orders.push(await here.paidOrder(buyer, { deal, pieces: [1] }))
    await here.arrive(deal)
    await raced(orders, (order) =>
      here.api.ok(
        handOver,
        { orderId: order.orderId, lineIds: order.lines.map((line) => line.lineId) },
        here.leader,
      ),
    )
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen.facts.doneAt).not.toBeNull()
  }, 60_000)

  it('callback and query of one payment pay the order once', async () => {
    const deal = await here.deal()
    const newcomer = await here.newcomer('Raced newcomer')
    const { orderId } = await here.order(newcomer, { deal, pieces: [1] })
    const { paymentId } = await here.api.ok(startPayment, { orderId, channel: 'h5' }, newcomer)
    const payment = here.api.cashier.pay(paymentId, here.now)
    await raced(times(CALLERS), async (index) => {
      if (index % 2) return void (await here.api.ok(checkPayment, { orderId }, newcomer))
      const body = JSON.stringify({ eventId: `raced-${index}`, payment })
      const headers = { 'x-test-signature': 'good' }
      const answer = await here.api.send('/api/v1/wechat/payment-callback', { method: 'POST', headers, body })
      expect(answer.status).toBe(204)
    })
    const order = await here.api.ok(readOrder, { orderId }, newcomer)
    expect(order).toMatchObject({ number: 1 })
    const [booked] = await rowsOf<{ entries: number }>(
      here.api.deps.db,
      sql`select count(*)::integer as entries from ledger_entries where cause_kind = 'payment' and cause_id = ${paymentId}`,
    )
    expect(booked?.entries).toBe(1)
  }, 60_000)

  it('paid orders of one deal get every number once', async () => {
    const deal = await here.deal()
    const buyers = await people(48)
    const numbers = await raced(
      buyers,
      async (buyer) => (await here.paidOrder(buyer, { deal, pieces: [1] })).number,
    )
    expect([...numbers].sort((a, b) => Number(a) - Number(b))).toEqual(times(48).map((index) => index + 1))
  }, 60_000)

  it('a deal cancelled while people order and pay ends with nobody’s money kept', async () => {
    const deal = await here.deal({
      items: here.draft().items.map((item) => ({ ...item, limitPerMember: 99 })),
    })
    const buyers = await people(24)
    for (const buyer of buyers) await here.paidOrder(buyer, { deal, pieces: [1, 1] })
    const reason = '供应商缺货'
    const cancelling = here.api.call(cancelDeal, { dealId: deal.dealId, reason }, here.leader)
    const buying = raced(buyers, async (buyer) => {
      const answer = await here.tryToOrder(buyer, { deal, pieces: [1, 1] })
      if (!answer.ok) return answer
      const { orderId } = answer.value
      const started = await here.api.call(startPayment, { orderId, channel: 'h5' }, buyer)
      if (!started.ok) return started
      here.api.cashier.pay(started.value.paymentId, here.now)
      return here.api.call(checkPayment, { orderId }, buyer)
    })
    expect(await cancelling).toMatchObject({ ok: true })
    const counted = tally(await buying)
    expect(
      Object.keys(counted).filter(
        (code) => !['ok', 'deal-not-open', 'sold-out', 'order-expired'].includes(code),
      ),
    ).toEqual([])
    const [left] = await rowsOf<{ kept: number; held: number }>(
      here.api.deps.db,
      sql`select coalesce(sum(l.paid_fen - l.refunded_fen) filter (where l.paid_at is not null), 0)::integer as kept,
          count(*) filter (where o.released_at is null)::integer as held
        from order_lines l join orders o on o.leader_id = l.leader_id and o.order_id = l.order_id
        where l.leader_id = ${deal.leaderId} and l.deal_id = ${deal.dealId}`,
    )
    expect(left).toEqual({ kept: 0, held: 0 })
  }, 60_000)

  it('and after all of it the ledger agrees with the orders', async () => {
    const { db } = here.api.deps
    const books = await balances(db, here.leader.leaderId)
    const { sales, commission } = await fromOrders(db, here.leader.leaderId)
    expect(books['platform-sales']).toBe(sales)
    expect(books['leader-commission']).toBe(commission)
    expect(Object.values(books).reduce((sum, amount) => sum + amount, 0)).toBe(0)
  })

  function people(count: number): Promise<Person[]> {
    return Promise.all(times(count).map((index) => here.member(`Buyer ${index}`)))
  }
})

function times(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** Thirty-two callers take the work in turns until it is done; answers in the order of the work. */
async function raced<T, A>(work: readonly T[], act: (one: T, index: number) => Promise<A>): Promise<A[]> {
  const answers = new Map<number, A>()
  const queue = [...work.entries()]
  const caller = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, one] = next
      answers.set(index, await act(one, index))
    }
  }
  await Promise.all(times(CALLERS).map(caller))
  return work.flatMap((_, index) => {
    const answer = answers.get(index)
    return answer === undefined ? [] : [answer]
  })
}

function tally(answers: readonly Answer<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const outcome = answer.ok ? 'ok' : answer.problem.code
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { handOver, readCounter } from '#contract/hand-over'
import type { Order } from '#contract/order'
import type { OrderId, OrderLineId } from '#domain/ids'
import { orderLines } from '#server/db/schema/order'
import type { Answer } from './api-calls'
import { postgresUrl } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const PHONES = 32
const ORDERS = 500

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! counter-races.test.ts is SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

interface Act {
  readonly key: string
  readonly input: { readonly orderId: OrderId; readonly lineIds: OrderLineId[] }
}

onPostgres('phones that come back from a basement, on PostgreSQL', () => {
  let here: Neighbourhood

  beforeAll(async () => {
    here = await Neighbourhood.open('postgres')
  }, 60_000)

  afterAll(() => here?.api.close())

  it('32 phones sync 1,000 hand-overs, each queued on two of them and sent twice: every line goes out once', async () => {
    const orders = await arrivedOrders()
    const lines = orders.flatMap(({ orderId, lines: ofOrder }) =>
      ofOrder.map(({ lineId }) => ({ orderId, lineIds: [lineId] })),
    )
    expect(lines).toHaveLength(1_000)
    const helpers = await Promise.all(Array.from({ length: 4 }, (_, index) => here.helper(`Helper ${index}`)))
    const people: Person[] = [here.leader, ...helpers]
    const queues: Act[][] = Array.from({ length: PHONES }, () => [])
    lines.forEach((input, index) => {
      for (const phone of [index % PHONES, (index * 7 + 3) % PHONES])
        queues[phone]?.push({ key: randomUUID(), input })
    })

    const from = performance.now()
    const answers = await Promise.all(
      queues.map((queue, phone) => sync(queue, people[phone % people.length] ?? here.leader)),
    )
    const seconds = (performance.now() - from) / 1000
    process.stderr.write(`  ${answers.flat().length * 2} calls of 32 phones in ${seconds.toFixed(1)} s\n`)

    const counts = { ok: 0, again: 0, refused: 0 }
    for (const [first, second] of answers.flat()) {
      if (first.ok) {
        counts.ok += 1
        expect(second).toEqual(first)
        counts.again += 1
      } else {
        expect(first.problem.code).toBe('already-handed-over')
        expect(second).toMatchObject({ ok: false, problem: { code: 'already-handed-over' } })
        counts.refused += 1
      }
    }
    const queued = queues.flat().length
    expect(counts).toEqual({ ok: 1_000, again: 1_000, refused: queued - 1_000 })
    const rows = await here.api.deps.db
      .select({ at: orderLines.handedOverAt, by: orderLines.handedOverBy })
      .from(orderLines)
      .where(eq(orderLines.leaderId, here.leader.leaderId))
    expect(rows.filter(({ at, by }) => at && by)).toHaveLength(1_000)
    const { bags } = await here.api.ok(readCounter, {}, here.leader)
    expect(bags.flatMap((bag) => bag.lines).filter(({ state }) => state === 'ready')).toEqual([])
  }, 240_000)

  /** In the order it was done, each act sent twice: the answer to the first was lost on the way. */
  async function sync(queue: readonly Act[], as: Person) {
    const answers: (readonly [Answer<unknown>, Answer<unknown>])[] = []
    for (const { key, input } of queue) {
      const first = await here.api.call(handOver, input, { ...as, key })
      answers.push([first, await here.api.call(handOver, input, { ...as, key })])
    }
    return answers
  }

  async function arrivedOrders(): Promise<Order[]> {
    const items = here.draft().items.map((item) => ({ ...item, stock: ORDERS }))
    const deal = await here.deal({ items })
    const buyers = await Promise.all(
      Array.from({ length: ORDERS / 5 }, (_, index) => here.member(`Buyer ${index}`)),
    )
    const placed = await Promise.all(
      buyers.map(async (buyer) => {
        const own: Order[] = []
        for (let order = 0; order < 5; order += 1)
          own.push(await here.paidOrder(buyer, { deal, pieces: [1, 1] }))
        return own
      }),
    )
    await here.arrive(deal)
    return placed.flat()
  }
})

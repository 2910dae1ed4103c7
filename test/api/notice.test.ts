import { agreeAfterSale, askAfterSale, refuseAfterSale } from '#contract/after-sale'
import { handOver } from '#contract/hand-over'
import { countUnreadNotices, listNotices, readNotices } from '#contract/notice'
import type { Order } from '#contract/order'
import { reportShortage } from '#contract/shortage'
import { fen } from '#domain/money'
import { tell } from '#server/commands/tell'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const HOUR_MS = 3_600_000

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})
afterAll(() => here.api.close())

const told = async (person: Person) => (await here.api.ok(listNotices, {}, person)).items
const unread = async (person: Person) => (await here.api.ok(countUnreadNotices, {}, person)).unread

/** Two dozen eggs, collected. */
async function collected(person: Person): Promise<Order> {
  const deal = await here.deal()
  const order = await here.paidOrder(person, { deal, pieces: [2] })
  await here.arrive(deal)
  const lineIds = order.lines.map((line) => line.lineId)
  await here.api.ok(handOver, { orderId: order.orderId, lineIds }, here.leader)
  return order
}

async function ask(person: Person, order: Order) {
  const [line] = order.lines
  if (!line) throw new Error('nothing was bought')
  const asked = {
    reason: 'rotten' as const,
    quantity: 1,
    expectedFen: fen(1_290),
    pictureIds: [],
  }
  return here.api.ok(askAfterSale, { orderId: order.orderId, lineId: line.lineId, ...asked }, person)
}

it('tells every buyer of a cancelled deal the reason and the money, and nobody else', async () => {
  const person = await here.member()
  const other = await here.member()
  const deal = await here.deal()
  const order = await here.paidOrder(person, { deal, pieces: [1] })
  await here.cancel(deal)
  const [notice] = await told(person)
  expect(notice).toMatchObject({
    kind: 'deal-cancelled',
    orderId: order.orderId,
    facts: { deal: '周末鲜货', reason: '供应商缺货', refundYuan: '12.90' },
    readAt: null,
  })
  expect(await told(other)).toEqual([])
})

it('names what is left to give back, when some of it was refunded as missing before', async () => {
  const person = await here.member()
  const deal = await here.deal()
  const order = await here.paidOrder(person, { deal, pieces: [2] })
  here.api.later(25 * HOUR_MS)
  const [line] = order.lines
  if (!line) throw new Error('nothing was bought')
  const missing = { lineId: line.lineId, quantity: 1, settleBy: 'refund' as const }
  const asked = { dealId: deal.dealId, itemId: line.itemId, cause: 'short' as const, lines: [missing] }
  await here.api.ok(reportShortage, asked, here.leader)
  await here.cancel(deal)
  const cancelled = (await told(person)).find(({ kind }) => kind === 'deal-cancelled')
  expect(cancelled?.facts.refundYuan).toBe('12.90')
})

it('tells also who had not paid yet that a deal is cancelled', async () => {
  const person = await here.member()
  const deal = await here.deal()
  await here.order(person, { deal, pieces: [1] })
  await here.cancel(deal)
  const [notice] = await told(person)
  expect(notice).toMatchObject({ kind: 'deal-cancelled', facts: { deal: '周末鲜货', reason: '供应商缺货' } })
  expect(notice?.facts).not.toHaveProperty('refundYuan')
})

it('tells the member what a leader decided about an after-sale', async () => {
  const person = await here.member()
  const agreed = await ask(person, await collected(person))
  here.api.later(HOUR_MS)
  const agreement = { kind: 'quantity' as const, quantity: 1 }
  const { afterSaleId } = agreed
  await here.api.ok(agreeAfterSale, { afterSaleId, agreement, stock: 'written-off' }, here.leader)
  here.api.later(HOUR_MS)
  const refused = await ask(person, await collected(person))
  here.api.later(HOUR_MS)
  await here.api.ok(refuseAfterSale, { afterSaleId: refused.afterSaleId, why: '照片看不清' }, here.leader)

  const of = (await told(person)).filter((notice) => notice.kind === 'after-sale')
  expect(of.map(({ facts }) => facts.what)).toEqual(['refused', 'agreed'])
  expect(of.at(-1)?.facts).toMatchObject({ item: '土鸡蛋', refundYuan: '12.90' })
})

it('are read up to a moment, and stay unread when they came later', async () => {
  const person = await here.member()
  const first = await here.deal()
  await here.paidOrder(person, { deal: first, pieces: [1] })
  await here.cancel(first)
  const until = (await told(person))[0]?.at ?? ''
  here.api.later(HOUR_MS)
  const second = await here.deal()
  await here.paidOrder(person, { deal: second, pieces: [1] })
  await here.cancel(second)
  expect(await unread(person)).toBe(2)
  expect(await here.api.ok(readNotices, { until }, person)).toEqual({ unread: 1 })
  expect((await told(person)).map((notice) => notice.readAt !== null)).toEqual([false, true])
})

it('come page by page, the newest first', async () => {
  const person = await here.member()
  const { db, chance } = here.api.deps
  for (const hour of [0, 1, 2]) {
    const at = new Date(here.now.getTime() + hour * HOUR_MS)
    await tell(db, { at, chance }, [
      { memberId: person.memberId, kind: 'short', facts: { hour }, cause: `hour ${hour}` },
    ])
  }
  const page = await here.api.ok(listNotices, { limit: 2 }, person)
  const rest = await here.api.ok(listNotices, { limit: 2, cursor: page.nextCursor ?? '' }, person)
  expect([...page.items, ...rest.items].map(({ facts }) => facts.hour)).toEqual([2, 1, 0])
  expect(rest.nextCursor).toBeNull()
})

it('are told once, however often their cause is', async () => {
  const person = await here.member()
  const { db, chance } = here.api.deps
  const same = { memberId: person.memberId, kind: 'short' as const, facts: {}, cause: 'the same' }
  await Promise.all([1, 2, 3].map(() => tell(db, { at: here.now, chance }, [same, same])))
  expect(await told(person)).toHaveLength(1)
})

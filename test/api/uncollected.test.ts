import { handOver } from '#contract/hand-over'
import { readHome } from '#contract/home'
import { listNotices } from '#contract/notice'
import { listUncollected, remindUncollected } from '#contract/uncollected'
import { Neighbourhood } from './neighbourhood'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let here: Neighbourhood

beforeEach(async () => {
  here = await Neighbourhood.open()
})
afterEach(() => here.api.close())

const waiting = async () => (await here.api.ok(listUncollected, {}, here.leader)).items
const prompted = async () =>
  (await here.api.ok(readHome, {}, here.leader)).todos.find(({ kind }) => kind === 'uncollected')?.count ?? 0

/** Eggs and rice of two people lie at the pick-up point. */
async function arrivedBags() {
  const deal = await here.deal()
  const late = await here.member('Late Luo')
  const order = await here.paidOrder(late, { deal, pieces: [2, 1] })
  const other = await here.paidOrder(await here.member(), { deal, pieces: [1] })
  await here.arrive(deal)
  return { deal, late, order, other }
}

it('prompts the leader three days after arrival, not earlier, and never twice a day', async () => {
  const { late, order, other } = await arrivedBags()
  const lineIds = other.lines.map((line) => line.lineId)
  await here.api.ok(handOver, { orderId: other.orderId, lineIds }, here.leader)
  here.api.later(3 * DAY_MS - HOUR_MS)
  expect([await waiting(), await prompted()]).toEqual([[], 0])
  const early = await here.api.call(remindUncollected, { orderId: order.orderId }, here.leader)
  expect(early).toMatchObject({ ok: false, problem: { code: 'not-uncollected' } })

  here.api.later(HOUR_MS)
  expect(await prompted()).toBe(1)
  expect(await waiting()).toMatchObject([
    {
      orderId: order.orderId,
      memberName: 'Late Luo',
      goods: [
        { name: '土鸡蛋', quantity: 2 },
        { name: '五常大米', quantity: 1 },
      ],
      remindedAt: null,
    },
  ])
  const { remindedAt } = await here.api.ok(remindUncollected, { orderId: order.orderId }, here.leader)
  const again = await here.api.call(remindUncollected, { orderId: order.orderId }, here.leader)
  expect(again).toMatchObject({ ok: false, status: 409, problem: { code: 'reminded-today' } })
  expect(await waiting()).toMatchObject([{ remindedAt }])
  const told = (await here.api.ok(listNotices, {}, late)).items.filter(({ kind }) => kind === 'uncollected')
  expect(told).toMatchObject([{ orderId: order.orderId, facts: { deal: '周末鲜货', days: 3 } }])
})

it('leaves out what was handed over, and a bag that is gone', async () => {
  const { order } = await arrivedBags()
  here.api.later(4 * DAY_MS)
  const [eggs, rice] = order.lines
  if (!eggs || !rice) throw new Error('two products were bought')
  await here.api.ok(handOver, { orderId: order.orderId, lineIds: [eggs.lineId] }, here.leader)
  const left = (await waiting()).find((bag) => bag.orderId === order.orderId)
  expect(left?.goods).toEqual([{ name: '五常大米', quantity: 1 }])
  await here.api.ok(handOver, { orderId: order.orderId, lineIds: [rice.lineId] }, here.leader)
  expect((await waiting()).map((bag) => bag.orderId)).not.toContain(order.orderId)
  const gone = await here.api.call(remindUncollected, { orderId: order.orderId }, here.leader)
  expect(gone).toMatchObject({ ok: false, problem: { code: 'not-uncollected' } })
})

it('comes page by page, and shows another leader nothing', async () => {
  const { order, other } = await arrivedBags()
  here.api.later(3 * DAY_MS)
  const first = await here.api.ok(listUncollected, { limit: 1 }, here.leader)
  const rest = await here.api.ok(listUncollected, { limit: 1, cursor: first.nextCursor ?? '' }, here.leader)
  expect([...first.items, ...rest.items].map((bag) => bag.orderId).sort()).toEqual(
    [order.orderId, other.orderId].sort(),
  )
  expect((await here.api.ok(listUncollected, {}, here.other)).items).toEqual([])
  const foreign = await here.api.call(remindUncollected, { orderId: order.orderId }, here.other)
  expect(foreign).toMatchObject({ ok: false, status: 404 })
})

import { eq } from 'drizzle-orm'
import { handOver, readCounter, undoHandOver } from '#contract/hand-over'
import type { Order } from '#contract/order'
import { HOUR_MS, MINUTE_MS } from '#domain/business-time'
import { orderLines } from '#server/db/schema/order'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood
let helper: Person

beforeAll(async () => {
  here = await Neighbourhood.open()
  helper = await here.helper('王芳')
})

afterAll(() => here.api.close())

async function arrivedOrder(name = 'Member Zhang'): Promise<Order> {
  const deal = await here.deal()
  const order = await here.paidOrder(await here.member(name), { deal, pieces: [2, 1] })
  await here.arrive(deal)
  return order
}

const linesOf = (order: Order) => ({
  orderId: order.orderId,
  lineIds: order.lines.map((line) => line.lineId),
})

const counterOf = (person: Person) => here.api.ok(readCounter, {}, person)

describe('the list of the counter', () => {
  it('holds what lies at the pick-up point, the code masked and no money in it', async () => {
    const order = await arrivedOrder('Aunt Wang')
    const waiting = await here.paidOrder(await here.member(), { deal: await here.deal(), pieces: [1] })
    const { bags, more } = await counterOf(helper)
    expect(more).toBe(false)
    expect(bags.map((bag) => bag.orderId)).not.toContain(waiting.orderId)
    const bag = bags.find((one) => one.orderId === order.orderId)
    expect(bag).toMatchObject({
      memberName: 'Aunt Wang',
      codeStart: order.pickupCode?.slice(0, 6),
      lines: [
        { name: '土鸡蛋', pieces: 2, state: 'ready', handedOverBy: null },
        { name: '五常大米', pieces: 1, state: 'ready' },
      ],
    })
    expect(JSON.stringify(bags)).not.toContain(order.pickupCode)
    expect(JSON.stringify(bags)).not.toMatch(/Fen"/)
  })

  it('keeps for a day what was handed over, with who and when', async () => {
    const order = await arrivedOrder()
    const { at } = await here.api.ok(handOver, linesOf(order), helper)
    const find = async () => (await counterOf(here.leader)).bags.find((bag) => bag.orderId === order.orderId)
    expect((await find())?.lines[0]).toMatchObject({
      state: 'collected',
      handedOverAt: at,
      handedOverBy: '王芳',
    })
    here.api.later(24 * HOUR_MS)
    expect(await find()).toBeUndefined()
  })

  it('is the own counter only', async () => {
    const order = await arrivedOrder()
    const ids = (await counterOf(here.other)).bags.map((bag) => bag.orderId)
    expect(ids).not.toContain(order.orderId)
  })
})

describe('two phones and one bag', () => {
  it('the first wins, the second is told who and when', async () => {
    const order = await arrivedOrder()
    await here.api.ok(handOver, linesOf(order), helper)
    const second = await here.api.call(handOver, linesOf(order), here.leader)
    expect(second).toMatchObject({
      status: 409,
      problem: { code: 'already-handed-over', facts: { by: '王芳', item: '土鸡蛋' } },
    })
    expect(second.ok || second.problem.detail).toContain('由王芳核销')
  })

  it('a helper takes back only what they did; the leader takes back any', async () => {
    const order = await arrivedOrder()
    const byLeader = await here.api.ok(handOver, linesOf(order), here.leader)
    const undo = { ...linesOf(order), at: byLeader.at }
    expect(await here.api.call(undoHandOver, undo, helper)).toMatchObject({
      problem: { code: 'nothing-to-undo' },
    })
    await here.api.ok(undoHandOver, undo, here.leader)
    const byHelper = await here.api.ok(handOver, linesOf(order), helper)
    await here.api.ok(undoHandOver, { ...linesOf(order), at: byHelper.at }, here.leader)
  })

  it('an undo that is heard late leaves what another phone did meanwhile', async () => {
    const order = await arrivedOrder()
    const first = await here.api.ok(handOver, linesOf(order), helper)
    await here.api.ok(undoHandOver, { ...linesOf(order), at: first.at }, here.leader)
    here.api.later(MINUTE_MS)
    await here.api.ok(handOver, linesOf(order), here.leader)
    const late = await here.api.call(undoHandOver, { ...linesOf(order), at: first.at }, helper)
    expect(late).toMatchObject({ problem: { code: 'nothing-to-undo' } })
    const { bags } = await counterOf(here.leader)
    const bag = bags.find((one) => one.orderId === order.orderId)
    expect(bag?.lines.map((line) => line.state)).toEqual(['collected', 'collected'])
  })
})

describe('without network', () => {
  it('it happened when it was done, and cools only from when the server hears of it (R4)', async () => {
    const order = await arrivedOrder()
    here.api.later(3 * HOUR_MS)
    const doneAt = here.inHours(-2)
    const { at } = await here.api.ok(handOver, { ...linesOf(order), doneAt }, helper)
    expect(at).toBe(doneAt)
    const [line] = await here.api.deps.db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, order.orderId))
      .orderBy(orderLines.position)
    const coolsMs = (line?.availableFrom?.getTime() ?? 0) - Date.parse(doneAt)
    expect(coolsMs).toBeGreaterThanOrEqual(50 * HOUR_MS)
  })

  it('never before the goods came, never in the future', async () => {
    const order = await arrivedOrder()
    const [eggs, rice] = order.lines
    if (!eggs || !rice) throw new Error('two lines')
    const one = { orderId: order.orderId, lineIds: [eggs.lineId] }
    const two = { orderId: order.orderId, lineIds: [rice.lineId] }
    const early = await here.api.ok(handOver, { ...one, doneAt: here.inHours(-20) }, helper)
    const [row] = await here.api.deps.db
      .select({ arrivedAt: orderLines.arrivedAt })
      .from(orderLines)
      .where(eq(orderLines.lineId, eggs.lineId))
    expect(early.at).toBe(row?.arrivedAt?.toISOString())
    const ahead = await here.api.ok(handOver, { ...two, doneAt: here.inHours(5) }, helper)
    expect(Date.parse(ahead.at)).toBeLessThanOrEqual(here.now.getTime())
  })

  it('the code that was shown must be the order’s', async () => {
    const order = await arrivedOrder()
    const wrong = order.pickupCode === '00000000' ? '00000001' : '00000000'
    const answer = await here.api.call(handOver, { ...linesOf(order), pickupCode: wrong }, helper)
    expect(answer).toMatchObject({ status: 409, problem: { code: 'pickup-code-wrong' } })
    await here.api.ok(handOver, { ...linesOf(order), pickupCode: order.pickupCode ?? '' }, helper)
  })

  it('an undo within ten minutes holds, however late the server hears of both', async () => {
    const order = await arrivedOrder()
    here.api.later(3 * HOUR_MS)
    const doneAt = here.inHours(-2)
    const { at } = await here.api.ok(handOver, { ...linesOf(order), doneAt }, helper)
    const undoneAt = new Date(Date.parse(doneAt) + 9 * MINUTE_MS).toISOString()
    const late = await here.api.call(undoHandOver, { ...linesOf(order), at }, helper)
    expect(late).toMatchObject({ problem: { code: 'undo-too-late' } })
    await here.api.ok(undoHandOver, { ...linesOf(order), at, doneAt: undoneAt }, helper)
  })
})

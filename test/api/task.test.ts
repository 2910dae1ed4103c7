import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { handOver } from '#contract/hand-over'
import { join } from '#contract/landing'
import { createReferralCode } from '#contract/referral'
import {
  grantPoints,
  listPointsProducts,
  listRedemptions,
  readPoints,
  readTasks,
  redeemPoints,
} from '#contract/task'
import { DAY_MS, HOUR_MS } from '#domain/business-time'
import type { ProductId } from '#domain/ids'
import type { TaskName } from '#domain/task'
import { TASK_POINTS } from '#domain/task'
import { quizAttempts } from '#server/db/schema/leader'
import { pointsEntries, pointsProducts } from '#server/db/schema/points'
import { newcomers } from '#server/db/schema/referral'
import { addLesson } from './add-lesson'
import { moveToMidMonth } from './calendar'
import { Neighbourhood } from './neighbourhood'
import { settle } from './settlers'

let here: Neighbourhood
const api = () => here.api
const db = () => here.api.deps.db

beforeEach(async () => {
  here = await Neighbourhood.open()
  moveToMidMonth(here.api)
})

afterEach(() => here.api.close())

const taskOf = async (name: TaskName, leader = here.leader) =>
  (await api().ok(readTasks, {}, leader)).tasks.find(({ task }) => task === name)
const grant = (leader = here.leader) => api().ok(grantPoints, {}, leader)
const redeem = (productId: ProductId, leader = here.leader) => api().call(redeemPoints, { productId }, leader)

describe('a deal published', () => {
  it('earns once a day with its first paid order, however many deals and however often one asks', async () => {
    const deal = await here.deal()
    expect(await taskOf('deal-published')).toMatchObject({ done: 0, claimable: 0 })
    await here.paidOrder(await here.member(), { deal, pieces: [1] })
    await here.paidOrder(await here.member(), { deal: await here.deal(), pieces: [1] })
    expect(await taskOf('deal-published')).toMatchObject({ done: 1, goal: 1, claimable: 1, received: 0 })

    expect(await grant()).toEqual({ points: 5, balance: 5 })
    expect(await grant()).toEqual({ points: 0, balance: 5 })
    expect(await taskOf('deal-published')).toMatchObject({ done: 1, claimable: 0, received: 1 })
    expect(await grant(here.other)).toEqual({ points: 0, balance: 0 })
  })

  it('earns nothing when it was cancelled', async () => {
    const deal = await here.deal()
    await here.paidOrder(await here.member(), { deal, pieces: [1] })
    await here.cancel(deal)
    expect(await grant()).toEqual({ points: 0, balance: 0 })
  })

  it('can be fetched on a later day, and earns again the day after', async () => {
    await here.paidOrder(await here.member(), { deal: await here.deal(), pieces: [1] })
    api().later(DAY_MS)
    await here.paidOrder(await here.member(), { deal: await here.deal(), pieces: [1] })
    expect(await grant()).toEqual({ points: 10, balance: 10 })
  })
})

describe('bags handed over on the day they came', () => {
  async function arrived() {
    const deal = await here.deal()
    const orders = [
      await here.paidOrder(await here.member('Aunt Wang'), { deal, pieces: [1, 1] }),
      await here.paidOrder(await here.member('Uncle Li'), { deal, pieces: [1] }),
    ]
    await here.arrive(deal)
    return orders.map((order) => ({ orderId: order.orderId, lineIds: order.lines.map((one) => one.lineId) }))
  }
  const earnedForBags = async () =>
    (await api().ok(readPoints, {}, here.leader)).items.filter(({ kind }) => kind === 'bags-same-day')

  it('earn when the day is over and every bag went', async () => {
    const [first, second] = await arrived()
    if (!first || !second) throw new Error('two bags')
    await api().ok(handOver, first, here.leader)
    expect(await taskOf('bags-same-day')).toMatchObject({ done: 1, goal: 2, claimable: 0 })
    await api().ok(handOver, second, here.leader)
    expect(await taskOf('bags-same-day')).toMatchObject({ done: 2, goal: 2, claimable: 0 })
    api().later(DAY_MS)
    expect(await taskOf('bags-same-day')).toMatchObject({ done: 0, goal: 0, claimable: 1 })
    await grant()
    await grant()
    expect(await earnedForBags()).toMatchObject([{ points: 10 }])
  })

  it('earn nothing when one bag, or one line of a bag, went a day late', async () => {
    const [first, second] = await arrived()
    if (!first || !second) throw new Error('two bags')
    await api().ok(handOver, { ...first, lineIds: first.lineIds.slice(0, 1) }, here.leader)
    await api().ok(handOver, second, here.leader)
    api().later(DAY_MS)
    await api().ok(handOver, { ...first, lineIds: first.lineIds.slice(1) }, here.leader)
    api().later(DAY_MS)
    await grant()
    expect(await earnedForBags()).toEqual([])
  })

  it('earn nothing by a phone that says it was yesterday', async () => {
    const [first, second] = await arrived()
    if (!first || !second) throw new Error('two bags')
    await api().ok(handOver, second, here.leader)
    api().later(22 * HOUR_MS)
    const doneAt = here.inHours(-21.5)
    await api().ok(handOver, { ...first, doneAt }, here.leader)
    api().later(DAY_MS)
    await grant()
    expect(await earnedForBags()).toEqual([])
  })
})

it('earns once for every lesson passed, not for tries', async () => {
  const { lessonId } = await addLesson(api(), 1)
  await addLesson(api(), 2)
  const attempt = (tryNumber: number, percent: number) =>
    db()
      .insert(quizAttempts)
      .values({
        leaderId: here.leader.leaderId,
        attemptId: api().deps.chance.id('quizAttempt'),
        lessonId,
        day: '2026-01-01',
        tryNumber,
        seed: 1,
        startedAt: here.now,
        answeredAt: here.now,
        percent,
      })
  await attempt(1, 79)
  expect(await taskOf('lesson-passed')).toMatchObject({ done: 0, goal: 2, claimable: 0 })
  await attempt(2, 80)
  await attempt(3, 100)
  expect(await grant()).toEqual({ points: 20, balance: 20 })
  expect(await taskOf('lesson-passed')).toMatchObject({ done: 1, received: 1, claimable: 0 })
  const { items } = await api().ok(readPoints, {}, here.leader)
  expect(items).toMatchObject([{ kind: 'lesson-passed', lessonId, day: null, points: 20 }])
})

it('earns once a week for newcomers that count, however many they are; a flagged one does not', async () => {
  const count = async (flaggedAt: Date | null) => {
    const { memberId } = await here.newcomer()
    await db()
      .update(newcomers)
      .set({ firstPaidAt: here.now, collectedAt: here.now, coolsAt: here.now, flaggedAt })
      .where(sql`member_id = ${memberId}`)
  }
  await count(here.now)
  expect(await taskOf('newcomer-counted')).toMatchObject({ done: 0, claimable: 0 })
  await count(null)
  await count(null)
  expect(await taskOf('newcomer-counted')).toMatchObject({ done: 2, claimable: 1 })
  expect(await grant()).toEqual({ points: 30, balance: 30 })
  await count(null)
  expect(await grant()).toEqual({ points: 0, balance: 30 })
})

it('earns once for a playbook step that brought somebody', async () => {
  const ask = { channel: 'moments', dealId: null, step: 'parent/moments' } as const
  const { code } = await api().ok(createReferralCode, ask, here.leader)
  expect(await grant()).toEqual({ points: 0, balance: 0 })
  for (const name of ['Qian', 'Zhao']) await api().ok(join, { code }, await settle(api(), { name }))
  expect(await grant()).toEqual({ points: TASK_POINTS['playbook-step'], balance: 15 })
})

describe('redeeming', () => {
  const give = (points: number, cause: string, leader = here.leader) =>
    db()
      .insert(pointsEntries)
      .values({
        leaderId: leader.leaderId,
        entryId: api().deps.chance.id('pointsEntry'),
        points,
        cause,
        at: here.now,
      })
  const offer = (points: number, stock: number, retiredAt: Date | null = null) =>
    db().insert(pointsProducts).values({ productId: here.eggs, points, stock, position: 1, retiredAt })

  it('takes points and a piece, and shows both; the sum of entries is the balance', async () => {
    await offer(40, 2)
    await give(100, 'lesson-passed:les_1')
    expect(await redeem(here.eggs)).toMatchObject({ ok: true, value: { balance: 60 } })
    expect(await api().ok(listPointsProducts, {}, here.leader)).toMatchObject({
      balance: 60,
      products: [{ name: '土鸡蛋', points: 40, stock: 1 }],
    })
    expect(await api().ok(listRedemptions, {}, here.leader)).toMatchObject({
      items: [{ name: '土鸡蛋', points: 40, sentAt: null }],
    })
    expect((await api().ok(listRedemptions, {}, here.other)).items).toEqual([])

    const first = await api().ok(readPoints, { limit: 1 }, here.leader)
    const { nextCursor: cursor } = first
    if (!cursor) throw new Error('there is a second page')
    const second = await api().ok(readPoints, { limit: 1, cursor }, here.leader)
    const entries = [...first.items, ...second.items]
    expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(2)
    expect(entries.find(({ kind }) => kind === 'redemption')).toMatchObject({
      points: -40,
      productName: '土鸡蛋',
    })
    expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(first.balance)
  })

  it('says what is missing, that nothing is left, and that a retired product is not there', async () => {
    await offer(40, 1)
    await give(39, 'lesson-passed:les_1')
    expect(await redeem(here.eggs)).toMatchObject({
      problem: { code: 'points-short', facts: { missing: 1 } },
    })
    await give(40, 'lesson-passed:les_1', here.other)
    expect(await redeem(here.eggs, here.other)).toMatchObject({ ok: true })
    await give(1, 'lesson-passed:les_2')
    expect(await redeem(here.eggs)).toMatchObject({ problem: { code: 'sold-out' } })
    expect(await redeem(here.rice)).toMatchObject({ problem: { code: 'not-found' } })
    await db().update(pointsProducts).set({ stock: 9, retiredAt: here.now })
    expect(await redeem(here.eggs)).toMatchObject({ problem: { code: 'not-found' } })
  })

  it('keeps balance and stock at 0 or more over any history, and loses neither a point nor a piece', async () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('give' as const),
        points: fc.integer({ min: 1, max: 60 }),
        by: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('redeem' as const), by: fc.boolean() }),
    )
    let serial = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 50 }),
        async (acts, stock, price) => {
          await db().execute(sql`delete from points_products`)
          await db().execute(sql`delete from points_entries`)
          await db().execute(sql`delete from redemptions`)
          await offer(price, stock)
          const expected = { left: stock, mine: 0, others: 0 }
          for (const one of acts) {
            const leader = one.by ? here.leader : here.other
            const whose = one.by ? 'mine' : 'others'
            serial += 1
            if (one.kind === 'give') {
              await give(one.points, `lesson-passed:${serial}`, leader)
              expected[whose] += one.points
              continue
            }
            const may = expected.left > 0 && expected[whose] >= price
            expect((await redeem(here.eggs, leader)).ok).toBe(may)
            if (!may) continue
            expected[whose] -= price
            expected.left -= 1
          }
          const mine = await api().ok(listPointsProducts, {}, here.leader)
          const others = await api().ok(listPointsProducts, {}, here.other)
          expect([mine.balance, others.balance]).toEqual([expected.mine, expected.others])
          expect(mine.products[0]?.stock).toBe(expected.left)
        },
      ),
      { numRuns: 25 },
    )
  })
})

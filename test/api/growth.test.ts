import { eq } from 'drizzle-orm'
import { askAfterSale, refuseAfterSale } from '#contract/after-sale'
import { listNewcomers, readFunnel, readTarget } from '#contract/growth'
import { handOver } from '#contract/hand-over'
import { join, recordTouch } from '#contract/landing'
import { createReferralCode } from '#contract/referral'
import {
  businessDay,
  businessMonth,
  DAY_MS,
  instantOf,
  sameDayLastMonth,
  startOfDay,
} from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { leaders, targets } from '#server/db/schema/leader'
import { members } from '#server/db/schema/member'
import { newcomers } from '#server/db/schema/referral'
import { daysAgo, moveToMidMonth } from './calendar'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Leader } from './settlers'

let here: Neighbourhood
let api: Api

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
  moveToMidMonth(api)
})

afterAll(() => api.close())

const month = () => businessMonth(instantOf(here.now))
const setLeader = (leader: Leader, set: Partial<typeof leaders.$inferInsert>) =>
  api.deps.db.update(leaders).set(set).where(eq(leaders.leaderId, leader.leaderId))

async function addNewcomer(
  leaderId: LeaderId,
  facts: Partial<typeof newcomers.$inferInsert>,
): Promise<MemberId> {
  const memberId = api.deps.chance.id('member')
  await api.deps.db.insert(newcomers).values({
    leaderId,
    memberId,
    name: '孙小美',
    code: 'Code12345678',
    channel: 'flyer',
    joinedAt: here.now,
    ...facts,
  })
  return memberId
}

describe('the target', () => {
  it('is 30 joined and 15 converted by default, with pace and need by the day of the month', async () => {
    const target = await api.ok(readTarget, {}, here.leader)
    const { day, daysInMonth } = target
    expect(target).toMatchObject({ month: month(), daysLeft: daysInMonth - day + 1, isFirstMonth: false })
    expect(target.joined).toEqual({
      done: 0,
      goal: 30,
      forecast: 0,
      neededPerDay: Math.ceil(30 / (daysInMonth - day + 1)),
      expectedHundredths: Math.floor((30 * day * 100) / daysInMonth),
      state: 'behind',
    })
    expect(target.converted.goal).toBe(15)
  })

  it('is prorated in the month of starting, which has no month before to compare with', async () => {
    await setLeader(here.other, { startedAt: daysAgo(api, 1) })
    const { joined, converted, isFirstMonth, lastMonth, day, daysInMonth } = await api.ok(
      readTarget,
      {},
      here.other,
    )
    const daysLeft = daysInMonth - day + 2
    expect([joined.goal, converted.goal]).toEqual([
      Math.ceil((30 * daysLeft) / daysInMonth),
      Math.ceil((15 * daysLeft) / daysInMonth),
    ])
    expect([isFirstMonth, lastMonth]).toEqual([true, null])
    await setLeader(here.other, { startedAt: daysAgo(api, 200) })
  })

  it('is the leader’s own where one is set for the month', async () => {
    await api.deps.db
      .insert(targets)
      .values({ leaderId: here.other.leaderId, month: month(), joinedGoal: 44, convertedGoal: 22 })
    const { joined, converted } = await api.ok(readTarget, {}, here.other)
    expect([joined.goal, converted.goal]).toEqual([44, 22])
  })

  it('compares with the end of the same day last month: joined by then, paid by then, not refunded', async () => {
    const { leaderId } = here.other
    const day = sameDayLastMonth(businessDay(instantOf(here.now)))
    const noon = new Date(Date.parse(startOfDay(day)) + DAY_MS / 2)
    const nextDay = new Date(noon.getTime() + DAY_MS)
    await addNewcomer(leaderId, { joinedAt: noon, firstPaidAt: noon })
    await addNewcomer(leaderId, { joinedAt: noon, firstPaidAt: nextDay })
    await addNewcomer(leaderId, { joinedAt: noon, firstPaidAt: noon, firstRefundedAt: nextDay })
    await addNewcomer(leaderId, { joinedAt: nextDay, firstPaidAt: nextDay })
    const { lastMonth } = await api.ok(readTarget, {}, here.other)
    expect(lastMonth).toEqual({ day, joined: 3, converted: 1 })
  })
})

describe('newcomers', () => {
  it('come with their step and the reason why they do not count, masked, newest first', async () => {
    const { leaderId } = here.leader
    const at = (days: number) => daysAgo(api, days)
    const rows: [Partial<typeof newcomers.$inferInsert>, string, string | null][] = [
      [{}, 'joined', 'no-order'],
      [{ firstPaidAt: at(3) }, 'ordered', 'not-collected'],
      [{ firstPaidAt: at(3), collectedAt: at(2), coolsAt: at(-20) }, 'collected', 'cooling'],
      [{ firstPaidAt: at(3), collectedAt: at(2), coolsAt: at(1) }, 'counted', null],
      [{ firstPaidAt: at(3), collectedAt: at(2), coolsAt: at(1), flaggedAt: at(1) }, 'collected', 'flagged'],
      [{ firstPaidAt: at(3), firstRefundedAt: at(2) }, 'ordered', 'refunded'],
      [{ joinedAt: at(40), firstPaidAt: at(3) }, 'ordered', 'ordered-in-a-later-period'],
    ]
    const expected = new Map<string, [string, string | null]>()
    for (const [facts, step, reason] of rows) {
      expected.set(await addNewcomer(leaderId, { joinedAt: at(4), ...facts }), [step, reason])
    }
    const { items } = await api.ok(listNewcomers, {}, here.leader)
    expect(new Map(items.map((row) => [row.memberId, [row.step, row.reason]]))).toEqual(expected)
    expect(items.every((row) => row.maskedName === '孙**' && row.channel === 'flyer')).toBe(true)
    const times = items.map((row) => row.joinedAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('are paged without losing or repeating one, though many joined in the same moment', async () => {
    const { items: all } = await api.ok(listNewcomers, { limit: 100 }, here.leader)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.ok(listNewcomers, { limit: 2, cursor }, here.leader)
      seen.push(...page.items.map((row) => row.memberId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(all.map((row) => row.memberId))
  })

  it('refuse a cursor that is not ours', async () => {
    const answer = await api.call(listNewcomers, { cursor: 'bm9uc2Vuc2U' }, here.leader)
    expect(answer).toMatchObject({ status: 400, problem: { code: 'bad-input' } })
  })

  it('are only one’s own', async () => {
    const own = await api.ok(listNewcomers, { limit: 100 }, here.leader)
    const others = await api.ok(listNewcomers, { limit: 100 }, here.other)
    const ids = new Set(own.items.map((row) => row.memberId))
    expect(others.items.some((row) => ids.has(row.memberId))).toBe(false)
  })

  it('go the whole way from scan to counted as a person buys and collects', async () => {
    const leader = here.leader
    const before = await api.ok(readFunnel, {}, leader)
    const deviceId = Buffer.from(api.deps.chance.bytes(16)).toString('hex')
    const { code } = await api.ok(createReferralCode, { channel: 'shop-counter', dealId: null }, leader)
    await api.ok(recordTouch, { code, deviceId })
    const person = await here.member('Walk-in')
    await api.deps.db
      .update(members)
      .set({ leaderId: null, joinedAt: null })
      .where(eq(members.memberId, person.memberId))
    await api.ok(join, { code, deviceId }, person)

    const stepOf = async () => {
      const { items } = await api.ok(listNewcomers, { limit: 100 }, leader)
      const row = items.find((item) => item.memberId === person.memberId)
      return [row?.step, row?.reason]
    }
    expect(await stepOf()).toEqual(['joined', 'no-order'])
    const deal = await here.deal({ closesAt: here.inHours(1), pickupAt: here.inHours(2) })
    const order = await here.paidOrder(person, { deal, pieces: [1] })
    expect(await stepOf()).toEqual(['ordered', 'not-collected'])
    await here.arrive(deal)
    const lineIds = order.lines.map((line) => line.lineId)
    await api.ok(handOver, { orderId: order.orderId, lineIds }, leader)
    expect(await stepOf()).toEqual(['collected', 'cooling'])
    const [line] = order.lines
    if (!line) throw new Error('an order has lines')
    const { orderId } = order
    const ask = { orderId, lineId: line.lineId, quantity: 1, reason: 'rotten' as const, pictureIds: [] }
    const { afterSaleId } = await api.ok(askAfterSale, { ...ask, expectedFen: line.paidFen }, person)
    api.later(2 * DAY_MS)
    expect(await stepOf()).toEqual(['collected', 'after-sale-open'])
    await api.ok(refuseAfterSale, { afterSaleId, why: 'The picture shows another box' }, leader)
    expect(await stepOf()).toEqual(['counted', null])

    const after = await api.ok(readFunnel, {}, leader)
    expect(after).toEqual({
      month: before.month,
      scanned: before.scanned + 1,
      joined: before.joined + 1,
      coupon: before.coupon + 1,
      ordered: before.ordered + 1,
      converted: before.converted + 1,
      collected: before.collected + 1,
      counted: before.counted + 1,
    })
    expect((await api.ok(readTarget, {}, leader)).converted.done).toBe(1)
  })
})

describe('the funnel', () => {
  it('counts a device once, whatever codes of the leader it opens', async () => {
    const before = await api.ok(readFunnel, {}, here.other)
    const deviceId = Buffer.from(api.deps.chance.bytes(16)).toString('hex')
    for (const channel of ['flyer', 'moments'] as const) {
      const { code } = await api.ok(createReferralCode, { channel, dealId: null }, here.other)
      await api.ok(recordTouch, { code, deviceId })
    }
    expect((await api.ok(readFunnel, {}, here.other)).scanned).toBe(before.scanned + 1)
  })
})

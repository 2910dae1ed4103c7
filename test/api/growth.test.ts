import { eq } from 'drizzle-orm'
import { askAfterSale, refuseAfterSale } from '#contract/after-sale'
import { listNewcomers, readFunnel, readLeaderboard, readTarget } from '#contract/growth'
import { handOver } from '#contract/hand-over'
import { createReferralCode, join, recordTouch } from '#contract/landing'
import {
  businessDay,
  businessMonth,
  businessWeek,
  DAY_MS,
  instantOf,
  periodEnd,
  sameDayLastMonth,
  startOfDay,
} from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { leaders, newcomers, periodCounters, targets } from '#server/db/schema/leader'
import { members } from '#server/db/schema/member'
import { rebuildBoards } from '#server/sweeps/rebuild-boards'
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
      ordered: before.ordered + 1,
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

describe('the leaderboard', () => {
  /** Of twenty more leaders, in a week in which no other test counts; the rest have none. */
  const scores = [
    [9, 20],
    [7, 12],
    [7, 12],
    [7, 12],
    [7, 11],
    [3, 9],
    [0, 30],
  ] as const
  let before: Date

  async function addLeader(name: string): Promise<LeaderId> {
    const leaderId = api.deps.chance.id('leader')
    await api.deps.db.insert(leaders).values({
      leaderId,
      memberId: api.deps.chance.id('member'),
      name,
      kind: 'parent',
      communityName: '城南家园',
      pickupName: '南门',
      pickupAddress: '南门 1 号',
      pickupHours: '全天',
      startedAt: daysAgo(api, 100),
    })
    return leaderId
  }

  async function score(leaderId: LeaderId, converted: number, joined: number): Promise<void> {
    const period = businessWeek(instantOf(here.now))
    await api.deps.db
      .insert(periodCounters)
      .values({ leaderId, kind: 'week', period, converted, joined })
      .onConflictDoUpdate({
        target: [periodCounters.leaderId, periodCounters.kind, periodCounters.period],
        set: { converted, joined },
      })
  }

  beforeAll(async () => {
    api.later(7 * DAY_MS)
    before = here.now
    for (let i = 0; i < 20; i += 1) {
      const leaderId = await addLeader(`王${'甲乙丙丁戊己庚'[i] ?? '某'}团长`)
      const [converted, joined] = scores[i] ?? []
      if (converted !== undefined && joined !== undefined) await score(leaderId, converted, joined)
    }
  })

  it('is counted on the first look, before any count in the background', async () => {
    const board = await api.ok(readLeaderboard, { kind: 'week' }, here.leader)
    const period = businessWeek(instantOf(here.now))
    expect(board).toMatchObject({
      kind: 'week',
      period,
      endsAt: periodEnd('week', period),
      activeLeaders: 22,
      size: 3,
    })
    expect(Date.parse(board.asOf)).toBeGreaterThanOrEqual(before.getTime())
  })

  it('has all who tie at the last place on it, sharing a rank, masked', async () => {
    const board = await api.ok(readLeaderboard, { kind: 'week' }, here.leader)
    expect(board.line).toEqual({ converted: 7, joined: 12 })
    expect(board.rows.map((row) => [row.rank, row.converted, row.joined, row.on])).toEqual([
      [1, 9, 20, true],
      [2, 7, 12, true],
      [2, 7, 12, true],
      [2, 7, 12, true],
    ])
    expect(board.rows.every((row) => row.maskedName === '王**' && !row.isMe)).toBe(true)
    expect(board.rows.every((row) => Object.keys(row).length === 8)).toBe(true)
  })

  it('tells the own rank behind all with more, and what is missing to the line', async () => {
    await score(here.leader.leaderId, 6, 20)
    const { own } = await api.ok(readLeaderboard, { kind: 'week' }, here.leader)
    expect(own).toEqual({ converted: 6, joined: 20, rank: 6, on: false, gap: { converted: 1, joined: 0 } })
  })

  it('shows oneself on it unmasked as soon as one is, without waiting for the count', async () => {
    await score(here.leader.leaderId, 8, 8)
    const { own, rows } = await api.ok(readLeaderboard, { kind: 'week' }, here.leader)
    expect(own).toMatchObject({ rank: 2, on: true, gap: { converted: 0, joined: 0 } })
    expect(rows.filter((row) => row.isMe).map((row) => [row.rank, row.maskedName])).toEqual([
      [2, 'Leader Li'],
    ])
  })

  it('is counted anew in the background, also in two processes at once', async () => {
    await score(here.leader.leaderId, 1, 1)
    api.later(1_000)
    await Promise.all([rebuildBoards(api.deps), rebuildBoards(api.deps)])
    const board = await api.ok(readLeaderboard, { kind: 'week' }, here.other)
    expect(Date.parse(board.asOf)).toBeGreaterThan(before.getTime())
    expect(board.line).toEqual({ converted: 7, joined: 12 })
    expect(board.own).toEqual({
      converted: 0,
      joined: 0,
      rank: 9,
      on: false,
      gap: { converted: 7, joined: 12 },
    })
  })

  it('leaves out who is no longer at work', async () => {
    await setLeader(here.other, { status: 'left' })
    await rebuildBoards(api.deps)
    const { activeLeaders } = await api.ok(readLeaderboard, { kind: 'week' }, here.leader)
    await setLeader(here.other, { status: 'active' })
    expect(activeLeaders).toBe(21)
  })

  it('has nobody on it whose newcomers have not bought', async () => {
    await api.deps.db.update(periodCounters).set({ converted: 0 }).where(eq(periodCounters.kind, 'month'))
    await rebuildBoards(api.deps)
    const board = await api.ok(readLeaderboard, { kind: 'month' }, here.leader)
    expect(board).toMatchObject({
      line: null,
      rows: [],
      own: { on: false, gap: { converted: 1, joined: 0 } },
    })
    expect(board.period).toBe(month())
  })
})

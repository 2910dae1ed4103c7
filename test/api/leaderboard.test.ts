import { eq } from 'drizzle-orm'
import { readLeaderboard } from '#contract/leaderboard'
import { businessMonth, businessWeek, DAY_MS, instantOf, periodEnd } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { leaders } from '#server/db/schema/leader'
import { periodCounters } from '#server/db/schema/leaderboard'
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
    expect(board.rows.every((row) => Object.keys(row).length === 9)).toBe(true)
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

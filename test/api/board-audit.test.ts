import fc from 'fast-check'
import { listAuditEntries } from '#contract/audit'
import {
  decideObjection,
  listAuditedBoards,
  listAuditedPlaces,
  listLeaderNewcomers,
  listObjections,
  makeBoardFinal,
  readBoardAudit,
} from '#contract/board-audit'
import { objectToBoard, readClosedBoard } from '#contract/leaderboard'
import { listNotices } from '#contract/notice'
import { readOperatorQueues } from '#contract/operator'
import {
  addMs,
  DAY_MS,
  epochMs,
  HOUR_MS,
  instantOf,
  MINUTE_MS,
  type Period,
  periodEnd,
  periodOf,
  periodStart,
} from '#domain/business-time'
import { rankLeaders } from '#domain/leaderboard'
import { newcomerStanding } from '#domain/newcomer'
import { auditEntries } from '#server/db/schema/audit'
import { boardClosings, boardObjections, boardPlaces, periodCounters } from '#server/db/schema/leaderboard'
import { newcomers } from '#server/db/schema/referral'
import { closeBoards } from '#server/sweeps/close-boards'
import { moveToMidMonth } from './calendar'
import { type Api, startApi } from './harness'
import { addNewcomer, type ToldNewcomer } from './newcomer-rows'
import { type Leader, moveIn, type Person, settle } from './settlers'

let api: Api
let leaders: Leader[]
let staff: Person
let period: Period

beforeEach(async () => {
  api = await startApi()
  moveToMidMonth(api)
  leaders = []
  for (let at = 0; at < 11; at += 1) leaders.push(await moveIn(api, `Leader ${at}`))
  staff = await settle(api, { name: 'Operator Qin', isOperator: true })
  period = periodOf('month', now())
})

afterEach(() => api.close())

const now = () => instantOf(api.deps.clock.now())
const board = () => ({ kind: 'month', period }) as const
const leader = (at: number): Leader => {
  const found = leaders[at]
  if (!found) throw new Error(`no leader ${at}`)
  return found
}
/** To a moment from the end of the month: below 0 before it. */
const goTo = (fromBorderMs: number) =>
  api.later(epochMs(periodEnd('month', period)) + fromBorderMs - epochMs(now()))
const close = () => closeBoards(api.deps)

const done = (): ToldNewcomer => ({
  ...{ joinedAt: now(), firstPaidAt: now(), collectedAt: now(), coolsAt: addMs(now(), 2 * DAY_MS) },
})
async function bring(at: number, people: readonly ToldNewcomer[]): Promise<void> {
  for (const one of people) await addNewcomer(api, leader(at).leaderId, one)
}
const places = async () => (await api.ok(listAuditedPlaces, board(), staff)).items
const object = (at: number, why = '第 3 位邻居当月就下单了') =>
  api.call(objectToBoard, { ...board(), why }, leader(at))
const decide = (at: number, isUpheld: boolean, correction: number, by = staff) =>
  api.call(
    decideObjection,
    { ...board(), leaderId: leader(at).leaderId, isUpheld, correction, answer: '核对了订单' },
    by,
  )
const makeFinal = (by = staff) => api.call(makeBoardFinal, board(), by)

it('shows what became of everybody’s newcomers, and of whom each number is made', async () => {
  await bring(0, [
    done(),
    { ...done(), coolsAt: addMs(periodEnd('month', period), 10 * DAY_MS) },
    { ...done(), collectedAt: null, coolsAt: null },
    { ...done(), flaggedAt: now() },
    { ...done(), firstRefundedAt: now() },
    { joinedAt: now() },
  ])
  goTo(MINUTE_MS)
  await close()
  const [first] = await places()
  expect(first).toMatchObject({
    ...{ leaderName: 'Leader 0', rank: 1, converted: 4, joined: 6, correction: 0, final: null },
    counts: {
      ...{ counted: 1, cooling: 1, notCollected: 1, afterSaleOpen: 0 },
      ...{ flagged: 1, refunded: 1, orderedLater: 0, noOrder: 1 },
    },
  })
  expect(await api.ok(readBoardAudit, board(), staff)).toMatchObject({
    ...{
      state: 'objections',
      placed: 1,
      undecided: 0,
      coolsUntil: addMs(periodEnd('month', period), 10 * DAY_MS),
    },
    counts: first?.counts,
  })
  const people = await api.ok(listLeaderNewcomers, { leaderId: leader(0).leaderId, period }, staff)
  expect(people.items.map((one) => one.reason).sort()).toEqual(
    ['cooling', 'flagged', 'no-order', 'not-collected', 'refunded', null].sort(),
  )
  expect(JSON.stringify(people)).not.toContain('孙小美')
})

it('is not shown while the month runs, in a sentence', async () => {
  await bring(0, [done()])
  for (const endpoint of [readBoardAudit, listAuditedPlaces, makeBoardFinal] as const) {
    const answer = await api.call(endpoint as typeof readBoardAudit, board(), staff)
    expect(answer).toMatchObject({ status: 409, problem: { code: 'board-running' } })
  }
})

it('takes one objection of a leader, within 72 hours, and shows it until it is decided', async () => {
  await bring(0, [done()])
  expect(await object(1)).toMatchObject({ problem: { code: 'board-running' } })
  goTo(MINUTE_MS)
  await close()
  expect(await object(1)).toMatchObject({ status: 200 })
  expect(await object(1, '又一次')).toMatchObject({ problem: { code: 'board-objection-made' } })
  expect(await api.ok(readOperatorQueues, {}, staff)).toMatchObject({ objections: 1 })
  const own = await api.ok(readClosedBoard, board(), leader(1))
  expect(own.closing?.objection).toMatchObject({ why: '第 3 位邻居当月就下单了', decision: null })
  expect((await api.ok(readClosedBoard, board(), leader(0))).closing?.objection).toBeNull()
  goTo(72 * HOUR_MS + MINUTE_MS)
  expect(await object(2)).toMatchObject({ problem: { code: 'board-objection-late' } })
  expect((await api.ok(listAuditedBoards, { kind: 'month' }, staff)).items).toMatchObject([
    { ...board(), state: 'audit', objections: 1, undecided: 1 },
  ])
})

it('tells the leader what was decided; of two operators the second finds it decided', async () => {
  await bring(0, [done()])
  goTo(MINUTE_MS)
  await close()
  await object(1)
  expect(await decide(1, false, 5)).toMatchObject({ status: 200 })
  const colleague = await settle(api, { name: 'Operator Fang', isOperator: true })
  expect(await decide(1, true, 1, colleague)).toMatchObject({ problem: { code: 'board-objection-decided' } })
  const { items } = await api.ok(listObjections, board(), staff)
  expect(items).toMatchObject([{ decision: { isUpheld: false, correction: 0, answer: '核对了订单' } }])
  expect((await api.ok(listNotices, {}, leader(1))).items).toMatchObject([
    { kind: 'objection-decided', facts: { how: 'rejected', why: '核对了订单', period } },
  ])
  expect((await api.ok(listAuditEntries, {}, staff)).items).toMatchObject([
    { act: 'objection-rejected', byName: 'Operator Qin', leaderName: 'Leader 1' },
  ])
  expect(await decide(2, true, 1)).toMatchObject({ status: 404 })
})

it('is final once, after the window and every objection, by what counted and was corrected', async () => {
  // Leader 0 converts three of whom one counts; leader 1 two who count; leader 2 one, and one more by objection.
  await bring(0, [done(), { ...done(), collectedAt: null, coolsAt: null }, { ...done(), flaggedAt: now() }])
  await bring(1, [done(), done()])
  await bring(2, [done(), { joinedAt: now() }])
  goTo(MINUTE_MS)
  await close()
  expect(await makeFinal()).toMatchObject({ problem: { code: 'board-objections-open' } })
  await object(2)
  goTo(72 * HOUR_MS + MINUTE_MS)
  expect(await makeFinal()).toMatchObject({ problem: { code: 'board-objections-undecided' } })
  await decide(2, true, 1)
  const [one, two] = await Promise.all([makeFinal(), makeFinal()])
  expect([one?.status, two?.status]).toEqual([200, 200])
  const final = (await places()).map((place) => [place.leaderName, place.final])
  const first = { counted: 2, rank: 1, on: true }
  expect(final.slice(0, 2).sort()).toEqual([
    ['Leader 1', first],
    ['Leader 2', first],
  ])
  expect(final.slice(2)).toEqual([['Leader 0', { counted: 1, rank: 3, on: false }]])
  const own = await api.ok(readClosedBoard, board(), leader(0))
  expect(own).toMatchObject({
    own: { rank: 1, converted: 3 },
    closing: { state: 'final', ownFinal: { counted: 1, rank: 3, on: false } },
  })
  expect(own.rows.map((row) => [row.rank, row.counted])).toEqual([
    [1, 2],
    [1, 2],
  ])
  const nobody = await api.ok(readClosedBoard, board(), leader(9))
  expect(nobody.closing?.ownFinal).toEqual({ counted: 0, rank: 4, on: false })

  await api.deps.db.delete(newcomers)
  expect(await makeFinal()).toMatchObject({ status: 200 })
  expect(await api.ok(readClosedBoard, board(), leader(0))).toEqual(own)
  const acts = (await api.ok(listAuditEntries, {}, staff)).items.map((entry) => entry.act)
  expect(acts.filter((act) => act === 'board-final')).toHaveLength(1)
  expect(await object(3)).toMatchObject({ problem: { code: 'board-objection-late' } })
})

it('ranks finally as a naive count over everything that happened says', async () => {
  goTo(4 * DAY_MS)
  const [start, end] = [epochMs(periodStart('month', period)), epochMs(periodEnd('month', period))]
  const within = (to: number) => fc.option(fc.integer({ min: start - 2 * DAY_MS, max: to }), { nil: null })
  const history = fc.array(
    fc.record({
      leader: fc.integer({ min: 0, max: 10 }),
      joined: fc.integer({ min: start - 2 * DAY_MS, max: end - 1 }),
      paid: within(end + 2 * DAY_MS),
      collected: within(end + 3 * DAY_MS),
      cools: within(end + 6 * DAY_MS),
      refunded: within(end + 3 * DAY_MS),
      flagged: fc.boolean(),
      correction: fc.constantFrom(0, 0, 1, -1),
    }),
    { maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(history, async (people) => {
      const { db } = api.deps
      const all = [newcomers, periodCounters, boardClosings, boardPlaces, boardObjections, auditEntries]
      for (const table of all) await db.delete(table)
      const told = people.map((one) => ({ ...one, ...historyOf(one) }))
      for (const one of told) await addNewcomer(api, leader(one.leader).leaderId, one)
      await close()
      if ((await db.select().from(boardClosings)).every((one) => one.period !== period)) return
      const corrections = new Map(told.map((one) => [one.leader, one.correction]))
      for (const [at, correction] of corrections) {
        await db.insert(boardObjections).values({
          ...{ leaderId: leader(at).leaderId, ...board(), why: '少了', at: new Date(now()) },
          ...{ decidedAt: new Date(now()), isUpheld: true, answer: '好', correction },
        })
      }
      expect(await makeFinal()).toMatchObject({ status: 200 })
      const scores = leaders.map(({ leaderId }, at) => {
        const own = told.filter((one) => one.leader === at && periodOf('month', one.joinedAt) === period)
        const counted = own.filter((one) => newcomerStanding(one, 'month', now()).counted).length
        return {
          ...{ leaderId, joined: own.length },
          converted: Math.max(0, counted + (corrections.get(at) ?? 0)),
        }
      })
      const expected = rankLeaders(
        scores.filter((score) => score.joined > 0),
        leaders.length,
      ).map(({ leaderId, converted, rank, on }) => ({ leaderId, counted: converted, rank, on }))
      const written = (await places()).map(({ leaderId, final }) => ({ leaderId, ...final }))
      expect(written.sort(byId)).toEqual(expected.sort(byId))
    }),
    { numRuns: 20 },
  )
})

interface Times {
  readonly joined: number
  readonly paid: number | null
  readonly collected: number | null
  readonly cools: number | null
  readonly refunded: number | null
  readonly flagged: boolean
}

/** Each later than what comes before it. */
function historyOf({ joined, paid, collected, cools, refunded, flagged }: Times) {
  const paidAt = paid === null ? null : Math.max(paid, joined)
  const collectedAt = paidAt === null || collected === null ? null : Math.max(collected, paidAt)
  const at = (ms: number | null) => (ms === null ? null : instantOf(ms))
  return {
    joinedAt: instantOf(joined),
    firstPaidAt: at(paidAt),
    collectedAt: at(collectedAt),
    coolsAt: at(collectedAt === null ? null : Math.max(cools ?? 0, collectedAt)),
    firstRefundedAt: at(paidAt === null || refunded === null ? null : Math.max(refunded, paidAt)),
    flaggedAt: flagged ? instantOf(joined) : null,
    afterSaleOpen: false,
  }
}

function byId(left: { leaderId: string }, right: { leaderId: string }): number {
  return left.leaderId < right.leaderId ? -1 : 1
}

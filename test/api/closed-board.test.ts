import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { listClosedBoards, readClosedBoard, readLeaderboard } from '#contract/leaderboard'
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
import type { LeaderId } from '#domain/ids'
import { rankLeaders } from '#domain/leaderboard'
import { isConverted } from '#domain/newcomer'
import { leaders as leaderRows } from '#server/db/schema/leader'
import { boardClosings, boardPlaces, periodCounters } from '#server/db/schema/leaderboard'
import { newcomers } from '#server/db/schema/referral'
import { closeBoards } from '#server/sweeps/close-boards'
import { moveToMidMonth } from './calendar'
import { type Api, startApi } from './harness'
import { addNewcomer as addTo, type ToldNewcomer } from './newcomer-rows'
import { type Leader, moveIn } from './settlers'

let api: Api
let leaders: Leader[]

beforeEach(async () => {
  api = await startApi()
  moveToMidMonth(api)
  leaders = []
  for (let at = 0; at < 11; at += 1) leaders.push(await moveIn(api, `Leader ${at}`))
})

afterEach(() => api.close())

const now = () => instantOf(api.deps.clock.now())
const month = () => periodOf('month', now())
const close = () => closeBoards(api.deps)
const leader = (at: number): Leader => {
  const found = leaders[at]
  if (!found) throw new Error(`no leader ${at}`)
  return found
}
/** To a moment from the end of the month: below 0 before it. */
const goTo = (period: Period, fromBorderMs: number) =>
  api.later(epochMs(periodEnd('month', period)) + fromBorderMs - epochMs(now()))

const addNewcomer = (leaderId: LeaderId, told: ToldNewcomer) => addTo(api, leaderId, told)

async function score(at: number, converted: number, joined: number): Promise<void> {
  for (let one = 0; one < joined; one += 1)
    await addNewcomer(leader(at).leaderId, { joinedAt: now(), firstPaidAt: one < converted ? now() : null })
}

const boardOf = (period: Period, at = 0) => api.ok(readClosedBoard, { kind: 'month', period }, leader(at))

it('is written when its month is over, with shared ranks and all who tie at the line', async () => {
  const period = month()
  await score(0, 3, 4)
  await score(1, 2, 5)
  await score(2, 2, 5)
  await score(3, 1, 9)
  goTo(period, -MINUTE_MS)
  await close()
  expect(await api.call(readClosedBoard, { kind: 'month', period }, leader(0))).toMatchObject({ status: 404 })
  goTo(period, 0)
  await close()

  const board = await boardOf(period, 2)
  expect(board).toMatchObject({
    ...{ activeLeaders: 11, size: 2, line: { converted: 2, joined: 5 } },
    own: { rank: 2, on: true, gap: { converted: 0, joined: 0 } },
    closing: { state: 'objections' },
  })
  expect(board.rows.map((row) => [row.rank, row.converted, row.joined, row.isMe])).toEqual([
    [1, 3, 4, false],
    [2, 2, 5, false],
    [2, 2, 5, true],
  ])
  expect(JSON.stringify(board.rows.filter((row) => !row.isMe))).not.toContain('Leader ')
  expect((await boardOf(period, 3)).own).toMatchObject({
    rank: 4,
    on: false,
    gap: { converted: 1, joined: 0 },
  })
  expect((await boardOf(period, 9)).own).toMatchObject({ rank: 5, on: false, converted: 0, joined: 0 })
})

it('stays as it was: neither a refund, an order nor a person of later changes it, nor closing again', async () => {
  const period = month()
  await score(0, 1, 1)
  await score(1, 1, 2)
  goTo(period, 60_000)
  const { db } = api.deps
  const late = { firstRefundedAt: new Date(now()) }
  await db
    .update(newcomers)
    .set(late)
    .where(eq(newcomers.leaderId, leader(1).leaderId))
  await addNewcomer(leader(0).leaderId, { joinedAt: now(), firstPaidAt: now() })
  await close()
  const first = await boardOf(period)
  expect(first.rows.map((row) => [row.converted, row.joined])).toEqual([
    [1, 2],
    [1, 1],
  ])
  await db
    .update(newcomers)
    .set({ firstPaidAt: null })
    .where(eq(newcomers.leaderId, leader(1).leaderId))
  api.later(HOUR_MS)
  await Promise.all([close(), close()])
  expect(await boardOf(period)).toEqual(first)
})

it('can be objected to for 72 hours from the border, whenever it was written', async () => {
  const period = month()
  await score(0, 1, 1)
  // The clock goes on while the test runs.
  goTo(period, 72 * HOUR_MS - MINUTE_MS)
  await close()
  const objectionsUntil = addMs(periodEnd('month', period), 72 * HOUR_MS)
  expect((await boardOf(period)).closing).toMatchObject({ state: 'objections', objectionsUntil })
  api.later(MINUTE_MS)
  expect((await boardOf(period)).closing).toMatchObject({ state: 'audit', objectionsUntil })
})

it('is in the list of past ones, newest first, and the running one is not', async () => {
  const periods: Period[] = []
  for (let months = 0; months < 3; months += 1) {
    periods.push(month())
    await score(0, 1, 1)
    goTo(month(), DAY_MS)
    await close()
  }
  const first = await api.ok(listClosedBoards, { kind: 'month', limit: 2 }, leader(0))
  expect(first.items.map((board) => board.period)).toEqual([periods[2], periods[1]])
  const cursor = first.nextCursor ?? ''
  const rest = await api.ok(listClosedBoards, { kind: 'month', limit: 2, cursor }, leader(0))
  expect(rest.items).toMatchObject([{ period: periods[0], own: { rank: 1, on: true } }])
  expect(rest.nextCursor).toBeNull()
  expect((await api.ok(readLeaderboard, { kind: 'month' }, leader(0))).closing).toBeNull()
})

it('shows a leader who started later nothing of the time before', async () => {
  await score(0, 1, 1)
  goTo(month(), 0)
  await close()
  api.later(HOUR_MS)
  const late = await moveIn(api, 'Leader Late')
  const startedAt = new Date(now())
  await api.deps.db.update(leaderRows).set({ startedAt }).where(eq(leaderRows.leaderId, late.leaderId))
  expect((await api.ok(listClosedBoards, { kind: 'month' }, late)).items).toEqual([])
})

it('stands as a naive count over everything that happened says', async () => {
  const period = month()
  const [start, end] = [epochMs(periodStart('month', period)), epochMs(periodEnd('month', period))]
  const within = fc.integer({ min: start - 3 * DAY_MS, max: end + 3 * DAY_MS })
  const history = fc.array(
    fc.record({
      leader: fc.integer({ min: 0, max: 10 }),
      joined: within,
      paid: fc.option(within, { nil: null }),
      refunded: fc.option(within, { nil: null }),
    }),
    { maxLength: 25 },
  )
  goTo(period, 4 * DAY_MS)
  await fc.assert(
    fc.asyncProperty(history, async (people) => {
      const { db } = api.deps
      for (const table of [newcomers, periodCounters, boardClosings, boardPlaces]) await db.delete(table)
      const told = people.map((one) => ({
        leaderId: leader(one.leader).leaderId,
        joinedAt: instantOf(one.joined),
        firstPaidAt: one.paid === null ? null : instantOf(Math.max(one.paid, one.joined)),
        firstRefundedAt:
          one.paid === null || one.refunded === null
            ? null
            : instantOf(Math.max(one.refunded, one.paid, one.joined)),
      }))
      for (const one of told) await addNewcomer(one.leaderId, one)
      await close()

      const border = periodEnd('month', period)
      const asOfBorder = (at: string | null) => (at !== null && at < border ? at : null)
      const scores = leaders.map(({ leaderId }) => {
        const own = told.filter(
          (one) => one.leaderId === leaderId && periodOf('month', one.joinedAt) === period,
        )
        const converted = own.filter((one) =>
          isConverted({ ...one, firstRefundedAt: asOfBorder(one.firstRefundedAt) }, 'month'),
        ).length
        return { leaderId, converted, joined: own.length }
      })
      const places = await db.select().from(boardPlaces).where(eq(boardPlaces.kind, 'month'))
      const ofPeriod = places.filter((place) => place.period === period)
      const expected = rankLeaders(scores, leaders.length).filter((place) => place.joined > 0)
      expect(
        ofPeriod
          .map(({ leaderId, converted, joined, rank, isOn: on }) => ({
            leaderId,
            converted,
            joined,
            rank,
            on,
          }))
          .sort(byId),
      ).toEqual(expected.sort(byId))
    }),
    { numRuns: 25 },
  )
})

function byId(left: { leaderId: string }, right: { leaderId: string }): number {
  return left.leaderId < right.leaderId ? -1 : 1
}

import { eq } from 'drizzle-orm'
import { listAuditEntries } from '#contract/audit'
import { makeBoardFinal, readBoardAudit } from '#contract/board-audit'
import { decideFlags, listFlagCases, objectToFlags, readFlagCase, readOwnFlags } from '#contract/flag'
import { listNewcomers } from '#contract/growth'
import { listNotices } from '#contract/notice'
import { readOperatorQueues } from '#contract/operator'
import { signInAsDemoPerson } from '#contract/session'
import {
  addMs,
  DAY_MS,
  epochMs,
  HOUR_MS,
  instantOf,
  MINUTE_MS,
  periodEnd,
  periodOf,
} from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import { members } from '#server/db/schema/member'
import { newcomers } from '#server/db/schema/referral'
import { closeBoards } from '#server/sweeps/close-boards'
import { raiseNewFlags } from '#server/sweeps/raise-flags'
import { moveToMidMonth } from './calendar'
import { type Api, startApi } from './harness'
import { addNewcomer, type ToldNewcomer } from './newcomer-rows'
import { type Leader, moveIn, type Person, settle } from './settlers'

let api: Api
let leader: Leader
let other: Leader
let staff: Person

beforeEach(async () => {
  api = await startApi()
  moveToMidMonth(api)
  leader = await moveIn(api, 'Leader Lin')
  other = await moveIn(api, 'Leader Chen')
  staff = await settle(api, { name: 'Operator Qin', isOperator: true })
})

afterEach(() => api.close())

const now = () => instantOf(api.deps.clock.now())
const counted = (changes: Partial<ToldNewcomer> = {}): ToldNewcomer => ({
  ...{ joinedAt: now(), firstPaidAt: now(), collectedAt: now(), coolsAt: now() },
  ...changes,
})
const bring = (changes: Partial<ToldNewcomer> = {}, to = leader) =>
  addNewcomer(api, to.leaderId, counted(changes))
const raise = () => raiseNewFlags(api.deps)
const reasonOf = async (memberId: MemberId) =>
  (await api.ok(listNewcomers, { limit: 100 }, leader)).items.find((one) => one.memberId === memberId)?.reason
const queue = async (group: 'doubts' | 'notes' | 'decided' = 'doubts') =>
  (await api.ok(listFlagCases, { group, limit: 100 }, staff)).items
const decide = (memberId: MemberId, isRejected: boolean, by = staff) =>
  api.call(decideFlags, { leaderId: leader.leaderId, memberId, isRejected, why: '核对了三个账号' }, by)
const object = (memberId: MemberId, by: Person = leader) =>
  api.call(objectToFlags, { memberId, why: '是店里帮忙登录的' }, by)
/** Three on one phone. */
async function threeOnOnePhone(): Promise<MemberId[]> {
  const ids: MemberId[] = []
  for (const name of ['孙一', '孙二', '孙三']) ids.push(await bring({ deviceId: 'd'.repeat(32), name }))
  await raise()
  return ids
}

it('three people on one phone do not count until they are cleared, with the evidence', async () => {
  const [first] = await threeOnOnePhone()
  const honest = await bring()
  await raise()
  if (!first) throw new Error('nobody came')
  expect(await reasonOf(first)).toBe('flagged')
  expect(await reasonOf(honest)).toBeNull()
  expect(await api.ok(readOwnFlags, { memberId: first }, leader)).toMatchObject({
    ...{ state: 'open', facts: { weight: 'doubt' } },
    flags: [{ kind: 'same-device', weight: 'doubt', others: 2, otherNames: ['孙*', '孙*'] }],
  })
  expect(await api.call(readOwnFlags, { memberId: first }, other)).toMatchObject({ status: 404 })
  expect(await queue()).toHaveLength(3)
  expect(await api.ok(readOperatorQueues, {}, staff)).toMatchObject({ flags: 3 })

  expect(await decide(first, false)).toMatchObject({ status: 200 })
  expect(await reasonOf(first)).toBeNull()
  expect((await api.ok(listNotices, {}, leader)).items).toMatchObject([
    { kind: 'flags-decided', facts: { how: 'cleared', name: '孙*' } },
  ])
  expect((await api.ok(listAuditEntries, {}, staff)).items).toMatchObject([
    { act: 'flags-cleared', leaderName: 'Leader Lin' },
  ])
  // What was looked at is not raised anew.
  await api.deps.db.update(newcomers).set({ flagsCheckedAt: null })
  await raise()
  expect(await reasonOf(first)).toBeNull()
})

it('a family of four counts, is seen by operators only, and can be ruled out', async () => {
  const ids: MemberId[] = []
  for (let n = 0; n < 2; n += 1) ids.push(await bring({ deviceId: 'e'.repeat(32) }))
  await raise()
  const [first] = ids
  if (!first) throw new Error('nobody came')
  expect(await reasonOf(first)).toBeNull()
  expect(await queue()).toEqual([])
  expect(await queue('notes')).toHaveLength(2)
  expect(await api.call(readOwnFlags, { memberId: first }, leader)).toMatchObject({ status: 404 })
  expect(await object(first)).toMatchObject({ problem: { code: 'flags-counts' } })
  await decide(first, true)
  expect(await reasonOf(first)).toBe('flagged')
  expect(await api.ok(readOwnFlags, { memberId: first }, leader)).toMatchObject({ state: 'rejected' })
})

it('a doubt that comes after a note was cleared asks once more', async () => {
  const first = await bring({ deviceId: 'e'.repeat(32) })
  await bring({ deviceId: 'e'.repeat(32) })
  await raise()
  await decide(first, false)
  api.later(HOUR_MS)
  await bring({ deviceId: 'e'.repeat(32) })
  await raise()
  expect(await reasonOf(first)).toBe('flagged')
  expect(await queue()).toHaveLength(3)
})

it('is objected to once by the leader of it, and decided once more for good', async () => {
  const [first] = await threeOnOnePhone()
  if (!first) throw new Error('nobody came')
  await decide(first, true)
  expect(await decide(first, false)).toMatchObject({ problem: { code: 'flags-decided' } })
  expect(await object(first, other)).toMatchObject({ status: 404 })
  api.later(MINUTE_MS)
  expect(await object(first)).toMatchObject({ status: 200 })
  expect(await object(first)).toMatchObject({ problem: { code: 'flags-objected' } })
  const of = { leaderId: leader.leaderId, memberId: first }
  expect(await api.ok(readFlagCase, of, staff)).toMatchObject({
    state: 'objected',
    objection: '是店里帮忙登录的',
  })
  api.later(MINUTE_MS)
  expect(await decide(first, true)).toMatchObject({ status: 200 })
  expect(await decide(first, false)).toMatchObject({ problem: { code: 'flags-decided' } })
  expect(await object(first)).toMatchObject({ problem: { code: 'flags-objected' } })
  expect(await reasonOf(first)).toBe('flagged')
})

it('of two operators at once the second is told that it was decided', async () => {
  const [first] = await threeOnOnePhone()
  if (!first) throw new Error('nobody came')
  const colleague = await settle(api, { name: 'Operator Fang', isOperator: true })
  const answers = await Promise.all([decide(first, true), decide(first, false, colleague)])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
})

it('who joined on a phone the leader signs in on is in doubt, whichever came first', async () => {
  const deviceId = 'a'.repeat(32)
  const before = await bring({ deviceId })
  await raise()
  expect(await reasonOf(before)).toBeNull()
  await api.deps.db.update(members).set({ demoAbout: '试用' }).where(eq(members.memberId, leader.memberId))
  await api.ok(signInAsDemoPerson, { memberId: leader.memberId, deviceId })
  const after = await bring({ deviceId })
  await raise()
  const { flags } = await api.ok(readOwnFlags, { memberId: after }, leader)
  expect(flags).toMatchObject([{ kind: 'own-device' }])
  expect(await reasonOf(before)).toBe('flagged')
})

it('a board is not final while a newcomer of it is in doubt', async () => {
  const [first, second, third] = await threeOnOnePhone()
  if (!first || !second || !third) throw new Error('nobody came')
  const board = { kind: 'month', period: periodOf('month', now()) } as const
  api.later(epochMs(periodEnd('month', board.period)) + 3 * DAY_MS + MINUTE_MS - epochMs(now()))
  await closeBoards(api.deps)
  expect(await api.ok(readBoardAudit, board, staff)).toMatchObject({
    flagsUndecided: 3,
    counts: { flagged: 3 },
  })
  expect(await api.call(makeBoardFinal, board, staff)).toMatchObject({
    problem: { code: 'board-flags-undecided', facts: { count: 3 } },
  })
  for (const memberId of [first, second, third]) await decide(memberId, memberId !== first)
  expect(await api.ok(makeBoardFinal, board, staff)).toMatchObject({
    ...{ state: 'final', counts: { counted: 1, flagged: 2 } },
  })
})

it('is raised for whom a refund is new, and not for those of long ago', async () => {
  const old = await bring({ joinedAt: addMs(now(), -60 * DAY_MS), deviceId: 'b'.repeat(32) })
  for (let n = 0; n < 2; n += 1) await bring({ deviceId: 'b'.repeat(32) })
  const refunded = await bring({ firstRefundedAt: now() })
  await raise()
  const kinds = (await queue('notes')).map((one) => [one.memberId, one.flags[0]?.kind])
  expect(kinds).toContainEqual([refunded, 'refunded'])
  expect(kinds.map(([memberId]) => memberId)).not.toContain(old)
  expect(await queue()).toEqual([])
})

import fc from 'fast-check'
import { MOVE_PAUSE_DAYS } from '#domain/attribution'
import { DAY_MS, HOUR_MS, instantOf, type PeriodKind, periodOf } from '#domain/business-time'
import type { LeaderId, MemberId, OrderId } from '#domain/ids'
import { isConverted } from '#domain/newcomer'
import { createReferralCode } from '#server/commands/create-referral-code'
import { creditFirstOrder, uncreditFirstOrder } from '#server/commands/credit-newcomer'
import { joinLeader } from '#server/commands/join-leader'
import { recordTouch } from '#server/commands/record-touch'
import { periodCounters } from '#server/db/schema/leaderboard'
import { members } from '#server/db/schema/member'
import { newcomers, touches, uncountedJoins } from '#server/db/schema/referral'
import { type Api, startApi } from './harness'
import { type Leader, moveIn } from './settlers'

const LEADERS = 3
const PEOPLE = 4
const START = Date.parse('2026-11-20T02:00:00.000Z')

let api: Api
const leaders: Leader[] = []
const codes: string[] = []

beforeAll(async () => {
  api = await startApi()
  for (let at = 0; at < LEADERS; at += 1) {
    const leader = await moveIn(api, `Leader ${at}`)
    const { db, chance } = api.deps
    const made = await createReferralCode(db, {
      ...{ leaderId: leader.leaderId, channel: 'flyer', dealId: null, now: new Date(START), chance },
    })
    if (!made.ok) throw new Error('a leader makes a code')
    leaders.push(leader)
    codes.push(made.value)
  }
})

afterAll(() => api.close())

type Step = { readonly after: number } & (
  | { readonly does: 'touch' | 'join'; readonly person: number; readonly leader: number }
  | { readonly does: 'pay' | 'refund'; readonly person: number }
)

const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const leader = fc.integer({ min: 0, max: LEADERS - 1 })
/** Minutes, hours, and jumps of weeks over the borders of weeks and months. */
const after = fc.oneof(
  fc.integer({ min: 1, max: HOUR_MS }),
  fc.integer({ min: HOUR_MS, max: DAY_MS }),
  fc.integer({ min: DAY_MS, max: 12 * DAY_MS }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom('touch' as const, 'join' as const), person, leader, after }),
  fc.record({ does: fc.constantFrom('pay' as const, 'refund' as const), person, after }),
)

/** What R7 and R8 say in plain words, beside the server. */
interface Told {
  readonly joinedBy: number
  readonly joinedAt: number
  servedBy: number
  movedAt: number | null
  paidAt: number | null
  order: OrderId | null
  refundedAt: number | null
}

it('credits each newcomer at most once, to the leader of the first join, whatever happens before and after', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const { db } = api.deps
      for (const table of [newcomers, uncountedJoins, periodCounters, touches]) await db.delete(table)
      const people = await newPeople()
      const told = new Map<number, Told>()
      let ms = START
      for (const one of steps) {
        ms += one.after
        await act(one, new Date(ms), people, told)
      }
      const rows = await db.select().from(newcomers)
      expect(rows.map((row) => [row.memberId, row.leaderId]).sort()).toEqual(
        [...told].map(([at, one]) => [people[at], leaders[one.joinedBy]?.leaderId]).sort(),
      )
      expect(await counted()).toEqual(recounted(told))
    }),
    { numRuns: 40 },
  )
}, 120_000)

async function newPeople(): Promise<MemberId[]> {
  const ids = Array.from({ length: PEOPLE }, () => api.deps.chance.id('member'))
  const createdAt = new Date(START)
  await api.deps.db.insert(members).values(ids.map((memberId) => ({ memberId, name: '孙小美', createdAt })))
  return ids
}

async function act(
  one: Step,
  now: Date,
  people: readonly MemberId[],
  told: Map<number, Told>,
): Promise<void> {
  const { db, chance } = api.deps
  const memberId = people[one.person]
  if (!memberId) throw new Error('nobody')
  const known = told.get(one.person)
  if (one.does === 'touch' || one.does === 'join') {
    const code = codes[one.leader] ?? ''
    const deviceId = String(one.person).repeat(32)
    if (one.does === 'touch') {
      await recordTouch(db, { code, deviceId, now, by: null })
      return
    }
    await joinLeader(db, { memberId, code, deviceId, now, chance })
    join(one, now.getTime(), told)
    return
  }
  if (!known) return
  const servedBy = leaders[known.servedBy]?.leaderId as LeaderId
  if (one.does === 'pay') {
    const orderId = chance.id('order')
    await db.transaction((tx) => creditFirstOrder(tx, { memberId, servedBy, orderId, paidAt: now }))
    known.paidAt ??= now.getTime()
    known.order ??= orderId
  } else if (known.order) {
    const orderId = known.order
    await db.transaction((tx) => uncreditFirstOrder(tx, { memberId, servedBy, orderId, refundedAt: now }))
    known.refundedAt ??= now.getTime()
  }
}

/** The first join credits; later ones move, once in seven days. */
function join(
  { person: at, leader: by }: { person: number; leader: number },
  ms: number,
  told: Map<number, Told>,
) {
  const known = told.get(at)
  if (!known) {
    const nothing = { movedAt: null, paidAt: null, order: null, refundedAt: null }
    told.set(at, { joinedBy: by, joinedAt: ms, servedBy: by, ...nothing })
    return
  }
  const mayMove = known.movedAt === null || ms - known.movedAt >= MOVE_PAUSE_DAYS * DAY_MS
  if (known.servedBy === by || !mayMove) return
  known.servedBy = by
  known.movedAt = ms
}

type Counted = Record<string, { joined: number; converted: number }>

async function counted(): Promise<Counted> {
  const rows = await api.deps.db.select().from(periodCounters)
  const all = rows.map(({ leaderId, kind, period, joined, converted }) => [
    `${leaderId} ${kind} ${period}`,
    { joined, converted },
  ])
  return Object.fromEntries(all)
}

function recounted(told: ReadonlyMap<number, Told>): Counted {
  const all: Counted = {}
  for (const { joinedBy, joinedAt, paidAt, refundedAt } of told.values()) {
    const at = (ms: number | null) => (ms === null ? null : instantOf(ms))
    const facts = { joinedAt: instantOf(joinedAt), firstPaidAt: at(paidAt), firstRefundedAt: at(refundedAt) }
    for (const kind of ['week', 'month'] as PeriodKind[]) {
      const key = `${leaders[joinedBy]?.leaderId} ${kind} ${periodOf(kind, facts.joinedAt)}`
      const soFar = all[key] ?? { joined: 0, converted: 0 }
      const converted = soFar.converted + (isConverted(facts, kind) ? 1 : 0)
      all[key] = { joined: soFar.joined + 1, converted }
    }
  }
  return all
}

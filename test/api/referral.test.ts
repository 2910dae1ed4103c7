import { eq } from 'drizzle-orm'
import { listNewcomers, listUncountedJoins, readFunnel } from '#contract/growth'
import { join, readLanding, recordTouch } from '#contract/landing'
import {
  createReferralCode,
  listReferralCodes,
  replaceReferralCode,
  retireReferralCode,
} from '#contract/referral'
import { businessMonth, DAY_MS, instantOf } from '#domain/business-time'
import { newcomerMilestones, stops } from '#domain/funnel'
import { members } from '#server/db/schema/member'
import { moveToMidMonth } from './calendar'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import { type Leader, moveIn, type Person } from './settlers'

let here: Neighbourhood
let api: Api
let leader: Leader

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
  moveToMidMonth(api)
})

beforeEach(async () => {
  leader = await moveIn(api, 'Leader Codes')
})

afterAll(() => api.close())

const device = () => Buffer.from(api.deps.chance.bytes(16)).toString('hex')
const month = () => businessMonth(instantOf(here.now))
const use = { channel: 'flyer', dealId: null } as const
const codeOf = (more: { poster?: 'invite' | 'deals'; label?: string } = {}, by = leader) =>
  api.ok(createReferralCode, { ...use, ...more }, by)
const codes = async (of: { month?: string } = {}) =>
  (await api.ok(listReferralCodes, of, leader)).channels.flatMap((one) => one.codes)
const codeRow = async (code: string) => (await codes()).find((row) => row.code === code)

async function stranger(name = 'Stranger'): Promise<Person> {
  const person = await here.member(name)
  await api.deps.db
    .update(members)
    .set({ leaderId: null, joinedAt: null })
    .where(eq(members.memberId, person.memberId))
  return person
}

async function joins(code: string, deviceId = device()) {
  const person = await stranger()
  await api.ok(recordTouch, { code, deviceId })
  await api.ok(join, { code, deviceId }, person)
  return person
}

describe('the codes of a leader', () => {
  it('are one for each channel, poster and place, the same when asked for again', async () => {
    const made = [await codeOf(), await codeOf({ poster: 'invite' }), await codeOf({ label: '3号楼' })]
    expect(new Set(made.map(({ code }) => code)).size).toBe(3)
    expect([await codeOf(), await codeOf({ poster: 'invite' }), await codeOf({ label: ' 3号楼 ' })]).toEqual(
      made,
    )
    expect(await codeRow(made[2]?.code ?? '')).toMatchObject({
      ...{ channel: 'flyer', label: '3号楼', poster: null, deal: null, retiredAt: null, joined: 0 },
      link: made[2]?.link,
    })
  })

  it('each tell what they brought, and a channel counts a device that opened two of them once', async () => {
    const [lift, door] = [await codeOf({ label: '电梯' }), await codeOf({ label: '大门' })]
    const phone = device()
    for (const { code } of [lift, door]) await api.ok(recordTouch, { code, deviceId: phone })
    await joins(lift.code)
    expect(await codeRow(lift.code)).toMatchObject({ opened: 2, joined: 1, ordered: 0, counted: 0 })
    expect(await codeRow(door.code)).toMatchObject({ opened: 1, joined: 0 })
    const { channels } = await api.ok(listReferralCodes, { month: month() }, leader)
    expect(channels).toMatchObject([{ channel: 'flyer', opened: 2, joined: 1 }])
    const earlier = await codes({ month: '2020-01' })
    expect(earlier.map((row) => [row.opened, row.joined])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

describe('a code taken out of use', () => {
  it('says so to whoever opens it, keeps what it brought, and makes room for the next', async () => {
    const { code } = await codeOf()
    await joins(code)
    const { retiredAt } = await api.ok(retireReferralCode, { code }, leader)
    expect(await api.call(readLanding, { code })).toMatchObject({ problem: { code: 'code-retired' } })
    const late = await stranger('Late')
    expect(await api.call(join, { code }, late)).toMatchObject({ problem: { code: 'code-retired' } })
    expect(await codeRow(code)).toMatchObject({ retiredAt, joined: 1 })

    api.later(DAY_MS)
    expect(await api.ok(retireReferralCode, { code }, leader)).toEqual({ retiredAt })
    expect((await codeOf()).code).not.toBe(code)
  })

  it('is replaced by one for the same use in one act, once', async () => {
    const { code } = await codeOf({ poster: 'deals', label: '店门口' })
    const next = await api.ok(replaceReferralCode, { code }, leader)
    expect(await codeOf({ poster: 'deals', label: '店门口' })).toEqual(next)
    expect(await codeRow(next.code)).toMatchObject({ poster: 'deals', label: '店门口', retiredAt: null })
    expect(await codeRow(code)).toMatchObject({ retiredAt: expect.any(String) })
    const again = await api.call(replaceReferralCode, { code }, leader)
    expect(again).toMatchObject({ status: 410, problem: { code: 'code-retired' } })
  })

  it('is only one’s own', async () => {
    const { code } = await codeOf()
    for (const endpoint of [retireReferralCode, replaceReferralCode])
      expect(await api.call(endpoint, { code }, here.other)).toMatchObject({ status: 404 })
    expect(await codeRow(code)).toMatchObject({ retiredAt: null })
  })
})

describe('who is behind a number', () => {
  it('is listed for every step and every stop, for all, a channel and a code', async () => {
    const [flyer, moments] = [
      await codeOf(),
      await api.ok(createReferralCode, { ...use, channel: 'moments' }, leader),
    ]
    const buyer = await joins(flyer.code)
    await joins(flyer.code)
    await joins(moments.code)
    const deal = await here.deal({}, leader)
    await here.paidOrder(buyer, { deal, pieces: [1] })

    const sources = [{}, { channel: 'flyer' as const }, { code: moments.code }]
    expect((await api.ok(readFunnel, { month: month() }, leader)).joined).toBe(3)
    for (const source of sources) {
      const funnel = await api.ok(readFunnel, { month: month(), ...source }, leader)
      const listed = async (of: object) =>
        (await api.ok(listNewcomers, { period: month(), limit: 100, ...source, ...of }, leader)).items.length
      for (const reached of newcomerMilestones) expect(await listed({ reached })).toBe(funnel[reached])
      const stopped = await Promise.all(stops.map((stop) => listed({ stopped: stop })))
      expect(stopped.reduce((sum, people) => sum + people, 0)).toBe(funnel.joined - funnel.counted)
    }
    const none = await api.ok(listNewcomers, { period: '2020-01' }, leader)
    expect(none.items).toEqual([])
  })

  it('comes page by page without one missing or twice', async () => {
    const { code } = await codeOf()
    for (let people = 0; people < 5; people += 1) await joins(code)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const of = { reached: 'joined' as const, limit: 2, ...(cursor && { cursor }) }
      const page = await api.ok(listNewcomers, of, leader)
      seen.push(...page.items.map((row) => row.memberId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })

  it('is asked for by a real month or the Monday of a week only', async () => {
    for (const period of ['2026-13', '2026-11-24', 'yesterday'])
      expect(await api.call(listNewcomers, { period }, leader)).toMatchObject({ status: 400 })
  })
})

describe('who came by a code and is no newcomer', () => {
  it('is shown to the leader once, with the reason, and counted nowhere', async () => {
    const { code } = await codeOf()
    const old = await here.member('Aunt Old', here.other)
    expect(await api.ok(join, { code }, old)).toMatchObject({ welcome: 'moved', coupon: null })
    await api.ok(join, { code }, old)
    await api.ok(join, { code }, await here.member('Aunt Here', leader))
    const { items } = await api.ok(listUncountedJoins, {}, leader)
    expect(items.map((row) => row.reason)).toEqual(['already-member', 'already-member'])
    expect(JSON.stringify(items)).not.toContain('Aunt Old')
    expect((await api.ok(listNewcomers, {}, leader)).items).toEqual([])
    expect((await api.ok(listUncountedJoins, {}, here.other)).items).toEqual([])
  })

  it('is not one who was turned away', async () => {
    const { code } = await codeOf()
    expect(await api.call(join, { code }, leader)).toMatchObject({ problem: { code: 'own-code' } })
    expect((await api.ok(listUncountedJoins, {}, leader)).items).toEqual([])
  })
})

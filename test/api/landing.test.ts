import { and, eq } from 'drizzle-orm'
import { listCoupons } from '#contract/coupon'
import { readTarget } from '#contract/growth'
import { join, readLanding, recordTouch } from '#contract/landing'
import { createReferralCode } from '#contract/referral'
import { readSession } from '#contract/session'
import { businessMonth, businessWeek, DAY_MS, instantOf } from '#domain/business-time'
import { leaders } from '#server/db/schema/leader'
import { periodCounters } from '#server/db/schema/leaderboard'
import { coupons, members } from '#server/db/schema/member'
import { newcomers, referralCodes, touches } from '#server/db/schema/referral'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Leader, Person } from './settlers'

let here: Neighbourhood
let api: Api

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
})

afterAll(() => api.close())

const device = () => Buffer.from(api.deps.chance.bytes(16)).toString('hex')
const codeOf = async (leader: Leader) =>
  (await api.ok(createReferralCode, { channel: 'group-chat', dealId: null }, leader)).code

/** Signed in, joined nobody yet. */
async function stranger(name = 'Stranger'): Promise<Person> {
  const person = await here.member(name)
  await api.deps.db
    .update(members)
    .set({ leaderId: null, joinedAt: null })
    .where(eq(members.memberId, person.memberId))
  return person
}

/** Joined in this week and month. */
async function counters(leader: Leader) {
  const now = instantOf(here.now)
  const rows = await api.deps.db
    .select()
    .from(periodCounters)
    .where(eq(periodCounters.leaderId, leader.leaderId))
  const joinedIn = (period: string) => rows.find((row) => row.period === period)?.joined ?? 0
  return { week: joinedIn(businessWeek(now)), month: joinedIn(businessMonth(now)) }
}

describe('a referral code', () => {
  it('is the same for the same channel and deal, another for another', async () => {
    const deal = await here.deal()
    const first = await api.ok(createReferralCode, { channel: 'flyer', dealId: null }, here.leader)
    const again = await api.ok(createReferralCode, { channel: 'flyer', dealId: null }, here.leader)
    const ofDeal = await api.ok(createReferralCode, { channel: 'flyer', dealId: deal.dealId }, here.leader)
    expect(first.code).toMatch(/^[0-9A-Za-z]{12}$/)
    expect(first.link).toBe(`https://lintuan.example/s/${first.code}`)
    expect(again).toEqual(first)
    expect(ofDeal.code).not.toBe(first.code)
  })

  it('is one, asked for in ten places at once', async () => {
    const input = { channel: 'event' as const, dealId: null }
    const all = await Promise.all(
      Array.from({ length: 10 }, () => api.ok(createReferralCode, input, here.leader)),
    )
    expect(new Set(all.map((answer) => answer.code)).size).toBe(1)
  })

  it("is not given for another leader's deal", async () => {
    const deal = await here.deal({}, here.other)
    const answer = await api.call(createReferralCode, { channel: 'flyer', dealId: deal.dealId }, here.leader)
    expect(answer).toMatchObject({ status: 404, problem: { code: 'not-found' } })
  })
})

describe('a landing', () => {
  it('shows the leader, the open deals, how many are served, and what a newcomer gets', async () => {
    await here.member('Served by other', here.other)
    const deal = await here.deal({ title: '今晚水果' }, here.other)
    await here.deal({ title: '草稿', publish: false }, here.other)
    const { code } = await api.ok(createReferralCode, { channel: 'moments', dealId: deal.dealId }, here.other)
    const landing = await api.ok(readLanding, { code })
    expect(landing).toMatchObject({
      code,
      leader: { leaderId: here.other.leaderId, memberCount: 1, pickupPoint: { name: '东门便利店' } },
      newcomerOffer: { couponFen: 500, couponMinimumFen: 2_000, couponDays: 7 },
      dealId: deal.dealId,
    })
    expect(landing.deals.map((open) => open.dealId)).toContain(deal.dealId)
    expect(landing.deals.map((open) => open.title)).not.toContain('草稿')
  })

  it('puts no deal first that has closed', async () => {
    const deal = await here.deal({ closesAt: here.inHours(1) })
    const { code } = await api.ok(
      createReferralCode,
      { channel: 'moments', dealId: deal.dealId },
      here.leader,
    )
    api.later(2 * 3_600_000)
    expect((await api.ok(readLanding, { code })).dealId).toBeNull()
  })

  it('refuses a code that never was, and one that is retired', async () => {
    const unknown = await api.call(readLanding, { code: 'AAAAAAAAAAAA' })
    expect(unknown).toMatchObject({ status: 404, problem: { code: 'code-unknown' } })
    const code = 'RetiredCode1'
    const now = here.now
    const { leaderId } = here.leader
    await api.deps.db
      .insert(referralCodes)
      .values({ code, leaderId, channel: 'flyer', createdAt: now, retiredAt: now })
    const person = await stranger()
    for (const answer of [
      await api.call(readLanding, { code }),
      await api.call(recordTouch, { code, deviceId: device() }),
      await api.call(join, { code }, person),
    ]) {
      expect(answer).toMatchObject({ status: 410, problem: { code: 'code-retired' } })
    }
  })

  it('refuses the code of a leader who is no longer at work', async () => {
    const code = await codeOf(here.other)
    const status = (to: string) =>
      api.deps.db.update(leaders).set({ status: to }).where(eq(leaders.leaderId, here.other.leaderId))
    await status('left')
    const answer = await api.call(readLanding, { code })
    await status('active')
    expect(answer).toMatchObject({ status: 410, problem: { code: 'code-retired' } })
  })
})

describe('a touch', () => {
  it('is one row for a device, code and month, however often the page is opened', async () => {
    const code = await codeOf(here.leader)
    const deviceId = device()
    await api.ok(recordTouch, { code, deviceId })
    api.later(60_000)
    await api.ok(recordTouch, { code, deviceId })
    const rows = await api.deps.db.select().from(touches).where(eq(touches.deviceId, deviceId))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.lastAt.getTime()).toBeGreaterThan(rows[0]?.firstAt.getTime() ?? Number.NaN)
    expect(rows[0]?.month).toBe(businessMonth(instantOf(here.now)))
  })

  it('is not made by the leader who looks at an own poster', async () => {
    const deviceId = device()
    await api.ok(recordTouch, { code: await codeOf(here.leader), deviceId }, here.leader)
    expect(await api.deps.db.$count(touches, eq(touches.deviceId, deviceId))).toBe(0)
  })
})

describe('joining', () => {
  it('makes a person the platform never had a newcomer: credited, counted in week and month, with a coupon', async () => {
    const before = await counters(here.leader)
    const person = await stranger('Newcomer He')
    const deviceId = device()
    const joined = await api.ok(
      join,
      { code: await codeOf(here.leader), name: '何小姐', unitLabel: '2-301', deviceId },
      person,
    )
    expect(joined).toMatchObject({
      welcome: 'newcomer',
      coupon: { kind: 'newcomer', amountFen: 500, minimumFen: 2_000, usedAt: null },
      me: { name: '何小姐', unitLabel: '2-301', membership: { leaderId: here.leader.leaderId } },
    })
    const { receivedAt = '', expiresAt = '' } = joined.coupon ?? {}
    expect(Date.parse(expiresAt) - Date.parse(receivedAt)).toBe(7 * DAY_MS)
    const after = await counters(here.leader)
    expect(after).toEqual({ week: before.week + 1, month: before.month + 1 })
    const [row] = await api.deps.db.select().from(newcomers).where(eq(newcomers.memberId, person.memberId))
    expect(row).toMatchObject({ leaderId: here.leader.leaderId, channel: 'group-chat', name: '何小姐' })
    expect(await api.deps.db.$count(touches, eq(touches.deviceId, deviceId))).toBe(1)
  })

  it('again changes nothing: already here, no second coupon', async () => {
    const person = await stranger()
    const code = await codeOf(here.leader)
    await api.ok(join, { code }, person)
    const counted = await counters(here.leader)
    const again = await api.ok(join, { code }, person)
    expect(again).toMatchObject({ welcome: 'already-here', coupon: null })
    expect(await counters(here.leader)).toEqual(counted)
    expect((await api.ok(listCoupons, {}, person)).coupons).toHaveLength(1)
  })

  it('two leaders at once makes a newcomer of one of them only', async () => {
    const person = await stranger()
    const codes = [await codeOf(here.leader), await codeOf(here.other)]
    const both = await Promise.all(codes.map((code) => api.ok(join, { code }, person)))
    expect(both.map((answer) => answer.welcome).sort()).toEqual(['moved', 'newcomer'])
    expect(await api.deps.db.$count(newcomers, eq(newcomers.memberId, person.memberId))).toBe(1)
    expect(await api.deps.db.$count(coupons, eq(coupons.memberId, person.memberId))).toBe(1)
  })

  it('another leader moves a member without credit, once in seven days', async () => {
    const person = await here.member()
    const before = await counters(here.other)
    const moved = await api.ok(join, { code: await codeOf(here.other) }, person)
    expect(moved).toMatchObject({
      welcome: 'moved',
      coupon: null,
      me: { membership: { leaderId: here.other.leaderId } },
    })
    expect(await counters(here.other)).toEqual(before)
    expect(await api.deps.db.$count(newcomers, eq(newcomers.memberId, person.memberId))).toBe(0)

    const back = { code: await codeOf(here.leader), name: '改名' }
    const answer = await api.call(join, back, person)
    expect(answer).toMatchObject({
      status: 409,
      problem: { code: 'moved-recently', facts: { date: expect.any(String) } },
    })
    expect((await api.ok(readSession, {}, person)).name).not.toBe('改名')
    api.later(7 * DAY_MS)
    expect((await api.ok(join, back, person)).welcome).toBe('moved')
  })

  it('welcomes back a former member, who is no newcomer', async () => {
    const person = await here.member()
    await api.deps.db.update(members).set({ leaderId: null }).where(eq(members.memberId, person.memberId))
    const joined = await api.ok(join, { code: await codeOf(here.leader) }, person)
    expect(joined).toMatchObject({ welcome: 'former-member', coupon: null })
    expect(joined.me.membership?.leaderId).toBe(here.leader.leaderId)
  })

  it('serves a leader who buys from another, uncounted and under the own name', async () => {
    const before = await counters(here.leader)
    const joined = await api.ok(join, { code: await codeOf(here.leader), name: '别名' }, here.other)
    expect(joined).toMatchObject({
      welcome: 'leader',
      coupon: null,
      me: { name: here.other.name, membership: { leaderId: here.leader.leaderId } },
    })
    expect(await counters(here.leader)).toEqual(before)
  })

  it('refuses the own code', async () => {
    const answer = await api.call(join, { code: await codeOf(here.leader) }, here.leader)
    expect(answer).toMatchObject({ status: 422, problem: { code: 'own-code' } })
  })

  it('counts towards the target of the leader at once', async () => {
    const before = await api.ok(readTarget, {}, here.leader)
    await api.ok(join, { code: await codeOf(here.leader) }, await stranger())
    const after = await api.ok(readTarget, {}, here.leader)
    expect(after.joined.done).toBe(before.joined.done + 1)
  })
})

describe('own coupons', () => {
  it('come with the next to expire first, used ones too, and nobody else’s', async () => {
    const person = await here.member()
    const later = await here.coupon(person, { amountFen: 300, expiresInHours: 48 })
    const sooner = await here.coupon(person, { amountFen: 200, expiresInHours: 24 })
    await here.coupon(await here.member(), { amountFen: 900 })
    await api.deps.db
      .update(coupons)
      .set({ usedAt: here.now })
      .where(and(eq(coupons.memberId, person.memberId), eq(coupons.couponId, later)))
    const { coupons: own } = await api.ok(listCoupons, {}, person)
    expect(own.map((coupon) => [coupon.couponId, coupon.usedAt !== null])).toEqual([
      [sooner, false],
      [later, true],
    ])
  })
})

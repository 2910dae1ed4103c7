import { and, eq } from 'drizzle-orm'
import { askAfterSale } from '#contract/after-sale'
import { listCoupons } from '#contract/coupon'
import { listNewcomers } from '#contract/growth'
import { handOver } from '#contract/hand-over'
import { join } from '#contract/landing'
import { listNotices } from '#contract/notice'
import {
  createMemberCode,
  createReferralCode,
  listReferralCodes,
  listReferrals,
  readMemberCode,
  replaceReferralCode,
  retireReferralCode,
} from '#contract/referral'
import { DAY_MS, HOUR_MS } from '#domain/business-time'
import { members } from '#server/db/schema/member'
import { newcomers, referralCodes } from '#server/db/schema/referral'
import { giveReferralCoupons } from '#server/sweeps/give-referral-coupons'
import { moveToMidMonth } from './calendar'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood
let api: Api

beforeEach(async () => {
  here = await Neighbourhood.open()
  api = here.api
  moveToMidMonth(api)
})

afterEach(() => api.close())

const device = () => Buffer.from(api.deps.chance.bytes(16)).toString('hex')
const ownCode = async (member: Person, deviceId?: string) =>
  (await api.ok(createMemberCode, { deviceId }, member)).code

/** Signed in, joined nobody yet. */
async function stranger(name = '孙小美'): Promise<Person> {
  const person = await here.member(name)
  await api.deps.db
    .update(members)
    .set({ leaderId: null, joinedAt: null })
    .where(eq(members.memberId, person.memberId))
  return person
}

/** Comes by the member's code. */
async function neighbour(member: Person, name?: string): Promise<Person> {
  const person = await stranger(name)
  const { welcome } = await api.ok(join, { code: await ownCode(member), deviceId: device() }, person)
  expect(welcome).toBe('newcomer')
  return person
}

/** Orders eggs, pays, and collects them. */
async function firstOrder(person: Person) {
  const deal = await here.deal({ closesAt: here.inHours(1), pickupAt: here.inHours(2) })
  const order = await here.paidOrder(person, { deal, pieces: [2] })
  await here.arrive(deal)
  const lineIds = order.lines.map((line) => line.lineId)
  await api.ok(handOver, { orderId: order.orderId, lineIds }, here.leader)
  return order
}

const sweep = () => giveReferralCoupons(api.deps)
const came = async (member: Person) => (await api.ok(listReferrals, {}, member)).items
const referralCoupons = async (person: Person) =>
  (await api.ok(listCoupons, {}, person)).coupons.filter((coupon) => coupon.kind === 'referral')
const told = async (person: Person) => (await api.ok(listNotices, {}, person)).items.map(({ kind }) => kind)

describe("a member's own code", () => {
  it('is one, made when asked for, and leads to the leader who serves the member', async () => {
    const member = await here.member()
    const before = await api.ok(readMemberCode, {}, member)
    expect(before).toMatchObject({ leaderName: 'Leader Li', own: null, coupon: { amountFen: 500, days: 7 } })
    const made = await api.ok(createMemberCode, {}, member)
    expect(made.link).toBe(`https://lintuan.example/s/${made.code}`)
    expect(await api.ok(createMemberCode, {}, member)).toEqual(made)
    expect((await api.ok(readMemberCode, {}, member)).own).toEqual(made)
    const [row] = await api.deps.db.select().from(referralCodes).where(eq(referralCodes.code, made.code))
    expect(row).toMatchObject({ leaderId: here.leader.leaderId, memberId: member.memberId })
  })

  it('stays the same when the member changes name, and two members called alike have one each', async () => {
    const [first, second] = [await here.member('张三'), await here.member('张四')]
    const code = await ownCode(first)
    expect(await ownCode(second)).not.toBe(code)
    await api.deps.db.update(members).set({ name: '李五' }).where(eq(members.memberId, first.memberId))
    expect(await ownCode(first)).toBe(code)
  })

  it('is not for leaders, who have their own, nor for who joined nobody', async () => {
    const answer = await api.call(createMemberCode, {}, here.leader)
    expect(answer).toMatchObject({ status: 409, problem: { code: 'leader-own-codes' } })
    const none = await api.call(readMemberCode, {}, await stranger())
    expect(none).toMatchObject({ status: 403, problem: { code: 'not-joined' } })
  })

  it('is the next one after the leader retired it, and a replaced one still belongs to the member', async () => {
    const member = await here.member()
    const first = await ownCode(member)
    await api.ok(retireReferralCode, { code: first }, here.leader)
    const second = await ownCode(member)
    expect(second).not.toBe(first)
    const third = await api.ok(replaceReferralCode, { code: second }, here.leader)
    expect(await ownCode(member)).toBe(third.code)
  })

  it('cannot be joined by its own member', async () => {
    const member = await here.member()
    const answer = await api.call(join, { code: await ownCode(member) }, member)
    expect(answer).toMatchObject({ status: 422, problem: { code: 'own-code' } })
    expect(await came(member)).toEqual([])
  })

  it('credits the leader, who sees it as neighbours’ codes with what they brought', async () => {
    const member = await here.member('张三丰')
    await here.member('No one came')
    await neighbour(member)
    const { items } = await api.ok(listNewcomers, {}, here.leader)
    expect(items).toMatchObject([{ channel: 'neighbour', maskedName: '孙**', reason: 'no-order' }])
    const { channels } = await api.ok(listReferralCodes, {}, here.leader)
    expect(channels).toMatchObject([
      { channel: 'neighbour', opened: 1, joined: 1, codes: [{ label: '张**', joined: 1 }] },
    ])
    const codes = await api.ok(createReferralCode, { channel: 'direct', dealId: null }, here.leader)
    expect(codes.code).not.toBe(channels[0]?.codes[0]?.code)
  })
})

describe('coupons for member and neighbour', () => {
  it('come once, when the first order counts, and both are told', async () => {
    const member = await here.member()
    const person = await neighbour(member)
    expect(await came(member)).toMatchObject([
      { maskedName: '孙**', state: 'joined', reason: 'no-order', givenFen: null },
    ])
    await firstOrder(person)
    expect(await came(member)).toMatchObject([{ state: 'waiting', reason: 'cooling' }])
    await sweep()
    expect(await referralCoupons(member)).toEqual([])

    api.later(49 * HOUR_MS)
    expect(await came(member)).toMatchObject([{ state: 'counted', givenFen: null }])
    await sweep()
    await sweep()
    for (const one of [member, person]) {
      expect(await referralCoupons(one)).toMatchObject([{ amountFen: 500, minimumFen: 3_000, usedAt: null }])
    }
    expect(await came(member)).toMatchObject([{ state: 'counted', reason: null, givenFen: 500 }])
    expect(await told(member)).toEqual(['referral-counted'])
    expect((await told(person)).filter((kind) => kind === 'referral-coupon')).toHaveLength(1)
  })

  it('run seven days from the moment they are given (R16)', async () => {
    const member = await here.member()
    await firstOrder(await neighbour(member))
    api.later(49 * HOUR_MS)
    await sweep()
    const [coupon] = await referralCoupons(member)
    expect(Date.parse(coupon?.expiresAt ?? '') - Date.parse(coupon?.receivedAt ?? '')).toBe(7 * DAY_MS)
  })

  it('wait while an after-sale of the first order is undecided', async () => {
    const member = await here.member()
    const person = await neighbour(member)
    const { orderId, lines } = await firstOrder(person)
    const [line] = lines
    if (!line) throw new Error('no line')
    const asked = await api.call(
      askAfterSale,
      {
        orderId,
        lineId: line.lineId,
        quantity: 2,
        reason: 'wrong',
        pictureIds: [],
        expectedFen: line.paidFen,
      },
      person,
    )
    expect(asked.ok).toBe(true)
    api.later(49 * HOUR_MS)
    await sweep()
    expect(await came(member)).toMatchObject([{ state: 'waiting', reason: 'after-sale-open' }])
    expect(await referralCoupons(member)).toEqual([])
  })

  it('wait while the newcomer is under review, and come once cleared', async () => {
    const member = await here.member()
    const person = await neighbour(member)
    await firstOrder(person)
    const own = and(eq(newcomers.leaderId, here.leader.leaderId), eq(newcomers.memberId, person.memberId))
    await api.deps.db.update(newcomers).set({ flaggedAt: here.now }).where(own)
    api.later(49 * HOUR_MS)
    await sweep()
    expect(await came(member)).toMatchObject([{ state: 'waiting', reason: 'flagged' }])
    await api.deps.db.update(newcomers).set({ flaggedAt: null }).where(own)
    await sweep()
    expect(await referralCoupons(member)).toHaveLength(1)
  })

  it('do not come for a first order that was refunded, or was paid in a later month', async () => {
    const member = await here.member()
    const refunded = await neighbour(member, '王五')
    const deal = await here.deal()
    await here.paidOrder(refunded, { deal, pieces: [1] })
    await here.cancel(deal)
    const late = await neighbour(member, '赵六')
    api.later(31 * DAY_MS)
    await firstOrder(late)
    api.later(49 * HOUR_MS)
    await sweep()
    expect(await came(member)).toMatchObject([
      { maskedName: '赵*', state: 'denied', reason: 'ordered-in-a-later-period' },
      { maskedName: '王*', state: 'denied', reason: 'refunded' },
    ])
    expect(await referralCoupons(member)).toEqual([])
  })

  it('do not come for a neighbour on the member’s own phone, who is the leader’s newcomer all the same', async () => {
    const member = await here.member()
    const phone = device()
    const code = await ownCode(member, phone)
    const person = await stranger()
    const joined = await api.ok(join, { code, deviceId: phone }, person)
    expect(joined).toMatchObject({ welcome: 'newcomer', coupon: { kind: 'newcomer' } })
    await firstOrder(person)
    api.later(49 * HOUR_MS)
    await sweep()
    expect(await came(member)).toMatchObject([{ state: 'denied', reason: 'own-device', givenFen: null }])
    expect(await referralCoupons(member)).toEqual([])
    expect(await referralCoupons(person)).toEqual([])
  })

  it('know the phone a member joined with, too', async () => {
    const member = await stranger('老李')
    const phone = device()
    const { code } = await api.ok(createReferralCode, { channel: 'direct', dealId: null }, here.leader)
    await api.ok(join, { code, deviceId: phone }, member)
    await api.ok(join, { code: await ownCode(member), deviceId: phone }, await stranger())
    expect(await came(member)).toMatchObject([{ reason: 'own-device' }])
  })

  it('do not come for who was a member before, is one elsewhere, or is a leader', async () => {
    const member = await here.member()
    const code = await ownCode(member)
    const former = await here.member('老团员')
    await api.deps.db.update(members).set({ leaderId: null }).where(eq(members.memberId, former.memberId))
    await api.ok(join, { code }, former)
    await api.ok(join, { code }, await here.member('别处的', here.other))
    await api.ok(join, { code }, here.other)
    await sweep()
    const reasons = (await came(member)).map(({ state, reason }) => `${state} ${reason}`)
    expect(reasons.sort()).toEqual(['denied already-member', 'denied former-member', 'denied leader'])
  })

  it('are of one level: the neighbour’s neighbour brings the first member nothing', async () => {
    const member = await here.member()
    const person = await neighbour(member)
    await firstOrder(person)
    await firstOrder(await neighbour(person, '周七'))
    api.later(49 * HOUR_MS)
    await sweep()
    expect(await referralCoupons(member)).toHaveLength(1)
    expect(await referralCoupons(person)).toHaveLength(2)
  })
})

it('a member sees own neighbours only, page by page', async () => {
  const [member, other] = [await here.member(), await here.member()]
  for (const name of ['甲一', '乙二', '丙三']) {
    api.later(1_000)
    await neighbour(member, name)
  }
  const first = await api.ok(listReferrals, { limit: 2 }, member)
  const rest = await api.ok(listReferrals, { limit: 2, cursor: first.nextCursor ?? '' }, member)
  expect([...first.items, ...rest.items].map(({ maskedName }) => maskedName)).toEqual(['丙*', '乙*', '甲*'])
  expect(rest.nextCursor).toBeNull()
  expect(await came(other)).toEqual([])
})

import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { join } from '#contract/landing'
import { createMemberCode, createReferralCode } from '#contract/referral'
import { coupons, members, newcomerClaims } from '#server/db/schema/member'
import { notices } from '#server/db/schema/notice'
import { newcomerOffers } from '#server/db/schema/offer'
import { leaderCodes, newcomers, referrals } from '#server/db/schema/referral'
import { giveReferralCoupons } from '#server/sweeps/give-referral-coupons'
import { remindCoupons } from '#server/sweeps/remind-coupons'
import { moveToMidMonth } from './calendar'
import { postgresUrl } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

const CALLERS = 32

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! referral-races.test.ts is SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

onPostgres('at once, on PostgreSQL', () => {
  let here: Neighbourhood

  beforeAll(async () => {
    here = await Neighbourhood.open('postgres')
    moveToMidMonth(here.api)
  }, 60_000)

  afterAll(() => here?.api.close())

  const db = () => here.api.deps.db
  const raced = <T>(act: (position: number) => Promise<T>) =>
    Promise.all(Array.from({ length: CALLERS }, (_, position) => act(position)))

  async function stranger(): Promise<Person> {
    const person = await here.member()
    await db()
      .update(members)
      .set({ leaderId: null, joinedAt: null })
      .where(eq(members.memberId, person.memberId))
    return person
  }

  /** Came by the member's code, and the first order has come to count. */
  async function counted(code: string): Promise<Person> {
    const person = await stranger()
    await here.api.ok(join, { code }, person)
    const at = here.now
    await db()
      .update(newcomers)
      .set({ firstPaidAt: at, collectedAt: at, coolsAt: at })
      .where(and(eq(newcomers.leaderId, here.leader.leaderId), eq(newcomers.memberId, person.memberId)))
    return person
  }

  it('thirty-two sweeps give member and neighbour one coupon each, and tell each once', async () => {
    const member = await here.member()
    const { code } = await here.api.ok(createMemberCode, {}, member)
    const people = await Promise.all(Array.from({ length: 5 }, () => counted(code)))
    await raced(() => giveReferralCoupons(here.api.deps))
    await giveReferralCoupons(here.api.deps)
    const of = (ids: readonly Person[]) =>
      db().$count(
        coupons,
        and(
          eq(coupons.kind, 'referral'),
          inArray(
            coupons.memberId,
            ids.map(({ memberId }) => memberId),
          ),
        ),
      )
    expect(await of(people)).toBe(5)
    expect(await of([member])).toBe(5)
    expect(await db().$count(newcomerClaims, eq(newcomerClaims.kind, 'referral'))).toBe(5)
    expect(await db().$count(notices, eq(notices.memberId, member.memberId))).toBe(5)
  })

  it('a neighbour who joins by two members’ codes at once is brought by one of them', async () => {
    const codes = await Promise.all(
      [await here.member(), await here.member()].map(
        async (member) => (await here.api.ok(createMemberCode, {}, member)).code,
      ),
    )
    const person = await stranger()
    await raced((position) => here.api.call(join, { code: codes[position % 2] ?? '' }, person))
    const rows = await db().select().from(referrals).where(eq(referrals.memberId, person.memberId))
    expect(rows.map(({ denial }) => denial)).toEqual([null])
  })

  it('of thirty-two who join at once only as many get a coupon as are left, and all of them join', async () => {
    const { code } = await here.api.ok(createReferralCode, { channel: 'direct', dealId: null }, here.leader)
    const [before] = await db().select().from(newcomerOffers).where(eq(newcomerOffers.kind, 'coupon'))
    const given = before?.given ?? 0
    await db()
      .update(newcomerOffers)
      .set({ cap: given + 5 })
      .where(eq(newcomerOffers.kind, 'coupon'))
    const people = await Promise.all(Array.from({ length: CALLERS }, stranger))
    const joined = await Promise.all(people.map((person) => here.api.ok(join, { code }, person)))
    expect(joined.every(({ welcome }) => welcome === 'newcomer')).toBe(true)
    expect(joined.filter(({ coupon }) => coupon)).toHaveLength(5)
    const ids = people.map(({ memberId }) => memberId)
    expect(await db().$count(coupons, inArray(coupons.memberId, ids))).toBe(5)
    expect(await db().$count(newcomerClaims, inArray(newcomerClaims.memberId, ids))).toBe(5)
    const withCoupon = and(inArray(newcomers.memberId, ids), isNotNull(newcomers.couponAt))
    expect(await db().$count(newcomers, withCoupon)).toBe(5)
    const [after] = await db().select().from(newcomerOffers).where(eq(newcomerOffers.kind, 'coupon'))
    expect(after?.given).toBe(given + 5)
    await db().update(newcomerOffers).set({ cap: 100_000 }).where(eq(newcomerOffers.kind, 'coupon'))
  })

  it('one person who joins in thirty-two places has one coupon, and one is taken', async () => {
    const { code } = await here.api.ok(createReferralCode, { channel: 'flyer', dealId: null }, here.leader)
    const givenSoFar = async () =>
      (await db().select().from(newcomerOffers).where(eq(newcomerOffers.kind, 'coupon')))[0]?.given ?? 0
    const before = await givenSoFar()
    const person = await stranger()
    await raced(() => here.api.call(join, { code }, { ...person, key: randomUUID() }))
    expect(await db().$count(coupons, eq(coupons.memberId, person.memberId))).toBe(1)
    expect(await givenSoFar()).toBe(before + 1)
  })

  it('thirty-two sweeps tell once that a coupon ends', async () => {
    const person = await here.member()
    for (const expiresInHours of [1, 5, 20]) await here.coupon(person, { amountFen: 500, expiresInHours })
    await raced(() => remindCoupons(here.api.deps))
    const ending = and(eq(notices.memberId, person.memberId), eq(notices.kind, 'coupon-ending'))
    expect(await db().$count(notices, ending)).toBe(3)
  })

  it('a member who asks in thirty-two places has one code', async () => {
    const member = await here.member()
    const all = await raced(() => here.api.ok(createMemberCode, {}, { ...member, key: randomUUID() }))
    expect(new Set(all.map(({ code }) => code)).size).toBe(1)
    expect(await db().$count(leaderCodes, eq(leaderCodes.memberKey, member.memberId))).toBe(1)
  })
})

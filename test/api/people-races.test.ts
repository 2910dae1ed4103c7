import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { startQuiz } from '#contract/academy'
import { createDeal } from '#contract/deal'
import { join, recordTouch } from '#contract/landing'
import { addConsents } from '#contract/notice'
import { createReferralCode } from '#contract/referral'
import { sendSmsCode, signInByPhone, signInByWechat } from '#contract/session'
import { businessMonth, instantOf } from '#domain/business-time'
import { fakeNotify } from '#mock/wechat/fake-notify'
import { tell } from '#server/commands/tell'
import { boardHistogram, periodCounters } from '#server/db/schema/leaderboard'
import { coupons, members } from '#server/db/schema/member'
import { notices } from '#server/db/schema/notice'
import { newcomers, touches } from '#server/db/schema/referral'
import { rebuildBoards } from '#server/sweeps/rebuild-boards'
import { sendMessages } from '#server/sweeps/send-messages'
import { addLesson } from './add-lesson'
import { postgresUrl } from './harness'
import { Neighbourhood } from './neighbourhood'

const CALLERS = 32

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! people-races.test.ts is SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

onPostgres('at once, on PostgreSQL', () => {
  let here: Neighbourhood

  beforeAll(async () => {
    here = await Neighbourhood.open('postgres')
  }, 60_000)

  afterAll(() => here?.api.close())

  const raced = <T>(act: (position: number) => Promise<T>) =>
    Promise.all(Array.from({ length: CALLERS }, (_, position) => act(position)))
  const db = () => here.api.deps.db
  const codeOf = async (leader = here.leader) =>
    (await here.api.ok(createReferralCode, { channel: 'group-chat', dealId: null }, leader)).code

  async function stranger() {
    const person = await here.member()
    await db()
      .update(members)
      .set({ leaderId: null, joinedAt: null })
      .where(eq(members.memberId, person.memberId))
    return person
  }

  it('first sign-ins of one person make one person', async () => {
    const all = await raced(() => here.api.ok(signInByWechat, { code: 'good-raced' }))
    expect(new Set(all.map((signedIn) => signedIn.me.memberId)).size).toBe(1)
    expect(await db().$count(members, eq(members.wechatOpenid, 'raced'))).toBe(1)
  })

  it('a text-message code signs in once', async () => {
    const phone = '13800138001'
    const code = (await here.api.ok(sendSmsCode, { phone })).demoCode ?? ''
    const answers = await raced(() => here.api.call(signInByPhone, { phone, code }))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('a code is guessed at five times at most', async () => {
    const phone = '13800138002'
    const code = (await here.api.ok(sendSmsCode, { phone })).demoCode ?? ''
    const guess = code === '000000' ? '000001' : '000000'
    const answers = await raced(() => here.api.call(signInByPhone, { phone, code: guess }))
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code))
    expect(codes.filter((answer) => answer === 'sms-code-wrong')).toHaveLength(4)
    expect(codes.filter((answer) => answer === 'sms-code-tries-used')).toHaveLength(CALLERS - 4)
  })

  it('of sixteen tellings only as many go to WeChat as the person said yes to, each sent by one of sixteen sweeps', async () => {
    const person = await here.member()
    const { memberId } = person
    await db().update(members).set({ wechatOpenid: 'openid-raced' }).where(eq(members.memberId, memberId))
    for (const _ of [1, 2, 3]) await here.api.ok(addConsents, { kinds: ['arrived'] }, person)
    const { chance, clock } = here.api.deps
    await raced((position) =>
      db().transaction((tx) =>
        tell(tx, { at: clock.now(), chance }, [
          { memberId, kind: 'arrived', facts: {}, cause: `raced:${position}` },
        ]),
      ),
    )
    const pushes = await db()
      .select({ push: notices.push })
      .from(notices)
      .where(eq(notices.memberId, memberId))
    expect(pushes.filter(({ push }) => push === 'waiting')).toHaveLength(3)
    const notify = fakeNotify()
    const sent = await raced(() => sendMessages({ ...here.api.deps, notify }))
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(3)
    expect(notify.sent.filter(({ openid }) => openid === 'openid-raced')).toHaveLength(3)
  })

  it('one code a minute is sent to a phone', async () => {
    const answers = await raced(() => here.api.call(sendSmsCode, { phone: '13800138003' }))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('a person who joins two leaders is the newcomer of one, with one coupon', async () => {
    const person = await stranger()
    const codes = [await codeOf(), await codeOf(here.other)]
    const answers = await raced((position) =>
      here.api.call(join, { code: codes[position % 2] ?? '' }, person),
    )
    const welcomes = answers.map((answer) => (answer.ok ? answer.value.welcome : answer.problem.code))
    expect(welcomes.filter((welcome) => welcome === 'newcomer')).toHaveLength(1)
    expect(welcomes.filter((welcome) => welcome === 'moved').length).toBeLessThanOrEqual(1)
    expect(await db().$count(newcomers, eq(newcomers.memberId, person.memberId))).toBe(1)
    expect(await db().$count(coupons, eq(coupons.memberId, person.memberId))).toBe(1)
  })

  it('newcomers of one leader are all counted', async () => {
    const month = businessMonth(instantOf(here.now))
    const joined = async () => {
      const [row] = await db()
        .select()
        .from(periodCounters)
        .where(and(eq(periodCounters.leaderId, here.other.leaderId), eq(periodCounters.period, month)))
      return row?.joined ?? 0
    }
    const before = await joined()
    const code = await codeOf(here.other)
    const people = await Promise.all(Array.from({ length: CALLERS }, stranger))
    await Promise.all(people.map((person) => here.api.ok(join, { code }, person)))
    expect(await joined()).toBe(before + CALLERS)
  })

  it('a channel has one code', async () => {
    const input = { channel: 'flyer' as const, dealId: null }
    const all = await raced(() => here.api.ok(createReferralCode, input, here.leader))
    expect(new Set(all.map((answer) => answer.code)).size).toBe(1)
  })

  it('a device that opens a page is one touch', async () => {
    const deviceId = 'b'.repeat(32)
    const code = await codeOf()
    await raced(() => here.api.ok(recordTouch, { code, deviceId }))
    expect(await db().$count(touches, eq(touches.deviceId, deviceId))).toBe(1)
  })

  it('a quiz is tried three times', async () => {
    const { lessonId } = await addLesson(here.api, 1)
    const answers = await raced(() => here.api.call(startQuiz, { lessonId, language: 'en' }, here.leader))
    const left = answers.flatMap((answer) => (answer.ok ? [answer.value.triesLeft] : []))
    expect(left.sort()).toEqual([0, 1, 2])
  })

  it('one idempotency key makes one deal and equal answers', async () => {
    const caller = { ...here.leader, key: randomUUID() }
    const draft = here.draft()
    const answers = await raced(() => here.api.ok(createDeal, draft, caller))
    expect(new Set(answers.map((deal) => JSON.stringify(deal))).size).toBe(1)
  })

  it('boards counted in several processes hold every leader once', async () => {
    const period = businessMonth(instantOf(here.now))
    await raced(() => rebuildBoards(here.api.deps))
    const rows = await db().select().from(boardHistogram).where(eq(boardHistogram.period, period))
    expect(rows.reduce((sum, row) => sum + row.leaders, 0)).toBe(2)
  })
})

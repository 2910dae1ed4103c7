import { eq, sql } from 'drizzle-orm'
import { markArrived } from '#contract/deal'
import { addConsents, listNotices, readNoticeBudget, readPushTemplates } from '#contract/notice'
import { MINUTE_MS } from '#domain/business-time'
import { MOST_CONSENTS } from '#domain/notice'
import { notifySentinels } from '#mock/sentinels'
import { fakeNotify } from '#mock/wechat/fake-notify'
import { tell } from '#server/commands/tell'
import { rowsOf } from '#server/db/db'
import { members } from '#server/db/schema/member'
import { noticeConsents, notices } from '#server/db/schema/notice'
import { noNotify } from '#server/notify/no-notify'
import { sendMessages } from '#server/sweeps/send-messages'
import { Neighbourhood } from './neighbourhood'
import { withOtherDeps } from './other-deps'
import type { Person } from './settlers'

let here: Neighbourhood
let notify: ReturnType<typeof fakeNotify>

beforeAll(async () => {
  here = await Neighbourhood.open()
})
afterAll(() => here.api.close())
beforeEach(() => {
  notify = fakeNotify()
})

const sweep = () => sendMessages({ ...here.api.deps, notify })
const yes = (person: Person, times = 1) =>
  Promise.all(Array.from({ length: times }, () => here.api.ok(addConsents, { kinds: ['arrived'] }, person)))
const left = async (person: Person) => {
  const rows = await here.api.deps.db
    .select()
    .from(noticeConsents)
    .where(eq(noticeConsents.memberId, person.memberId))
  return rows.reduce((sum, row) => sum + row.remaining, 0)
}
const wechat = (person: Person, openid: string) =>
  here.api.deps.db.update(members).set({ wechatOpenid: openid }).where(eq(members.memberId, person.memberId))
const pushOf = async (person: Person) =>
  (await here.api.deps.db.select().from(notices).where(eq(notices.memberId, person.memberId))).map(
    ({ kind, push }) => [kind, push],
  )

async function arrivedFor(people: readonly Person[]) {
  const deal = await here.deal()
  for (const person of people) await here.paidOrder(person, { deal, pieces: [1] })
  await here.arrive(deal)
  return deal
}

it('sends to WeChat what a person said yes to, once for each yes, and says so in the inbox', async () => {
  const [willing, silent] = [await here.member(), await here.member()]
  await wechat(willing, 'openid-willing')
  await wechat(silent, 'openid-silent')
  await yes(willing)
  await arrivedFor([willing, silent])
  expect(await sweep()).toBe(1)
  expect(await sweep()).toBe(0)
  expect(notify.sent).toMatchObject([
    { openid: 'openid-willing', kind: 'arrived', facts: { deal: '周末鲜货' } },
  ])
  expect((await here.api.ok(listNotices, {}, willing)).items).toMatchObject([
    { kind: 'arrived', isPushed: true },
  ])
  expect((await here.api.ok(listNotices, {}, silent)).items).toMatchObject([
    { kind: 'arrived', isPushed: false },
  ])
  expect(await left(willing)).toBe(0)
  await arrivedFor([willing])
  expect(await sweep()).toBe(0)
})

it('tells the leader whom WeChat told, whom it can still tell, and who is left, by number and masked name', async () => {
  const [told, later, nobody] = [
    await here.member('张三丰'),
    await here.member('李四'),
    await here.member('王五'),
  ]
  await wechat(told, 'openid-told')
  await yes(told)
  const deal = await here.deal()
  for (const person of [told, later, nobody]) await here.paidOrder(person, { deal, pieces: [1] })
  const budget = () => here.api.ok(readNoticeBudget, { dealId: deal.dealId }, here.leader)
  expect(await budget()).toMatchObject({ bags: 3, reachable: 1, pushed: 0 })
  await here.arrive(deal)
  await yes(later)
  expect(await budget()).toEqual({
    bags: 3,
    reachable: 1,
    pushed: 1,
    others: [{ number: 3, maskedName: '王*' }],
  })
  expect(await here.api.call(readNoticeBudget, { dealId: deal.dealId }, here.other)).toMatchObject({
    status: 404,
  })
})

it('keeps at most twenty yeses of a kind', async () => {
  const person = await here.member()
  await yes(person, MOST_CONSENTS + 3)
  expect(await left(person)).toBe(MOST_CONSENTS)
})

it('gives a message up when the person took the yes back, and counts no yes of theirs any more', async () => {
  const person = await here.member()
  await wechat(person, notifySentinels.refused.openid)
  await yes(person, 3)
  await arrivedFor([person])
  await sweep()
  expect(notify.sent.map(({ openid }) => openid)).not.toContain(notifySentinels.refused.openid)
  expect(await pushOf(person)).toEqual([['arrived', 'failed']])
  expect(await left(person)).toBe(0)
})

it('tries five times with longer pauses while WeChat is busy, and then leaves it to the inbox', async () => {
  const person = await here.member()
  await wechat(person, notifySentinels.busy.openid)
  await yes(person)
  await arrivedFor([person])
  for (let tries = 1; tries <= 5; tries += 1) {
    await sweep()
    await sweep()
    const [row] = await here.api.deps.db.select().from(notices).where(eq(notices.memberId, person.memberId))
    expect([row?.pushTries, row?.push]).toEqual([tries, tries < 5 ? 'waiting' : 'failed'])
    here.api.later(tries * MINUTE_MS)
  }
})

it('gives up on whom WeChat does not know', async () => {
  const person = await here.member()
  await yes(person)
  await arrivedFor([person])
  await sweep()
  expect(await pushOf(person)).toEqual([['arrived', 'failed']])
})

it('asks for nothing and keeps no yes where no templates are set up', async () => {
  const plain = withOtherDeps(here.api, { notify: noNotify })
  const person = await here.member()
  expect(await plain.ok(readPushTemplates, {})).toEqual({ templates: [] })
  expect((await here.api.ok(readPushTemplates, {})).templates.map(({ kind }) => kind)).toContain('arrived')
  await plain.ok(addConsents, { kinds: ['arrived'] }, person)
  expect(await left(person)).toBe(0)
})

it('uses one yes for one of two notices told at the same moment', async () => {
  const person = await here.member()
  await yes(person)
  const { db, chance, clock } = here.api.deps
  const telling = (cause: string) =>
    db.transaction((tx) =>
      tell(tx, { at: clock.now(), chance }, [
        { memberId: person.memberId, kind: 'arrived', facts: {}, cause },
      ]),
    )
  await Promise.all(['a', 'b', 'c', 'd'].map(telling))
  const waiting = (await pushOf(person)).filter(([, push]) => push === 'waiting')
  expect(waiting).toHaveLength(1)
  expect(await left(person)).toBe(0)
  const [below] = await rowsOf<{ rows: number }>(
    db,
    sql`select count(*)::int as rows from notice_consents where remaining < 0`,
  )
  expect(below?.rows).toBe(0)
})

it('tells a thing once, and takes no second yes when it is told again', async () => {
  const person = await here.member()
  await yes(person, 2)
  const deal = await arrivedFor([person])
  await here.api.call(markArrived, { dealId: deal.dealId }, here.leader)
  expect(await left(person)).toBe(1)
})

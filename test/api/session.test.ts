import { count, eq } from 'drizzle-orm'
import {
  listDemoPeople,
  readSession,
  sendSmsCode,
  signInAsDemoPerson,
  signInByPhone,
  signInByWechat,
  signOut,
  updateProfile,
} from '#contract/session'
import { DAY_MS } from '#domain/business-time'
import { members, sessions, signInIdentities, smsCodes } from '#server/db/schema/member'
import { SmsUnavailable } from '#server/sms/sms-port'
import { WechatUnavailable } from '#server/wechat/login-port'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import { withOtherDeps } from './other-deps'

let here: Neighbourhood
let api: Api

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
})

afterAll(() => api.close())

const codeFor = async (phone: string) => (await api.ok(sendSmsCode, { phone })).demoCode ?? ''
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('signing in with WeChat', () => {
  it('makes a person on first sign-in, in the language of the phone, and knows the person again', async () => {
    const first = await api.ok(signInByWechat, { code: 'good-openid-1' }, { language: 'en' })
    expect(first.me).toMatchObject({ name: '微信用户', language: 'en', leader: null, membership: null })
    const again = await api.ok(signInByWechat, { code: 'good-openid-1' })
    expect(again.me.memberId).toBe(first.me.memberId)
    expect(again.token).not.toBe(first.token)
  })

  it('makes one person of two first sign-ins at once', async () => {
    const both = await Promise.all([1, 2].map(() => api.ok(signInByWechat, { code: 'good-openid-2' })))
    expect(both[0]?.me.memberId).toBe(both[1]?.me.memberId)
    const [row] = await api.deps.db
      .select({ people: count() })
      .from(members)
      .where(eq(members.wechatOpenid, 'openid-2'))
    expect(row?.people).toBe(1)
  })

  it('refuses a code that WeChat does not know, and makes nobody', async () => {
    const before = await api.deps.db.$count(members)
    const answer = await api.call(signInByWechat, { code: 'bad' })
    expect(answer).toMatchObject({ ok: false, status: 422, problem: { code: 'wechat-code-rejected' } })
    expect(await api.deps.db.$count(members)).toBe(before)
  })

  it('says that sign-in is not available when WeChat does not answer', async () => {
    const silent = withOtherDeps(api, {
      wechatLogin: { signIn: () => Promise.reject(new WechatUnavailable('no answer')) },
    })
    const answer = await silent.call(signInByWechat, { code: 'any' })
    expect(answer).toMatchObject({ status: 503, problem: { code: 'sign-in-unavailable' } })
  })

  it('keeps neither token nor openid in clear where sessions and identities are looked up', async () => {
    const { token } = await api.ok(signInByWechat, { code: 'good-openid-3' })
    const stored = JSON.stringify([
      await api.deps.db.select().from(sessions),
      await api.deps.db.select().from(signInIdentities),
    ])
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(stored).not.toContain(token)
    expect(stored).not.toContain('openid-3')
  })
})

describe('signing in by phone', () => {
  it('makes a person named after the last four digits, who sees the own number masked', async () => {
    const phone = '13800001234'
    const { me } = await api.ok(signInByPhone, { phone, code: await codeFor(phone) })
    expect(me).toMatchObject({ name: '邻居1234', maskedPhone: '138****1234' })
    const [row] = await api.deps.db.select().from(members).where(eq(members.memberId, me.memberId))
    expect(row?.phoneCipher).toMatch(/^v1\./)
    expect(JSON.stringify(row)).not.toContain(phone)
  })

  it('knows the person again by the phone', async () => {
    const phone = '13800001235'
    const first = await api.ok(signInByPhone, { phone, code: await codeFor(phone) })
    const again = await api.ok(signInByPhone, { phone, code: await codeFor(phone) })
    expect(again.me.memberId).toBe(first.me.memberId)
  })

  it('takes a code once: at once in two places it signs in one', async () => {
    const phone = '13800001236'
    const code = await codeFor(phone)
    const both = await Promise.all([1, 2].map(() => api.call(signInByPhone, { phone, code })))
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    const third = await api.call(signInByPhone, { phone, code })
    expect(third).toMatchObject({ problem: { code: 'sms-code-expired' } })
  })

  it('counts the tries down, and burns the code with the fifth wrong one', async () => {
    const phone = '13800001237'
    const code = await codeFor(phone)
    for (const triesLeft of [4, 3, 2, 1]) {
      const answer = await api.call(signInByPhone, { phone, code: wrong(code) })
      expect(answer).toMatchObject({ status: 422, problem: { code: 'sms-code-wrong', facts: { triesLeft } } })
    }
    const fifth = await api.call(signInByPhone, { phone, code: wrong(code) })
    expect(fifth).toMatchObject({ problem: { code: 'sms-code-tries-used' } })
    const right = await api.call(signInByPhone, { phone, code })
    expect(right).toMatchObject({ problem: { code: 'sms-code-tries-used' } })
  })

  it('refuses a code after five minutes', async () => {
    const phone = '13800001238'
    const code = await codeFor(phone)
    api.later(5 * 60_000)
    const answer = await api.call(signInByPhone, { phone, code })
    expect(answer).toMatchObject({ problem: { code: 'sms-code-expired' } })
  })

  it('refuses the code of another phone', async () => {
    const code = await codeFor('13800001239')
    await codeFor('13800001240')
    const answer = await api.call(signInByPhone, { phone: '13800001240', code })
    expect(answer).toMatchObject({ problem: { code: 'sms-code-wrong' } })
  })

  it('sends the next code after a minute, and then only that one signs in', async () => {
    const phone = '13800001241'
    const first = await codeFor(phone)
    const early = await api.call(sendSmsCode, { phone })
    expect(early).toMatchObject({ status: 429, problem: { code: 'too-many-requests' } })
    api.later(60_000)
    const second = await codeFor(phone)
    if (second !== first) {
      const answer = await api.call(signInByPhone, { phone, code: first })
      expect(answer).toMatchObject({ problem: { code: 'sms-code-wrong' } })
    }
    await api.ok(signInByPhone, { phone, code: second })
  })

  it('answers alike for a phone it knows and one it does not', async () => {
    const known = '13800001242'
    await api.ok(signInByPhone, { phone: known, code: await codeFor(known) })
    const [a, b] = [
      await api.ok(sendSmsCode, { phone: known }),
      await api.ok(sendSmsCode, { phone: '13800001243' }),
    ]
    expect(Object.keys(a)).toEqual(Object.keys(b))
  })

  it('stores no code in clear', async () => {
    const code = await codeFor('13800001244')
    expect(JSON.stringify(await api.deps.db.select().from(smsCodes))).not.toContain(`"${code}"`)
  })

  it('refuses what is no mobile number, beside the field', async () => {
    const answer = await api.call(sendSmsCode, { phone: '12345' })
    expect(answer).toMatchObject({ status: 400, problem: { code: 'bad-input', fields: [{ path: 'phone' }] } })
  })
})

describe('outside demo mode', () => {
  it('sends the code as a message and never tells it; a demo person cannot be signed in as', async () => {
    const earnest = withOtherDeps(api, { demo: undefined })
    const sent = await earnest.ok(sendSmsCode, { phone: '13900000001' })
    expect(sent.demoCode).toBeNull()
    const code = api.sms.get('13900000001') ?? ''
    expect(code).toMatch(/^\d{6}$/)
    await earnest.ok(signInByPhone, { phone: '13900000001', code })
    const people = await earnest.call(listDemoPeople, {})
    expect(people).toMatchObject({ status: 404, problem: { code: 'not-found' } })
  })

  it('takes the code back when the message cannot be sent, so that one may ask again at once', async () => {
    let down = true
    const sms = {
      sendCode: async () => {
        if (down) throw new SmsUnavailable('the supplier does not answer')
      },
    }
    const earnest = withOtherDeps(api, { demo: undefined, sms })
    const answer = await earnest.call(sendSmsCode, { phone: '13900000002' })
    expect(answer).toMatchObject({ status: 503, problem: { code: 'sign-in-unavailable' } })
    down = false
    await earnest.ok(sendSmsCode, { phone: '13900000002' })
  })
})

describe('demo people', () => {
  it('are told leaders first, and can be signed in as; nobody else can', async () => {
    const { db } = api.deps
    const stranger = await here.member('Stranger')
    const known = await here.member('Member Known')
    await db.update(members).set({ demoAbout: '常客' }).where(eq(members.memberId, known.memberId))
    await db.update(members).set({ demoAbout: '团长' }).where(eq(members.memberId, here.leader.memberId))

    const { people } = await api.ok(listDemoPeople, {})
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['Leader Li', 'leader'],
      ['Member Known', 'member'],
    ])
    const { me } = await api.ok(signInAsDemoPerson, { memberId: known.memberId })
    expect(me.memberId).toBe(known.memberId)
    const answer = await api.call(signInAsDemoPerson, { memberId: stranger.memberId })
    expect(answer).toMatchObject({ status: 404, problem: { code: 'not-found' } })
  })
})

describe('a session', () => {
  const signInOnce = async (openid: string) =>
    (await api.ok(signInByWechat, { code: `good-${openid}` })).token

  it('ends when signed out, and only that one', async () => {
    const phone = await signInOnce('two-devices')
    const tablet = await signInOnce('two-devices')
    await api.ok(signOut, {}, { token: phone })
    const answer = await api.call(readSession, {}, { token: phone })
    expect(answer).toMatchObject({ status: 401, problem: { code: 'not-signed-in' } })
    await api.ok(readSession, {}, { token: tablet })
  })

  it('is refused for a token that never was', async () => {
    const answer = await api.call(readSession, {}, { token: 'A'.repeat(43) })
    expect(answer).toMatchObject({ status: 401, problem: { code: 'not-signed-in' } })
  })
})

describe('the profile', () => {
  it('tells a member who serves them and a leader the own pick-up point', async () => {
    const member = await here.member('Member Qian')
    const seen = await api.ok(readSession, {}, member)
    expect(seen).toMatchObject({ name: 'Member Qian', leader: null, membership: { name: 'Leader Li' } })
    const own = await api.ok(readSession, {}, here.leader)
    expect(own).toMatchObject({
      leader: { level: 'bronze', pickupPoint: { name: '东门便利店' } },
      membership: null,
    })
  })

  it('changes name, door and language; a member has no slogan to change', async () => {
    const member = await here.member('Member Zhao')
    const input = { name: ' 赵六 ', unitLabel: '3-501', language: 'zh-Hant' as const, slogan: '不是团长' }
    const me = await api.ok(updateProfile, input, member)
    expect(me).toMatchObject({ name: '赵六', unitLabel: '3-501', language: 'zh-Hant', leader: null })
    expect(await api.ok(readSession, {}, member)).toEqual(me)
  })

  it('changes the name and slogan others see of a leader, and keeps a slogan that is not given', async () => {
    const input = { name: '吴团长', unitLabel: null, language: 'zh-Hans' as const }
    const told = await api.ok(updateProfile, { ...input, slogan: '新鲜到家' }, here.other)
    expect(told.leader).toMatchObject({ name: '吴团长', slogan: '新鲜到家' })
    const kept = await api.ok(updateProfile, input, here.other)
    expect(kept.leader).toMatchObject({ slogan: '新鲜到家' })
  })

  it('refuses an empty name beside the field', async () => {
    const answer = await api.call(updateProfile, { name: '  ', unitLabel: null, language: 'en' }, here.other)
    expect(answer).toMatchObject({ status: 400, problem: { fields: [{ path: 'name', code: 'required' }] } })
  })
})

describe('time', () => {
  it('ends a session 90 days after sign-in for a member, 30 for a leader', async () => {
    const member = await api.ok(signInByWechat, { code: 'good-member' })
    const leader = await api.ok(signInByWechat, { code: 'good-leader' })
    const ownLeaderId = api.deps.chance.id('leader')
    await api.deps.db.update(members).set({ ownLeaderId }).where(eq(members.memberId, leader.me.memberId))
    const { token } = await api.ok(signInByWechat, { code: 'good-leader' })

    api.later(30 * DAY_MS + 1_000)
    expect(await api.call(readSession, {}, { token })).toMatchObject({ status: 401 })
    expect(await api.call(readSession, {}, { token: member.token })).toMatchObject({ status: 200 })
    api.later(60 * DAY_MS)
    expect(await api.call(readSession, {}, { token: member.token })).toMatchObject({ status: 401 })
  })
})

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { createDeal, type LeaderDeal } from '#contract/deal'
import { refusalStatus } from '#contract/refusal'
import { readSession, sendSmsCode, updateProfile } from '#contract/session'
import { DAY_MS } from '#domain/business-time'
import { deals } from '#server/db/schema/deal'
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

const post = (body: string, headers: Record<string, string> = {}) =>
  api.send(createDeal.path, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${here.leader.token}`, 'idempotency-key': randomUUID(), ...headers },
  })
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
const dealsTitled = (title: string) => api.deps.db.$count(deals, eq(deals.title, title))

describe('an idempotency key', () => {
  it('gives the same answer for the same body, and the act happens once', async () => {
    const caller = { ...here.leader, key: randomUUID() }
    const draft = here.draft({ title: '只发一次' })
    const first = await api.ok(createDeal, draft, caller)
    const again = await api.ok(createDeal, draft, caller)
    expect(again).toEqual(first)
    expect(await dealsTitled('只发一次')).toBe(1)
  })

  it('still does so days later', async () => {
    const caller = { ...here.leader, key: randomUUID() }
    const draft = here.draft({ title: '过几天再试' })
    const first = await api.ok(createDeal, draft, caller)
    api.later(3 * DAY_MS)
    expect(await api.ok(createDeal, draft, caller)).toEqual(first)
  })

  it('sent ten times at once makes one deal and ten equal answers', async () => {
    const caller = { ...here.leader, key: randomUUID() }
    const draft = here.draft({ title: '十次同时' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.ok(createDeal, draft, caller)))
    expect(new Set(answers.map((deal: LeaderDeal) => deal.dealId)).size).toBe(1)
    expect(await dealsTitled('十次同时')).toBe(1)
  })

  it('is refused with another body, or for another endpoint', async () => {
    const caller = { ...here.leader, key: randomUUID() }
    await api.ok(createDeal, here.draft({ title: '原来的' }), caller)
    const other = await api.call(createDeal, here.draft({ title: '改过的' }), caller)
    expect(other).toMatchObject({ status: 422, problem: { code: 'idempotency-key-reused' } })
    const elsewhere = await api.call(updateProfile, { name: '改名', unitLabel: null, language: 'en' }, caller)
    expect(elsewhere).toMatchObject({ status: 422, problem: { code: 'idempotency-key-reused' } })
    expect(await dealsTitled('改过的')).toBe(0)
  })

  it('belongs to a person: another may use the same', async () => {
    const key = randomUUID()
    const own = await api.ok(createDeal, here.draft(), { ...here.leader, key })
    const others = await api.ok(createDeal, here.draft(), { ...here.other, key })
    expect(others.dealId).not.toBe(own.dealId)
  })

  it('of a refused act may be used again, also with what was put right', async () => {
    const caller = { ...here.leader, key: randomUUID() }
    const wrong = await api.call(createDeal, here.draft({ title: '没有商品', items: [] }), caller)
    expect(wrong).toMatchObject({ status: 422, problem: { code: 'deal-invalid' } })
    await api.ok(createDeal, here.draft({ title: '有商品' }), caller)
  })

  it.each(['', 'short', 'with spaces in it', 'x'.repeat(256)])(
    'is asked for in every write: %p is none',
    async (key) => {
      const response = await post(JSON.stringify(here.draft()), { 'idempotency-key': key })
      expect([response.status, await codeOf(response)]).toEqual([400, 'idempotency-key-missing'])
    },
  )
})

describe('a body', () => {
  it.each(['{"title":', 'title=1', '[]', 'null', '"text"', '12'])(
    'that is no JSON object is refused: %p',
    async (body) => {
      const response = await post(body)
      expect([response.status, await codeOf(response)]).toEqual([400, 'body-not-json'])
    },
  )

  it('without fields is bad input that names each of them', async () => {
    const response = await post('')
    const problem = (await response.json()) as {
      code: string
      fields: { path: string; code: string; sentence: string }[]
    }
    expect(problem.code).toBe('bad-input')
    expect(problem.fields.map((field) => field.path)).toEqual(
      expect.arrayContaining(['title', 'items', 'opensAt']),
    )
    expect(problem.fields.every((field) => field.sentence.length > 0)).toBe(true)
  })

  it('over 256 kB is refused, whatever length it claims', async () => {
    const large = JSON.stringify({ title: '团'.repeat(100_000) })
    for (const claim of [undefined, '10']) {
      const response = await post(large, claim ? { 'content-length': claim } : {})
      expect([response.status, await codeOf(response)]).toEqual([413, 'body-too-large'])
    }
  })
})

describe('a problem', () => {
  const problemFor = async (language: string) => {
    const response = await api.send(readSession.path, { headers: { 'accept-language': language } })
    return { response, problem: (await response.json()) as Record<string, unknown> }
  }

  it('has the shape of RFC 9457 with a stable code and the request’s id', async () => {
    const { response, problem } = await problemFor('en')
    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(problem).toEqual({
      type: 'urn:lintuan:refusal:not-signed-in',
      title: 'not-signed-in',
      status: 401,
      code: 'not-signed-in',
      detail: 'Please sign in first.',
      requestId: response.headers.get('x-request-id'),
    })
  })

  it('speaks the language that is asked for, simplified Chinese when it has none of it', async () => {
    const detail = async (language: string) => (await problemFor(language)).problem.detail
    const [hans, hant, en] = [await detail('zh-CN'), await detail('zh-TW,zh;q=0.9'), await detail('en-GB')]
    expect(new Set([hans, hant, en]).size).toBe(3)
    expect(await detail('fr')).toBe(hans)
    expect(await detail('zh-Hant-HK')).toBe(hant)
  })

  it('answers an address that is none, and a method that is none', async () => {
    for (const [path, method] of [
      ['/api/v1/nothing', 'GET'],
      [createDeal.path, 'DELETE'],
    ] as const) {
      const response = await api.send(path, { method })
      expect([response.status, await codeOf(response)]).toEqual([404, 'not-found'])
    }
  })

  it('of a bug tells the request’s id and nothing of the inside', async () => {
    const broken = withOtherDeps(api, {
      secrets: {
        ...api.deps.secrets,
        fingerprint: () => {
          throw new Error('secret inside')
        },
      },
    })
    const answer = await broken.call(sendSmsCode, { phone: '13800000000' })
    expect(answer).toMatchObject({ status: refusalStatus.bug, problem: { code: 'bug' } })
    expect(JSON.stringify(answer)).not.toContain('secret inside')
    if (!answer.ok) expect(answer.problem.detail).toContain(answer.problem.requestId)
  })
})

describe('a request', () => {
  it('keeps the id it came with when it is one, and gets one when not', async () => {
    const idFor = async (given?: string) => {
      const headers = given === undefined ? undefined : { 'x-request-id': given }
      return (await api.send('/api/v1/clock', { headers })).headers.get('x-request-id')
    }
    expect(await idFor('phone-12345678')).toBe('phone-12345678')
    expect(await idFor('bad id<script>')).toMatch(/^req_[0-9a-f]{32}$/)
    expect(await idFor()).toMatch(/^req_[0-9a-f]{32}$/)
  })

  it('is told the server’s time, and is kept in no cache', async () => {
    const { headers } = await api.send('/api/v1/clock')
    const now = api.deps.clock.now().getTime()
    expect(Math.abs(Date.parse(headers.get('x-server-time') ?? '') - now)).toBeLessThan(60_000)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('the rate limit', () => {
  const withTwoReads = () =>
    withOtherDeps(api, { limits: { ...api.deps.limits, read: { calls: 2, seconds: 60 } } })

  it('refuses the call after the last, says how long to wait, and leaves other classes alone', async () => {
    const limited = withTwoReads()
    await limited.ok(readSession, {}, here.leader)
    await limited.ok(readSession, {}, here.leader)
    const response = await limited.send(readSession.path, {
      headers: { authorization: `Bearer ${here.leader.token}` },
    })
    expect([response.status, await codeOf(response)]).toEqual([429, 'too-many-requests'])
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    await limited.ok(updateProfile, { name: 'Leader Li', unitLabel: null, language: 'zh-Hans' }, here.leader)
  })

  it('counts each person apart, and those not signed in by their address', async () => {
    const limited = withTwoReads()
    const from = async (ip: string) =>
      (await limited.send('/api/v1/clock', { headers: { 'x-real-ip': ip } })).status
    await limited.ok(readSession, {}, here.leader)
    await limited.ok(readSession, {}, here.leader)
    await limited.ok(readSession, {}, here.other)
    expect([await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.1')]).toEqual([200, 200, 429])
    expect(await from('10.0.0.2')).toBe(200)
  })
})

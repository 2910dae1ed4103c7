import { sendSmsCode, signInByPhone } from '#contract/session'
import { HOUR_MS, MINUTE_MS } from '#domain/business-time'
import { countSms } from '#server/commands/count-sms'
import { smsSends } from '#server/db/schema/member'
import { SMS_LIMITS } from '#server/policy'
import { SmsUnavailable } from '#server/sms/sms-port'
import { forgetSmsSends } from '#server/sweeps/forget-sms-sends'
import type { Api } from './harness'
import { postgresUrl, startApi } from './harness'
import { withOtherDeps } from './other-deps'

const AT_ONCE = 32

let api: Api

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

/** Every test has an address and phones of its own. */
let lastAddress = 0
const newAddress = () => {
  lastAddress += 1
  return `198.51.100.${lastAddress}`
}
let lastPhone = 13_700_000_000
const newPhone = () => {
  lastPhone += 1
  return String(lastPhone)
}

interface Ask {
  readonly phone: string
  readonly from: string
  readonly language?: string
}

async function ask({ phone, from, language = 'zh-Hans' }: Ask, server: Pick<Api, 'send'> = api) {
  const response = await server.send(sendSmsCode.path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'accept-language': language,
      'x-real-ip': from,
    },
    body: JSON.stringify({ phone }),
  })
  const body: unknown = await response.json()
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body }
}

const sent = { status: 200 }
const refusedWith = (code: string) => ({ status: 429, body: expect.objectContaining({ code }) })

async function sendTo(phone: string, times: number, minutesApart: number) {
  for (let time = 0; time < times; time++) {
    if (time > 0) api.later(minutesApart * MINUTE_MS)
    expect(await ask({ phone, from: newAddress() })).toMatchObject(sent)
  }
}

describe('codes to one phone', () => {
  it('are five in any hour, whoever asks, and the sixth is told when to try again', async () => {
    const phone = newPhone()
    await sendTo(phone, 5, 2)
    api.later(2 * MINUTE_MS)
    const sixth = await ask({ phone, from: newAddress() })
    expect(sixth).toMatchObject(refusedWith('sms-phone-limit'))
    expect(Number(sixth.retryAfter)).toBeGreaterThan(49 * 60)
    expect(Number(sixth.retryAfter)).toBeLessThanOrEqual(50 * 60)

    api.later(49 * MINUTE_MS)
    expect(await ask({ phone, from: newAddress() })).toMatchObject(refusedWith('sms-phone-limit'))
    api.later(MINUTE_MS)
    expect(await ask({ phone, from: newAddress() })).toMatchObject(sent)
  })

  it('are ten in any 24 hours', async () => {
    const phone = newPhone()
    await sendTo(phone, 10, 15)
    api.later(2 * HOUR_MS)
    expect(await ask({ phone, from: newAddress() })).toMatchObject(refusedWith('sms-phone-limit'))
    api.later(24 * HOUR_MS - 9 * 15 * MINUTE_MS - 2 * HOUR_MS)
    expect(await ask({ phone, from: newAddress() })).toMatchObject(sent)
  })

  it('are counted also when each was used to sign in', async () => {
    const phone = newPhone()
    for (let time = 0; time < 5; time++) {
      await ask({ phone, from: newAddress() })
      await api.ok(signInByPhone, { phone, code: api.sms.get(phone) ?? '' })
    }
    expect(await ask({ phone, from: newAddress() })).toMatchObject(refusedWith('sms-phone-limit'))
  })

  it.each([
    ['zh-Hans', /^这个手机号获取验证码太频繁了，请在 \d{4}-\d\d-\d\d \d\d:\d\d 之后再试。$/],
    ['en', /^Too many codes were sent to this phone\. Please try again after \d{4}-\d\d-\d\d \d\d:\d\d\.$/],
  ])('are refused in a sentence: %s', async (language, sentence) => {
    const phone = newPhone()
    await sendTo(phone, 5, 1)
    api.later(MINUTE_MS)
    const { body } = await ask({ phone, from: newAddress(), language })
    expect(body).toMatchObject({ detail: expect.stringMatching(sentence) })
  })

  it('leave the last code good when the next is refused', async () => {
    const phone = newPhone()
    await sendTo(phone, 5, 1)
    api.later(MINUTE_MS)
    expect(await ask({ phone, from: newAddress() })).toMatchObject(refusedWith('sms-phone-limit'))
    await api.ok(signInByPhone, { phone, code: api.sms.get(phone) ?? '' })
  })
})

describe('codes asked for from one address', () => {
  it('are thirty in any hour, to whatever phones', async () => {
    const from = newAddress()
    for (let time = 0; time < 30; time++) expect(await ask({ phone: newPhone(), from })).toMatchObject(sent)
    const phone = newPhone()
    expect(await ask({ phone, from })).toMatchObject(refusedWith('sms-address-limit'))
    // What the address may not ask for is not counted against the phone, nor is its minute.
    expect(await ask({ phone, from: newAddress() })).toMatchObject(sent)
    api.later(HOUR_MS)
    expect(await ask({ phone: newPhone(), from })).toMatchObject(sent)
  })

  it('are thirty for all of a network of IPv6', async () => {
    for (let host = 1; host <= 30; host++) {
      expect(await ask({ phone: newPhone(), from: `2001:db8:7:7::${host}` })).toMatchObject(sent)
    }
    const beside = await ask({ phone: newPhone(), from: '2001:db8:7:7:ffff::1' })
    expect(beside).toMatchObject(refusedWith('sms-address-limit'))
    expect(await ask({ phone: newPhone(), from: '2001:db8:7:8::1' })).toMatchObject(sent)
  })
})

it('counts no message that could not be sent', async () => {
  const dead = withOtherDeps(api, {
    sms: { sendCode: () => Promise.reject(new SmsUnavailable('no answer')) },
  })
  const [phone, from] = [newPhone(), newAddress()]
  for (let time = 0; time < 6; time++) expect(await ask({ phone, from }, dead)).toMatchObject({ status: 503 })
  await sendTo(phone, 5, 1)
  api.later(MINUTE_MS)
  expect(await ask({ phone, from }, dead)).toMatchObject(refusedWith('sms-phone-limit'))
})

it('keeps neither phone nor address in clear, and forgets both after a day', async () => {
  const [phone, from] = [newPhone(), newAddress()]
  await ask({ phone, from })
  const rows = () => api.deps.db.select().from(smsSends)
  expect(JSON.stringify(await rows())).not.toMatch(new RegExp(`${phone}|${from.replaceAll('.', '\\.')}`))

  api.later(23 * HOUR_MS)
  await forgetSmsSends(api.deps)
  expect((await rows()).length).toBeGreaterThanOrEqual(2)
  const late = { subject: 'phone:late', limits: SMS_LIMITS.phone, now: api.deps.clock.now() }
  await countSms(api.deps.db, late)
  api.later(HOUR_MS)
  await forgetSmsSends(api.deps)
  expect((await rows()).map((row) => row.subject)).toEqual(['phone:late'])
})

const onPostgres = postgresUrl() ? describe : describe.skip
if (!postgresUrl()) {
  process.stderr.write(
    '\n!! races of sms-limits.test.ts are SKIPPED: TEST_POSTGRES_URL is not set. Races need many connections.\n\n',
  )
}

onPostgres('at once, on PostgreSQL', () => {
  let raced: Api

  beforeAll(async () => {
    raced = await startApi('postgres')
  }, 60_000)

  afterAll(() => raced?.close())

  const atOnce = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: AT_ONCE }, act))

  it.each([
    ['a phone', SMS_LIMITS.phone, 5],
    ['an address', SMS_LIMITS.address, 30],
  ] as const)('the limit of %s lets through as many as it says', async (name, limits, most) => {
    const now = raced.deps.clock.now()
    const subject = `${name} that is raced for`
    const counted = await atOnce(() => countSms(raced.deps.db, { subject, limits, now }))
    expect(counted.filter((one) => one.ok)).toHaveLength(most)
  })

  it('one address gets thirty codes for as many phones, and nobody waits for ever', async () => {
    const from = newAddress()
    const answers = await atOnce(() => ask({ phone: newPhone(), from }, raced))
    const codes = answers.map(({ status }) => status).sort()
    expect(codes).toEqual([...Array<number>(30).fill(200), 429, 429])
    expect(raced.sms.size).toBe(30)
  })

  it('one phone, asked for from everywhere, gets one code', async () => {
    const phone = newPhone()
    const before = await raced.deps.db.$count(smsSends)
    const answers = await atOnce(() => ask({ phone, from: newAddress() }, raced))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    // The phone is counted, and of all addresses the one that was answered.
    expect(await raced.deps.db.$count(smsSends)).toBe(before + 2)
  })
})

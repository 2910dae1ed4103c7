import { loginSentinels } from '#mock/sentinels'
import { fakeWechat } from '#mock/wechat/fake-wechat'
import { makeKeys } from '#mock/wechat/keys'
import { memoryStore } from '#mock/wechat/store'
import { wechatLogin } from './login'
import { wechatLoginConfigFrom } from './login-config'
import { WechatUnavailable } from './login-port'

const keys = makeKeys()

function signingIn() {
  const time = { now: new Date('2026-11-22T04:00:00Z') }
  const fake = fakeWechat({
    clock: { now: () => time.now },
    keys,
    store: memoryStore(),
    notify: async () => new Response(null, { status: 204 }),
    origin: '',
  })
  const config = { ...fake.merchant, baseUrl: 'https://api.weixin.qq.com' }
  return { fake, time, config, port: wechatLogin(config, fake.fetch) }
}

it('gives the openid of a code once', async () => {
  const { port } = signingIn()
  expect(await port.signIn('fake-zhang')).toEqual({ kind: 'openid', openid: 'zhang' })
  expect(await port.signIn('fake-zhang')).toEqual({ kind: 'rejected' })
})

it('reads success with errcode 0 and success without one', async () => {
  const { port, fake, config } = signingIn()
  const shapes = new Set<boolean>()
  for (const name of ['zhang', 'li', 'wang', 'zhao', 'chen', 'liu']) {
    const query = new URLSearchParams({
      appid: config.appId,
      secret: config.appSecret,
      js_code: `fake-${name}.1`,
      grant_type: 'authorization_code',
    })
    const raw = await fake.fetch(`https://api.weixin.qq.com/sns/jscode2session?${query}`, {})
    shapes.add((await raw.text()).includes('errcode'))
    expect(await port.signIn(`fake-${name}.2`)).toEqual({ kind: 'openid', openid: name })
  }
  expect(shapes).toEqual(new Set([true, false]))
})

it.each([
  ['just before five minutes', 5 * 60_000 - 1, { kind: 'openid', openid: 'li' }],
  ['after five minutes', 5 * 60_000, { kind: 'rejected' }],
])('treats a code %s as documented', async (_, waitedMs, outcome) => {
  const { port, fake, time } = signingIn()
  const code = fake.issueLoginCode('li')
  time.now = new Date(time.now.getTime() + waitedMs)
  expect(await port.signIn(code)).toEqual(outcome)
})

it('keeps nothing but the openid', async () => {
  const { port } = signingIn()
  expect(Object.keys(await port.signIn('fake-wang'))).toEqual(['kind', 'openid'])
})

it.each([['nonsense code'], [loginSentinels.blocked.code]])('rejects %s', async (code) => {
  expect(await signingIn().port.signIn(code)).toEqual({ kind: 'rejected' })
})

it.each([[loginSentinels.busy.code], [loginSentinels.nonsense.code]])(
  'is unavailable for %s',
  async (code) => {
    await expect(signingIn().port.signIn(code)).rejects.toThrow(WechatUnavailable)
  },
)

it.each([
  ['an answer of 500', async () => new Response('{}', { status: 500 })],
  ['an answer without an openid', async () => new Response('{}')],
  ['a broken line', async () => Promise.reject(new TypeError('fetch failed'))],
])('is unavailable after %s', async (_, fetch) => {
  const { config } = signingIn()
  await expect(wechatLogin(config, fetch).signIn('fake-x')).rejects.toThrow(WechatUnavailable)
})

it('is unavailable with another secret, and does not tell the secret', async () => {
  const { config, fake } = signingIn()
  const port = wechatLogin({ ...config, appSecret: 'wrong-secret' }, fake.fetch)
  const failure = await port.signIn('fake-x').catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(WechatUnavailable)
  expect(String(failure)).not.toContain('wrong-secret')
})

it.each([
  ['nothing', {}, undefined],
  ['the app only, for WeChat Pay', { WECHAT_APP_ID: 'wx1' }, undefined],
  [
    'both',
    { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' },
    { ok: true, config: { appId: 'wx1', appSecret: 's', baseUrl: 'https://api.weixin.qq.com' } },
  ],
  ['half', { WECHAT_APP_SECRET: 's' }, { ok: false, problem: expect.stringContaining('set WECHAT_APP_ID') }],
])('reads its settings from an environment with %s', (_, environment, setting) => {
  expect(wechatLoginConfigFrom(environment)).toEqual(setting)
})

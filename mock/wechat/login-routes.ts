import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { loginSentinels } from '#mock/sentinels'
import type { Platform } from './platform'
import { FAKE_APP_ID, nowMs } from './platform'
import type { LoginCode } from './store'

const CODE_WITHIN_MS = 5 * 60_000
const FAKE_CODE = /^fake-([0-9A-Za-z_-]{1,60})(?:\.[0-9A-Za-z_-]{1,60})?$/

/** What wx.login gives in WeChat DevTools under the tourist app id; always the same, so it can be used again and again. */
const DEVTOOLS_CODE = 'the code is a mock one'

/** A code as wx.login would give it: once, for five minutes. */
export function issueLoginCode(platform: Platform, openid: string): string {
  const code = `fake-${openid}.${randomBytes(9).toString('base64url')}`
  platform.books.save({ kind: 'login-code', code, openid, issuedMs: nowMs(platform), used: false })
  return code
}

/**
 * GET /sns/jscode2session. Any code `fake-OPENID` or `fake-OPENID.ANYTHING` gives that openid once, as if it
 * had just been issued.
 */
export function loginRoutes(platform: Platform): Hono {
  const routes = new Hono()
  routes.get('/sns/jscode2session', (context) => {
    const { appid, secret, js_code = '', grant_type } = context.req.query()
    if (js_code === loginSentinels.nonsense.code) return context.html('<h1>502 Bad Gateway</h1>')
    if (appid !== FAKE_APP_ID) return context.json({ errcode: 40013, errmsg: 'invalid appid' })
    if (secret !== platform.keys.appSecret)
      return context.json({ errcode: 40125, errmsg: 'invalid appsecret' })
    if (grant_type !== 'authorization_code')
      return context.json({ errcode: 40002, errmsg: 'invalid grant_type' })
    return context.json(sessionOf(platform, js_code))
  })
  return routes
}

function sessionOf(platform: Platform, code: string) {
  if (code === loginSentinels.busy.code) return { errcode: -1, errmsg: 'system error' }
  if (code === loginSentinels.blocked.code) return { errcode: 40226, errmsg: 'code blocked' }
  if (code === DEVTOOLS_CODE) return session('devtools')
  const login = platform.books.loginCode(code) ?? freshCode(platform, code)
  const isOld = login && nowMs(platform) >= login.issuedMs + CODE_WITHIN_MS
  if (!login || login.used || isOld) return { errcode: 40029, errmsg: 'invalid code' }
  platform.books.save({ ...login, used: true })
  return session(login.openid)
}

function freshCode(platform: Platform, code: string): LoginCode | undefined {
  const openid = FAKE_CODE.exec(code)?.[1]
  return openid ? { kind: 'login-code', code, openid, issuedMs: nowMs(platform), used: false } : undefined
}

/** Success carries errcode 0 for some and none for others: the documents show both. */
function session(openid: string) {
  const digest = createHash('sha256').update(openid).digest()
  const found = { openid, session_key: randomBytes(16).toString('base64') }
  return (digest[0] ?? 0) % 2 === 0 ? found : { ...found, errcode: 0, errmsg: 'ok' }
}

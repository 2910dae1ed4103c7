import * as v from 'valibot'
import type { WechatLoginConfig } from './login-config'
import type { WechatLogin, WechatLoginPort } from './login-port'
import { WechatUnavailable } from './login-port'

const ANSWER_WITHIN_MS = 5_000

/** Wrong, used or expired code (40029, 40163), or a person WeChat has blocked (40226): a new try needs a new code. */
const REJECTED = [40029, 40163, 40226]

/** `session_key` is in the answer and left out here: what is not kept cannot leak. */
const answerSchema = v.object({
  openid: v.optional(v.string()),
  errcode: v.optional(v.number(), 0),
  errmsg: v.optional(v.string(), ''),
})

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/**
 * code2Session of the mini-program. A code works once, so it is never sent twice: after a silence the phone
 * fetches a new one.
 */
export function wechatLogin(config: WechatLoginConfig, fetch: Fetch): WechatLoginPort {
  return {
    async signIn(code: string): Promise<WechatLogin> {
      const { errcode, errmsg, openid } = await ask(code)
      if (REJECTED.includes(errcode)) return { kind: 'rejected' }
      if (errcode !== 0 || !openid) throw new WechatUnavailable(`code2Session: ${errcode} ${errmsg}`)
      return { kind: 'openid', openid }
    },
  }

  async function ask(code: string): Promise<v.InferOutput<typeof answerSchema>> {
    const query = new URLSearchParams({
      appid: config.appId,
      secret: config.appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    })
    try {
      const url = `${config.baseUrl}/sns/jscode2session?${query}`
      const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return v.parse(answerSchema, JSON.parse(await response.text()))
    } catch (error) {
      // The message only: the address holds the app's secret and must not get into a log.
      throw new WechatUnavailable(`code2Session: ${error instanceof Error ? error.message : 'no answer'}`)
    }
  }
}

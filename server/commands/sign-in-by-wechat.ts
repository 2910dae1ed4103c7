import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Language } from '#contract/schema'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import type { Deps } from '../deps'
import { WechatUnavailable } from '../wechat/login-port'
import { recognisePerson } from './recognise-person'

interface SignInByWechat {
  /** Of wx.login: lives five minutes, works once. */
  readonly code: string
  readonly language: Language
  readonly now: Date
  readonly deps: Pick<Deps, 'chance' | 'secrets' | 'wechatLogin'>
}

export async function signInByWechat(
  db: Db,
  { code, language, now, deps }: SignInByWechat,
): Promise<Outcome<MemberId, 'wechat-code-rejected' | 'sign-in-unavailable'>> {
  const login = await deps.wechatLogin.signIn(code).catch(unavailable)
  if (!login) return refused('sign-in-unavailable')
  if (login.kind === 'rejected') return refused('wechat-code-rejected')
  const memberId = await recognisePerson(db, {
    subject: `wechat:${deps.secrets.fingerprint(login.openid)}`,
    firstSeen: { name: '微信用户', language, wechatOpenid: login.openid },
    now,
    chance: deps.chance,
  })
  return done(memberId)
}

function unavailable(error: unknown): undefined {
  if (!(error instanceof WechatUnavailable)) throw error
}

import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { MemberId } from '#domain/ids'
import { members } from '../db/schema/member'
import type { Deps } from '../deps'
import { WechatUnavailable } from '../wechat/login-port'

interface KeepOpenid {
  readonly memberId: MemberId
  /** Of wx.login: lives five minutes, works once. */
  readonly code: string
}

/**
 * Who signed in by phone gets the openid of the WeChat the app runs in, to pay with. It is no way to sign in: the
 * person stays who the phone number says. One that is known already is left alone.
 */
export async function keepOpenid(
  { db, wechatLogin }: Pick<Deps, 'db' | 'wechatLogin'>,
  { memberId, code }: KeepOpenid,
): Promise<Outcome<null, 'wechat-code-rejected' | 'payment-unavailable'>> {
  const login = await wechatLogin.signIn(code).catch(unavailable)
  if (!login) return refused('payment-unavailable')
  if (login.kind === 'rejected') return refused('wechat-code-rejected')
  await db
    .update(members)
    .set({ wechatOpenid: login.openid })
    .where(and(eq(members.memberId, memberId), isNull(members.wechatOpenid)))
  return done(null)
}

function unavailable(error: unknown): undefined {
  if (!(error instanceof WechatUnavailable)) throw error
}

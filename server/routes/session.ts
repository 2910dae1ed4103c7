import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Me } from '#contract/session'
import type { MemberId } from '#domain/ids'
import { openSession } from '../commands/open-session'
import { sendSmsCode } from '../commands/send-sms-code'
import { signInByPhone } from '../commands/sign-in-by-phone'
import { signInByWechat } from '../commands/sign-in-by-wechat'
import { signOut } from '../commands/sign-out'
import { updateProfile } from '../commands/update-profile'
import type { Call, HandlersOf } from '../http/call'
import { networkOf } from '../http/caller-address'
import { isDemoMember, listDemoPeople } from '../queries/demo-people'
import { readMe } from '../queries/me'
import { found } from './found'

export const sessionHandlers = {
  signInByWechat: async ({ code, deviceId }, call) => {
    const { db, now, language, deps } = call
    return signedIn(call, await signInByWechat(db, { code, language, now, deps }), deviceId)
  },

  sendSmsCode: ({ phone }, { db, ip, now, deps }) =>
    sendSmsCode(db, { phone, network: networkOf(ip), now, deps }),

  signInByPhone: async ({ phone, code, deviceId }, call) => {
    const { db, now, language, deps } = call
    return signedIn(call, await signInByPhone(db, { phone, code, language, now, deps }), deviceId)
  },

  listDemoPeople: async (_, { db }) => done({ people: await listDemoPeople(db) }),

  signInAsDemoPerson: async ({ memberId, deviceId }, call) => {
    const isOne = await isDemoMember(call.db, memberId)
    return signedIn(call, isOne ? done(memberId) : refused('not-found'), deviceId)
  },

  readSession: async (_, { db, principal }) => found(await readMe(db, principal.memberId)),

  signOut: async (_, { db, principal, now }) => {
    await signOut(db, { memberId: principal.memberId, tokenHash: principal.tokenHash, now })
    return done({ signedOut: true })
  },

  updateProfile: async (input, { db, principal }) => {
    await updateProfile(db, { ...input, memberId: principal.memberId, leaderId: principal.leaderId })
    return found(await readMe(db, principal.memberId))
  },
} satisfies HandlersOf<
  | 'signInByWechat'
  | 'sendSmsCode'
  | 'signInByPhone'
  | 'listDemoPeople'
  | 'signInAsDemoPerson'
  | 'readSession'
  | 'signOut'
  | 'updateProfile'
>

async function signedIn(
  { db, now, deps }: Call,
  person: Outcome<MemberId, RefusalCode>,
  deviceId: string | undefined,
): Promise<Outcome<{ token: string; me: Me }, RefusalCode>> {
  if (!person.ok) return person
  const token = await openSession(db, { memberId: person.value, deviceId, now, chance: deps.chance })
  const me = found(await readMe(db, person.value))
  return me.ok ? done({ token, me: me.value }) : me
}

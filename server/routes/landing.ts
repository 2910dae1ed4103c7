import type { Outcome, RefusalCode } from '#contract/refusal'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { joinLeader } from '../commands/join-leader'
import { recordTouch } from '../commands/record-touch'
import type { Call, HandlersOf } from '../http/call'
import { networkOf } from '../http/caller-address'
import { readLanding } from '../queries/landing'
import { readMe } from '../queries/me'
import { found } from './found'

export const landingHandlers = {
  readLanding: async ({ code }, call) => noteGuess(call, await readLanding(call.db, code, call.now)),

  recordTouch: async (input, call) => {
    const { db, principal, now } = call
    const touched = await recordTouch(db, { ...input, by: principal?.leaderId ?? null, now })
    return touched.ok ? done({ at: instantOf(now) }) : noteGuess(call, touched)
  },

  join: async (input, call) => {
    const { db, principal, now, deps } = call
    const { memberId } = principal
    const joined = await joinLeader(db, { ...input, memberId, now, chance: deps.chance })
    if (!joined.ok) return noteGuess(call, joined)
    const me = found(await readMe(db, memberId))
    return me.ok ? done({ ...joined.value, me: me.value }) : me
  },
} satisfies HandlersOf<'readLanding' | 'recordTouch' | 'join'>

/** Codes nobody made are guesses: the log tells where they come from, neither address nor code in clear. */
function noteGuess<T, C extends RefusalCode>({ ip, deps }: Call, outcome: Outcome<T, C>): Outcome<T, C> {
  if (!outcome.ok && outcome.refusal.code === 'code-unknown') {
    const from = deps.secrets.fingerprint(`network:${networkOf(ip)}`)
    deps.log.warn({ from }, 'a referral code nobody made')
  }
  return outcome
}

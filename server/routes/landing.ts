import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { joinLeader } from '../commands/join-leader'
import { recordTouch } from '../commands/record-touch'
import type { HandlersOf } from '../http/call'
import { readLanding } from '../queries/landing'
import { readMe } from '../queries/me'
import { found } from './found'

export const landingHandlers = {
  readLanding: ({ code }, { db, now }) => readLanding(db, code, now),

  recordTouch: async (input, { db, principal, now }) => {
    const touched = await recordTouch(db, { ...input, by: principal?.leaderId ?? null, now })
    return touched.ok ? done({ at: instantOf(now) }) : touched
  },

  join: async (input, { db, principal, now, deps }) => {
    const { memberId } = principal
    const joined = await joinLeader(db, { ...input, memberId, now, chance: deps.chance })
    if (!joined.ok) return joined
    const me = found(await readMe(db, memberId))
    return me.ok ? done({ ...joined.value, me: me.value }) : me
  },
} satisfies HandlersOf<'readLanding' | 'recordTouch' | 'join'>

import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { invariant } from '#domain/invariant'
import { acceptHelperInvitation } from '../commands/accept-helper-invitation'
import { inviteHelper } from '../commands/invite-helper'
import { revokeHelper } from '../commands/revoke-helper'
import type { HandlersOf } from '../http/call'
import { listHelpers, readInvitation } from '../queries/helpers'
import { leaderCardOf, readLeader } from '../queries/leader-card'

export const helperHandlers = {
  listHelpers: async (_, { db, principal, now, deps }) =>
    done({ items: await listHelpers(db, deps, principal.leaderId, now) }),

  async inviteHelper({ name }, { db, principal: { leaderId }, now, deps }) {
    const { chance, secrets } = deps
    const invited = await inviteHelper(db, { leaderId, name, now, chance, secrets })
    return invited.ok ? done({ helperId: invited.value }) : invited
  },

  async revokeHelper({ helperId }, { db, principal: { leaderId }, now }) {
    const revoked = await revokeHelper(db, { leaderId, helperId, now })
    return revoked.ok ? done({ revokedAt: instantOf(revoked.value) }) : revoked
  },

  readHelperInvitation: ({ code }, { db, now }) => readInvitation(db, code, now),

  async acceptHelperInvitation({ code }, { db, principal: { memberId }, now }) {
    const accepted = await acceptHelperInvitation(db, { code, memberId, now })
    if (!accepted.ok) return accepted
    const leader = await readLeader(db, accepted.value)
    invariant(leader, 'who invites is a leader')
    return done({ leader: leaderCardOf(leader) })
  },
} satisfies HandlersOf<
  'listHelpers' | 'inviteHelper' | 'revokeHelper' | 'readHelperInvitation' | 'acceptHelperInvitation'
>

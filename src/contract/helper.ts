import * as v from 'valibot'
import { endpoint } from './endpoint'
import { idOf, instant, line } from './schema'
import { leaderCard } from './session'

/** Who may hand over at the leader's counter, and nothing else (D7). */
export const helper = v.object({
  helperId: idOf('helper'),
  name: v.string(),
  invitedAt: instant,
  acceptedAt: v.nullable(instant),
  /** Where the invitation leads; null once it is accepted or has run out. */
  link: v.nullable(v.string()),
  /** Until when the invitation is good. */
  expiresAt: instant,
})
export type Helper = v.InferOutput<typeof helper>

const code = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{12}$/))

export const listHelpers = endpoint({
  method: 'GET',
  path: '/api/v1/leader/helpers',
  summary: 'Own helpers and open invitations',
  who: 'leader',
  rate: 'read',
  input: v.object({}),
  output: v.object({ items: v.array(helper) }),
  refusals: [],
})

export const inviteHelper = endpoint({
  method: 'POST',
  path: '/api/v1/leader/helpers',
  summary: 'Invite somebody to hand over at the counter; the invitation is good for 24 hours and one person',
  who: 'leader',
  rate: 'write',
  input: v.object({ name: v.pipe(line(12), v.minLength(1)) }),
  output: v.object({ helperId: idOf('helper') }),
  refusals: ['too-many-helpers'],
})

export const revokeHelper = endpoint({
  method: 'POST',
  path: '/api/v1/leader/helpers/{helperId}/revoke',
  summary: 'End a helper, or an invitation, at once',
  who: 'leader',
  rate: 'write',
  input: v.object({ helperId: idOf('helper') }),
  output: v.object({ revokedAt: instant }),
  refusals: [],
})

export const readHelperInvitation = endpoint({
  method: 'GET',
  path: '/api/v1/helper-invitations/{code}',
  summary: 'Whom an invitation is from',
  who: 'anyone',
  rate: 'code',
  input: v.object({ code }),
  output: v.object({ leader: leaderCard, helperName: v.string(), expiresAt: instant }),
  refusals: ['invitation-unknown', 'invitation-used', 'invitation-expired'],
})

export const acceptHelperInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/helper-invitations/{code}/accept',
  summary: 'Become a helper of the leader who invited; of one leader at a time',
  who: 'person',
  rate: 'code',
  input: v.object({ code }),
  output: v.object({ leader: leaderCard }),
  refusals: [
    'invitation-unknown',
    'invitation-used',
    'invitation-expired',
    'helper-is-leader',
    'helps-another-leader',
  ],
})

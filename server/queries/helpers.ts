import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Helper } from '#contract/helper'
import { done, refused } from '#contract/refusal'
import { addHours, hasCome, instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { helperInvitations, helpers } from '../db/schema/helper'
import { leaders } from '../db/schema/leader'
import type { Deps } from '../deps'
import { helperCode, helperCodeHash } from '../helper-code'
import { HELPERS } from '../policy'
import { instantOrNull } from './deal-facts'
import { leaderCardOf } from './leader-card'

type LinkDeps = Pick<Deps, 'secrets' | 'linkOrigin'>

/** Helpers and open invitations, the newest first. */
export async function listHelpers(db: Db, deps: LinkDeps, leaderId: LeaderId, now: Date): Promise<Helper[]> {
  const rows = await db
    .select()
    .from(helpers)
    .where(and(eq(helpers.leaderId, leaderId), isNull(helpers.revokedAt)))
    .orderBy(desc(helpers.invitedAt))
  return rows.map(({ helperId, name, invitedAt, acceptedAt }) => {
    const expiresAt = addHours(instantOf(invitedAt), HELPERS.invitationHours)
    const isOpen = !acceptedAt && !hasCome(expiresAt, instantOf(now))
    return {
      helperId,
      name,
      invitedAt: instantOf(invitedAt),
      acceptedAt: instantOrNull(acceptedAt),
      link: isOpen ? `${deps.linkOrigin}/h/${helperCode(deps, helperId)}` : null,
      expiresAt,
    }
  })
}

/** An invitation that can be accepted now. */
export async function openInvitation(db: Db, code: string, now: Date) {
  const [row] = await db
    .select({ invitation: helperInvitations, helper: helpers, leader: leaders })
    .from(helperInvitations)
    .innerJoin(
      helpers,
      and(
        eq(helpers.leaderId, helperInvitations.leaderId),
        eq(helpers.helperId, helperInvitations.helperId),
        isNull(helpers.revokedAt),
      ),
    )
    .innerJoin(leaders, eq(leaders.leaderId, helperInvitations.leaderId))
    .where(eq(helperInvitations.codeHash, helperCodeHash(code)))
  if (!row) return refused('invitation-unknown')
  if (row.helper.acceptedAt) return refused('invitation-used')
  return row.invitation.expiresAt <= now ? refused('invitation-expired') : done(row)
}

export async function readInvitation(db: Db, code: string, now: Date) {
  const open = await openInvitation(db, code, now)
  if (!open.ok) return open
  const { leader, helper, invitation } = open.value
  return done({
    leader: leaderCardOf(leader),
    helperName: helper.name,
    expiresAt: instantOf(invitation.expiresAt),
  })
}

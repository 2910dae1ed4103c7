import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId, MemberId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { helpers } from '../db/schema/helper'
import { members } from '../db/schema/member'
import { openInvitation } from '../queries/helpers'
import { readLeader } from '../queries/leader-card'

interface AcceptInvitation {
  readonly code: string
  readonly memberId: MemberId
  readonly now: Date
}

type AcceptRefusal =
  | 'invitation-unknown'
  | 'invitation-used'
  | 'invitation-expired'
  | 'helper-is-leader'
  | 'helps-another-leader'

/** Makes a person the helper of one leader; of two who scan the same code, the first (D7). */
export function acceptHelperInvitation(
  db: Db,
  act: AcceptInvitation,
): Promise<Outcome<LeaderId, AcceptRefusal>> {
  return atomically(db, async (tx) => {
    const { memberId, now } = act
    const open = await openInvitation(tx, act.code, now)
    if (!open.ok) return open
    const { leaderId, helperId } = open.value.helper
    const [person] = await tx.select().from(members).where(eq(members.memberId, memberId)).for('update')
    invariant(person, 'who is signed in is a person')
    if (person.ownLeaderId) return refused('helper-is-leader')
    if (person.helpsLeaderId && person.helpsLeaderId !== leaderId) {
      const other = await readLeader(tx, person.helpsLeaderId)
      return refused('helps-another-leader', { leader: other?.name ?? '' })
    }

    const accepted = await tx
      .update(helpers)
      .set({ memberId, acceptedAt: now })
      .where(
        and(
          eq(helpers.leaderId, leaderId),
          eq(helpers.helperId, helperId),
          isNull(helpers.acceptedAt),
          isNull(helpers.revokedAt),
        ),
      )
      .returning({ helperId: helpers.helperId })
    if (accepted.length === 0) return refused('invitation-used')
    await endEarlier(tx, { leaderId, memberId, now }, helperId)
    await tx.update(members).set({ helpsLeaderId: leaderId }).where(eq(members.memberId, memberId))
    return done(leaderId)
  })
}

/** Invited again by the same leader: one helper, under the new name. */
async function endEarlier(
  tx: Db,
  of: { readonly leaderId: LeaderId; readonly memberId: MemberId; readonly now: Date },
  helperId: typeof helpers.$inferSelect.helperId,
): Promise<void> {
  await tx
    .update(helpers)
    .set({ revokedAt: of.now })
    .where(
      and(
        eq(helpers.leaderId, of.leaderId),
        eq(helpers.memberId, of.memberId),
        ne(helpers.helperId, helperId),
        isNull(helpers.revokedAt),
      ),
    )
}

import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { HelperId, LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { helpers } from '../db/schema/helper'
import { members } from '../db/schema/member'

interface RevokeHelper {
  readonly leaderId: LeaderId
  readonly helperId: HelperId
  readonly now: Date
}

/** Ends a helper or an invitation from the next request on; once ended it stays as it was. Answers when. */
export function revokeHelper(db: Db, act: RevokeHelper): Promise<Outcome<Date, 'not-found'>> {
  return atomically(db, async (tx) => {
    const { leaderId, helperId, now } = act
    const isMeant = and(eq(helpers.leaderId, leaderId), eq(helpers.helperId, helperId))
    const [helper] = await tx.select().from(helpers).where(isMeant).for('update')
    if (!helper) return refused('not-found')
    if (helper.revokedAt) return done(helper.revokedAt)

    await tx.update(helpers).set({ revokedAt: now }).where(isMeant)
    if (helper.memberId) {
      await tx
        .update(members)
        .set({ helpsLeaderId: null })
        .where(and(eq(members.memberId, helper.memberId), eq(members.helpsLeaderId, leaderId)))
    }
    return done(now)
  })
}

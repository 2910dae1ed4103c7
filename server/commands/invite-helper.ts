import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { HOUR_MS } from '#domain/business-time'
import type { HelperId, LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { helperInvitations, helpers } from '../db/schema/helper'
import { leaders } from '../db/schema/leader'
import type { Chance } from '../deps'
import { helperCode, helperCodeHash } from '../helper-code'
import { HELPERS } from '../policy'
import type { Secrets } from '../secrets'

interface InviteHelper {
  readonly leaderId: LeaderId
  readonly name: string
  readonly now: Date
  readonly chance: Chance
  readonly secrets: Secrets
}

/** Somebody is to help at the counter: who scans the code first, within a day (D7). */
export function inviteHelper(db: Db, act: InviteHelper): Promise<Outcome<HelperId, 'too-many-helpers'>> {
  return atomically(db, async (tx) => {
    const { leaderId, name, now } = act
    // Two phones of one leader wait for each other, so that the limit holds.
    await tx.select().from(leaders).where(eq(leaders.leaderId, leaderId)).for('update')
    const there = await tx
      .select({ helperId: helpers.helperId })
      .from(helpers)
      .where(and(eq(helpers.leaderId, leaderId), isNull(helpers.revokedAt)))
    if (there.length >= HELPERS.most) return refused('too-many-helpers', { max: HELPERS.most })

    const helperId = act.chance.id('helper')
    await tx.insert(helpers).values({ leaderId, helperId, name, invitedAt: now })
    await tx.insert(helperInvitations).values({
      codeHash: helperCodeHash(helperCode(act, helperId)),
      leaderId,
      helperId,
      expiresAt: new Date(now.getTime() + HELPERS.invitationHours * HOUR_MS),
    })
    return done(helperId)
  })
}

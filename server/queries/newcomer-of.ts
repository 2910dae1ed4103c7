import { and, eq, isNotNull } from 'drizzle-orm'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { members } from '../db/schema/member'
import { newcomers } from '../db/schema/referral'

type NewcomerRow = typeof newcomers.$inferSelect

/**
 * Who is credited with a person, as a newcomer's row; undefined when the person never was a newcomer.
 * Nearly always the leader who serves the person now; only one who moved has to be looked for (R7).
 */
export async function newcomerOf(
  db: Db,
  of: { readonly memberId: MemberId; readonly servedBy: LeaderId },
): Promise<NewcomerRow | undefined> {
  const [row] = await db
    .select()
    .from(newcomers)
    .where(and(eq(newcomers.leaderId, of.servedBy), eq(newcomers.memberId, of.memberId)))
  if (row) return row
  const [moved] = await db
    .select({ memberId: members.memberId })
    .from(members)
    .where(and(eq(members.memberId, of.memberId), isNotNull(members.movedAt)))
  if (!moved) return undefined
  const [credited] = await db.select().from(newcomers).where(eq(newcomers.memberId, of.memberId)).limit(1)
  return credited
}

import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { referralCodes } from '../db/schema/referral'

type LiveCode = typeof referralCodes.$inferSelect

/** A code that can be joined by: not retired, and its leader still at work. */
export async function findLiveCode(
  db: Db,
  code: string,
): Promise<Outcome<LiveCode, 'code-unknown' | 'code-retired'>> {
  const [row] = await db
    .select({ code: referralCodes, status: leaders.status })
    .from(referralCodes)
    .innerJoin(leaders, eq(leaders.leaderId, referralCodes.leaderId))
    .where(eq(referralCodes.code, code))
  if (!row) return refused('code-unknown')
  return row.code.retiredAt || row.status !== 'active' ? refused('code-retired') : done(row.code)
}

/** A live code of this leader's own; anybody else's is unknown. */
export async function isOwnCode(db: Db, leaderId: LeaderId, code: string): Promise<boolean> {
  const [row] = await db
    .select({ retiredAt: referralCodes.retiredAt })
    .from(referralCodes)
    .where(and(eq(referralCodes.code, code), eq(referralCodes.leaderId, leaderId)))
  return row !== undefined && row.retiredAt === null
}

import { and, eq } from 'drizzle-orm'
import type { FlagCaseFacts } from '#domain/flag'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { flagCases } from '../db/schema/flag'
import { flagCaseFactsOf } from '../queries/flags'

interface NewcomerKey {
  readonly leaderId: LeaderId
  readonly memberId: MemberId
}

export const isCase = ({ leaderId, memberId }: NewcomerKey) =>
  and(eq(flagCases.leaderId, leaderId), eq(flagCases.memberId, memberId))

/** Holds the case: of two who decide or object at once the second finds what the first did. */
export async function lockFlagCase(
  tx: Db,
  key: NewcomerKey,
): Promise<{ readonly row: typeof flagCases.$inferSelect; readonly facts: FlagCaseFacts } | undefined> {
  const [row] = await tx.select().from(flagCases).where(isCase(key)).for('update')
  return row && { row, facts: flagCaseFactsOf(row) }
}

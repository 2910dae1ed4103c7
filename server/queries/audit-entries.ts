import { and, desc, eq, sql } from 'drizzle-orm'
import type { AuditEntry } from '#contract/audit'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { Db } from '../db/db'
import { auditEntries } from '../db/schema/audit'
import { leaders } from '../db/schema/leader'
import { members } from '../db/schema/member'
import { byTime, pageOf, readCursor } from './cursor'

/** What operators did, newest first (O6). */
export async function listAuditEntries(
  db: Db,
  of: { readonly cursor?: string | undefined; readonly limit: number },
) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select({ entry: auditEntries, byName: members.name, leaderName: leaders.name })
    .from(auditEntries)
    .innerJoin(members, eq(members.memberId, auditEntries.by))
    .leftJoin(leaders, eq(leaders.leaderId, auditEntries.leaderId))
    .where(
      and(
        after.value &&
          sql`(${auditEntries.at}, ${auditEntries.entryId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.entryId))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      ({ entry: { entryId, at, act, facts }, byName, leaderName }): AuditEntry => ({
        ...{ entryId, act, byName, leaderName },
        at: instantOf(at),
        facts: JSON.parse(facts),
      }),
      ({ entry }) => [entry.at.toISOString(), entry.entryId],
    ),
  )
}

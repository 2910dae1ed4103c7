import { and, desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { channel } from '#contract/referral'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { maskName } from '#domain/masking'
import type { Db } from '../db/db'
import { uncountedJoins } from '../db/schema/referral'
import { byTime, pageOf, readCursor } from './cursor'

interface UncountedPage {
  readonly leaderId: LeaderId
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Who came by an own code and is nobody's newcomer, with the reason (R7), newest first. */
export async function listUncountedJoins(db: Db, of: UncountedPage) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select()
    .from(uncountedJoins)
    .where(
      and(
        eq(uncountedJoins.leaderId, of.leaderId),
        after.value &&
          sql`(${uncountedJoins.at}, ${uncountedJoins.memberId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(uncountedJoins.at), desc(uncountedJoins.memberId))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      (row) => ({
        memberId: row.memberId,
        maskedName: maskName(row.name),
        avatarUrl: row.avatarUrl,
        channel: v.parse(channel, row.channel),
        reason: row.reason,
        at: instantOf(row.at),
      }),
      (row) => [row.at.toISOString(), row.memberId],
    ),
  )
}

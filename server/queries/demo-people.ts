import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { members } from '../db/schema/member'

const isDemoPerson = isNotNull(members.demoAbout)

/** People of the demo world one can be: leaders first, operators last. */
export async function listDemoPeople(db: Db) {
  const rows = await db
    .select()
    .from(members)
    .where(isDemoPerson)
    .orderBy(
      asc(sql`${members.ownLeaderId} is null`),
      asc(members.isOperator),
      asc(members.createdAt),
      asc(members.memberId),
    )
  return rows.map((row) => ({
    memberId: row.memberId,
    name: row.name,
    role: roleOf(row),
    about: row.demoAbout ?? '',
    avatarUrl: row.avatarUrl,
  }))
}

function roleOf(row: typeof members.$inferSelect) {
  if (row.isOperator) return 'operator' as const
  return row.ownLeaderId ? ('leader' as const) : ('member' as const)
}

/** Only they can be signed in as; everybody else of the demo world keeps to themselves. */
export async function isDemoMember(db: Db, memberId: MemberId): Promise<boolean> {
  const [row] = await db
    .select({ memberId: members.memberId })
    .from(members)
    .where(and(eq(members.memberId, memberId), isDemoPerson))
  return row !== undefined
}

import { inArray } from 'drizzle-orm'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { members } from '../db/schema/member'

/** An order on behalf that nobody has claimed waits under an id no person has (D5). */
export async function isPerson(db: Db, memberId: MemberId): Promise<boolean> {
  return (await personsAmong(db, [memberId])).has(memberId)
}

export async function personsAmong(db: Db, memberIds: readonly MemberId[]): Promise<ReadonlySet<MemberId>> {
  if (memberIds.length === 0) return new Set()
  const rows = await db
    .select({ memberId: members.memberId })
    .from(members)
    .where(inArray(members.memberId, [...memberIds]))
  return new Set(rows.map((row) => row.memberId))
}

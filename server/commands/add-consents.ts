import { sql } from 'drizzle-orm'
import type { MemberId } from '#domain/ids'
import { MOST_CONSENTS, type PushKind } from '#domain/notice'
import type { Db } from '../db/db'
import { noticeConsents } from '../db/schema/notice'

/** A person said yes on the phone to one more message of each kind. What WeChat then says is what counts. */
export async function addConsents(db: Db, memberId: MemberId, kinds: readonly PushKind[]): Promise<void> {
  const rows = [...new Set(kinds)].sort().map((kind) => ({ memberId, kind, remaining: 1 }))
  if (rows.length === 0) return
  await db
    .insert(noticeConsents)
    .values(rows)
    .onConflictDoUpdate({
      target: [noticeConsents.memberId, noticeConsents.kind],
      set: { remaining: sql`least(${noticeConsents.remaining} + 1, ${MOST_CONSENTS}::integer)` },
    })
}

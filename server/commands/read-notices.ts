import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Instant, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { notices } from '../db/schema/notice'

interface ReadNotices {
  readonly memberId: MemberId
  readonly until: Instant
  readonly now: Date
}

/** Seen once is seen: what was read before keeps its time, and what came since stays unread. */
export async function readNotices(db: Db, { memberId, until, now }: ReadNotices): Promise<void> {
  await db
    .update(notices)
    .set({ readAt: now })
    .where(and(eq(notices.memberId, memberId), isNull(notices.readAt), lte(notices.at, new Date(until))))
}

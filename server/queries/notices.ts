import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Notice } from '#contract/notice'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { notices } from '../db/schema/notice'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

interface OwnNotices {
  readonly memberId: MemberId
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function listNotices(db: Db, of: OwnNotices) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.memberId, of.memberId),
        after.value &&
          sql`(${notices.at}, ${notices.noticeId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(notices.at), desc(notices.noticeId))
    .limit(of.limit + 1)
  return done(pageOf(rows, of.limit, noticeOf, (row) => [instantOf(row.at), row.noticeId]))
}

function noticeOf(row: typeof notices.$inferSelect): Notice {
  const { noticeId, kind, orderId, afterSaleId } = row
  const facts: Notice['facts'] = JSON.parse(row.facts)
  return {
    noticeId,
    kind,
    facts,
    orderId,
    afterSaleId,
    at: instantOf(row.at),
    readAt: instantOrNull(row.readAt),
    isPushed: row.push === 'sent',
  }
}

export async function countUnread(db: Db, memberId: MemberId): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.memberId, memberId), isNull(notices.readAt)))
  return row?.unread ?? 0
}

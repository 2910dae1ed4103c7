import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { AfterSaleId, DealId, LeaderId, MemberId, NoticeId, OrderId } from '#domain/ids'
import type { NoticeKind, PushKind } from '#domain/notice'
import { instant } from './columns'

/** What a person is told, in the inbox of the app (D6). */
export const notices = pgTable(
  'notices',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    noticeId: text('notice_id').$type<NoticeId>().notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** JSON text of what its sentence names; the words are the app's, in the language the person reads. */
    facts: text('facts').notNull(),
    leaderId: text('leader_id').$type<LeaderId>(),
    orderId: text('order_id').$type<OrderId>(),
    dealId: text('deal_id').$type<DealId>(),
    afterSaleId: text('after_sale_id').$type<AfterSaleId>(),
    /** The same thing is told once. */
    cause: text('cause').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** On its way to the person's WeChat; null when no consent was left for it. */
    push: text('push').$type<'waiting' | 'sent' | 'failed'>(),
    pushTries: integer('push_tries').notNull().default(0),
    pushedAt: instant('pushed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.noticeId] }),
    unique('notices_once').on(t.memberId, t.cause),
    index('notices_by_time').on(t.memberId, t.at),
    index('notices_to_push').on(t.at).where(sql`push = 'waiting'`),
  ],
)

/** How many messages of a kind a person still lets us send to their WeChat: each yes is good for one (D6). */
export const noticeConsents = pgTable(
  'notice_consents',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    kind: text('kind').$type<PushKind>().notNull(),
    remaining: integer('remaining').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.kind] }),
    check('notice_consents_whole', sql`${t.remaining} >= 0`),
  ],
)

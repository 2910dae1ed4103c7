import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { LeaderId, MemberId, NoticeId } from '#domain/ids'
import type { NoticeKind } from '#domain/notice'
import { instant } from './columns'

/** What a person is told: always in the inbox of the app, beyond it where there is consent (D6). */
export const notices = pgTable(
  'notices',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    noticeId: text('notice_id').$type<NoticeId>().notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** JSON text of what its sentence names; the words are the app's, in the language the person reads. */
    facts: text('facts').notNull(),
    leaderId: text('leader_id').$type<LeaderId>(),
    orderId: text('order_id'),
    dealId: text('deal_id'),
    afterSaleId: text('after_sale_id'),
    /** The same thing is told once. */
    cause: text('cause').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** Beyond the app: none without consent. */
    push: text('push').$type<'none' | 'waiting' | 'sent' | 'failed'>().notNull(),
    pushTries: integer('push_tries').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.noticeId] }),
    unique('notices_once').on(t.memberId, t.cause),
    index('notices_by_time').on(t.memberId, t.at),
    index('notices_to_push').on(t.memberId, t.at).where(sql`push = 'waiting'`),
  ],
)

/** How many messages of a kind a person still allows WeChat to deliver; each permission is good for one. */
export const noticeConsents = pgTable(
  'notice_consents',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    left: integer('left').notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.kind] }), check('notice_consents_left', sql`${t.left} >= 0`)],
)

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { AfterSaleReason, AfterSaleState, GoodsAfter } from '#domain/after-sale'
import type {
  AfterSaleEventId,
  AfterSaleId,
  LeaderId,
  MemberId,
  OrderId,
  OrderLineId,
  PictureId,
  RefundId,
} from '#domain/ids'
import { fen, instant } from './columns'

/** A member's complaint about one order line (D9). Its state follows from the times. */
export const afterSales = pgTable(
  'after_sales',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    afterSaleId: text('after_sale_id').$type<AfterSaleId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    lineId: text('line_id').$type<OrderLineId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    /** What is wrong, from a closed list. */
    reason: text('reason').$type<AfterSaleReason>().notNull(),
    note: text('note').notNull().default(''),
    askedQuantity: integer('asked_quantity').notNull(),
    askedFen: fen('asked_fen').notNull(),
    askedAt: instant('asked_at').notNull(),
    agreedAt: instant('agreed_at'),
    agreedFen: fen('agreed_fen'),
    refundId: text('refund_id').$type<RefundId>(),
    /** Goods agreed on go back on sale, or are written off. */
    stock: text('stock').$type<GoodsAfter>(),
    refusedAt: instant('refused_at'),
    refusedWhy: text('refused_why'),
    /** With the operator: passed on by the leader, or escalated once by the member. */
    passedAt: instant('passed_at'),
    escalatedAt: instant('escalated_at'),
    /** The operator's refusal is the last word. */
    decidedAt: instant('decided_at'),
    decidedWhy: text('decided_why'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.afterSaleId] }),
    index('after_sales_by_order').on(t.leaderId, t.orderId),
    index('after_sales_by_time').on(t.leaderId, t.askedAt),
    // Across leaders: what lies with the operator.
    index('after_sales_with_operator')
      .on(t.askedAt)
      .where(
        sql`agreed_at is null and decided_at is null and withdrawn_at is null and (passed_at is not null or escalated_at is not null)`,
      ),
    check('after_sales_asked', sql`${t.askedFen} > 0 and ${t.askedQuantity} > 0`),
    check('after_sales_agreed', sql`(${t.agreedAt} is null) = (${t.agreedFen} is null)`),
  ],
)

/** What happened to an after-sale, in order; appended only. */
export const afterSaleEvents = pgTable(
  'after_sale_events',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    eventId: text('event_id').$type<AfterSaleEventId>().notNull(),
    afterSaleId: text('after_sale_id').$type<AfterSaleId>().notNull(),
    kind: text('kind').$type<AfterSaleState>().notNull(),
    byMemberId: text('by_member_id').$type<MemberId>().notNull(),
    /** Who that was in this: member, leader or operator. */
    byRole: text('by_role').$type<'member' | 'leader' | 'operator'>().notNull(),
    note: text('note').notNull().default(''),
    amountFen: fen('amount_fen'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.eventId] }),
    index('after_sale_events_by_after_sale').on(t.leaderId, t.afterSaleId),
  ],
)

/** A picture as the server re-encoded it; of an after-sale from the moment it is sent in. */
export const afterSalePictures = pgTable(
  'after_sale_pictures',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    pictureId: text('picture_id').$type<PictureId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    afterSaleId: text('after_sale_id').$type<AfterSaleId>(),
    position: integer('position').notNull().default(0),
    /** Where the storage port keeps it. */
    storageKey: text('storage_key').notNull(),
    byteLength: integer('byte_length').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.pictureId] }),
    unique('after_sale_pictures_once').on(t.leaderId, t.storageKey),
    index('after_sale_pictures_by_order').on(t.leaderId, t.orderId),
  ],
)

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type {
  DealId,
  DealItemId,
  LeaderId,
  MemberId,
  OrderId,
  OrderLineId,
  RefundId,
  ShortageId,
} from '#domain/ids'
import { instant } from './columns'

/** Pieces of an order line that did not come or came damaged, and what was agreed instead (D6); appended only. */
export const shortages = pgTable(
  'shortages',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    shortageId: text('shortage_id').$type<ShortageId>().notNull(),
    dealId: text('deal_id').$type<DealId>().notNull(),
    itemId: text('item_id').$type<DealItemId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    lineId: text('line_id').$type<OrderLineId>().notNull(),
    cause: text('cause').$type<'short' | 'damaged'>().notNull(),
    quantity: integer('quantity').notNull(),
    settledBy: text('settled_by').$type<'refund' | 'next-delivery'>().notNull(),
    refundId: text('refund_id').$type<RefundId>(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.shortageId] }),
    index('shortages_by_deal').on(t.leaderId, t.dealId),
    check('shortages_quantity', sql`${t.quantity} > 0`),
  ],
)

/** A bag nobody collected, from the leader's prompt on; with the operator seven days after arrival (D10). */
export const uncollected = pgTable(
  'uncollected',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    /** When the member was last reminded. */
    remindedAt: instant('reminded_at'),
    /** What the leader wrote of it. */
    note: text('note').notNull().default(''),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by').$type<MemberId>(),
    settled: text('settled').$type<'refunded' | 'written-off'>(),
    settledWhy: text('settled_why'),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.orderId] })],
)

/** The way to an order placed on behalf, for the person who shall pay it (D5). */
export const orderClaims = pgTable('order_claims', {
  /** SHA-256 of the code; the code itself is only in the link. */
  codeHash: text('code_hash').primaryKey(),
  leaderId: text('leader_id').$type<LeaderId>().notNull(),
  orderId: text('order_id').$type<OrderId>().notNull(),
})

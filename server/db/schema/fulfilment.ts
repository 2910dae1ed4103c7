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

/** What was done about a bag that nobody collected (D10); that it waits follows from its lines. */
export const uncollected = pgTable(
  'uncollected',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    /** When the member was last reminded. */
    remindedAt: instant('reminded_at'),
    /** An operator settled it: the goods paid back, or written off without, and why. */
    settledAt: instant('settled_at'),
    settledBy: text('settled_by').$type<MemberId>(),
    settlement: text('settlement').$type<'refund' | 'write-off'>(),
    settledWhy: text('settled_why'),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.orderId] })],
)

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { LeaderId, PointsEntryId, ProductId, RedemptionId } from '#domain/ids'
import { instant } from './columns'

/** Points earned and spent; append-only, the balance is their sum (G11). */
export const pointsEntries = pgTable(
  'points_entries',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    entryId: text('entry_id').$type<PointsEntryId>().notNull(),
    /** Above 0 earned, below 0 spent. */
    points: integer('points').notNull(),
    /** The fact behind it, so that one fact earns once: `lesson:<id>`, `redemption:<id>`. */
    cause: text('cause').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.entryId] }),
    unique('points_entries_once').on(t.leaderId, t.cause),
    index('points_entries_by_time').on(t.leaderId, t.at),
  ],
)

/** What points are good for. */
export const pointsProducts = pgTable(
  'points_products',
  {
    productId: text('product_id').$type<ProductId>().primaryKey(),
    points: integer('points').notNull(),
    /** How many are left. */
    stock: integer('stock').notNull(),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [check('points_products_stock', sql`${t.stock} >= 0`)],
)

export const redemptions = pgTable(
  'redemptions',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    redemptionId: text('redemption_id').$type<RedemptionId>().notNull(),
    productId: text('product_id').$type<ProductId>().notNull(),
    points: integer('points').notNull(),
    at: instant('at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.redemptionId] }),
    index('redemptions_by_time').on(t.leaderId, t.at),
  ],
)

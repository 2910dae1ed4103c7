import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { MemberId } from '#domain/ids'
import { instant } from './columns'

/** What the platform offers newcomers, switched by operators (G5): a row each, made by the migration. */
export const newcomerOffers = pgTable(
  'newcomer_offers',
  {
    kind: text('kind').$type<'coupon' | 'zone'>().primaryKey(),
    isOn: boolean('is_on').notNull(),
    /** Coupons that may be given in all; 0 for the zone, which gives none. */
    cap: integer('cap').notNull().default(0),
    /** Coupons given so far: taken last in a transaction, for every join on the platform waits for this row. */
    given: integer('given').notNull().default(0),
    changedBy: text('changed_by').$type<MemberId>(),
    changedAt: instant('changed_at'),
  },
  (t) => [check('newcomer_offers_whole', sql`${t.cap} >= 0 and ${t.given} >= 0`)],
)

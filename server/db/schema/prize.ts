import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { PeriodKind } from '#domain/business-time'
import type { LeaderId, ProductId } from '#domain/ids'
import type { PrizeBand, PrizeWay } from '#domain/prize'
import { instant } from './columns'

/** What those on the next final boards of a kind get, by rank. One row, so that a plan changes as a whole. */
export const prizePlans = pgTable('prize_plans', {
  kind: text('kind').$type<PeriodKind>().primaryKey(),
  bands: jsonb('bands').$type<PrizeBand[]>().notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** A leader's prize of a final board; assigned once. */
export const prizes = pgTable(
  'prizes',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    kind: text('kind').$type<PeriodKind>().notNull(),
    period: text('period').notNull(),
    rank: integer('rank').notNull(),
    productId: text('product_id').$type<ProductId>().notNull(),
    assignedAt: instant('assigned_at').notNull(),
    claimedAt: instant('claimed_at'),
    way: text('way').$type<PrizeWay>(),
    /** Receiver, phone and address as JSON, encrypted like a phone; emptied once the prize is sent. */
    addressCipher: text('address_cipher'),
    sentAt: instant('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.kind, t.period] }),
    index('prizes_by_time').on(t.assignedAt, t.leaderId),
  ],
)

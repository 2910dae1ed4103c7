import { boolean, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { PeriodKind } from '#domain/business-time'
import type { LeaderId, MemberId, ObjectionId, ProductId } from '#domain/ids'
import { instant } from './columns'

/** Joined and converted of a leader in a week or month, moved in the transaction that changes them. */
export const periodCounters = pgTable(
  'period_counters',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    kind: text('kind').notNull(),
    /** Monday of the week or the month. */
    period: text('period').notNull(),
    joined: integer('joined').notNull().default(0),
    converted: integer('converted').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.kind, t.period] }),
    index('period_counters_board').on(t.kind, t.period, t.converted.desc(), t.joined.desc()),
  ],
)

/** How many leaders have a score: rank and board line without counting everyone. Rebuilt in the background. */
export const boardHistogram = pgTable(
  'board_histogram',
  {
    kind: text('kind').notNull(),
    period: text('period').notNull(),
    converted: integer('converted').notNull(),
    joined: integer('joined').notNull(),
    leaders: integer('leaders').notNull(),
    /** With a better score: one's own rank is read from one row, however many scores there are. */
    leadersAbove: integer('leaders_above').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.kind, t.period, t.converted, t.joined] })],
)

export const boardSnapshots = pgTable(
  'board_snapshots',
  {
    kind: text('kind').notNull(),
    period: text('period').notNull(),
    asOf: instant('as_of').notNull(),
    activeLeaders: integer('active_leaders').notNull(),
    /** The board line (R10); null when nobody is on. */
    lineConverted: integer('line_converted'),
    lineJoined: integer('line_joined'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.period] })],
)

/** A week or month that is over: frozen at its border, objected to for 72 hours, audited, final (G8). */
export const boardClosings = pgTable(
  'board_closings',
  {
    kind: text('kind').$type<PeriodKind>().notNull(),
    period: text('period').notNull(),
    /** When the places were written; they are those of the border whenever that is. */
    frozenAt: instant('frozen_at').notNull(),
    activeLeaders: integer('active_leaders').notNull(),
    lineConverted: integer('line_converted'),
    lineJoined: integer('line_joined'),
    finalAt: instant('final_at'),
    finalBy: text('final_by').$type<MemberId>(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.period] })],
)

/** Where a leader stood when a period was over, and where once it was audited. */
export const boardPlaces = pgTable(
  'board_places',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    kind: text('kind').$type<PeriodKind>().notNull(),
    period: text('period').notNull(),
    converted: integer('converted').notNull(),
    joined: integer('joined').notNull(),
    rank: integer('rank').notNull(),
    isOn: boolean('is_on').notNull(),
    /** Newcomers that count (R8) when it became final; null before. */
    finalCounted: integer('final_counted'),
    finalRank: integer('final_rank'),
    finalIsOn: boolean('final_is_on'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.kind, t.period] }),
    index('board_places_by_rank').on(t.kind, t.period, t.rank),
  ],
)

/** What a leader says against a frozen place, once a period. */
export const boardObjections = pgTable(
  'board_objections',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    objectionId: text('objection_id').$type<ObjectionId>().notNull(),
    kind: text('kind').$type<PeriodKind>().notNull(),
    period: text('period').notNull(),
    why: text('why').notNull(),
    at: instant('at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').$type<MemberId>(),
    decision: text('decision').$type<'upheld' | 'rejected'>(),
    decidedWhy: text('decided_why'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.objectionId] }),
    unique('board_objections_once').on(t.leaderId, t.kind, t.period),
    index('board_objections_by_time').on(t.kind, t.period, t.at),
  ],
)

/** What the places of a board win, by rank. */
export const prizeBands = pgTable(
  'prize_bands',
  {
    kind: text('kind').$type<PeriodKind>().notNull(),
    fromRank: integer('from_rank').notNull(),
    toRank: integer('to_rank').notNull(),
    productId: text('product_id').$type<ProductId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.fromRank] })],
)

/** A prize won: assigned when the period becomes final, claimed once. */
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
    claimBy: text('claim_by').$type<'pick-up' | 'delivery'>(),
    /** Where to, and to whom; only for delivery. */
    deliverTo: text('deliver_to'),
    receiverName: text('receiver_name'),
    sentAt: instant('sent_at'),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.kind, t.period] }), index('prizes_by_time').on(t.assignedAt)],
)

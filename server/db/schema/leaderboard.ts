import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { PeriodKind } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
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

/** A board as it stood when its period ended; written once. */
export const boardClosings = pgTable(
  'board_closings',
  {
    kind: text('kind').$type<PeriodKind>().notNull(),
    period: text('period').notNull(),
    closedAt: instant('closed_at').notNull(),
    activeLeaders: integer('active_leaders').notNull(),
    /** With a score; everybody else stands behind them. */
    placed: integer('placed').notNull(),
    lineConverted: integer('line_converted'),
    lineJoined: integer('line_joined'),
    finalAt: instant('final_at'),
    finalBy: text('final_by').$type<MemberId>(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.period] })],
)

/** A leader's place on a closed board; those with no score have none. */
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
    /** Counted newcomers (R8) with what an upheld objection added, once the board is final. */
    counted: integer('counted'),
    finalRank: integer('final_rank'),
    isFinallyOn: boolean('is_finally_on'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.kind, t.period] }),
    index('board_places_by_rank').on(t.kind, t.period, t.rank, t.leaderId),
    index('board_places_by_final_rank').on(t.kind, t.period, t.finalRank, t.leaderId),
  ],
)

/** What a leader says against an ended board, once; decided by an operator. */
export const boardObjections = pgTable(
  'board_objections',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    kind: text('kind').$type<PeriodKind>().notNull(),
    period: text('period').notNull(),
    why: text('why').notNull(),
    at: instant('at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').$type<MemberId>(),
    isUpheld: boolean('is_upheld'),
    /** What the leader reads. */
    answer: text('answer'),
    /** Counted newcomers to add to what was counted, below 0 to take away; 0 unless upheld. */
    correction: integer('correction').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.kind, t.period] }),
    index('board_objections_by_time').on(t.kind, t.period, t.at),
  ],
)

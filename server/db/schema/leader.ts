import { index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { Level } from '#domain/commission'
import type { DealId, LeaderId, LessonId, MemberId, OrderId, QuizAttemptId } from '#domain/ids'
import { instant } from './columns'

export const leaders = pgTable('leaders', {
  leaderId: text('leader_id').$type<LeaderId>().primaryKey(),
  memberId: text('member_id').$type<MemberId>().notNull(),
  name: text('name').notNull(),
  avatarUrl: text('avatar_url'),
  slogan: text('slogan').notNull().default(''),
  /** Kind of leader: shop-owner, parent, property, school, office. */
  kind: text('kind').notNull(),
  level: text('level').$type<Level>().notNull().default('bronze'),
  status: text('status').notNull().default('active'),
  communityName: text('community_name').notNull(),
  pickupName: text('pickup_name').notNull(),
  pickupAddress: text('pickup_address').notNull(),
  pickupHours: text('pickup_hours').notNull(),
  startedAt: instant('started_at').notNull(),
})

/** A referral code by itself: what a scan looks up. */
export const referralCodes = pgTable('referral_codes', {
  code: text('code').primaryKey(),
  leaderId: text('leader_id').$type<LeaderId>().notNull(),
  channel: text('channel').notNull(),
  dealId: text('deal_id').$type<DealId>(),
  createdAt: instant('created_at').notNull(),
  retiredAt: instant('retired_at'),
})

/** The live code of a leader's channel (and deal): asking twice gives the same. */
export const leaderCodes = pgTable(
  'leader_codes',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    channel: text('channel').notNull(),
    /** Deal id, or '' for none: part of a key cannot be null. */
    dealKey: text('deal_key').notNull(),
    code: text('code').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.channel, t.dealKey] })],
)

/** Devices that opened a leader's code, once a month and code. */
export const touches = pgTable(
  'touches',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    month: text('month').notNull(),
    deviceId: text('device_id').notNull(),
    code: text('code').notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.month, t.deviceId, t.code] })],
)

/** A person this leader brought to the platform (R7, R8). */
export const newcomers = pgTable(
  'newcomers',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    name: text('name').notNull(),
    avatarUrl: text('avatar_url'),
    code: text('code').notNull(),
    channel: text('channel').notNull(),
    joinedAt: instant('joined_at').notNull(),
    firstOrderId: text('first_order_id').$type<OrderId>(),
    firstPaidAt: instant('first_paid_at'),
    /** The first order has been refunded in full. */
    firstRefundedAt: instant('first_refunded_at'),
    /** The last line of the first order was handed over. */
    collectedAt: instant('collected_at'),
    coolsAt: instant('cools_at'),
    flaggedAt: instant('flagged_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.memberId] }),
    index('newcomers_by_time').on(t.leaderId, t.joinedAt),
    // One who moved is looked for without knowing the leader.
    index('newcomers_by_member').on(t.memberId),
  ],
)

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

/** A leader's goals where they differ from the default (R9). */
export const targets = pgTable(
  'targets',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    month: text('month').notNull(),
    joinedGoal: integer('joined_goal').notNull(),
    convertedGoal: integer('converted_goal').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.month] })],
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

export const quizAttempts = pgTable(
  'quiz_attempts',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    attemptId: text('attempt_id').$type<QuizAttemptId>().notNull(),
    lessonId: text('lesson_id').$type<LessonId>().notNull(),
    /** Business day of the try: three a day (R15). */
    day: text('day').notNull(),
    /** 1, 2 or 3 on that day; the key below makes the same try twice impossible. */
    tryNumber: integer('try_number').notNull(),
    seed: integer('seed').notNull(),
    startedAt: instant('started_at').notNull(),
    answeredAt: instant('answered_at'),
    percent: integer('percent'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.attemptId] }),
    unique('quiz_attempts_once_per_try').on(t.leaderId, t.lessonId, t.day, t.tryNumber),
  ],
)

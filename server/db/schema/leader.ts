import { integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { Level } from '#domain/commission'
import type { LeaderId, LessonId, MemberId, QuizAttemptId } from '#domain/ids'
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

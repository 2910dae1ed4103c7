import * as v from 'valibot'
import { uncountedReasons } from '#domain/attribution'
import { newcomerMilestones, stops } from '#domain/funnel'
import { endpoint } from './endpoint'
import { channel } from './referral'
import { count, cursor, day, idOf, instant, limit, month, page, period, referralCode } from './schema'

/** One goal of the month (R9). */
export const goalProgress = v.object({
  done: count,
  goal: count,
  forecast: count,
  neededPerDay: count,
  /** Where one should be today, in hundredths of a person. */
  expectedHundredths: count,
  state: v.picklist(['met', 'ahead', 'close', 'behind']),
})

export const target = v.object({
  month: v.string(),
  day: count,
  daysInMonth: count,
  daysLeft: count,
  isFirstMonth: v.boolean(),
  joined: goalProgress,
  converted: goalProgress,
  /** Same day last month; null when the leader had not started. */
  lastMonth: v.nullable(v.object({ day, joined: count, converted: count })),
})
export type Target = v.InferOutput<typeof target>

export const readTarget = endpoint({
  method: 'GET',
  path: '/api/v1/leader/target',
  summary: "This month's target with pace, forecast and what is needed per day (R9)",
  who: 'leader',
  rate: 'read',
  input: v.object({}),
  output: target,
  refusals: [],
})

export const newcomerStep = v.picklist(['joined', 'ordered', 'collected', 'counted'])
export const notCountedReason = v.picklist([
  'no-order',
  'ordered-in-a-later-period',
  'not-collected',
  'cooling',
  'after-sale-open',
  'refunded',
  'flagged',
])

export const newcomerRow = v.object({
  memberId: idOf('member'),
  maskedName: v.string(),
  avatarUrl: v.nullable(v.string()),
  channel,
  joinedAt: instant,
  firstPaidAt: v.nullable(instant),
  collectedAt: v.nullable(instant),
  coolsAt: v.nullable(instant),
  step: newcomerStep,
  /** Why not counted yet, or never; null when counted. */
  reason: v.nullable(notCountedReason),
})
export type NewcomerRow = v.InferOutput<typeof newcomerRow>

/** The source of newcomers: all of a channel, or a single code. */
const source = { channel: v.optional(channel), code: v.optional(referralCode) }

export const newcomerMilestone = v.picklist(newcomerMilestones)
export const stop = v.picklist(stops)

export const listNewcomers = endpoint({
  method: 'GET',
  path: '/api/v1/leader/newcomers',
  summary: 'Own newcomers with their funnel state and the reason when not counted (R8), newest first',
  who: 'leader',
  rate: 'read',
  input: v.object({
    cursor,
    limit,
    /** Who joined in it; what converted and counted mean goes by its kind. */
    period: v.optional(period),
    ...source,
    /** Who came by codes of a playbook, or of one step of it, as `playbook/step`. */
    step: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}(?:\/[a-z-]{1,40})?$/))),
    /** Who has come at least as far. */
    reached: v.optional(newcomerMilestone),
    /** Who has come exactly as far and does not count so far. */
    stopped: v.optional(stop),
  }),
  output: page(newcomerRow),
  refusals: [],
})

export const uncountedJoin = v.object({
  memberId: idOf('member'),
  maskedName: v.string(),
  avatarUrl: v.nullable(v.string()),
  channel,
  reason: v.picklist(uncountedReasons),
  at: instant,
})
export type UncountedJoin = v.InferOutput<typeof uncountedJoin>

export const listUncountedJoins = endpoint({
  method: 'GET',
  path: '/api/v1/leader/uncounted-joins',
  summary: 'People who came by an own code and are nobody’s newcomer, with the reason (R7), newest first',
  who: 'leader',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(uncountedJoin),
  refusals: [],
})

export const readFunnel = endpoint({
  method: 'GET',
  path: '/api/v1/leader/funnel',
  summary:
    'The funnel of a month, this one by default: devices that opened a code, and people by how far they came',
  who: 'leader',
  rate: 'read',
  input: v.object({ month: v.optional(month), ...source }),
  output: v.object({
    month: v.string(),
    scanned: count,
    joined: count,
    coupon: count,
    ordered: count,
    converted: count,
    collected: count,
    counted: count,
  }),
  refusals: [],
})

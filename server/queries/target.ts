import { and, eq, gte, lt } from 'drizzle-orm'
import type { Target } from '#contract/growth'
import {
  businessDay,
  businessMonth,
  dayOfMonth,
  daysInMonth,
  instantOf,
  isBefore,
  sameDayLastMonth,
  shiftDay,
  startOfDay,
} from '#domain/business-time'
import type { Instant, LeaderId } from '#domain/ids'
import { isConverted } from '#domain/newcomer'
import { DEFAULT_GOALS, goalInMonth, targetProgress } from '#domain/target'
import type { Db } from '../db/db'
import { targets } from '../db/schema/leader'
import { periodCounters } from '../db/schema/leaderboard'
import { newcomers } from '../db/schema/referral'
import { instantOrNull } from './deal-facts'
import { readLeader } from './leader-card'

/** This month's goals with pace and forecast (R9); undefined when the leader is not there. */
export async function readTarget(db: Db, leaderId: LeaderId, now: Date): Promise<Target | undefined> {
  const leader = await readLeader(db, leaderId)
  if (!leader) return undefined
  const at = instantOf(now)
  const month = businessMonth(at)
  const startedAt = instantOf(leader.startedAt)
  const goals = await readGoals(db, leaderId, month)
  const done = await readScore(db, leaderId, 'month', month)

  const days = { day: dayOfMonth(at), daysInMonth: daysInMonth(month) }
  const progress = (kind: 'joined' | 'converted') =>
    targetProgress({ done: done[kind], goal: goalInMonth(goals[kind], startedAt, month), ...days })
  return {
    month,
    ...days,
    daysLeft: days.daysInMonth - days.day + 1,
    isFirstMonth: businessMonth(startedAt) === month,
    joined: progress('joined'),
    converted: progress('converted'),
    lastMonth: await readSameDayLastMonth(db, leaderId, at, startedAt),
  }
}

/** Joined and converted in a period, as counted when they happened. */
export async function readScore(db: Db, leaderId: LeaderId, kind: 'week' | 'month', period: string) {
  const [row] = await db
    .select({ joined: periodCounters.joined, converted: periodCounters.converted })
    .from(periodCounters)
    .where(
      and(
        eq(periodCounters.leaderId, leaderId),
        eq(periodCounters.kind, kind),
        eq(periodCounters.period, period),
      ),
    )
  return row ?? { joined: 0, converted: 0 }
}

async function readGoals(db: Db, leaderId: LeaderId, month: string) {
  const [own] = await db
    .select({ joined: targets.joinedGoal, converted: targets.convertedGoal })
    .from(targets)
    .where(and(eq(targets.leaderId, leaderId), eq(targets.month, month)))
  return own ?? DEFAULT_GOALS
}

/** How far the month before had come at the end of the same day; null when the leader had not started. */
async function readSameDayLastMonth(db: Db, leaderId: LeaderId, at: Instant, startedAt: Instant) {
  const day = sameDayLastMonth(businessDay(at))
  const from = startOfDay(`${day.slice(0, 7)}-01`)
  const until = startOfDay(shiftDay(day, 1))
  if (!isBefore(startedAt, until)) return null
  const rows = await db
    .select({
      joinedAt: newcomers.joinedAt,
      firstPaidAt: newcomers.firstPaidAt,
      firstRefundedAt: newcomers.firstRefundedAt,
    })
    .from(newcomers)
    .where(
      and(
        eq(newcomers.leaderId, leaderId),
        gte(newcomers.joinedAt, new Date(from)),
        lt(newcomers.joinedAt, new Date(until)),
      ),
    )
  const converted = rows.filter((row) => {
    const paidAt = instantOrNull(row.firstPaidAt)
    const facts = {
      joinedAt: instantOf(row.joinedAt),
      firstPaidAt: paidAt,
      firstRefundedAt: instantOrNull(row.firstRefundedAt),
    }
    return paidAt !== null && isBefore(paidAt, until) && isConverted(facts, 'month')
  })
  return { day, joined: rows.length, converted: converted.length }
}

import { and, countDistinct, desc, eq, getTableColumns, gte, lt, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { NewcomerRow } from '#contract/growth'
import { type Channel, channel } from '#contract/referral'
import { done } from '#contract/refusal'
import {
  type BusinessMonth,
  businessMonth,
  instantOf,
  type Period,
  type PeriodKind,
  periodEnd,
  periodKind,
  periodStart,
} from '#domain/business-time'
import {
  type FunnelFacts,
  hasReached,
  hasStopped,
  milestonesOf,
  type NewcomerMilestone,
  type Stop,
} from '#domain/funnel'
import type { LeaderId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { newcomerStanding } from '#domain/newcomer'
import type { Db } from '../db/db'
import { leaderCodes, newcomers, touches } from '../db/schema/referral'
import { ordersWithOpenAfterSale } from './after-sales'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

type Row = typeof newcomers.$inferSelect & { readonly afterSaleOpen: boolean }

/** A newcomer with whether an after-sale of the first order waits for a decision. */
export const newcomerColumns = (db: Db, leaderId: LeaderId) => ({
  ...getTableColumns(newcomers),
  afterSaleOpen: afterSaleOpen(db, leaderId),
})

/** An after-sale of the first order waits for a decision; of one leader's newcomers, or of each one's own leader. */
export function afterSaleOpen(db: Db, leaderId: LeaderId | typeof newcomers.leaderId): SQL<boolean> {
  const open = ordersWithOpenAfterSale(db, leaderId)
  return sql`coalesce(${newcomers.firstOrderId} in ${open}, false)`.mapWith(Boolean)
}

/** Which newcomers: of a leader, and where told of a period of joining, a channel, a code. */
interface NewcomersOf {
  readonly leaderId: LeaderId
  readonly period?: Period | undefined
  readonly channel?: Channel | undefined
  readonly code?: string | undefined
  /** A playbook, or one step of it. */
  readonly step?: string | undefined
}

function newcomersOf({ leaderId, period, channel, code, step }: NewcomersOf): SQL | undefined {
  return and(
    eq(newcomers.leaderId, leaderId),
    period === undefined ? undefined : joinedIn(period),
    channel && eq(newcomers.channel, channel),
    code === undefined ? undefined : eq(newcomers.code, code),
    step === undefined ? undefined : cameByStep(leaderId, step),
  )
}

function cameByStep(leaderId: LeaderId, step: string): SQL {
  return sql`${newcomers.code} in (select ${leaderCodes.code} from ${leaderCodes} where ${leaderCodes.leaderId} = ${leaderId}
    and (${leaderCodes.step} = ${step} or starts_with(${leaderCodes.step}, ${`${step}/`})))`
}

function joinedIn(period: Period): SQL | undefined {
  const kind = kindOf(period)
  const { joinedAt } = newcomers
  return and(
    gte(joinedAt, new Date(periodStart(kind, period))),
    lt(joinedAt, new Date(periodEnd(kind, period))),
  )
}

/** What is known of each, with the code each came by. */
export async function readNewcomerFacts(
  db: Db,
  of: NewcomersOf,
): Promise<(FunnelFacts & { code: string })[]> {
  const rows = await db.select(newcomerColumns(db, of.leaderId)).from(newcomers).where(newcomersOf(of))
  return rows.map((row) => ({ ...newcomerFactsOf(row), code: row.code }))
}

interface NewcomerPage extends NewcomersOf {
  readonly reached?: NewcomerMilestone | undefined
  readonly stopped?: Stop | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** Own newcomers with how far each has come and why one does not count yet (R8), newest first. */
export async function listNewcomers(db: Db, of: NewcomerPage) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const { reached, stopped, limit } = of
  const isAskedFor = reached !== undefined || stopped !== undefined
  const found = db
    .select(newcomerColumns(db, of.leaderId))
    .from(newcomers)
    .where(
      and(
        newcomersOf(of),
        after.value &&
          sql`(${newcomers.joinedAt}, ${newcomers.memberId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(newcomers.joinedAt), desc(newcomers.memberId))
  // How far somebody has come is a rule of the domain, so the database cannot count off a page of those.
  const rows = isAskedFor ? (await found).filter((row) => isOneOf(row, of)) : await found.limit(limit + 1)
  return done(
    pageOf(
      rows,
      limit,
      (row) => newcomerRow(row, of),
      (row) => [row.joinedAt.toISOString(), row.memberId],
    ),
  )
}

function isOneOf(row: Row, { reached, stopped, period, now }: NewcomerPage): boolean {
  const facts = newcomerFactsOf(row)
  const at = instantOf(now)
  const kind = kindOf(period)
  return (
    (reached === undefined || hasReached(facts, reached, kind, at)) &&
    (stopped === undefined || hasStopped(facts, stopped, kind, at))
  )
}

/** People are counted by the month unless a week is asked for. */
function kindOf(period: Period | undefined): PeriodKind {
  return (period === undefined ? undefined : periodKind(period)) ?? 'month'
}

function newcomerRow(row: Row, { period, now }: NewcomerPage): NewcomerRow {
  const facts = newcomerFactsOf(row)
  const { step, reason } = newcomerStanding(facts, kindOf(period), instantOf(now))
  return {
    memberId: row.memberId,
    maskedName: maskName(row.name),
    avatarUrl: row.avatarUrl,
    channel: v.parse(channel, row.channel),
    joinedAt: facts.joinedAt,
    firstPaidAt: facts.firstPaidAt,
    collectedAt: facts.collectedAt,
    coolsAt: facts.coolsAt,
    step,
    reason,
  }
}

interface FunnelOf {
  readonly leaderId: LeaderId
  /** This one by default. */
  readonly month?: BusinessMonth | undefined
  readonly channel?: Channel | undefined
  readonly code?: string | undefined
  readonly now: Date
}

/** The devices that opened a code in a month, and who joined in it by how far they have come. */
export async function readFunnel(db: Db, of: FunnelOf) {
  const { leaderId, channel, code, now } = of
  const at = instantOf(now)
  const month = of.month ?? businessMonth(at)
  const [opened] = await db
    .select({ devices: countDistinct(touches.deviceId) })
    .from(touches)
    .innerJoin(
      leaderCodes,
      and(eq(leaderCodes.leaderId, touches.leaderId), eq(leaderCodes.code, touches.code)),
    )
    .where(
      and(
        eq(touches.leaderId, leaderId),
        eq(touches.month, month),
        channel && eq(leaderCodes.channel, channel),
        code === undefined ? undefined : eq(touches.code, code),
      ),
    )
  const people = await readNewcomerFacts(db, { leaderId, period: month, channel, code })
  return {
    month,
    scanned: opened?.devices ?? 0,
    ...milestonesOf(people, 'month', at),
  }
}

export function newcomerFactsOf(row: Row): FunnelFacts {
  return {
    couponAt: instantOrNull(row.couponAt),
    joinedAt: instantOf(row.joinedAt),
    firstPaidAt: instantOrNull(row.firstPaidAt),
    firstRefundedAt: instantOrNull(row.firstRefundedAt),
    collectedAt: instantOrNull(row.collectedAt),
    coolsAt: instantOrNull(row.coolsAt),
    afterSaleOpen: row.afterSaleOpen,
    flaggedAt: instantOrNull(row.flaggedAt),
  }
}

import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { standingCounts } from '#contract/board-audit'
import { instantOf, type Period, type PeriodKind, periodEnd, periodStart } from '#domain/business-time'
import type { Instant, LeaderId } from '#domain/ids'
import { type Db, rowsOf } from '../db/db'
import { afterSales } from '../db/schema/after-sale'
import { newcomers } from '../db/schema/referral'
import { isOpenAfterSale } from './after-sales'

interface CountsOf {
  readonly kind: PeriodKind
  readonly period: Period
  readonly now: Date
  /** All by default. */
  readonly leaderIds?: readonly LeaderId[]
}

/**
 * Newcomers who joined in a period by leader and by how each stands now: the order of `newcomerStanding` in
 * domain/newcomer, said to the database, which counts a million of them.
 */
export function standingsByLeader({ kind, period, now, leaderIds }: CountsOf) {
  const start = sql`${periodStart(kind, period)}::timestamptz`
  const end = sql`${periodEnd(kind, period)}::timestamptz`
  const at = sql`${now.toISOString()}::timestamptz`
  const n = newcomers
  const standing = sql`case
    when ${n.firstPaidAt} is null then 'noOrder'
    when ${n.firstRefundedAt} is not null then 'refunded'
    when ${n.firstPaidAt} < ${start} or ${n.firstPaidAt} >= ${end} then 'orderedLater'
    when ${n.flaggedAt} is not null then 'flagged'
    when ${n.collectedAt} is null or ${n.coolsAt} is null then 'notCollected'
    when ${n.coolsAt} > ${at} then 'cooling'
    when (${n.leaderId}, ${n.firstOrderId}) in (select ${afterSales.leaderId}, ${afterSales.orderId} from ${afterSales} where ${isOpenAfterSale}) then 'afterSaleOpen'
    else 'counted' end`
  const ofLeaders =
    leaderIds &&
    sql`and ${n.leaderId} in (${sql.join(
      leaderIds.map((leaderId) => sql`${leaderId}`),
      sql`, `,
    )})`
  const counts = sql.join(
    names.map((name) => sql`count(*) filter (where standing = ${name})::int as ${sql.identifier(name)}`),
    sql`, `,
  )
  return sql`select leader_id, ${counts}, max(cools_at) filter (where standing = 'cooling') as cools_until
    from (select ${n.leaderId} as leader_id, ${n.coolsAt} as cools_at, ${standing} as standing from ${newcomers}
      where ${n.joinedAt} >= ${start} and ${n.joinedAt} < ${end} ${ofLeaders ?? sql``}) one
    group by leader_id`
}

const names = Object.keys(standingCounts.entries) as (keyof StandingCounts)[]

export type StandingCounts = v.InferOutput<typeof standingCounts>

const none = v.parse(standingCounts, Object.fromEntries(names.map((name) => [name, 0])))

/** Of each of these leaders. */
export async function readStandings(
  db: Db,
  of: CountsOf & { readonly leaderIds: readonly LeaderId[] },
): Promise<(leaderId: LeaderId) => StandingCounts> {
  if (of.leaderIds.length === 0) return () => none
  const rows = await rowsOf<StandingCounts & { leader_id: LeaderId }>(db, standingsByLeader(of))
  const byLeader = new Map(rows.map((row) => [row.leader_id, v.parse(standingCounts, row)]))
  return (leaderId) => byLeader.get(leaderId) ?? none
}

/** Of all leaders together, and when the last of those that cool has. */
export async function sumStandings(
  db: Db,
  of: CountsOf,
): Promise<{ readonly counts: StandingCounts; readonly coolsUntil: Instant | null }> {
  const sums = sql.join(
    names.map((name) => sql`coalesce(sum(${sql.identifier(name)}), 0)::int as ${sql.identifier(name)}`),
    sql`, `,
  )
  const [row] = await rowsOf<StandingCounts & { cools_until: string | Date | null }>(
    db,
    sql`select ${sums}, max(cools_until) as cools_until from (${standingsByLeader(of)}) each`,
  )
  const until = row?.cools_until ?? null
  return {
    counts: row ? v.parse(standingCounts, row) : none,
    coolsUntil: until && instantOf(new Date(until)),
  }
}

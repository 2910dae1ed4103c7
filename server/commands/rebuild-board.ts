import { and, eq, sql } from 'drizzle-orm'
import { type Period, type PeriodKind, periodEnd } from '#domain/business-time'
import { type ScoreBucket, standHistogram } from '#domain/leaderboard'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { boardHistogram, boardSnapshots, periodCounters } from '../db/schema/leaderboard'
import { activeLeader } from '../queries/active-leader'

interface Board {
  readonly kind: PeriodKind
  readonly period: Period
  readonly now: Date
}

/**
 * Counts anew how many leaders have each score. The snapshot's row is taken first, so that two processes
 * rebuild one after the other; leaders without a counter stand at 0.
 */
export async function rebuildBoard(db: Db, board: Board): Promise<void> {
  await db.transaction(async (tx) => {
    const { kind, period, now } = board
    await takeSnapshot(tx, board)
    const scored = await countScores(tx, board)
    const active = await countActive(tx, board)
    const withCounter = scored.reduce((sum, bucket) => sum + bucket.leaders, 0)
    const { buckets, line } = standHistogram(withNothing(scored, active - withCounter), active)

    await tx
      .delete(boardHistogram)
      .where(and(eq(boardHistogram.kind, kind), eq(boardHistogram.period, period)))
    if (buckets.length > 0) {
      await tx.insert(boardHistogram).values(buckets.map((bucket) => ({ ...bucket, kind, period })))
    }
    await tx
      .update(boardSnapshots)
      .set({
        asOf: now,
        activeLeaders: active,
        lineConverted: line?.converted ?? null,
        lineJoined: line?.joined ?? null,
      })
      .where(and(eq(boardSnapshots.kind, kind), eq(boardSnapshots.period, period)))
  })
}

async function takeSnapshot(tx: Db, { kind, period, now }: Board): Promise<void> {
  await tx
    .insert(boardSnapshots)
    .values({ kind, period, asOf: now, activeLeaders: 0 })
    .onConflictDoUpdate({ target: [boardSnapshots.kind, boardSnapshots.period], set: { asOf: now } })
}

async function countScores(tx: Db, { kind, period }: Board): Promise<ScoreBucket[]> {
  return tx
    .select({
      converted: periodCounters.converted,
      joined: periodCounters.joined,
      leaders: sql`count(*)`.mapWith(Number),
    })
    .from(periodCounters)
    .innerJoin(leaders, eq(leaders.leaderId, periodCounters.leaderId))
    .where(
      and(
        eq(periodCounters.kind, kind),
        eq(periodCounters.period, period),
        activeLeader(endOf(kind, period)),
      ),
    )
    .groupBy(periodCounters.converted, periodCounters.joined)
}

async function countActive(tx: Db, { kind, period }: Board): Promise<number> {
  const [row] = await tx
    .select({ leaders: sql`count(*)`.mapWith(Number) })
    .from(leaders)
    .where(activeLeader(endOf(kind, period)))
  return row?.leaders ?? 0
}

function withNothing(scored: readonly ScoreBucket[], without: number): ScoreBucket[] {
  if (without <= 0) return [...scored]
  const isNothing = (bucket: ScoreBucket) => bucket.converted === 0 && bucket.joined === 0
  const nothing = scored.find(isNothing)?.leaders ?? 0
  return [
    ...scored.filter((bucket) => !isNothing(bucket)),
    { converted: 0, joined: 0, leaders: nothing + without },
  ]
}

function endOf(kind: PeriodKind, period: Period): Date {
  return new Date(periodEnd(kind, period))
}

import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Leaderboard } from '#contract/growth'
import { instantOf, type Period, type PeriodKind, periodEnd } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { boardSize, placeInHistogram, rankLeaders } from '#domain/leaderboard'
import { maskName } from '#domain/masking'
import type { Db } from '../db/db'
import { boardHistogram, boardSnapshots, leaders, periodCounters } from '../db/schema/leader'
import { BOARD_ROWS } from '../policy'
import { activeLeader } from './active-leader'
import { readScore } from './target'

interface BoardOf {
  readonly leaderId: LeaderId
  readonly kind: PeriodKind
  readonly period: Period
}

type Place = Pick<Leaderboard, 'asOf' | 'activeLeaders' | 'line' | 'own'>

/** Own rank, the board line and the gap to it, out of counts of scores (R10); undefined before the first count. */
export async function readBoardPlace(
  db: Db,
  { leaderId, kind, period }: BoardOf,
): Promise<Place | undefined> {
  const [snapshot] = await db
    .select()
    .from(boardSnapshots)
    .where(and(eq(boardSnapshots.kind, kind), eq(boardSnapshots.period, period)))
  if (!snapshot) return undefined
  const buckets = await db
    .select()
    .from(boardHistogram)
    .where(and(eq(boardHistogram.kind, kind), eq(boardHistogram.period, period)))
  const score = await readScore(db, leaderId, kind, period)
  const { activeLeaders } = snapshot
  const { line, rank, on, gap } = placeInHistogram(buckets, score, activeLeaders)
  return { asOf: instantOf(snapshot.asOf), activeLeaders, line, own: { ...score, rank, on, gap } }
}

/** The board of a week or month: the places on it, the line, one's own; names masked but one's own. */
export async function readLeaderboard(db: Db, of: BoardOf): Promise<Leaderboard | undefined> {
  const place = await readBoardPlace(db, of)
  if (!place) return undefined
  const { leaderId, kind, period } = of
  const top = await readTop(db, of)
  const rows = rankLeaders(top, place.activeLeaders)
    .filter((row) => row.on)
    .map(({ name, leaderId: id, ...row }) => ({
      ...row,
      isMe: id === leaderId,
      maskedName: id === leaderId ? name : maskName(name),
    }))
  // The rows are of this moment, the counts of a moment ago: beside each other the newer is told.
  const shown = rows.find((row) => row.isMe)
  const own = shown
    ? { ...place.own, rank: shown.rank, on: true, gap: { converted: 0, joined: 0 } }
    : place.own
  const size = boardSize(place.activeLeaders)
  return { kind, period, ...place, own, endsAt: periodEnd(kind, period), size, rows }
}

/** The first by index; equal scores in the order of starting as a leader. */
async function readTop(db: Db, { kind, period }: BoardOf) {
  return (
    db
      .select({
        leaderId: leaders.leaderId,
        name: leaders.name,
        communityName: leaders.communityName,
        avatarUrl: leaders.avatarUrl,
        converted: periodCounters.converted,
        joined: periodCounters.joined,
      })
      .from(periodCounters)
      .innerJoin(leaders, eq(leaders.leaderId, periodCounters.leaderId))
      .where(
        and(
          eq(periodCounters.kind, kind),
          eq(periodCounters.period, period),
          gt(periodCounters.converted, 0),
          activeLeader(new Date(periodEnd(kind, period))),
        ),
      )
      // As the index is sorted: with Drizzle's own desc, which puts nulls first, all would be sorted anew.
      .orderBy(
        sql`${periodCounters.converted} desc nulls last`,
        sql`${periodCounters.joined} desc nulls last`,
        asc(leaders.leaderId),
      )
      .limit(BOARD_ROWS)
  )
}

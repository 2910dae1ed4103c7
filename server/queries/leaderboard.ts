import { sql } from 'drizzle-orm'
import type { Leaderboard } from '#contract/leaderboard'
import { instantOf, type Period, type PeriodKind, periodEnd } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { boardSize, placeOfScore, rankLeaders, type Score } from '#domain/leaderboard'
import { maskName } from '#domain/masking'
import type { Db } from '../db/db'
import { prepared } from '../db/prepared'
import { BOARD_ROWS } from '../policy'
import { activeLeader } from './active-leader'

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
  const [found] = await placeRow.rows(db, { leaderId, kind, period })
  if (!found) return undefined
  const { converted, joined, activeLeaders } = found
  const line = scoreFrom(found.lineConverted, found.lineJoined)
  const nextAbove =
    found.leaders === null ? undefined : { leaders: found.leaders, leadersAbove: found.leadersAbove ?? 0 }
  const own = {
    converted,
    joined,
    ...placeOfScore({ converted, joined }, nextAbove, { line, activeLeaders }),
  }
  return { asOf: instantOf(new Date(found.asOfMs)), activeLeaders, line, own }
}

interface PlaceRow {
  readonly asOfMs: number
  readonly activeLeaders: number
  readonly lineConverted: number | null
  readonly lineJoined: number | null
  readonly converted: number
  readonly joined: number
  /** Of the lowest counted score better than the own one; null when none is. */
  readonly leaders: number | null
  readonly leadersAbove: number | null
}

const placeRow = prepared<{ leaderId: string; kind: string; period: string }, PlaceRow>(
  'board_place',
  sql`select (extract(epoch from s.as_of) * 1000)::float8 as "asOfMs", s.active_leaders as "activeLeaders",
      s.line_converted as "lineConverted", s.line_joined as "lineJoined",
      own.converted, own.joined, above.leaders, above.leaders_above as "leadersAbove"
    from board_snapshots s
    cross join lateral (
      select coalesce(max(c.converted), 0) as converted, coalesce(max(c.joined), 0) as joined from period_counters c
      where c.leader_id = ${sql.placeholder('leaderId')} and c.kind = s.kind and c.period = s.period
    ) own
    left join lateral (
      select h.leaders, h.leaders_above from board_histogram h
      where h.kind = s.kind and h.period = s.period and (h.converted, h.joined) > (own.converted, own.joined)
      order by h.converted, h.joined limit 1
    ) above on true
    where s.kind = ${sql.placeholder('kind')} and s.period = ${sql.placeholder('period')}`,
)

function scoreFrom(converted: number | null, joined: number | null): Score | null {
  return converted === null || joined === null ? null : { converted, joined }
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
      counted: null,
      isMe: id === leaderId,
      maskedName: id === leaderId ? name : maskName(name),
    }))
  // The rows are of this moment, the counts of a moment ago: beside each other the newer is told.
  const shown = rows.find((row) => row.isMe)
  const own = shown
    ? { ...place.own, rank: shown.rank, on: true, gap: { converted: 0, joined: 0 } }
    : place.own
  const size = boardSize(place.activeLeaders)
  return { kind, period, closing: null, ...place, own, endsAt: periodEnd(kind, period), size, rows }
}

interface TopRow extends Score {
  readonly leaderId: LeaderId
  readonly name: string
  readonly communityName: string
  readonly avatarUrl: string | null
}

/** The first by index; equal scores in the order of starting as a leader. */
function readTop(db: Db, { kind, period }: BoardOf): Promise<TopRow[]> {
  return topRows.rows(db, { kind, period, endsAt: periodEnd(kind, period), limit: BOARD_ROWS })
}

const topRows = prepared<{ kind: string; period: string; endsAt: string; limit: number }, TopRow>(
  'board_top',
  // Sorted as the index is, nulls included: else all would be sorted anew.
  sql`select leaders.leader_id as "leaderId", leaders.name, community_name as "communityName", avatar_url as "avatarUrl",
      c.converted, c.joined
    from period_counters c join leaders on leaders.leader_id = c.leader_id
    where c.kind = ${sql.placeholder('kind')} and c.period = ${sql.placeholder('period')} and c.converted > 0
      and ${activeLeader(sql`${sql.placeholder('endsAt')}::timestamptz`)}
    order by c.converted desc nulls last, c.joined desc nulls last, leaders.leader_id
    limit ${sql.placeholder('limit')}`,
)

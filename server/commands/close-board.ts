import { sql } from 'drizzle-orm'
import { type Period, type PeriodKind, periodEnd, periodStart } from '#domain/business-time'
import { boardSize } from '#domain/leaderboard'
import { type Db, rowsOf } from '../db/db'
import { leaders } from '../db/schema/leader'
import { boardClosings, boardPlaces } from '../db/schema/leaderboard'
import { newcomers } from '../db/schema/referral'
import { activeLeader } from '../queries/active-leader'

interface Board {
  readonly kind: PeriodKind
  readonly period: Period
  readonly now: Date
}

/**
 * Writes a board as it stood when its period ended (G8, R10); once, however often and from however many processes it
 * is asked for. Counted anew from what newcomers did until the border, so that a refund between the border and now
 * changes nothing, and nobody who joins meanwhile has to wait.
 * @returns whether this call wrote it
 */
export function closeBoard(db: Db, { kind, period, now }: Board): Promise<boolean> {
  return db.transaction(async (tx) => {
    const border = new Date(periodEnd(kind, period))
    const [active] = await tx
      .select({ leaders: sql`count(*)`.mapWith(Number) })
      .from(leaders)
      .where(activeLeader(border))
    const activeLeaders = active?.leaders ?? 0
    // Who comes second waits here for the first, and finds it done.
    const taken = await tx
      .insert(boardClosings)
      .values({ kind, period, closedAt: now, activeLeaders, placed: 0 })
      .onConflictDoNothing()
      .returning({ period: boardClosings.period })
    if (taken.length === 0) return false
    await storePlaces(tx, { kind, period, border, size: boardSize(activeLeaders) })
    await tx.execute(sql`update ${boardClosings} c set placed = p.placed, line_converted = p.converted, line_joined = p.joined
      from (select count(*)::int as placed,
          (array_agg(${boardPlaces.converted} order by ${boardPlaces.rank} desc) filter (where ${boardPlaces.isOn}))[1] as converted,
          (array_agg(${boardPlaces.joined} order by ${boardPlaces.rank} desc) filter (where ${boardPlaces.isOn}))[1] as joined
        from ${boardPlaces} where ${boardPlaces.kind} = ${kind} and ${boardPlaces.period} = ${period}) p
      where c.kind = ${kind} and c.period = ${period}`)
    return true
  })
}

interface Places {
  readonly kind: PeriodKind
  readonly period: Period
  readonly border: Date
  readonly size: number
}

async function storePlaces(tx: Db, { kind, period, border, size }: Places): Promise<void> {
  const start = periodStart(kind, period)
  const end = border.toISOString()
  await tx.execute(sql`insert into ${boardPlaces} (leader_id, kind, period, converted, joined, rank, is_on)
    select leader_id, ${kind}::text, ${period}::text, converted, joined, rank, converted > 0 and rank <= ${size}::int
    from (
      select s.*, rank() over (order by converted desc, joined desc)::int as rank
      from (
        select ${newcomers.leaderId} as leader_id, count(*)::int as joined,
          count(*) filter (where ${newcomers.firstPaidAt} >= ${start}::timestamptz and ${newcomers.firstPaidAt} < ${end}::timestamptz
            and (${newcomers.firstRefundedAt} is null or ${newcomers.firstRefundedAt} >= ${end}::timestamptz))::int as converted
        from ${newcomers} where ${newcomers.joinedAt} >= ${start}::timestamptz and ${newcomers.joinedAt} < ${end}::timestamptz
        group by ${newcomers.leaderId}
      ) s join ${leaders} on ${leaders.leaderId} = s.leader_id
      where ${activeLeader(sql`${end}::timestamptz`)}
    ) ranked`)
}

/** Boards that ended and were not written yet: the last few of each kind, after a time without a server too. */
export async function boardsToClose(
  db: Db,
  periods: readonly Omit<Board, 'now'>[],
): Promise<Omit<Board, 'now'>[]> {
  const wanted = sql.join(
    periods.map(({ kind, period }) => sql`(${kind}::text, ${period}::text)`),
    sql`, `,
  )
  return rowsOf<{ kind: PeriodKind; period: Period }>(
    db,
    sql`select w.kind, w.period from (values ${wanted}) as w(kind, period)
      where exists (select 1 from period_counters p where p.kind = w.kind and p.period = w.period)
        and not exists (select 1 from ${boardClosings} c where c.kind = w.kind and c.period = w.period)`,
  )
}

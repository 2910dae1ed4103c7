import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { mayMakeFinal, objectionsUntil } from '#domain/board-period'
import { formatTime, type Period, type PeriodKind } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { boardSize } from '#domain/leaderboard'
import { atomically } from '../db/atomically'
import { type Db, rowsOf } from '../db/db'
import { leaders } from '../db/schema/leader'
import { boardClosings, boardObjections, boardPlaces } from '../db/schema/leaderboard'
import { prizePlans, prizes } from '../db/schema/prize'
import { products } from '../db/schema/reference'
import type { Chance } from '../deps'
import { standingsByLeader } from '../queries/board-counts'
import { type Closing, lockClosing, stateOf } from './load-closing'
import { noteAudit } from './note-audit'
import { tell } from './tell'

interface MakeBoardFinal {
  readonly kind: PeriodKind
  readonly period: Period
  /** The operator. */
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

type FinalRefusal = 'not-found' | 'board-running' | 'board-objections-open' | 'board-objections-undecided'

/**
 * Writes the final ranks of an ended board by what counted (R8), corrected by upheld objections, in the order of R10,
 * and assigns the prizes planned for its kind. Done again it changes nothing; of two operators one does it.
 */
export function makeBoardFinal(db: Db, act: MakeBoardFinal): Promise<Outcome<true, FinalRefusal>> {
  return atomically(db, async (tx) => {
    const { kind, period, by, now, chance } = act
    const closing = await lockClosing(tx, act, 'update')
    const state = stateOf(act, closing, now)
    if (state === 'running') return refused('board-running')
    if (!closing) return refused('not-found')
    const objections = await countUndecided(tx, act)
    const may = mayMakeFinal(state, { objections })
    if (!may.ok) {
      // Somebody was first, or it was asked for twice.
      if (may.reason === 'final') return done(true)
      if (may.reason === 'objections-undecided')
        return refused('board-objections-undecided', { count: objections })
      const until = formatTime(objectionsUntil(kind, period), 'M月D日 HH:mm')
      return refused('board-objections-open', { until })
    }
    await rankFinally(tx, closing, now)
    await tx
      .update(boardClosings)
      .set({ finalAt: now, finalBy: by })
      .where(and(eq(boardClosings.kind, kind), eq(boardClosings.period, period)))
    const won = await assignPrizes(tx, act)
    await noteAudit(
      tx,
      { at: now, chance },
      { by, act: 'board-final', facts: { period, prizes: won.length } },
    )
    await tell(
      tx,
      { at: now, chance },
      won.map(({ memberId, leaderId, rank, item }) => ({
        ...{ memberId, leaderId, kind: 'prize-won' },
        facts: { period, rank, item },
        cause: `prize-won:${kind}:${period}`,
      })),
    )
    return done(true)
  })
}

function countUndecided(tx: Db, { kind, period }: MakeBoardFinal): Promise<number> {
  return tx.$count(
    boardObjections,
    and(
      eq(boardObjections.kind, kind),
      eq(boardObjections.period, period),
      isNull(boardObjections.decidedAt),
    ),
  )
}

async function rankFinally(tx: Db, { kind, period, activeLeaders }: Closing, now: Date): Promise<void> {
  await tx.execute(sql`update ${boardPlaces} p
    set counted = r.counted, final_rank = r.rank, is_finally_on = r.counted > 0 and r.rank <= ${boardSize(activeLeaders)}::int
    from (
      select leader_id, counted, rank() over (order by counted desc, joined desc)::int as rank
      from (
        select bp.leader_id, bp.joined, greatest(0, coalesce(c.counted, 0) + coalesce(o.correction, 0)) as counted
        from ${boardPlaces} bp
        left join (${standingsByLeader({ kind, period, now })}) c on c.leader_id = bp.leader_id
        left join ${boardObjections} o on o.leader_id = bp.leader_id and o.kind = bp.kind and o.period = bp.period
        where bp.kind = ${kind} and bp.period = ${period}
      ) corrected
    ) r
    where p.leader_id = r.leader_id and p.kind = ${kind} and p.period = ${period}`)
}

type Won = {
  readonly leaderId: LeaderId
  readonly memberId: MemberId
  readonly rank: number
  readonly item: string
}

/** To those finally on whose rank is in a band of the plan. */
async function assignPrizes(tx: Db, { kind, period, now }: MakeBoardFinal): Promise<readonly Won[]> {
  const won = sql`select bp.leader_id, bp.final_rank, b.product_id
    from ${boardPlaces} bp
    join (select (band->>'fromRank')::int as from_rank, (band->>'toRank')::int as to_rank, band->>'productId' as product_id
      from ${prizePlans} p cross join lateral jsonb_array_elements(p.bands) band where p.kind = ${kind}) b
      on bp.final_rank between b.from_rank and b.to_rank
    where bp.kind = ${kind} and bp.period = ${period} and bp.is_finally_on`
  await tx.execute(sql`insert into ${prizes} (leader_id, kind, period, rank, product_id, assigned_at)
    select w.leader_id, ${kind}::text, ${period}::text, w.final_rank, w.product_id, ${now.toISOString()}::timestamptz
    from (${won}) w on conflict do nothing`)
  return rowsOf<Won>(
    tx,
    sql`select p.leader_id as "leaderId", l.member_id as "memberId", p.rank, pr.name as item
      from ${prizes} p join ${leaders} l on l.leader_id = p.leader_id join ${products} pr on pr.product_id = p.product_id
      where p.kind = ${kind} and p.period = ${period}`,
  )
}

import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { mayDecideObjection } from '#domain/board-period'
import type { Period, PeriodKind } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { boardObjections } from '../db/schema/leaderboard'
import type { Chance } from '../deps'
import { lockClosing, stateOf } from './load-closing'
import { noteAudit } from './note-audit'
import { tell } from './tell'

interface DecideObjection {
  readonly leaderId: LeaderId
  readonly kind: PeriodKind
  readonly period: Period
  readonly isUpheld: boolean
  /** Counted newcomers to add, below 0 to take away; 0 unless upheld. */
  readonly correction: number
  /** What the leader reads. */
  readonly answer: string
  /** The operator. */
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

type DecideRefusal = 'not-found' | 'board-objection-decided' | 'board-final'

/** By an operator, once, before the board is final (G8); of two at once the second finds it decided. */
export function decideObjection(db: Db, act: DecideObjection): Promise<Outcome<true, DecideRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, kind, period, isUpheld, answer, by, now, chance } = act
    const closing = await lockClosing(tx, act, 'share')
    const isOfBoard = and(
      eq(boardObjections.leaderId, leaderId),
      eq(boardObjections.kind, kind),
      eq(boardObjections.period, period),
    )
    const [objection] = await tx
      .select({ decidedAt: boardObjections.decidedAt, memberId: leaders.memberId })
      .from(boardObjections)
      .innerJoin(leaders, eq(leaders.leaderId, boardObjections.leaderId))
      .where(isOfBoard)
    if (!closing || !objection) return refused('not-found')
    const may = mayDecideObjection(stateOf(act, closing, now), objection.decidedAt !== null)
    if (!may.ok) return refused(may.reason === 'decided' ? 'board-objection-decided' : may.reason)
    const correction = isUpheld ? act.correction : 0
    const written = await tx
      .update(boardObjections)
      .set({ decidedAt: now, decidedBy: by, isUpheld, answer, correction })
      .where(and(isOfBoard, isNull(boardObjections.decidedAt)))
      .returning({ leaderId: boardObjections.leaderId })
    if (written.length === 0) return refused('board-objection-decided')
    await noteAudit(
      tx,
      { at: now, chance },
      {
        ...{ by, leaderId, act: isUpheld ? 'objection-upheld' : 'objection-rejected' },
        facts: { period, correction, why: answer },
      },
    )
    await tell(tx, { at: now, chance }, [
      {
        ...{ memberId: objection.memberId, kind: 'objection-decided', leaderId },
        facts: { period, how: isUpheld ? 'upheld' : 'rejected', why: answer },
        cause: `objection-decided:${kind}:${period}`,
      },
    ])
    return done(true)
  })
}

import type { BoardObjection } from '#contract/leaderboard'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { mayObject, objectionsUntil } from '#domain/board-period'
import { formatTime, type Period, type PeriodKind } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { boardObjections } from '../db/schema/leaderboard'
import { objectionOf } from '../queries/closed-boards'
import { lockClosing, stateOf } from './load-closing'

interface ObjectToBoard {
  readonly leaderId: LeaderId
  readonly kind: PeriodKind
  readonly period: Period
  readonly why: string
  readonly now: Date
}

type ObjectRefusal = 'not-found' | 'board-running' | 'board-objection-late' | 'board-objection-made'

/** Once for each board and leader, within 72 hours of its end (G8). */
export function objectToBoard(db: Db, act: ObjectToBoard): Promise<Outcome<BoardObjection, ObjectRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, kind, period, why, now } = act
    const closing = await lockClosing(tx, act, 'share')
    const state = stateOf(act, closing, now)
    if (state === 'running') return refused('board-running')
    // Nobody joined anywhere in it: there is no board.
    if (!closing) return refused('not-found')
    const may = mayObject(state, false)
    if (!may.ok) {
      const until = formatTime(objectionsUntil(kind, period), 'M月D日 HH:mm')
      return refused('board-objection-late', { until })
    }
    const [made] = await tx
      .insert(boardObjections)
      .values({ leaderId, kind, period, why, at: now })
      .onConflictDoNothing()
      .returning()
    return made ? done(objectionOf(made)) : refused('board-objection-made')
  })
}

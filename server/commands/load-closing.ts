import { and, eq } from 'drizzle-orm'
import { type BoardState, boardState } from '#domain/board-period'
import { instantOf, type Period, type PeriodKind } from '#domain/business-time'
import type { Db } from '../db/db'
import { boardClosings } from '../db/schema/leaderboard'
import { instantOrNull } from '../queries/deal-facts'

export type Closing = typeof boardClosings.$inferSelect

interface BoardOf {
  readonly kind: PeriodKind
  readonly period: Period
}

/**
 * A closed board's row: held by who makes it final, shared by who objects or decides, so that nothing said in time is
 * missed and nothing is said to a final board.
 */
export async function lockClosing(
  tx: Db,
  { kind, period }: BoardOf,
  how: 'share' | 'update',
): Promise<Closing | undefined> {
  const [closing] = await tx
    .select()
    .from(boardClosings)
    .where(and(eq(boardClosings.kind, kind), eq(boardClosings.period, period)))
    .for(how)
  return closing
}

/** Of a board that may not be written yet. */
export function stateOf({ kind, period }: BoardOf, closing: Closing | undefined, now: Date): BoardState {
  return boardState({ kind, period, finalAt: instantOrNull(closing?.finalAt ?? null) }, instantOf(now))
}

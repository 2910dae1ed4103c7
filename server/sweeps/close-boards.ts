import { instantOf, type Period, type PeriodKind, periodOf, previousPeriod } from '#domain/business-time'
import { boardsToClose, closeBoard } from '../commands/close-board'
import type { Deps } from '../deps'

/** How far back boards are still closed when no server ran. */
const LOOKED_BACK: Readonly<Record<PeriodKind, number>> = { week: 8, month: 3 }

/** Closes the boards of weeks and months that have ended (G8). */
export async function closeBoards({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  const ended = (['week', 'month'] as const).flatMap((kind) =>
    periodsBefore(kind, periodOf(kind, instantOf(now)), LOOKED_BACK[kind]).map((period) => ({
      kind,
      period,
    })),
  )
  for (const board of await boardsToClose(db, ended)) await closeBoard(db, { ...board, now })
}

function periodsBefore(kind: PeriodKind, period: Period, count: number): Period[] {
  const before: Period[] = []
  for (let at = previousPeriod(kind, period); before.length < count; at = previousPeriod(kind, at))
    before.push(at)
  return before
}

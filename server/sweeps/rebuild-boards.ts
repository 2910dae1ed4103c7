import { instantOf, type PeriodKind, periodOf, previousPeriod } from '#domain/business-time'
import { rebuildBoard } from '../commands/rebuild-board'
import type { Deps } from '../deps'

const kinds: readonly PeriodKind[] = ['week', 'month']

/** The boards of this week and month, and of those before, which refunds still move. */
export async function rebuildBoards({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  await db.transaction(async (tx) => {
    for (const kind of kinds) {
      const current = periodOf(kind, instantOf(now))
      for (const period of [previousPeriod(kind, current), current])
        await rebuildBoard(tx, { kind, period, now })
    }
  })
}

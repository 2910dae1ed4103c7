import { raiseFlags } from '../commands/raise-flags'
import type { Deps } from '../deps'

/** Rounds of one sweep; after a day without a server the rest waits for the next. */
const MOST_ROUNDS = 50

/** Looks at newcomers of whom something is new (G10). */
export async function raiseNewFlags({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) if ((await raiseFlags(db, clock.now())) === 0) return
}

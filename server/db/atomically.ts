import type { Outcome, Refusal, RefusalCode } from '#contract/refusal'
import type { Db } from './db'

/** One transaction; a refusal rolls it back, so that what is refused changes nothing. */
export async function atomically<T, C extends RefusalCode>(
  db: Db,
  act: (tx: Db) => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C>> {
  let refusal: Refusal<C> | undefined
  try {
    return await db.transaction(async (tx) => {
      const outcome = await act(tx)
      if (!outcome.ok) {
        refusal = outcome.refusal
        throw new RolledBack(refusal.code)
      }
      return outcome
    })
  } catch (error) {
    if (error instanceof RolledBack && refusal) return { ok: false, refusal }
    throw error
  }
}

class RolledBack extends Error {}

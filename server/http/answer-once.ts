import { and, eq } from 'drizzle-orm'
import type { Outcome, Refusal, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { MemberId } from '#domain/ids'
import { againAfterDeadlock } from '../db/database-error'
import type { Db } from '../db/db'
import { answeredRequests } from '../db/schema/member'

interface Request {
  readonly memberId: MemberId
  readonly requestKey: string
  readonly bodyHash: string
  readonly now: Date
}

/**
 * Runs a write in one transaction with the record of its answer: the same key and body give the same answer
 * however often it is sent, also at once. A refusal changes nothing and is not recorded, so it may be tried again.
 */
export async function answerOnce<T>(
  db: Db,
  request: Request,
  act: (tx: Db) => Promise<Outcome<T, RefusalCode>>,
): Promise<Outcome<T, RefusalCode>> {
  try {
    return await againAfterDeadlock(() =>
      db.transaction(async (tx) => {
        const stored = await claim(tx, request)
        if (stored) return stored as Outcome<T, RefusalCode>
        const outcome = await act(tx)
        if (!outcome.ok) throw new Undo(outcome.refusal)
        await tx
          .update(answeredRequests)
          .set({ answer: JSON.stringify(outcome.value) })
          .where(
            and(
              eq(answeredRequests.memberId, request.memberId),
              eq(answeredRequests.requestKey, request.requestKey),
            ),
          )
        return outcome
      }),
    )
  } catch (error) {
    if (error instanceof Undo) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** Takes the key, waiting for a request with the same key that is still at work; or gives its answer. */
async function claim(tx: Db, request: Request): Promise<Outcome<unknown, RefusalCode> | undefined> {
  const taken = await tx
    .insert(answeredRequests)
    .values({
      memberId: request.memberId,
      requestKey: request.requestKey,
      bodyHash: request.bodyHash,
      at: request.now,
    })
    .onConflictDoNothing()
    .returning({ requestKey: answeredRequests.requestKey })
  if (taken.length > 0) return undefined
  const [earlier] = await tx
    .select()
    .from(answeredRequests)
    .where(
      and(
        eq(answeredRequests.memberId, request.memberId),
        eq(answeredRequests.requestKey, request.requestKey),
      ),
    )
  if (!earlier?.answer || earlier.bodyHash !== request.bodyHash) return refused('idempotency-key-reused')
  return done(JSON.parse(earlier.answer))
}

/** Rolls the transaction back and carries the refusal out of it. */
class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

import { and, eq } from 'drizzle-orm'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { sessions } from '../db/schema/member'

interface SignOut {
  readonly memberId: MemberId
  readonly tokenHash: string
  readonly now: Date
}

/** Ends this session; those on other devices go on. */
export async function signOut(db: Db, { memberId, tokenHash, now }: SignOut): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), eq(sessions.memberId, memberId)))
}

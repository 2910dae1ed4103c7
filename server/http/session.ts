import { and, eq, gt, isNull } from 'drizzle-orm'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { members, sessions } from '../db/schema/member'
import { tokenHash } from '../secrets'
import type { Principal } from './call'

const TOUCH_EVERY_MS = 60 * 60_000

/** The person behind a bearer token; undefined when it is unknown, expired or revoked. */
export async function principalOf(
  db: Db,
  header: string | undefined,
  now: Date,
): Promise<Principal | undefined> {
  const token = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined
  if (!token) return undefined
  const hash = tokenHash(token)
  const [row] = await db
    .select({
      memberId: members.memberId,
      leaderId: members.ownLeaderId,
      isOperator: members.isOperator,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(members, eq(members.memberId, sessions.memberId))
    .where(and(eq(sessions.tokenHash, hash), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
  if (!row) return undefined
  if (now.getTime() - row.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, hash))
  }
  return {
    memberId: row.memberId as MemberId,
    leaderId: row.leaderId as LeaderId | null,
    isOperator: row.isOperator,
    tokenHash: hash,
  }
}

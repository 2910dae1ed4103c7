import { eq } from 'drizzle-orm'
import { DAY_MS } from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { members, sessions } from '../db/schema/member'
import type { Chance } from '../deps'
import { SESSION_DAYS } from '../policy'
import { tokenHash } from '../secrets'

/** 256 bits: nobody guesses it, so a plain hash of it can be stored. */
const TOKEN_BYTES = 32

interface OpenSession {
  readonly memberId: MemberId
  readonly now: Date
  readonly chance: Chance
}

/** Signs a person in. @returns the token, which is known to nobody but the caller */
export async function openSession(db: Db, { memberId, now, chance }: OpenSession): Promise<string> {
  const token = Buffer.from(chance.bytes(TOKEN_BYTES)).toString('base64url')
  const [person] = await db
    .select({ ownLeaderId: members.ownLeaderId })
    .from(members)
    .where(eq(members.memberId, memberId))
  const days = person?.ownLeaderId ? SESSION_DAYS.leader : SESSION_DAYS.member
  await db.insert(sessions).values({
    tokenHash: tokenHash(token),
    memberId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + days * DAY_MS),
  })
  return token
}

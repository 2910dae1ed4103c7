import { and, eq } from 'drizzle-orm'
import { DAY_MS } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { leaderDevices } from '../db/schema/flag'
import { members, sessions } from '../db/schema/member'
import { newcomers } from '../db/schema/referral'
import type { Chance } from '../deps'
import { SESSION_DAYS } from '../policy'
import { tokenHash } from '../secrets'

/** 256 bits: nobody guesses it, so a plain hash of it can be stored. */
const TOKEN_BYTES = 32

interface OpenSession {
  readonly memberId: MemberId
  readonly deviceId?: string | undefined
  readonly now: Date
  readonly chance: Chance
}

/** Signs a person in. @returns the token, which is known to nobody but the caller */
export async function openSession(db: Db, { memberId, deviceId, now, chance }: OpenSession): Promise<string> {
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
  if (deviceId && person?.ownLeaderId) await rememberDevice(db, person.ownLeaderId, deviceId, now)
  return token
}

/** The leader's own phone: a newcomer who joined on it, before or later, is looked at once more (G10). */
async function rememberDevice(db: Db, leaderId: LeaderId, deviceId: string, now: Date): Promise<void> {
  await db
    .insert(leaderDevices)
    .values({ leaderId, deviceId, lastAt: now })
    .onConflictDoUpdate({ target: [leaderDevices.leaderId, leaderDevices.deviceId], set: { lastAt: now } })
  await db
    .update(newcomers)
    .set({ flagsCheckedAt: null })
    .where(and(eq(newcomers.leaderId, leaderId), eq(newcomers.deviceId, deviceId)))
}

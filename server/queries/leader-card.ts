import { eq } from 'drizzle-orm'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'

type LeaderRow = typeof leaders.$inferSelect

/** What everybody may know of a leader. */
export function leaderCardOf(leader: LeaderRow) {
  return {
    leaderId: leader.leaderId,
    name: leader.name,
    avatarUrl: leader.avatarUrl,
    communityName: leader.communityName,
    pickupPoint: pickupPointOf(leader),
  }
}

export function pickupPointOf(leader: LeaderRow) {
  return { name: leader.pickupName, address: leader.pickupAddress, hours: leader.pickupHours }
}

export async function readLeader(db: Db, leaderId: LeaderId): Promise<LeaderRow | undefined> {
  const [row] = await db.select().from(leaders).where(eq(leaders.leaderId, leaderId))
  return row
}

import { instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { earned } from '#domain/task'
import type { Db } from '../db/db'
import { pointsEntries } from '../db/schema/points'
import type { Chance } from '../deps'
import { readTaskFacts } from '../queries/task-facts'

interface GrantPoints {
  readonly leaderId: LeaderId
  readonly now: Date
  readonly chance: Chance
}

/**
 * Books what the facts have earned and nobody has fetched, and says how many points that was. Asked for by a tap, never
 * by reading: a read changes nothing. The key on the cause decides, so asking twice or at once books once.
 */
export async function grantPoints(db: Db, { leaderId, now, chance }: GrantPoints): Promise<number> {
  const rows = earned(await readTaskFacts(db, leaderId, now), instantOf(now)).map(({ cause, points }) => ({
    leaderId,
    entryId: chance.id('pointsEntry'),
    points,
    cause,
    at: now,
  }))
  if (rows.length === 0) return 0
  const booked = await db
    .insert(pointsEntries)
    .values(rows)
    .onConflictDoNothing({ target: [pointsEntries.leaderId, pointsEntries.cause] })
    .returning({ points: pointsEntries.points })
  return booked.reduce((sum, entry) => sum + entry.points, 0)
}

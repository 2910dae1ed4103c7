import { and, eq } from 'drizzle-orm'
import type { LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import type { PlaybookId } from '#domain/playbook'
import type { Db } from '../db/db'
import { playbookRuns } from '../db/schema/playbook'

interface StartPlaybook {
  readonly leaderId: LeaderId
  readonly playbookId: PlaybookId
  readonly now: Date
}

/** Begins a playbook; the first beginning is the one that counts. */
export async function startPlaybook(db: Db, { leaderId, playbookId, now }: StartPlaybook): Promise<Date> {
  await db.insert(playbookRuns).values({ leaderId, playbookId, startedAt: now }).onConflictDoNothing()
  const [run] = await db
    .select()
    .from(playbookRuns)
    .where(and(eq(playbookRuns.leaderId, leaderId), eq(playbookRuns.playbookId, playbookId)))
  invariant(run, 'a playbook that was begun has begun')
  return run.startedAt
}

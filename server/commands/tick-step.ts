import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { type PlaybookId, stepKey } from '#domain/playbook'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { playbookSteps } from '../db/schema/playbook'
import { hasStep } from '../playbooks/has-step'
import { startPlaybook } from './start-playbook'

interface TickStep {
  readonly leaderId: LeaderId
  readonly playbookId: PlaybookId
  readonly stepId: string
  readonly note: string | null
  readonly now: Date
}

/** A step is done, and with it the playbook has begun; again only changes the note. */
export function tickStep(db: Db, act: TickStep): Promise<Outcome<Date, 'not-found'>> {
  const { leaderId, playbookId, stepId, note, now } = act
  return atomically(db, async (tx) => {
    if (!hasStep(stepKey(playbookId, stepId))) return refused('not-found')
    await startPlaybook(tx, act)
    const [ticked] = await tx
      .insert(playbookSteps)
      .values({ leaderId, playbookId, stepId, note, doneAt: now })
      .onConflictDoUpdate({
        target: [playbookSteps.leaderId, playbookSteps.playbookId, playbookSteps.stepId],
        set: { note },
      })
      .returning()
    invariant(ticked, 'a step that is ticked is there')
    return done(ticked.doneAt)
  })
}

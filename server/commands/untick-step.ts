import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import { type PlaybookId, stepKey } from '#domain/playbook'
import type { Db } from '../db/db'
import { playbookSteps } from '../db/schema/playbook'
import { hasStep } from '../playbooks/has-step'

interface UntickStep {
  readonly leaderId: LeaderId
  readonly playbookId: PlaybookId
  readonly stepId: string
}

/** A step is not done after all; one that was not done stays so. */
export async function untickStep(
  db: Db,
  { leaderId, playbookId, stepId }: UntickStep,
): Promise<Outcome<Record<string, never>, 'not-found'>> {
  if (!hasStep(stepKey(playbookId, stepId))) return refused('not-found')
  await db
    .delete(playbookSteps)
    .where(
      and(
        eq(playbookSteps.leaderId, leaderId),
        eq(playbookSteps.playbookId, playbookId),
        eq(playbookSteps.stepId, stepId),
      ),
    )
  return done({})
}

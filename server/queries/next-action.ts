import { and, eq } from 'drizzle-orm'
import type { OutputOf } from '#contract/endpoint'
import type { readNextAction as readEndpoint } from '#contract/playbook'
import type { Language } from '#contract/schema'
import type { LeaderId } from '#domain/ids'
import { nextAction, stepToPlay } from '#domain/next-action'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { whereOpen } from './deal-cards'
import { readFunnel } from './newcomers'
import { readOwnSteps } from './playbooks'
import { readTarget } from './target'

interface Reader {
  readonly leaderId: LeaderId
  readonly language: Language
  readonly now: Date
}

/** What helps most now (G6); undefined when the leader is not there. */
export async function readNextAction(
  db: Db,
  reader: Reader,
): Promise<OutputOf<typeof readEndpoint> | undefined> {
  const { leaderId, now } = reader
  const [target, funnel, openDeals, own] = await Promise.all([
    readTarget(db, leaderId, now),
    readFunnel(db, { leaderId, now }),
    db.$count(deals, and(eq(deals.leaderId, leaderId), whereOpen(now))),
    readOwnSteps(db, reader),
  ])
  if (!target || !own) return undefined
  const action = nextAction({
    funnel,
    expectedJoinedHundredths: target.joined.expectedHundredths,
    bothGoalsMet: target.joined.state === 'met' && target.converted.state === 'met',
    openDeals,
  })
  if (action.kind !== 'improve') return action
  const steps = own.steps.map((step) => ({ ...step, done: step.doneAt !== null }))
  const { done: _, ...play } = stepToPlay(steps, action.step)
  return { ...action, playbookId: own.playbookId, play }
}

import { and, count, eq, ne } from 'drizzle-orm'
import type { OutputOf } from '#contract/endpoint'
import type {
  listPlaybooks as listEndpoint,
  PlaybookStep,
  readPlaybook as readEndpoint,
} from '#contract/playbook'
import type { Language } from '#contract/schema'
import { instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { filledIn, ownKindFirst, type PlaybookId, stepKey } from '#domain/playbook'
import type { Db } from '../db/db'
import type { leaders } from '../db/schema/leader'
import { playbookRuns, playbookSteps } from '../db/schema/playbook'
import { leaderCodes, newcomers } from '../db/schema/referral'
import { type Playbook, playbooks } from '../playbooks/playbooks'
import { instantOrNull } from './deal-facts'
import { readLeader } from './leader-card'

interface Reader {
  readonly leaderId: LeaderId
  readonly language: Language
}

/** Every playbook with how far this leader has come; undefined when the leader is not there. */
export async function listPlaybooks(
  db: Db,
  reader: Reader,
): Promise<OutputOf<typeof listEndpoint> | undefined> {
  const told = await readTold(db, reader)
  if (!told) return undefined
  const own = ownKindFirst(playbooks, told.leader.kind)
  return { playbooks: own.map((playbook) => cardOf(playbook, stepsOf(playbook, told), told)) }
}

/** One playbook with its steps; undefined when the leader is not there. */
export async function readPlaybook(
  db: Db,
  reader: Reader & { readonly playbookId: PlaybookId },
): Promise<OutputOf<typeof readEndpoint> | undefined> {
  const told = await readTold(db, reader)
  if (!told) return undefined
  const playbook = playbookOf(reader.playbookId)
  const steps = stepsOf(playbook, told)
  return { ...cardOf(playbook, steps, told), steps }
}

/** The steps of the playbook for this kind of leader. */
export async function readOwnSteps(db: Db, reader: Reader) {
  const told = await readTold(db, reader)
  if (!told) return undefined
  const [playbook] = ownKindFirst(playbooks, told.leader.kind)
  invariant(playbook, 'there are playbooks')
  return { playbookId: playbook.playbookId, steps: stepsOf(playbook, told) }
}

function playbookOf(playbookId: PlaybookId): Playbook {
  const playbook = playbooks.find((one) => one.playbookId === playbookId)
  invariant(playbook, `every id has its playbook, ${playbookId} too`)
  return playbook
}

interface Told extends Reader {
  readonly leader: typeof leaders.$inferSelect
  readonly runs: readonly (typeof playbookRuns.$inferSelect)[]
  readonly ticked: readonly (typeof playbookSteps.$inferSelect)[]
  readonly results: readonly { readonly step: string; readonly joined: number; readonly ordered: number }[]
}

async function readTold(db: Db, reader: Reader): Promise<Told | undefined> {
  const { leaderId } = reader
  const leader = await readLeader(db, leaderId)
  if (!leader) return undefined
  const [runs, ticked, results] = await Promise.all([
    db.select().from(playbookRuns).where(eq(playbookRuns.leaderId, leaderId)),
    db.select().from(playbookSteps).where(eq(playbookSteps.leaderId, leaderId)),
    readStepResults(db, leaderId),
  ])
  return { ...reader, leader, runs, ticked, results }
}

/** Newcomers by the step their code was made for, retired codes too: who came has come. */
export function readStepResults(db: Db, leaderId: LeaderId) {
  return db
    .select({ step: leaderCodes.step, joined: count(), ordered: count(newcomers.firstPaidAt) })
    .from(newcomers)
    .innerJoin(
      leaderCodes,
      and(eq(leaderCodes.leaderId, newcomers.leaderId), eq(leaderCodes.code, newcomers.code)),
    )
    .where(and(eq(newcomers.leaderId, leaderId), ne(leaderCodes.step, '')))
    .groupBy(leaderCodes.step)
}

function cardOf({ playbookId, texts }: Playbook, steps: readonly PlaybookStep[], told: Told) {
  const { title, summary } = texts[told.language]
  const run = told.runs.find((one) => one.playbookId === playbookId)
  return {
    playbookId,
    title,
    summary,
    own: told.leader.kind === playbookId,
    startedAt: instantOrNull(run?.startedAt ?? null),
    stepCount: steps.length,
    doneCount: steps.filter((step) => step.doneAt !== null).length,
    joined: steps.reduce((sum, step) => sum + step.joined, 0),
    ordered: steps.reduce((sum, step) => sum + step.ordered, 0),
  }
}

function stepsOf({ playbookId, texts, steps }: Playbook, told: Told): PlaybookStep[] {
  const { leader } = told
  const facts = {
    leader: leader.name,
    community: leader.communityName,
    pickup: leader.pickupName,
    hours: leader.pickupHours,
  }
  return steps.map((step) => {
    const said = texts[told.language].steps[step.stepId]
    invariant(said, `step ${step.stepId} has its text in ${told.language}`)
    const tick = told.ticked.find((one) => one.playbookId === playbookId && one.stepId === step.stepId)
    const result = told.results.find((one) => one.step === stepKey(playbookId, step.stepId))
    return {
      ...step,
      ...said,
      text: filledIn(said.text, facts),
      doneAt: tick ? instantOf(tick.doneAt) : null,
      note: tick?.note ?? null,
      joined: result?.joined ?? 0,
      ordered: result?.ordered ?? 0,
    }
  })
}

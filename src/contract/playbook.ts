import * as v from 'valibot'
import { improvableSteps } from '#domain/next-action'
import { playbookIds } from '#domain/playbook'
import { endpoint } from './endpoint'
import { posterTemplate } from './poster'
import { ownChannels } from './referral'
import { count, instant, language, line } from './schema'

const playbookId = v.picklist(playbookIds)
const stepId = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/))

/** Newcomers who came by codes made for it. */
const result = { joined: count, ordered: count }

const playbookCard = v.object({
  playbookId,
  title: v.string(),
  summary: v.string(),
  /** Made for leaders of this one's kind. */
  own: v.boolean(),
  startedAt: v.nullable(instant),
  stepCount: count,
  doneCount: count,
  ...result,
})

export const playbookStep = v.object({
  stepId,
  title: v.string(),
  /** What to do, and when. */
  what: v.string(),
  when: v.string(),
  /** Ready but for {link}, which stands for the link of the step's own code. */
  text: v.string(),
  poster: v.nullable(posterTemplate),
  channel: v.picklist(ownChannels),
  improves: v.picklist(improvableSteps),
  doneAt: v.nullable(instant),
  note: v.nullable(v.string()),
  ...result,
})
export type PlaybookStep = v.InferOutput<typeof playbookStep>

export const listPlaybooks = endpoint({
  method: 'GET',
  path: '/api/v1/leader/playbooks',
  summary: 'Ways to bring newcomers, the one for the own kind of leader first (G7)',
  who: 'leader',
  rate: 'read',
  input: v.object({ language }),
  output: v.object({ playbooks: v.array(playbookCard) }),
  refusals: [],
})

export const readPlaybook = endpoint({
  method: 'GET',
  path: '/api/v1/leader/playbooks/{playbookId}',
  summary: 'A playbook as a checklist: what was done when, and the newcomers each step brought',
  who: 'leader',
  rate: 'read',
  input: v.object({ playbookId, language }),
  output: v.object({ ...playbookCard.entries, steps: v.array(playbookStep) }),
  refusals: [],
})

export const startPlaybook = endpoint({
  method: 'POST',
  path: '/api/v1/leader/playbooks/{playbookId}/runs',
  summary: 'Begin a playbook; one that has begun keeps its date',
  who: 'leader',
  rate: 'write',
  input: v.object({ playbookId }),
  output: v.object({ startedAt: instant }),
  repeat: 'harmless',
  refusals: [],
})

export const tickStep = endpoint({
  method: 'PUT',
  path: '/api/v1/leader/playbooks/{playbookId}/steps/{stepId}',
  summary: 'A step is done; doing it again changes its note and keeps its date',
  who: 'leader',
  rate: 'write',
  input: v.object({ playbookId, stepId, note: v.nullable(line(200)) }),
  output: v.object({ doneAt: instant }),
  repeat: 'harmless',
  refusals: [],
})

export const untickStep = endpoint({
  method: 'DELETE',
  path: '/api/v1/leader/playbooks/{playbookId}/steps/{stepId}',
  summary: 'A step is not done after all; its note goes with it',
  who: 'leader',
  rate: 'write',
  input: v.object({ playbookId, stepId }),
  output: v.object({}),
  repeat: 'harmless',
  refusals: [],
})

const funnelStep = v.picklist(improvableSteps)

export const readNextAction = endpoint({
  method: 'GET',
  path: '/api/v1/leader/next-action',
  summary:
    "What to do next: this month's weakest step of the funnel, and the playbook step that improves it (G6)",
  who: 'leader',
  rate: 'read',
  input: v.object({ language }),
  output: v.variant('kind', [
    v.object({ kind: v.literal('met') }),
    v.object({ kind: v.literal('no-open-deal') }),
    v.object({
      kind: v.literal('improve'),
      step: funnelStep,
      base: count,
      reached: count,
      playbookId,
      play: playbookStep,
    }),
  ]),
  refusals: [],
})

import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { startPlaybook } from '../commands/start-playbook'
import { tickStep } from '../commands/tick-step'
import { untickStep } from '../commands/untick-step'
import type { HandlersOf } from '../http/call'
import { readNextAction } from '../queries/next-action'
import { listPlaybooks, readPlaybook } from '../queries/playbooks'
import { found } from './found'

export const playbookHandlers = {
  listPlaybooks: async (input, { db, principal }) =>
    found(await listPlaybooks(db, { ...input, leaderId: principal.leaderId })),

  readPlaybook: async (input, { db, principal }) =>
    found(await readPlaybook(db, { ...input, leaderId: principal.leaderId })),

  startPlaybook: async (input, { db, principal, now }) => {
    const startedAt = await startPlaybook(db, { ...input, leaderId: principal.leaderId, now })
    return done({ startedAt: instantOf(startedAt) })
  },

  tickStep: async (input, { db, principal, now }) => {
    const ticked = await tickStep(db, { ...input, leaderId: principal.leaderId, now })
    return ticked.ok ? done({ doneAt: instantOf(ticked.value) }) : ticked
  },

  untickStep: (input, { db, principal }) => untickStep(db, { ...input, leaderId: principal.leaderId }),

  readNextAction: async (input, { db, principal, now }) =>
    found(await readNextAction(db, { ...input, leaderId: principal.leaderId, now })),
} satisfies HandlersOf<
  'listPlaybooks' | 'readPlaybook' | 'startPlaybook' | 'tickStep' | 'untickStep' | 'readNextAction'
>

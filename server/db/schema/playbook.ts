import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { LeaderId } from '#domain/ids'
import { instant } from './columns'

/** A playbook a leader works through; its steps are the app's (G7). */
export const playbookRuns = pgTable(
  'playbook_runs',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    playbookId: text('playbook_id').notNull(),
    startedAt: instant('started_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.playbookId] })],
)

/** A step ticked off, with what the leader noted. */
export const playbookSteps = pgTable(
  'playbook_steps',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    playbookId: text('playbook_id').notNull(),
    stepId: text('step_id').notNull(),
    doneAt: instant('done_at').notNull(),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.playbookId, t.stepId] })],
)

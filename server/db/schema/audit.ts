import { index, pgTable, text } from 'drizzle-orm/pg-core'
import type { AuditEntryId, LeaderId, MemberId } from '#domain/ids'
import { instant } from './columns'

/** Who of the platform did what to whom; append-only (O6). */
export const auditEntries = pgTable(
  'audit_entries',
  {
    entryId: text('entry_id').$type<AuditEntryId>().primaryKey(),
    at: instant('at').notNull(),
    /** Null when the clock did it. */
    actorId: text('actor_id').$type<MemberId>(),
    /** `board-final`, `prize-assigned`. */
    act: text('act').notNull(),
    /** What it was done to: a period, an objection. */
    subject: text('subject').notNull(),
    leaderId: text('leader_id').$type<LeaderId>(),
    /** JSON text of what else there is to say. */
    detail: text('detail').notNull(),
  },
  (t) => [index('audit_entries_by_time').on(t.at)],
)

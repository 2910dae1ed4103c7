import { index, pgTable, text } from 'drizzle-orm/pg-core'
import type { AuditAct } from '#domain/audit'
import type { AuditEntryId, LeaderId, MemberId } from '#domain/ids'
import { instant } from './columns'

/** What operators did to whom; append-only (O6). */
export const auditEntries = pgTable(
  'audit_entries',
  {
    entryId: text('entry_id').$type<AuditEntryId>().primaryKey(),
    at: instant('at').notNull(),
    by: text('by').$type<MemberId>().notNull(),
    act: text('act').$type<AuditAct>().notNull(),
    /** Whom it was done to, when it was one leader. */
    leaderId: text('leader_id').$type<LeaderId>(),
    /** What its sentence names, as JSON. */
    facts: text('facts').notNull(),
  },
  (t) => [index('audit_entries_by_time').on(t.at, t.entryId)],
)

import type { AuditAct } from '#domain/audit'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { auditEntries } from '../db/schema/audit'
import type { Chance } from '../deps'

interface AuditNote {
  /** The operator. */
  readonly by: MemberId
  readonly act: AuditAct
  /** Whom it was done to, when it was one leader. */
  readonly leaderId?: LeaderId
  /** What its sentence names. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** Writes what an operator did into the audit log, within the caller's transaction (O6). */
export async function noteAudit(
  tx: Db,
  { at, chance }: { readonly at: Date; readonly chance: Chance },
  { facts, ...note }: AuditNote,
): Promise<void> {
  await tx
    .insert(auditEntries)
    .values({ ...note, entryId: chance.id('auditEntry'), at, facts: JSON.stringify(facts) })
}

import * as v from 'valibot'
import { auditActs } from '#domain/audit'
import { endpoint } from './endpoint'
import { cursor, idOf, instant, limit, page } from './schema'

const auditEntry = v.object({
  entryId: idOf('auditEntry'),
  at: instant,
  byName: v.string(),
  act: v.picklist(auditActs),
  leaderName: v.nullable(v.string()),
  /** What its sentence names; the words are the app's. */
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
})
export type AuditEntry = v.InferOutput<typeof auditEntry>

export const listAuditEntries = endpoint({
  method: 'GET',
  path: '/api/v1/operator/audit-entries',
  summary: 'What operators did to whom, newest first (O6)',
  who: 'operator',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(auditEntry),
  refusals: [],
})

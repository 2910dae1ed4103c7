import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { HelperId, LeaderId, MemberId } from '#domain/ids'
import { instant } from './columns'

/** Somebody who may hand over at a leader's counter, and nothing else (D7). Invited first, a person later. */
export const helpers = pgTable(
  'helpers',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    helperId: text('helper_id').$type<HelperId>().notNull(),
    /** What the leader calls this helper. */
    name: text('name').notNull(),
    /** Set once, when the invitation is accepted. */
    memberId: text('member_id').$type<MemberId>(),
    invitedAt: instant('invited_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.helperId] })],
)

/** An invitation by its code, so that whoever scans it is led to the leader. */
export const helperInvitations = pgTable('helper_invitations', {
  /** SHA-256 of the code; the code itself is only in the QR shown. */
  codeHash: text('code_hash').primaryKey(),
  leaderId: text('leader_id').$type<LeaderId>().notNull(),
  helperId: text('helper_id').$type<HelperId>().notNull(),
  expiresAt: instant('expires_at').notNull(),
})

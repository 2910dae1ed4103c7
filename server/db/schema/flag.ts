import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { FlagKind, FlagWeight } from '#domain/flag'
import type { LeaderId, MemberId } from '#domain/ids'
import { instant } from './columns'

/** What may be wrong with a newcomer, with its evidence (G10); written by a sweep. */
export const flags = pgTable(
  'flags',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    kind: text('kind').$type<FlagKind>().notNull(),
    weight: text('weight').$type<FlagWeight>().notNull(),
    /** Others it is shared with. */
    others: integer('others').notNull(),
    /** Some of them, masked, as one reads them. */
    otherNames: text('other_names').array().notNull(),
    raisedAt: instant('raised_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.memberId, t.kind] })],
)

/** All flags of one newcomer are decided together, and may be objected to once. */
export const flagCases = pgTable(
  'flag_cases',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    /** The heaviest of its flags. */
    weight: text('weight').$type<FlagWeight>().notNull(),
    openedAt: instant('opened_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').$type<MemberId>(),
    isRejected: boolean('is_rejected').notNull().default(false),
    /** What the leader reads. */
    why: text('why'),
    objection: text('objection'),
    objectedAt: instant('objected_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.memberId] }),
    index('flag_cases_by_time').on(t.weight, t.openedAt),
  ],
)

/** Devices on which a leader signed in: a newcomer on one of them is the leader, or looks like it. */
export const leaderDevices = pgTable(
  'leader_devices',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    deviceId: text('device_id').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.deviceId] })],
)

import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { UncountedReason } from '#domain/attribution'
import type { DealId, LeaderId, MemberId, OrderId } from '#domain/ids'
import type { ReferralDenial } from '#domain/referral'
import { fen, instant } from './columns'

/** A referral code by itself: what a scan looks up. */
export const referralCodes = pgTable('referral_codes', {
  code: text('code').primaryKey(),
  leaderId: text('leader_id').$type<LeaderId>().notNull(),
  channel: text('channel').notNull(),
  dealId: text('deal_id').$type<DealId>(),
  /** Whose own code of this leader it is (G9). */
  memberId: text('member_id').$type<MemberId>(),
  createdAt: instant('created_at').notNull(),
  retiredAt: instant('retired_at'),
})

/** A leader's codes: one is live for each use, told by the columns of the index; a retired one keeps what it brought (G1). */
export const leaderCodes = pgTable(
  'leader_codes',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    code: text('code').notNull(),
    channel: text('channel').notNull(),
    /** Deal id, or '' for none: what is unique cannot be null. */
    dealKey: text('deal_key').$type<DealId | ''>().notNull(),
    /** `playbook/step` it was made for, or ''. */
    step: text('step').notNull().default(''),
    /** The template of the poster it stands on, or ''. */
    poster: text('poster').notNull().default(''),
    /** Where the leader put it, in the leader's words, or ''. */
    label: text('label').notNull().default(''),
    /** The member whose own code it is, or ''; the label is then the masked name. */
    memberKey: text('member_key').$type<MemberId | ''>().notNull().default(''),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.code] }),
    // Asking twice gives the same code; a retired one makes room for the next.
    uniqueIndex('leader_codes_live')
      .on(t.leaderId, t.channel, t.dealKey, t.step, t.poster, t.label, t.memberKey)
      .where(sql`retired_at is null`),
    // A member has one, whatever the name becomes.
    uniqueIndex('leader_codes_of_member')
      .on(t.leaderId, t.memberKey)
      .where(sql`retired_at is null and member_key <> ''`),
  ],
)

/** Devices that opened a leader's code, once a month and code. */
export const touches = pgTable(
  'touches',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    month: text('month').notNull(),
    deviceId: text('device_id').notNull(),
    code: text('code').notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.month, t.deviceId, t.code] })],
)

/** A person this leader brought to the platform (R7, R8). */
export const newcomers = pgTable(
  'newcomers',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    name: text('name').notNull(),
    avatarUrl: text('avatar_url'),
    code: text('code').notNull(),
    channel: text('channel').notNull(),
    joinedAt: instant('joined_at').notNull(),
    /** Null when none was left to give. */
    couponAt: instant('coupon_at'),
    firstOrderId: text('first_order_id').$type<OrderId>(),
    firstPaidAt: instant('first_paid_at'),
    /** The first order has been refunded in full. */
    firstRefundedAt: instant('first_refunded_at'),
    /** The last line of the first order was handed over. */
    collectedAt: instant('collected_at'),
    coolsAt: instant('cools_at'),
    /** Does not count: in doubt, or rejected by an operator (G10). */
    flaggedAt: instant('flagged_at'),
    /** The phone joined on, and whose numbers are alike: what flags are raised from. */
    deviceId: text('device_id'),
    phoneFamily: text('phone_family'),
    /** Null: something of it is new since flags were raised. */
    flagsCheckedAt: instant('flags_checked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.memberId] }),
    index('newcomers_by_time').on(t.leaderId, t.joinedAt),
    // One who moved is looked for without knowing the leader.
    index('newcomers_by_member').on(t.memberId),
    index('newcomers_unchecked').on(t.joinedAt).where(sql`flags_checked_at is null`),
  ],
)

/** Who came by a code and is nobody's newcomer (R7), once for each leader: so that the leader sees why. */
export const uncountedJoins = pgTable(
  'uncounted_joins',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    name: text('name').notNull(),
    avatarUrl: text('avatar_url'),
    code: text('code').notNull(),
    channel: text('channel').notNull(),
    reason: text('reason').$type<UncountedReason>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.memberId] }),
    index('uncounted_joins_by_time').on(t.leaderId, t.at),
  ],
)

/** Who came by a member's own code, once for each leader (G9). */
export const referrals = pgTable(
  'referrals',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    /** Who came. */
    memberId: text('member_id').$type<MemberId>().notNull(),
    /** Whose code it was. */
    referrerId: text('referrer_id').$type<MemberId>().notNull(),
    name: text('name').notNull(),
    avatarUrl: text('avatar_url'),
    at: instant('at').notNull(),
    /** Why neither gets a coupon, settled on coming; null when the first order decides. */
    denial: text('denial').$type<ReferralDenial>(),
    /** When both got theirs, and what each was worth. */
    givenAt: instant('given_at'),
    givenFen: fen('given_fen'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.memberId] }),
    // Those a member brought, to whichever leader served the member then.
    index('referrals_by_referrer').on(t.referrerId, t.at),
    index('referrals_to_decide').on(t.leaderId, t.memberId).where(sql`denial is null and given_at is null`),
  ],
)

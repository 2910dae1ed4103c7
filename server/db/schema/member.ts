import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { CouponKind } from '#domain/coupon'
import type { CouponId, LeaderId, MemberId, OrderId } from '#domain/ids'
import { fen, instant } from './columns'

/** A person: signed in at least once. A member of the platform from `joinedAt` on. */
export const members = pgTable(
  'members',
  {
    memberId: text('member_id').$type<MemberId>().primaryKey(),
    name: text('name').notNull(),
    maskedPhone: text('masked_phone'),
    /** AES-256-GCM under a key outside the database. */
    phoneCipher: text('phone_cipher'),
    /** Fingerprint of the first nine digits: whose phones are alike, without a phone. */
    phoneFamily: text('phone_family'),
    avatarUrl: text('avatar_url'),
    unitLabel: text('unit_label'),
    language: text('language').notNull().default('zh-Hans'),
    /** The leader this person is. */
    ownLeaderId: text('own_leader_id').$type<LeaderId>(),
    isOperator: boolean('is_operator').notNull().default(false),
    /** The leader who serves this person now. */
    leaderId: text('leader_id').$type<LeaderId>(),
    /** First join ever: set once, so that a newcomer is credited once. */
    joinedAt: instant('joined_at'),
    movedAt: instant('moved_at'),
    /** The leader at whose counter this person helps to hand over (D7). */
    helpsLeaderId: text('helps_leader_id').$type<LeaderId>(),
    wechatOpenid: text('wechat_openid'),
    /** What demo mode says of this person on the sign-in page. */
    demoAbout: text('demo_about'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('members_by_leader').on(t.leaderId)],
)

/** How a person proves who he or she is: `wechat:<openid hash>` or `phone:<phone hash>`. */
export const signInIdentities = pgTable('sign_in_identities', {
  subject: text('subject').primaryKey(),
  memberId: text('member_id').$type<MemberId>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const sessions = pgTable('sessions', {
  /** SHA-256 of the token; the token itself is never stored. */
  tokenHash: text('token_hash').primaryKey(),
  memberId: text('member_id').$type<MemberId>().notNull(),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
})

export const smsCodes = pgTable('sms_codes', {
  phoneHash: text('phone_hash').primaryKey(),
  codeHash: text('code_hash').notNull(),
  expiresAt: instant('expires_at').notNull(),
  triesLeft: integer('tries_left').notNull(),
})

/**
 * When text messages were sent: to a phone, and for an address that asked. Kept for a day, and no longer than the
 * limits need; neither phone nor address can be read from it.
 */
export const smsSends = pgTable('sms_sends', {
  /** `phone:<hash>` or `address:<hash>`. */
  subject: text('subject').primaryKey(),
  /** Newest first. */
  sentAt: instant('sent_at').array().notNull(),
})

export const coupons = pgTable(
  'coupons',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    couponId: text('coupon_id').$type<CouponId>().notNull(),
    kind: text('kind').$type<CouponKind>().notNull(),
    amountFen: fen('amount_fen').notNull(),
    minimumFen: fen('minimum_fen').notNull(),
    receivedAt: instant('received_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedOrderId: text('used_order_id'),
    usedAt: instant('used_at'),
    /** The person was told that it ends soon. */
    remindedAt: instant('reminded_at'),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.couponId] }),
    index('coupons_to_remind').on(t.expiresAt).where(sql`used_at is null and reminded_at is null`),
  ],
)

/** What a person may have once on the whole platform (R6): the key is the guard. */
export const newcomerClaims = pgTable(
  'newcomer_claims',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    kind: text('kind').notNull(),
    /** The order that uses the newcomer price, or the coupon given. */
    claimedBy: text('claimed_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.kind] })],
)

/** Which leader an own order is with: a person's way to orders that live in leaders' groups. */
export const memberOrders = pgTable(
  'member_orders',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    placedAt: instant('placed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.orderId] }),
    index('member_orders_by_time').on(t.memberId, t.placedAt),
  ],
)

/** Answers already given, by idempotency key (orders carry their own key). */
export const answeredRequests = pgTable(
  'answered_requests',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    requestKey: text('request_key').notNull(),
    bodyHash: text('body_hash').notNull(),
    /** JSON text of the answer; null while the first request is still at work. */
    answer: text('answer'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.requestKey] })],
)

/** Phones a member was seen with: on joining, and on asking for an own code (G9). */
export const memberDevices = pgTable(
  'member_devices',
  {
    memberId: text('member_id').$type<MemberId>().notNull(),
    deviceId: text('device_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.deviceId] })],
)

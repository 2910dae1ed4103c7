import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { Goods } from '#domain/commission'
import type { CouponId, DealId, DealItemId, LeaderId, MemberId, OrderId, OrderLineId } from '#domain/ids'
import type { BasisPoints } from '#domain/money'
import { fen, instant } from './columns'

export const orders = pgTable(
  'orders',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    dealId: text('deal_id').$type<DealId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    memberName: text('member_name').notNull(),
    maskedPhone: text('masked_phone'),
    unitLabel: text('unit_label'),
    /** The idempotency key it was placed with: the order itself is the record of the request. */
    requestKey: text('request_key').notNull(),
    bodyHash: text('body_hash').notNull(),
    isNewcomer: boolean('is_newcomer').notNull(),
    couponId: text('coupon_id').$type<CouponId>(),
    amountFen: fen('amount_fen').notNull(),
    newcomerSavingFen: fen('newcomer_saving_fen').notNull(),
    discountFen: fen('discount_fen').notNull(),
    payFen: fen('pay_fen').notNull(),
    pickupCode: text('pickup_code').notNull(),
    placedAt: instant('placed_at').notNull(),
    holdUntil: instant('hold_until').notNull(),
    paidAt: instant('paid_at'),
    /** Stock and limit given back: expired unpaid, or cancelled. */
    releasedAt: instant('released_at'),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    refundedAt: instant('refunded_at'),
    number: integer('number'),
    /** Who placed it for somebody else: the leader, from a chain (D5); null when the member did. */
    placedBy: text('placed_by').$type<MemberId>(),
    /** The line of the chain it was placed from. */
    chainLine: text('chain_line'),
    /** What the member asks of the leader. */
    note: text('note'),
    /** The door the goods are brought to (D8); null when they are collected. */
    deliverTo: text('deliver_to'),
    /** Who collects instead of the member. */
    collectorName: text('collector_name'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.orderId] }),
    unique('orders_once_per_request').on(t.leaderId, t.memberId, t.requestKey),
    unique('orders_pickup_code').on(t.leaderId, t.pickupCode),
    index('orders_by_deal').on(t.leaderId, t.dealId, t.number),
    index('orders_on_hold').on(t.leaderId, t.holdUntil).where(sql`paid_at is null and released_at is null`),
    check('orders_sum', sql`${t.payFen} = ${t.amountFen} - ${t.discountFen} and ${t.payFen} >= 0`),
  ],
)

/** The link by which whoever an order was placed for finds it and pays (D5). */
export const orderClaims = pgTable('order_claims', {
  /** SHA-256 of the code; the code itself is only in the link. */
  codeHash: text('code_hash').primaryKey(),
  leaderId: text('leader_id').$type<LeaderId>().notNull(),
  orderId: text('order_id').$type<OrderId>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const orderLines = pgTable(
  'order_lines',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    lineId: text('line_id').$type<OrderLineId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    dealId: text('deal_id').$type<DealId>().notNull(),
    itemId: text('item_id').$type<DealItemId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    goods: text('goods').$type<Goods>().notNull(),
    pictureUrl: text('picture_url').notNull(),
    quantity: integer('quantity').notNull(),
    /** Before coupon. */
    amountFen: fen('amount_fen').notNull(),
    discountFen: fen('discount_fen').notNull(),
    paidFen: fen('paid_fen').notNull(),
    refundedFen: fen('refunded_fen').notNull().default(0),
    /** Fixed when the order is paid (R2). */
    rateBp: integer('rate_bp').$type<BasisPoints>(),
    /** After refunds (R2, R3). */
    commissionFen: fen('commission_fen').notNull().default(0),
    paidAt: instant('paid_at'),
    /** Came to the pick-up point; null while it has not, or waits for the next delivery (D6). */
    arrivedAt: instant('arrived_at'),
    /** The goods were short: this line waits for the next delivery since then. */
    heldBackAt: instant('held_back_at'),
    /** Pieces that never came, or came damaged, and were refunded. */
    shortQuantity: integer('short_quantity').notNull().default(0),
    handedOverAt: instant('handed_over_at'),
    handedOverBy: text('handed_over_by').$type<MemberId>(),
    /** R4: available from then on, no job needed. */
    availableFrom: instant('available_from'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.lineId] }),
    index('order_lines_by_order').on(t.leaderId, t.orderId),
    index('order_lines_by_deal').on(t.leaderId, t.dealId),
    // Across leaders: what lies at pick-up points, the longest waiting first (D10).
    index('order_lines_lying_there')
      .on(t.arrivedAt)
      .where(sql`arrived_at is not null and handed_over_at is null and held_back_at is null`),
    index('order_lines_by_payment').on(t.leaderId, t.paidAt, t.lineId),
    check('order_lines_paid', sql`${t.paidFen} = ${t.amountFen} - ${t.discountFen} and ${t.paidFen} >= 0`),
    check('order_lines_short', sql`${t.shortQuantity} between 0 and ${t.quantity}`),
    check('order_lines_refunded', sql`${t.refundedFen} between 0 and ${t.paidFen}`),
  ],
)

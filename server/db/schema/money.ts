import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { EntryId, LeaderId, MemberId, OrderId, OrderLineId, PaymentId, RefundId } from '#domain/ids'
import { fen, instant } from './columns'

export const payments = pgTable(
  'payments',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    channel: text('channel').notNull(),
    amountFen: fen('amount_fen').notNull(),
    /** pending, paid, closed; late: came when the order no longer waited for it, refunded in full (R5). */
    state: text('state').notNull(),
    /** JSON of the request, frozen before the cashier is first asked, and of what it answered. */
    prepay: text('prepay'),
    transactionId: text('transaction_id'),
    createdAt: instant('created_at').notNull(),
    paidAt: instant('paid_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.paymentId] }),
    index('payments_by_order').on(t.leaderId, t.orderId),
    index('payments_pending').on(t.leaderId, t.createdAt).where(sql`state = 'pending'`),
  ],
)

/** Callbacks received: the event id is the guard against doing one twice. */
export const paymentEvents = pgTable('payment_events', {
  eventId: text('event_id').primaryKey(),
  receivedAt: instant('received_at').notNull(),
})

/** Money on its way back. A row is the order to the cashier, repeated with the same id until it is done. */
export const refunds = pgTable(
  'refunds',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    refundId: text('refund_id').$type<RefundId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    amountFen: fen('amount_fen').notNull(),
    reason: text('reason').notNull(),
    /** requested, done, failed. */
    state: text('state').notNull(),
    requestedAt: instant('requested_at').notNull(),
    doneAt: instant('done_at'),
    tries: integer('tries').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.refundId] }),
    index('refunds_by_order').on(t.leaderId, t.orderId),
    index('refunds_requested').on(t.leaderId, t.requestedAt).where(sql`state = 'requested'`),
  ],
)

/** What a refund took from each line, and from its commission (R3). */
export const refundLines = pgTable(
  'refund_lines',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    refundId: text('refund_id').$type<RefundId>().notNull(),
    lineId: text('line_id').$type<OrderLineId>().notNull(),
    amountFen: fen('amount_fen').notNull(),
    reversalFen: fen('reversal_fen').notNull(),
  },
  (t) => [primaryKey({ columns: [t.leaderId, t.refundId, t.lineId] })],
)

/**
 * The double-entry ledger, append-only. One row moves an amount from one account to another, so every
 * entry sums to zero by its shape. The cause is unique: booking it twice is refused by the key.
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    fromAccount: text('from_account').notNull(),
    toAccount: text('to_account').notNull(),
    amountFen: fen('amount_fen').notNull(),
    /** payment, commission, refund, reversal. */
    causeKind: text('cause_kind').notNull(),
    /** Payment id, line id, refund id, or refund id and line id. */
    causeId: text('cause_id').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.entryId] }),
    unique('ledger_entries_once_per_cause').on(t.leaderId, t.causeKind, t.causeId),
    index('ledger_entries_by_time').on(t.leaderId, t.at),
    check('ledger_entries_amount', sql`${t.amountFen} > 0`),
    check('ledger_entries_two_accounts', sql`${t.fromAccount} <> ${t.toAccount}`),
  ],
)

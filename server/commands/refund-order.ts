import { and, eq, inArray, sql } from 'drizzle-orm'
import { reversalOf } from '#domain/commission'
import type { LeaderId, OrderId, OrderLineId, RefundId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { bp, type Fen, fen, sumFen } from '#domain/money'
import type { Db } from '../db/db'
import { payments, refundLines, refunds } from '../db/schema/money'
import { type orderLines, orders } from '../db/schema/order'
import type { Chance } from '../deps'
import { bookEntries } from './book-entries'
import { uncreditFirstOrder } from './credit-newcomer'
import { returnCoupons } from './return-coupons'

type OrderRow = typeof orders.$inferSelect
type LineRow = typeof orderLines.$inferSelect

interface LineRefund {
  readonly lineId: OrderLineId
  readonly amountFen: Fen
}

interface RefundAct {
  readonly leaderId: LeaderId
  readonly reason: string
  readonly now: Date
  readonly chance: Chance
}

/** What is left to give back of a paid order. */
export function wholeRefund(lines: readonly LineRow[]): LineRefund[] {
  return lines.map((line) => ({ lineId: line.lineId, amountFen: fen(line.paidFen - line.refundedFen) }))
}

/**
 * Refunds lines of paid orders, one refund an order, and takes back their commission (R3). The caller holds
 * the orders' rows locked and has decided that it may be done. The money itself is sent by a sweep, which
 * repeats each refund under its own id until the cashier has done it.
 *
 * @returns the refund of each order that had money to give back
 */
export async function refundOrders(
  tx: Db,
  act: RefundAct,
  wanted: readonly {
    readonly order: OrderRow
    readonly lines: readonly LineRow[]
    readonly refund: readonly LineRefund[]
  }[],
): Promise<ReadonlyMap<OrderId, RefundId>> {
  if (wanted.length === 0) return new Map()
  const paymentIds = await paymentsOf(
    tx,
    act.leaderId,
    wanted.map(({ order }) => order.orderId),
  )
  const taken = wanted.map(({ order, lines, refund }) => {
    const refundId = act.chance.id('refund')
    return { order, refundId, lines: refund.map((line) => takenFrom(line, lines, refundId)) }
  })
  const takenLines = taken.flatMap(({ lines }) => lines)

  const rows = taken.flatMap(({ order, refundId, lines }) => {
    const amountFen = sumFen(lines.map((line) => line.amountFen))
    if (amountFen === 0) return []
    const paymentId = paymentIds.get(order.orderId)
    invariant(paymentId, `order ${order.orderId} is refunded and has no payment`)
    const { leaderId, reason, now } = act
    return [
      {
        leaderId,
        refundId,
        orderId: order.orderId,
        paymentId,
        amountFen,
        reason,
        state: 'requested',
        requestedAt: now,
      },
    ]
  })
  if (rows.length > 0) {
    await tx.insert(refunds).values(rows)
    await tx
      .insert(refundLines)
      .values(
        takenLines.filter((line) => line.amountFen > 0).map((line) => ({ ...line, leaderId: act.leaderId })),
      )
  }
  await updateLines(tx, act.leaderId, takenLines)
  await bookEntries(tx, { leaderId: act.leaderId, at: act.now, chance: act.chance }, [
    ...rows.map(({ refundId, amountFen }) => ({
      from: 'platform-sales' as const,
      to: 'buyers' as const,
      amountFen,
      cause: 'refund' as const,
      causeId: refundId,
    })),
    ...takenLines.map(({ refundId, lineId, reversalFen }) => ({
      from: 'leader-commission' as const,
      to: 'platform-commission' as const,
      amountFen: reversalFen,
      cause: 'reversal' as const,
      causeId: `${refundId}:${lineId}`,
    })),
  ])
  const whole = wanted.filter(isWhole)
  await markRefunded(tx, act)(whole.map(({ order }) => order))
  await returnCoupons(tx, whole, act.now)
  return new Map(rows.map((row) => [row.orderId, row.refundId]))
}

interface TakenLine extends LineRefund {
  readonly refundId: RefundId
  readonly reversalFen: Fen
}

function takenFrom(refund: LineRefund, lines: readonly LineRow[], refundId: RefundId): TakenLine {
  const line = lines.find((candidate) => candidate.lineId === refund.lineId)
  invariant(line, `line ${refund.lineId} is not in the order it is refunded with`)
  const reversalFen = reversalOf({
    paidFen: fen(line.paidFen),
    refundedBeforeFen: fen(line.refundedFen),
    refundFen: refund.amountFen,
    rateBp: line.rateBp ?? bp(0),
  })
  return { ...refund, refundId, reversalFen }
}

function isWhole(wanted: {
  readonly lines: readonly LineRow[]
  readonly refund: readonly LineRefund[]
}): boolean {
  const left = wanted.lines.reduce((sum, line) => sum + line.paidFen - line.refundedFen, 0)
  return sumFen(wanted.refund.map((line) => line.amountFen)) === left
}

async function paymentsOf(tx: Db, leaderId: LeaderId, orderIds: OrderId[]) {
  const rows = await tx
    .select({ orderId: payments.orderId, paymentId: payments.paymentId })
    .from(payments)
    .where(
      and(eq(payments.leaderId, leaderId), inArray(payments.orderId, orderIds), eq(payments.state, 'paid')),
    )
  return new Map(rows.map((row) => [row.orderId, row.paymentId]))
}

async function updateLines(tx: Db, leaderId: LeaderId, lines: readonly TakenLine[]): Promise<void> {
  const taken = JSON.stringify(
    lines.map((line) => ({ line_id: line.lineId, amount: line.amountFen, reversal: line.reversalFen })),
  )
  await tx.execute(
    sql`update order_lines l set refunded_fen = l.refunded_fen + t.amount, commission_fen = l.commission_fen - t.reversal
      from jsonb_to_recordset(${taken}::text::jsonb) as t(line_id text, amount bigint, reversal bigint)
      where l.leader_id = ${leaderId} and l.line_id = t.line_id`,
  )
}

function markRefunded(tx: Db, act: RefundAct) {
  return async (whole: readonly OrderRow[]): Promise<void> => {
    if (whole.length === 0) return
    const orderIds = whole.map((order) => order.orderId)
    await tx
      .update(orders)
      .set({ refundedAt: act.now })
      .where(and(eq(orders.leaderId, act.leaderId), inArray(orders.orderId, orderIds)))
    for (const { memberId, orderId } of whole.filter((order) => order.isNewcomer)) {
      await uncreditFirstOrder(tx, { memberId, orderId, servedBy: act.leaderId, refundedAt: act.now })
    }
  }
}

import { and, asc, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import * as v from 'valibot'
import { done, refused } from '#contract/refusal'
import type { DealId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'
import { type OrderLineRow, type OrderRow, orderFactsOf } from './orders'

interface DealOrders {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly cursor?: string | undefined
  readonly limit: number
}

const byNumber = v.tuple([v.number()])

/** Paid orders of an own deal by their number in the chain, the newest first; refunded ones stay in it. */
export async function listDealOrders(db: Db, of: DealOrders) {
  const after = readCursor(byNumber, of.cursor)
  if (!after.ok) return after
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, of.leaderId), eq(deals.dealId, of.dealId)))
  if (!deal) return refused('not-found')

  const rows = await db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.leaderId, of.leaderId),
        eq(orders.dealId, of.dealId),
        isNotNull(orders.number),
        after.value && lt(orders.number, after.value[0]),
      ),
    )
    .orderBy(desc(orders.number))
    .limit(of.limit + 1)
  const lines = await linesOf(db, of.leaderId, rows)
  return done(
    pageOf(
      rows,
      of.limit,
      (order) => ({
        orderId: order.orderId,
        number: order.number ?? 0,
        memberName: order.memberName,
        maskedPhone: order.maskedPhone,
        unitLabel: order.unitLabel,
        isNewcomer: order.isNewcomer,
        facts: orderFactsOf(order, deal),
        payFen: fen(order.payFen),
        lines: lines.filter((line) => line.orderId === order.orderId).map(shortLineOf),
      }),
      (order) => [order.number ?? 0],
    ),
  )
}

async function linesOf(db: Db, leaderId: LeaderId, rows: readonly OrderRow[]) {
  if (rows.length === 0) return []
  const orderIds = rows.map((row) => row.orderId)
  return db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.leaderId, leaderId), inArray(orderLines.orderId, orderIds)))
    .orderBy(asc(orderLines.position))
}

/** Lists run to thousands of orders: no picture, no unit. */
function shortLineOf(line: OrderLineRow) {
  return {
    lineId: line.lineId,
    name: line.name,
    quantity: line.quantity,
    paidFen: fen(line.paidFen),
    refundedFen: fen(line.refundedFen),
    handedOverAt: instantOrNull(line.handedOverAt),
  }
}

import {
  and,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { StatementLine } from '#contract/earnings'
import { done } from '#contract/refusal'
import { type BusinessDay, instantOf, shiftDay, startOfDay } from '#domain/business-time'
import type { CommissionState } from '#domain/commission'
import type { LeaderId } from '#domain/ids'
import { bp, fen } from '#domain/money'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { linesWithOpenAfterSale } from './after-sales'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

interface Statement {
  readonly leaderId: LeaderId
  readonly state?: CommissionState | undefined
  /** The business day of payment. */
  readonly day?: BusinessDay | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** Commission line by line with all that explains it (R2–R4), the last paid first. */
export async function listStatement(db: Db, of: Statement) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select({
      line: orderLines,
      order: orders,
      dealTitle: deals.title,
      afterSaleOpen: inArray(orderLines.lineId, linesWithOpenAfterSale(db, of.leaderId)).mapWith(Boolean),
    })
    .from(orderLines)
    .innerJoin(orders, and(eq(orders.leaderId, orderLines.leaderId), eq(orders.orderId, orderLines.orderId)))
    .innerJoin(deals, and(eq(deals.leaderId, orderLines.leaderId), eq(deals.dealId, orderLines.dealId)))
    .where(
      and(
        eq(orderLines.leaderId, of.leaderId),
        isNotNull(orderLines.paidAt),
        of.state && whereState(db, of.leaderId, of.state, of.now),
        of.day ? whereDay(of.day) : undefined,
        after.value &&
          sql`(${orderLines.paidAt}, ${orderLines.lineId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(orderLines.paidAt), desc(orderLines.lineId))
    .limit(of.limit + 1)
  return done(
    pageOf(rows, of.limit, statementLine, ({ line }) => [line.paidAt?.toISOString() ?? '', line.lineId]),
  )
}

/** The states of domain/commission as conditions on a line's times and after-sales. */
function whereState(db: Db, leaderId: LeaderId, state: CommissionState, now: Date): SQL | undefined {
  const open = linesWithOpenAfterSale(db, leaderId)
  const isReversed = sql`(${orderLines.paidFen} > 0 and ${orderLines.refundedFen} >= ${orderLines.paidFen})`
  switch (state) {
    case 'reversed':
      return isReversed
    case 'pending':
      return and(not(isReversed), isNull(orderLines.handedOverAt))
    case 'cooling':
      return and(
        not(isReversed),
        isNotNull(orderLines.availableFrom),
        or(gt(orderLines.availableFrom, now), inArray(orderLines.lineId, open)),
      )
    case 'available':
      return and(not(isReversed), lte(orderLines.availableFrom, now), notInArray(orderLines.lineId, open))
  }
}

function whereDay(day: BusinessDay) {
  return and(
    gte(orderLines.paidAt, new Date(startOfDay(day))),
    lt(orderLines.paidAt, new Date(startOfDay(shiftDay(day, 1)))),
  )
}

function statementLine(row: {
  line: typeof orderLines.$inferSelect
  order: typeof orders.$inferSelect
  dealTitle: string
  afterSaleOpen: boolean
}): StatementLine {
  const { line, order, dealTitle, afterSaleOpen } = row
  return {
    lineId: line.lineId,
    orderId: line.orderId,
    orderNumber: order.number ?? 0,
    dealId: line.dealId,
    dealTitle,
    productName: line.name,
    goods: line.goods,
    quantity: line.quantity,
    memberName: order.memberName,
    paidAt: instantOf(line.paidAt ?? order.placedAt),
    paidFen: fen(line.paidFen),
    refundedFen: fen(line.refundedFen),
    rateBp: line.rateBp ?? bp(0),
    commissionFen: fen(line.commissionFen),
    handedOverAt: instantOrNull(line.handedOverAt),
    availableFrom: instantOrNull(line.availableFrom),
    afterSaleOpen,
  }
}

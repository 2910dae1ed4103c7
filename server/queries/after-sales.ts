import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { AfterSale, AfterSaleGroup } from '#contract/after-sale'
import { done } from '#contract/refusal'
import type { AfterSaleFacts, AfterSaleLine } from '#domain/after-sale'
import { instantOf } from '#domain/business-time'
import { dealState } from '#domain/deal'
import type { AfterSaleId, LeaderId, MemberId, OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { afterSaleEvents, afterSalePictures, afterSales } from '../db/schema/after-sale'
import { deals } from '../db/schema/deal'
import { refunds } from '../db/schema/money'
import { orderLines, orders } from '../db/schema/order'
import { byTime, pageOf, readCursor } from './cursor'
import { dealFactsOf, instantOrNull } from './deal-facts'
import type { OrderLineRow } from './orders'
import { leaderOfOrder } from './orders'

export type AfterSaleRow = typeof afterSales.$inferSelect

/** An order's after-sales shown at once: each piece is asked for once, and withdrawing has an end too. */
const OWN_SHOWN = 100

/** With the operator: the way there is later than the last refusal. */
const isWithOperator = sql`(${afterSales.passedAt} is not null or ${afterSales.escalatedAt} is not null)
  and (${afterSales.refusedAt} is null or greatest(${afterSales.passedAt}, ${afterSales.escalatedAt}) >= ${afterSales.refusedAt})`

const isUndecided = and(
  isNull(afterSales.agreedAt),
  isNull(afterSales.decidedAt),
  isNull(afterSales.withdrawnAt),
)

/** With the operator, and nobody has decided. */
export const isForOperator = and(isUndecided, isWithOperator)

/** The groups of domain/after-sale's states as conditions on the times. */
const groups: Record<AfterSaleGroup, SQL | undefined> = {
  waiting: and(
    isUndecided,
    isNull(afterSales.refusedAt),
    isNull(afterSales.passedAt),
    isNull(afterSales.escalatedAt),
  ),
  'with-operator': isForOperator,
  over: or(
    isNotNull(afterSales.agreedAt),
    isNotNull(afterSales.decidedAt),
    isNotNull(afterSales.withdrawnAt),
    and(isNotNull(afterSales.refusedAt), sql`not (${isWithOperator})`),
  ),
}

/** Somebody still has to decide. */
export const isOpenAfterSale = or(groups.waiting, groups['with-operator'])

/** Lines of a leader on which somebody still has to decide: their commission is not available (R4). */
export function linesWithOpenAfterSale(db: Db, leaderId: LeaderId) {
  return db
    .select({ lineId: afterSales.lineId })
    .from(afterSales)
    .where(and(eq(afterSales.leaderId, leaderId), isOpenAfterSale))
}

/** Orders of a leader with such a line: a newcomer's first order among them has not cooled (R8). */
export function ordersWithOpenAfterSale(db: Db, leaderId: LeaderId | SQLWrapper) {
  return db
    .select({ orderId: afterSales.orderId })
    .from(afterSales)
    .where(and(eq(afterSales.leaderId, leaderId), isOpenAfterSale))
}

/** What waits for the leader's answer. */
export async function countAfterSalesWaiting(db: Db, leaderId: LeaderId): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(afterSales)
    .where(and(eq(afterSales.leaderId, leaderId), groups.waiting))
  return row?.waiting ?? 0
}

interface AfterSales {
  readonly leaderId: LeaderId
  readonly group?: AfterSaleGroup | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** A leader's after-sales, the newest first. */
export async function listAfterSales(db: Db, of: AfterSales) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select()
    .from(afterSales)
    .where(
      and(
        eq(afterSales.leaderId, of.leaderId),
        of.group && groups[of.group],
        after.value &&
          sql`(${afterSales.askedAt}, ${afterSales.afterSaleId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(afterSales.askedAt), desc(afterSales.afterSaleId))
    .limit(of.limit + 1)
  const page = pageOf(
    rows,
    of.limit,
    (row) => row,
    (row) => [instantOf(row.askedAt), row.afterSaleId],
  )
  return done({ ...page, items: await afterSalesOf(db, page.items, of.now) })
}

/** One of a leader's; undefined when it is another's. */
export async function readAfterSale(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly afterSaleId: AfterSaleId; readonly now: Date },
): Promise<AfterSale | undefined> {
  const rows = await db
    .select()
    .from(afterSales)
    .where(and(eq(afterSales.leaderId, of.leaderId), eq(afterSales.afterSaleId, of.afterSaleId)))
  return (await afterSalesOf(db, rows, of.now))[0]
}

interface OwnAfterSales {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly afterSaleId?: AfterSaleId
  readonly now: Date
}

/** Those of an own order, the newest first; undefined when the order is not this person's. */
export async function ownAfterSales(db: Db, of: OwnAfterSales): Promise<AfterSale[] | undefined> {
  const leaderId = await leaderOfOrder(db, of.memberId, of.orderId)
  if (!leaderId) return undefined
  const rows = await db
    .select()
    .from(afterSales)
    .where(
      and(
        eq(afterSales.leaderId, leaderId),
        eq(afterSales.orderId, of.orderId),
        eq(afterSales.memberId, of.memberId),
        of.afterSaleId && eq(afterSales.afterSaleId, of.afterSaleId),
      ),
    )
    .orderBy(desc(afterSales.askedAt), desc(afterSales.afterSaleId))
    .limit(OWN_SHOWN)
  return afterSalesOf(db, rows, of.now)
}

export function afterSaleFactsOf(row: AfterSaleRow): AfterSaleFacts {
  return {
    askedQuantity: row.askedQuantity,
    askedFen: fen(row.askedFen),
    agreedAt: instantOrNull(row.agreedAt),
    refusedAt: instantOrNull(row.refusedAt),
    passedAt: instantOrNull(row.passedAt),
    escalatedAt: instantOrNull(row.escalatedAt),
    decidedAt: instantOrNull(row.decidedAt),
    withdrawnAt: instantOrNull(row.withdrawnAt),
  }
}

export function afterSaleLineOf(line: OrderLineRow): AfterSaleLine {
  return {
    quantity: line.quantity,
    shortQuantity: line.shortQuantity,
    paidFen: fen(line.paidFen),
    refundedFen: fen(line.refundedFen),
    goods: line.goods,
    handedOverAt: instantOrNull(line.handedOverAt),
  }
}

/** Rows, of one leader or several, with all that is told of them. */
export async function afterSalesOf(db: Db, rows: readonly AfterSaleRow[], now: Date): Promise<AfterSale[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.afterSaleId)
  const leaderIds = [...new Set(rows.map((row) => row.leaderId))]
  const [bought, pictures, events] = await Promise.all([
    db
      .select({
        afterSaleId: afterSales.afterSaleId,
        line: orderLines,
        order: orders,
        deal: deals,
        refund: refunds.state,
      })
      .from(afterSales)
      .innerJoin(
        orderLines,
        and(eq(orderLines.leaderId, afterSales.leaderId), eq(orderLines.lineId, afterSales.lineId)),
      )
      .innerJoin(
        orders,
        and(eq(orders.leaderId, afterSales.leaderId), eq(orders.orderId, afterSales.orderId)),
      )
      .innerJoin(deals, and(eq(deals.leaderId, orders.leaderId), eq(deals.dealId, orders.dealId)))
      .leftJoin(
        refunds,
        and(eq(refunds.leaderId, afterSales.leaderId), eq(refunds.refundId, afterSales.refundId)),
      )
      .where(and(inArray(afterSales.leaderId, leaderIds), inArray(afterSales.afterSaleId, ids))),
    db
      .select()
      .from(afterSalePictures)
      .where(and(inArray(afterSalePictures.leaderId, leaderIds), inArray(afterSalePictures.afterSaleId, ids)))
      .orderBy(asc(afterSalePictures.position)),
    db
      .select()
      .from(afterSaleEvents)
      .where(and(inArray(afterSaleEvents.leaderId, leaderIds), inArray(afterSaleEvents.afterSaleId, ids)))
      .orderBy(asc(afterSaleEvents.at), asc(afterSaleEvents.eventId)),
  ])
  const found = new Map(bought.map((one) => [one.afterSaleId, one]))
  return rows.flatMap((row) => {
    const of = found.get(row.afterSaleId)
    if (!of) return []
    const { line, order, deal, refund } = of
    return [
      {
        afterSaleId: row.afterSaleId,
        leaderId: row.leaderId,
        orderId: row.orderId,
        orderNumber: order.number ?? 0,
        dealId: deal.dealId,
        dealTitle: deal.title,
        dealIsOpen: dealState(dealFactsOf(deal), instantOf(now)) === 'open',
        memberName: order.memberName,
        line: {
          ...afterSaleLineOf(line),
          lineId: line.lineId,
          name: line.name,
          unit: line.unit,
          pictureUrl: line.pictureUrl,
        },
        reason: row.reason,
        note: row.note,
        askedAt: instantOf(row.askedAt),
        facts: afterSaleFactsOf(row),
        agreedFen: row.agreedFen === null ? null : fen(row.agreedFen),
        stock: row.stock,
        refusedWhy: row.refusedWhy,
        decidedWhy: row.decidedWhy,
        refund: refund === null ? null : refund === 'done' ? 'done' : 'requested',
        pictureIds: pictures
          .filter((picture) => picture.afterSaleId === row.afterSaleId)
          .map(({ pictureId }) => pictureId),
        events: events
          .filter((event) => event.afterSaleId === row.afterSaleId)
          .map(({ kind, byRole, note, amountFen, at }) => ({
            kind,
            byRole,
            note,
            amountFen: amountFen === null ? null : fen(amountFen),
            at: instantOf(at),
          })),
      },
    ]
  })
}

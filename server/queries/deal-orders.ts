import { and, asc, desc, eq, ilike, inArray, isNotNull, like, lt, or, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { done, refused } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import { orderSearch } from '#domain/order-search'
import { homeSearch } from '#domain/tally-home'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { orderLines, orders } from '../db/schema/order'
import { pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'
import { isToHandOver, ownOrder } from './deal-sales'
import type { OwnDeal } from './deal-tally'
import { type OrderLineRow, type OrderRow, orderFactsOf } from './orders'
import { settlementOf } from './settled'

interface DealOrders extends OwnDeal {
  readonly search?: string | undefined
  readonly state?: 'to-collect' | 'collected' | undefined
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
    .select({ order: orders, settled: uncollected })
    .from(orders)
    .leftJoin(
      uncollected,
      and(eq(uncollected.leaderId, orders.leaderId), eq(uncollected.orderId, orders.orderId)),
    )
    .where(
      and(
        eq(orders.leaderId, of.leaderId),
        eq(orders.dealId, of.dealId),
        isNotNull(orders.number),
        of.state && whereState(of.state),
        of.search ? await whereFound(db, of, of.search) : undefined,
        after.value && lt(orders.number, after.value[0]),
      ),
    )
    .orderBy(desc(orders.number))
    .limit(of.limit + 1)
  const lines = await linesOf(
    db,
    of.leaderId,
    rows.map((row) => row.order),
  )
  return done(
    pageOf(
      rows,
      of.limit,
      ({ order, settled }) => ({
        orderId: order.orderId,
        number: order.number ?? 0,
        memberName: order.memberName,
        maskedPhone: order.maskedPhone,
        unitLabel: order.unitLabel,
        isNewcomer: order.isNewcomer,
        note: order.note,
        deliverTo: order.deliverTo,
        collectorName: order.collectorName,
        facts: orderFactsOf(order, deal, settled),
        payFen: fen(order.payFen),
        settlement: settlementOf(settled),
        lines: lines.filter((line) => line.orderId === order.orderId).map(shortLineOf),
      }),
      ({ order }) => [order.number ?? 0],
    ),
  )
}

/** The states of domain/order that matter at the counter, as conditions on the lines. */
function whereState(state: 'to-collect' | 'collected') {
  const isOpen = sql`exists (select 1 from ${orderLines} where ${ownOrder} and ${isToHandOver})`
  if (state === 'to-collect') return isOpen
  return sql`not ${isOpen} and ${orders.refundedAt} is null
    and exists (select 1 from ${orderLines} where ${ownOrder} and ${orderLines.handedOverAt} is not null)`
}

/** Which homes are meant is a rule (domain/tally-home), so it is asked for each home of the deal, not of the database. */
async function whereFound(db: Db, of: OwnDeal, search: string) {
  const rows = await db
    .selectDistinct({ label: orders.unitLabel })
    .from(orders)
    .where(and(eq(orders.leaderId, of.leaderId), eq(orders.dealId, of.dealId), isNotNull(orders.unitLabel)))
  const isMeant = homeSearch(search)
  const labels = rows.flatMap(({ label }) => (label !== null && isMeant(label) ? [label] : []))
  const { number, phoneEnd, name } = orderSearch(search)
  const named = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  return or(
    number === undefined ? undefined : eq(orders.number, number),
    phoneEnd === undefined ? undefined : like(orders.maskedPhone, `%${phoneEnd}`),
    ilike(orders.memberName, named),
    ilike(orders.collectorName, named),
    labels.length > 0 ? inArray(orders.unitLabel, labels) : undefined,
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
    shortQuantity: line.shortQuantity,
    paidFen: fen(line.paidFen),
    refundedFen: fen(line.refundedFen),
    arrivedAt: instantOrNull(line.arrivedAt),
    heldBackAt: instantOrNull(line.heldBackAt),
    handedOverAt: instantOrNull(line.handedOverAt),
  }
}

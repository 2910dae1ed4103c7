import { and, asc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Bag, type BagLine, MOST_COUNTER_BAGS } from '#contract/hand-over'
import { DAY_MS } from '#domain/business-time'
import { deliveryStops } from '#domain/delivery-route'
import type { LeaderId, OrderId } from '#domain/ids'
import { lineState, type OrderFacts, piecesOf } from '#domain/order'
import { codeStart } from '#domain/pickup-code'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { orderLines, orders } from '../db/schema/order'
import { type CounterNames, counterNames } from './counter-names'
import { instantOrNull } from './deal-facts'
import { isAtPickupPoint, ownOrder } from './deal-sales'
import { lineFactsOf, type OrderLineRow, orderFactsOf } from './orders'

/** The bag a pick-up code belongs to, among this leader's paid orders. */
export async function findBag(db: Db, leaderId: LeaderId, pickupCode: string): Promise<Bag | undefined> {
  const isMeant = and(eq(orders.pickupCode, pickupCode), isNotNull(orders.paidAt))
  const [bag] = await readBags(db, leaderId, isMeant, 1)
  return bag
}

export async function readBag(db: Db, leaderId: LeaderId, orderId: OrderId): Promise<Bag | undefined> {
  const [bag] = await readBags(db, leaderId, eq(orders.orderId, orderId), 1)
  return bag
}

/** What lies at the pick-up point, and what was handed over in the last 24 hours; the latest deals first. */
export async function readCounterBags(db: Db, leaderId: LeaderId, now: Date) {
  const yesterday = new Date(now.getTime() - DAY_MS)
  // Few deals are under way: their lines are found by deal, not among all a leader ever sold.
  const underway = await db
    .select({ dealId: deals.dealId })
    .from(deals)
    .where(
      and(
        eq(deals.leaderId, leaderId),
        isNotNull(deals.arrivedAt),
        isNull(deals.cancelledAt),
        or(isNull(deals.doneAt), gt(deals.doneAt, yesterday)),
      ),
    )
  if (underway.length === 0) return { bags: [], more: false }
  const dealIds = underway.map((deal) => deal.dealId)
  const isHere = sql`exists (select 1 from ${orderLines} where ${ownOrder}
    and (${isAtPickupPoint} or ${orderLines.handedOverAt} > ${yesterday.toISOString()}::timestamptz))`
  const bags = await readBags(
    db,
    leaderId,
    and(inArray(orders.dealId, dealIds), isNotNull(orders.paidAt), isNull(orders.refundedAt), isHere),
    MOST_COUNTER_BAGS + 1,
  )
  return { bags: bags.slice(0, MOST_COUNTER_BAGS), more: bags.length > MOST_COUNTER_BAGS }
}

async function readBags(db: Db, leaderId: LeaderId, isMeant: SQL | undefined, limit: number): Promise<Bag[]> {
  const rows = await db
    .select({ order: orders, deal: deals, settled: uncollected })
    .from(orders)
    .innerJoin(deals, and(eq(deals.leaderId, orders.leaderId), eq(deals.dealId, orders.dealId)))
    .leftJoin(
      uncollected,
      and(eq(uncollected.leaderId, orders.leaderId), eq(uncollected.orderId, orders.orderId)),
    )
    .where(and(eq(orders.leaderId, leaderId), isMeant))
    .orderBy(sql`${deals.arrivedAt} desc nulls last`, asc(orders.number))
    .limit(limit)
  if (rows.length === 0) return []
  const lines = await db
    .select()
    .from(orderLines)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        inArray(
          orderLines.orderId,
          rows.map(({ order }) => order.orderId),
        ),
      ),
    )
    .orderBy(asc(orderLines.position))
  const nameOf = await counterNames(db, leaderId, lines)
  const stops = deliveryStops(rows.flatMap(({ order }) => order.deliverTo ?? []))
  const linesByOrder = new Map<OrderId, OrderLineRow[]>()
  for (const line of lines) {
    const own = linesByOrder.get(line.orderId)
    if (own) own.push(line)
    else linesByOrder.set(line.orderId, [line])
  }
  return rows.map(({ order, deal, settled }) => {
    const facts = orderFactsOf(order, deal, settled)
    return {
      orderId: order.orderId,
      number: order.number ?? 0,
      dealId: order.dealId,
      dealTitle: deal.title,
      memberName: order.memberName,
      maskedPhone: order.maskedPhone,
      unitLabel: order.unitLabel,
      codeStart: codeStart(order.pickupCode),
      collectorName: order.collectorName,
      note: order.note,
      delivery: order.deliverTo ? (stops.get(order.deliverTo) ?? null) : null,
      lines: (linesByOrder.get(order.orderId) ?? []).map((line) => bagLineOf(line, facts, nameOf)),
    }
  })
}

function bagLineOf(line: OrderLineRow, facts: OrderFacts, nameOf: CounterNames): BagLine {
  return {
    lineId: line.lineId,
    name: line.name,
    unit: line.unit,
    pieces: piecesOf(line),
    state: lineState(lineFactsOf(line), facts),
    handedOverAt: instantOrNull(line.handedOverAt),
    handedOverBy: line.handedOverBy && nameOf(line.handedOverBy),
  }
}

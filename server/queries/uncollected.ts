import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { done } from '#contract/refusal'
import type { UncollectedBag } from '#contract/uncollected'
import { instantOf } from '#domain/business-time'
import type { LeaderId, OrderId } from '#domain/ids'
import { piecesOf } from '#domain/order'
import { uncollectedSince } from '#domain/uncollected'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { orderLines, orders } from '../db/schema/order'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'
import { isAtPickupPoint, ownOrder } from './deal-sales'

interface OfLeader {
  readonly leaderId: LeaderId
  readonly now: Date
}

function waitingBags(db: Db, { leaderId, now }: OfLeader) {
  const since = new Date(uncollectedSince(instantOf(now)))
  return db
    .select({
      orderId: orderLines.orderId,
      arrivedAt: sql`min(${orderLines.arrivedAt})`.mapWith(orderLines.arrivedAt).as('bag_arrived_at'),
    })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(and(eq(orderLines.leaderId, leaderId), isAtPickupPoint, lte(orderLines.arrivedAt, since)))
    .groupBy(orderLines.orderId)
    .as('bags')
}

export async function countUncollected(db: Db, of: OfLeader): Promise<number> {
  return db.$count(waitingBags(db, of))
}

export async function listUncollected(
  db: Db,
  of: OfLeader & { readonly cursor?: string | undefined; readonly limit: number },
) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const bags = waitingBags(db, of)
  const rows = await db
    .select({
      order: orders,
      dealTitle: deals.title,
      arrivedAt: bags.arrivedAt,
      remindedAt: uncollected.remindedAt,
    })
    .from(bags)
    .innerJoin(orders, and(eq(orders.leaderId, of.leaderId), eq(orders.orderId, bags.orderId)))
    .innerJoin(deals, and(eq(deals.leaderId, orders.leaderId), eq(deals.dealId, orders.dealId)))
    .leftJoin(
      uncollected,
      and(eq(uncollected.leaderId, orders.leaderId), eq(uncollected.orderId, orders.orderId)),
    )
    .where(
      after.value &&
        sql`(${bags.arrivedAt}, ${bags.orderId}) > (${after.value[0]}::timestamptz, ${after.value[1]})`,
    )
    .orderBy(asc(bags.arrivedAt), asc(bags.orderId))
    .limit(of.limit + 1)
  const goods = await goodsOf(
    db,
    of.leaderId,
    rows.map((row) => row.order.orderId),
  )
  return done(
    pageOf(
      rows,
      of.limit,
      ({ order, dealTitle, arrivedAt, remindedAt }): UncollectedBag => ({
        orderId: order.orderId,
        number: order.number ?? 0,
        dealId: order.dealId,
        dealTitle,
        memberName: order.memberName,
        maskedPhone: order.maskedPhone,
        unitLabel: order.unitLabel,
        goods: goods.get(order.orderId) ?? [],
        arrivedAt: instantOf(arrivedAt ?? of.now),
        remindedAt: instantOrNull(remindedAt),
      }),
      ({ order, arrivedAt }) => [instantOf(arrivedAt ?? of.now), order.orderId],
    ),
  )
}

async function goodsOf(db: Db, leaderId: LeaderId, orderIds: OrderId[]) {
  const goods = new Map<OrderId, UncollectedBag['goods']>()
  if (orderIds.length === 0) return goods
  const lines = await db
    .select({ line: orderLines })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(and(eq(orderLines.leaderId, leaderId), inArray(orderLines.orderId, orderIds), isAtPickupPoint))
    .orderBy(asc(orderLines.position))
  for (const { line } of lines) {
    const bag = goods.get(line.orderId) ?? []
    goods.set(line.orderId, [...bag, { name: line.name, quantity: piecesOf(line) }])
  }
  return goods
}

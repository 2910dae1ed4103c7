import { and, asc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import * as v from 'valibot'
import { done, refused } from '#contract/refusal'
import type { DealId, LeaderId, OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { pageOf, readCursor } from './cursor'
import { personsAmong } from './is-person'
import { orderFactsOf } from './orders'

interface OrdersOnBehalf {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly linkOf: (requestKey: string) => string
  readonly now: Date
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Orders placed on behalf that still wait to be paid, the first placed first. */
export async function listOrdersOnBehalf(db: Db, of: OrdersOnBehalf) {
  const after = readCursor(v.tuple([v.string()]), of.cursor)
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
        isNotNull(orders.placedBy),
        isNull(orders.paidAt),
        isNull(orders.releasedAt),
        gt(orders.holdUntil, of.now),
        after.value && gt(orders.orderId, after.value[0] as OrderId),
      ),
    )
    .orderBy(asc(orders.orderId))
    .limit(of.limit + 1)
  const persons = await personsAmong(
    db,
    rows.map((row) => row.memberId),
  )
  const goods = await goodsOf(
    db,
    of.leaderId,
    rows.map((row) => row.orderId),
  )
  return done(
    pageOf(
      rows,
      of.limit,
      (order) => ({
        orderId: order.orderId,
        memberName: order.memberName,
        unitLabel: order.unitLabel,
        note: order.note ?? '',
        original: order.chainLine ?? '',
        claimed: persons.has(order.memberId),
        // An operator settles only what was paid for.
        facts: orderFactsOf(order, deal, null),
        payFen: fen(order.payFen),
        goods: goods
          .filter((line) => line.orderId === order.orderId)
          .map(({ name, quantity }) => ({ name, quantity })),
        link: of.linkOf(order.requestKey),
      }),
      (order) => [order.orderId],
    ),
  )
}

async function goodsOf(db: Db, leaderId: LeaderId, orderIds: readonly OrderId[]) {
  if (orderIds.length === 0) return []
  return db
    .select({ orderId: orderLines.orderId, name: orderLines.name, quantity: orderLines.quantity })
    .from(orderLines)
    .where(and(eq(orderLines.leaderId, leaderId), inArray(orderLines.orderId, [...orderIds])))
    .orderBy(asc(orderLines.position))
}

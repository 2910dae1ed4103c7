import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { DealId, LeaderId, OrderId } from '#domain/ids'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { orderLines, orders } from '../db/schema/order'
import type { OrderLineRow } from '../queries/orders'
import { lineFactsOf, orderFactsOf } from '../queries/orders'

/**
 * An order with its lines and deal, its row locked until the transaction ends: paying, cancelling, handing
 * over and refunding of one order wait for each other here. Undefined when it is not this leader's.
 */
export async function lockOrder(tx: Db, leaderId: LeaderId, orderId: OrderId) {
  const [order] = await tx
    .select()
    .from(orders)
    .where(and(eq(orders.leaderId, leaderId), eq(orders.orderId, orderId)))
    .for('update')
  if (!order) return undefined
  const [found] = await tx
    .select({ deal: deals, settled: uncollected })
    .from(deals)
    .leftJoin(uncollected, and(eq(uncollected.leaderId, deals.leaderId), eq(uncollected.orderId, orderId)))
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, order.dealId)))
  if (!found) return undefined
  const { deal, settled } = found
  const lines = await linesOfOrders(tx, leaderId, [orderId])
  return { order, deal, lines, facts: orderFactsOf(order, deal, settled), lineFacts: lines.map(lineFactsOf) }
}

/** Every order of a deal that still holds something, locked in the sequence of their ids. */
export async function lockOrdersOfDeal(
  tx: Db,
  { leaderId, dealId }: { readonly leaderId: LeaderId; readonly dealId: DealId },
): Promise<void> {
  await tx
    .select({ orderId: orders.orderId })
    .from(orders)
    .where(and(eq(orders.leaderId, leaderId), eq(orders.dealId, dealId), isNull(orders.releasedAt)))
    .orderBy(asc(orders.orderId))
    .for('update')
}

export async function linesOfOrders(
  tx: Db,
  leaderId: LeaderId,
  orderIds: OrderId[],
): Promise<OrderLineRow[]> {
  return tx
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.leaderId, leaderId), inArray(orderLines.orderId, orderIds)))
    .orderBy(asc(orderLines.position))
}

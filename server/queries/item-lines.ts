import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { DealId, DealItemId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import { piecesOf } from '#domain/order'
import { spreadShortage } from '#domain/shortage'
import type { Db } from '../db/db'
import { dealItems } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { instantOrNull } from './deal-facts'
import { isToHandOver, ownOrder } from './deal-sales'

interface ItemOfDeal {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly itemId: DealItemId
  readonly missing: number
}

/** Who still waits for a product, the last order first; undefined when it is not in an own deal. */
export async function listItemLines(db: Db, { leaderId, dealId, itemId, missing }: ItemOfDeal) {
  const [item] = await db
    .select({ itemId: dealItems.itemId })
    .from(dealItems)
    .where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.itemId, itemId), eq(dealItems.dealId, dealId)))
  if (!item) return undefined
  const rows = await db
    .select({ line: orderLines, number: orders.number, name: orders.memberName, home: orders.unitLabel })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        eq(orderLines.dealId, dealId),
        eq(orderLines.itemId, itemId),
        isNotNull(orders.number),
        isToHandOver,
      ),
    )
    .orderBy(desc(orders.number))
  // Who waits for the next delivery already goes without.
  const queue = rows
    .filter(({ line }) => !line.heldBackAt)
    .map(({ line, number }) => ({ lineId: line.lineId, number: number ?? 0, pieces: piecesOf(line) }))
  const shares = spreadShortage(queue, missing)
  return {
    lines: rows.map(({ line, number, name, home }) => ({
      lineId: line.lineId,
      number: number ?? 0,
      memberName: name,
      unitLabel: home,
      boughtQuantity: line.quantity,
      quantity: piecesOf(line),
      paidFen: fen(line.paidFen),
      refundedFen: fen(line.refundedFen),
      heldBackAt: instantOrNull(line.heldBackAt),
      suggested: shares.get(line.lineId) ?? 0,
    })),
  }
}

import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { done } from '#contract/refusal'
import type { SettledBag } from '#contract/uncollected'
import { instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { orders } from '../db/schema/order'
import { byTime, pageOf, readCursor } from './cursor'

interface SettledBags {
  readonly leaderId: LeaderId
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A leader's bags an operator settled, the last first. */
export async function listSettledBags(db: Db, of: SettledBags) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select({ bag: uncollected, order: orders, dealTitle: deals.title })
    .from(uncollected)
    .innerJoin(
      orders,
      and(eq(orders.leaderId, uncollected.leaderId), eq(orders.orderId, uncollected.orderId)),
    )
    .innerJoin(deals, and(eq(deals.leaderId, orders.leaderId), eq(deals.dealId, orders.dealId)))
    .where(
      and(
        eq(uncollected.leaderId, of.leaderId),
        isNotNull(uncollected.settledAt),
        after.value &&
          sql`(${uncollected.settledAt}, ${uncollected.orderId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(uncollected.settledAt), desc(uncollected.orderId))
    .limit(of.limit + 1)
  return done(
    pageOf(rows, of.limit, settledBagOf, ({ bag }) => [bag.settledAt?.toISOString() ?? '', bag.orderId]),
  )
}

function settledBagOf(row: {
  bag: typeof uncollected.$inferSelect
  order: typeof orders.$inferSelect
  dealTitle: string
}): SettledBag {
  const { bag, order, dealTitle } = row
  return {
    orderId: order.orderId,
    number: order.number ?? 0,
    dealId: order.dealId,
    dealTitle,
    memberName: order.memberName,
    unitLabel: order.unitLabel,
    settledAt: instantOf(bag.settledAt ?? order.placedAt),
    how: bag.settlement ?? 'write-off',
    why: bag.settledWhy ?? '',
  }
}

import { and, eq, inArray, sql } from 'drizzle-orm'
import { instantOf } from '#domain/business-time'
import type { DealFacts } from '#domain/deal'
import type { DealId, Instant } from '#domain/ids'
import { HOLD_MINUTES } from '#domain/order'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orders } from '../db/schema/order'

type DealRow = typeof deals.$inferSelect

/**
 * The times a deal's state follows from, as the contract and domain/deal have them.
 * @param paid members who count for its minimum; left out where only its times matter
 */
export function dealFactsOf(deal: DealRow, paid?: number): DealFacts {
  return {
    minimum:
      deal.minimumMembers !== null && paid !== undefined ? { members: deal.minimumMembers, paid } : null,
    publishedAt: instantOrNull(deal.publishedAt),
    opensAt: instantOf(deal.opensAt),
    closesAt: instantOf(deal.closesAt),
    arrivedAt: instantOrNull(deal.arrivedAt),
    doneAt: instantOrNull(deal.doneAt),
    cancelledAt: instantOrNull(deal.cancelledAt),
  }
}

/** The facts of a deal with its minimum. */
export async function wholeDealFacts(db: Db, deal: DealRow): Promise<DealFacts> {
  const paid = await paidMembers(db, [deal])
  return dealFactsOf(deal, paid.get(deal.dealId))
}

/**
 * Who counts for the minimum of deals that ask for one (D2): who paid until the decision and was not refunded until
 * then. Both moments stay as they are, so no later refund changes what was decided.
 */
export async function paidMembers(db: Db, rows: readonly DealRow[]): Promise<Map<DealId, number>> {
  const asking = rows.filter((row) => row.minimumMembers !== null)
  const [first] = asking
  if (!first) return new Map()
  const decided = sql`${deals.closesAt} + make_interval(mins => ${HOLD_MINUTES})`
  const counted = await db
    .select({ dealId: deals.dealId, paid: sql`count(distinct ${orders.memberId})`.mapWith(Number) })
    .from(deals)
    .leftJoin(
      orders,
      and(
        eq(orders.leaderId, deals.leaderId),
        eq(orders.dealId, deals.dealId),
        sql`${orders.paidAt} <= ${decided}`,
        sql`(${orders.refundedAt} is null or ${orders.refundedAt} > ${decided})`,
      ),
    )
    .where(
      and(
        eq(deals.leaderId, first.leaderId),
        inArray(
          deals.dealId,
          asking.map((row) => row.dealId),
        ),
      ),
    )
    .groupBy(deals.dealId)
  return new Map(counted.map((row) => [row.dealId, row.paid]))
}

export function instantOrNull(date: Date | null): Instant | null {
  return date && instantOf(date)
}

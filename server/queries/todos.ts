import { and, asc, count, eq, exists, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Home } from '#contract/home'
import { addHours, instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { CLOSING_SOON_HOURS } from '../policy'
import { whereOpen } from './deal-cards'
import { isAtPickupPoint, isSold, ownOrder } from './deal-sales'

type Todo = Home['todos'][number]

/** Deals of one kind are told one by one, up to this many. */
const DEALS_TOLD = 3

/** What waits for the leader because of deals: arrival to mark, one that closes soon, drafts. */
export async function dealTodos(db: Db, leaderId: LeaderId, now: Date): Promise<Todo[]> {
  const isLive = and(eq(deals.leaderId, leaderId), isNull(deals.cancelledAt))
  const soon = new Date(addHours(instantOf(now), CLOSING_SOON_HOURS))
  // Sold and not here yet: all of a deal, one product of it, or what waits for the next delivery.
  const hasGoodsToCome = exists(
    db
      .select({ one: sql`1` })
      .from(orderLines)
      .innerJoin(orders, ownOrder)
      .where(
        and(
          eq(orderLines.leaderId, leaderId),
          eq(orderLines.dealId, deals.dealId),
          isNotNull(orderLines.paidAt),
          or(isNull(orderLines.arrivedAt), isNotNull(orderLines.heldBackAt)),
          isSold,
        ),
      ),
  )
  const waiting = {
    'mark-arrived': and(
      isLive,
      isNotNull(deals.publishedAt),
      lte(deals.closesAt, now),
      isNull(deals.doneAt),
      hasGoodsToCome,
    ),
    'closing-soon': and(isLive, whereOpen(now), lte(deals.closesAt, soon)),
    draft: and(isLive, isNull(deals.publishedAt)),
  } as const
  const told = await Promise.all(
    (['mark-arrived', 'closing-soon', 'draft'] as const).map(async (kind) => {
      const rows = await db
        .select({ dealId: deals.dealId, title: deals.title })
        .from(deals)
        .where(waiting[kind])
        .orderBy(asc(deals.closesAt), asc(deals.dealId))
        .limit(DEALS_TOLD)
      return rows.map((row) => ({ kind, count: 1, ...row }))
    }),
  )
  return told.flat()
}

/** Lines to hand over, in all deals that are not over. */
export async function countLinesToHandOver(db: Db, leaderId: LeaderId): Promise<number> {
  const [row] = await db
    .select({ lines: count() })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .innerJoin(deals, and(eq(deals.leaderId, orderLines.leaderId), eq(deals.dealId, orderLines.dealId)))
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        isAtPickupPoint,
        isNull(deals.doneAt),
        isNull(deals.cancelledAt),
      ),
    )
  return row?.lines ?? 0
}

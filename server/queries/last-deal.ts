import { and, desc, eq, gt, isNotNull, isNull, lte, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Home } from '#contract/home'
import { instantOf } from '#domain/business-time'
import { dealState } from '#domain/deal'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { dealFactsOf, paidMembers } from './deal-facts'

/** Those at the top may have found too few members, which only their orders say. */
const LOOKED_AT = 5

/** What could be posted again: the deal that closed last and took place, while none is open or scheduled. */
export async function readLastDeal(db: Db, leaderId: LeaderId, now: Date): Promise<Home['lastDeal']> {
  const running = alias(deals, 'running')
  const rows = await db
    .select()
    .from(deals)
    .where(
      and(
        eq(deals.leaderId, leaderId),
        isNotNull(deals.publishedAt),
        isNull(deals.cancelledAt),
        lte(deals.closesAt, now),
        notExists(
          db
            .select({ dealId: running.dealId })
            .from(running)
            .where(
              and(
                eq(running.leaderId, leaderId),
                isNotNull(running.publishedAt),
                isNull(running.cancelledAt),
                gt(running.closesAt, now),
              ),
            ),
        ),
      ),
    )
    .orderBy(desc(deals.closesAt), desc(deals.dealId))
    .limit(LOOKED_AT)
  const paid = await paidMembers(db, rows)
  const last = rows.find(
    (row) => dealState(dealFactsOf(row, paid.get(row.dealId)), instantOf(now)) !== 'cancelled',
  )
  return last ? { dealId: last.dealId, title: last.title } : null
}

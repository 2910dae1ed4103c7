import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { DealCard } from '#contract/deal'
import { done } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { byTime, pageOf, readCursor } from './cursor'
import { dealFactsOf, paidMembers } from './deal-facts'
import { noSales, salesByDeal } from './deal-sales'

type DealFilter = 'draft' | 'running' | 'to-hand-over' | 'past'
export type DealRow = typeof deals.$inferSelect

interface DealSearch {
  readonly leaderId: LeaderId
  readonly state?: DealFilter | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

export async function listDeals(db: Db, of: DealSearch) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select()
    .from(deals)
    .where(
      and(
        eq(deals.leaderId, of.leaderId),
        of.state && whereState(of.state, of.now),
        after.value &&
          sql`(${deals.createdAt}, ${deals.dealId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(deals.createdAt), desc(deals.dealId))
    .limit(of.limit + 1)
  const page = pageOf(
    rows,
    of.limit,
    (row) => row,
    (row) => [row.createdAt.toISOString(), row.dealId],
  )
  return done({ ...page, items: await dealCardsOf(db, of.leaderId, page.items) })
}

/** Open now, the next to close first. */
export async function listOpenDealCards(db: Db, leaderId: LeaderId, now: Date): Promise<DealCard[]> {
  const rows = await db
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), whereOpen(now)))
    .orderBy(asc(deals.closesAt), asc(deals.dealId))
  return dealCardsOf(db, leaderId, rows)
}

/** The states of domain/deal as conditions on its times. */
export function whereOpen(now: Date) {
  return and(
    isNull(deals.cancelledAt),
    isNotNull(deals.publishedAt),
    lte(deals.opensAt, now),
    gt(deals.closesAt, now),
  )
}

function whereState(state: DealFilter, now: Date) {
  const live = isNull(deals.cancelledAt)
  switch (state) {
    case 'draft':
      return and(live, isNull(deals.publishedAt))
    case 'running':
      return and(live, isNotNull(deals.publishedAt), isNull(deals.doneAt), gt(deals.closesAt, now))
    case 'to-hand-over':
      return and(live, isNotNull(deals.publishedAt), isNull(deals.doneAt), lte(deals.closesAt, now))
    case 'past':
      return or(isNotNull(deals.cancelledAt), isNotNull(deals.doneAt))
  }
}

/** Cards in the order of the rows. */
export async function dealCardsOf(db: Db, leaderId: LeaderId, rows: readonly DealRow[]): Promise<DealCard[]> {
  if (rows.length === 0) return []
  const dealIds = rows.map((row) => row.dealId)
  const items = await db
    .select({
      dealId: dealItems.dealId,
      itemCount: sql`count(*)`.mapWith(Number),
      fromFen: sql`min(${dealItems.priceFen})`.mapWith(Number),
      stockQuantity: sql`sum(${dealItems.stock})`.mapWith(Number),
      pictureUrl: sql<string>`(array_agg(${dealItems.pictureUrl} order by ${dealItems.position}))[1]`,
    })
    .from(dealItems)
    .where(and(eq(dealItems.leaderId, leaderId), inArray(dealItems.dealId, dealIds)))
    .groupBy(dealItems.dealId)
  const itemsOf = new Map(items.map((row) => [row.dealId, row]))
  const sales = await salesByDeal(db, leaderId, dealIds)
  const paid = await paidMembers(db, rows)

  return rows.map((row) => {
    const sold = sales.get(row.dealId) ?? noSales
    const of = itemsOf.get(row.dealId)
    return {
      dealId: row.dealId,
      leaderId: row.leaderId,
      title: row.title,
      facts: dealFactsOf(row, paid.get(row.dealId)),
      pickupAt: row.pickupAt.toISOString(),
      pictureUrl: of?.pictureUrl ?? null,
      fromFen: fen(of?.fromFen ?? 0),
      itemCount: of?.itemCount ?? 0,
      orderCount: sold.orderCount,
      soldQuantity: sold.soldQuantity,
      stockQuantity: of?.stockQuantity ?? 0,
      salesFen: fen(sold.salesFen),
      linesToHandOver: sold.linesToHandOver,
    }
  })
}

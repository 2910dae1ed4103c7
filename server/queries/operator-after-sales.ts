import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { OperatorAfterSale } from '#contract/operator'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { AfterSaleId, LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { afterSales } from '../db/schema/after-sale'
import { leaders } from '../db/schema/leader'
import { type AfterSaleRow, afterSalesOf, isForOperator } from './after-sales'
import { byTime, pageOf, readCursor } from './cursor'

/** When it came to the operator, the last time. */
const since = sql`greatest(${afterSales.passedAt}, ${afterSales.escalatedAt})`

export async function countForOperator(db: Db): Promise<number> {
  return db.$count(afterSales, isForOperator)
}

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** Of all leaders, the longest waiting first. */
export async function listOperatorAfterSales(db: Db, of: Paged) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select()
    .from(afterSales)
    .where(
      and(
        isForOperator,
        after.value &&
          sql`(${since}, ${afterSales.afterSaleId}) > (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(asc(since), asc(afterSales.afterSaleId))
    .limit(of.limit + 1)
  const page = pageOf(
    rows,
    of.limit,
    (row) => row,
    (row) => [instantOf(sinceOf(row)), row.afterSaleId],
  )
  return done({ ...page, items: await withLeaders(db, page.items, of.now) })
}

/** One that was given to the operator at some time; undefined for any other, which is the leader's alone. */
export async function readOperatorAfterSale(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly afterSaleId: AfterSaleId; readonly now: Date },
): Promise<OperatorAfterSale | undefined> {
  const rows = await db
    .select()
    .from(afterSales)
    .where(
      and(
        eq(afterSales.leaderId, of.leaderId),
        eq(afterSales.afterSaleId, of.afterSaleId),
        or(isNotNull(afterSales.passedAt), isNotNull(afterSales.escalatedAt)),
      ),
    )
  return (await withLeaders(db, rows, of.now))[0]
}

async function withLeaders(db: Db, rows: readonly AfterSaleRow[], now: Date): Promise<OperatorAfterSale[]> {
  if (rows.length === 0) return []
  const told = await afterSalesOf(db, rows, now)
  const leaderIds = [...new Set(rows.map((row) => row.leaderId))]
  const found = await db.select().from(leaders).where(inArray(leaders.leaderId, leaderIds))
  const byId = new Map(found.map((leader) => [leader.leaderId, leader]))
  const sinceById = new Map(rows.map((row) => [row.afterSaleId, sinceOf(row)]))
  return told.map((afterSale) => ({
    ...afterSale,
    leaderName: byId.get(afterSale.leaderId)?.name ?? '',
    communityName: byId.get(afterSale.leaderId)?.communityName ?? '',
    since: instantOf(sinceById.get(afterSale.afterSaleId) ?? now),
  }))
}

function sinceOf({ passedAt, escalatedAt, askedAt }: AfterSaleRow): Date {
  return new Date(Math.max(passedAt?.getTime() ?? 0, escalatedAt?.getTime() ?? 0) || askedAt.getTime())
}

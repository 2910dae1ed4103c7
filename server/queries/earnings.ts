import { and, asc, eq, gt, isNotNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Earnings } from '#contract/earnings'
import { businessMonth, instantOf, periodStart } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { type Fen, fen } from '#domain/money'
import type { Db } from '../db/db'
import { ledgerEntries } from '../db/schema/money'
import { orderLines } from '../db/schema/order'
import { linesWithOpenAfterSale } from './after-sales'
import { commissionByDay, commissionSince } from './commission-by-day'

const TREND_DAYS = 30

/** Where withdrawn commission stands in the ledger. */
const WITHDRAWN = 'leader-withdrawn'

/** Where a leader's commission stands: times and open after-sales of each line decide, read against the clock (R4). */
export async function readEarnings(db: Db, leaderId: LeaderId, now: Date): Promise<Earnings> {
  const stands = await commissionByState(db, leaderId, now)
  const paidOut = await readPaidOut(db, leaderId)
  const trend = await commissionByDay(db, leaderId, TREND_DAYS, now)
  const monthStart = new Date(periodStart('month', businessMonth(instantOf(now))))
  return {
    availableFen: fen(stands.available - paidOut),
    coolingFen: fen(stands.cooling),
    pendingFen: fen(stands.pending),
    paidOutFen: paidOut,
    todayFen: trend.at(-1)?.commissionFen ?? fen(0),
    monthFen: await commissionSince(db, leaderId, monthStart),
    totalFen: fen(stands.total),
    next: await readNext(db, leaderId, now),
    trend,
  }
}

async function commissionByState(db: Db, leaderId: LeaderId, now: Date) {
  const at = sql`${instantOf(now)}::timestamptz`
  const isOpen = sql`${orderLines.lineId} in ${linesWithOpenAfterSale(db, leaderId)}`
  const [row] = await db
    .select({
      pending: sumOf(sql`${orderLines.handedOverAt} is null`),
      cooling: sumOf(
        sql`${orderLines.availableFrom} > ${at} or (${orderLines.availableFrom} is not null and ${isOpen})`,
      ),
      available: sumOf(sql`${orderLines.availableFrom} <= ${at} and not (${isOpen})`),
      total: sumOf(sql`true`),
    })
    .from(orderLines)
    .where(and(eq(orderLines.leaderId, leaderId), isNotNull(orderLines.paidAt)))
  return row ?? { pending: 0, cooling: 0, available: 0, total: 0 }
}

function sumOf(condition: SQL) {
  return sql`coalesce(sum(${orderLines.commissionFen}) filter (where ${condition}), 0)::bigint`.mapWith(
    Number,
  )
}

/** What was withdrawn and has not come back, by the ledger. */
async function readPaidOut(db: Db, leaderId: LeaderId): Promise<Fen> {
  const signed = sql`case when ${ledgerEntries.toAccount} = ${WITHDRAWN} then ${ledgerEntries.amountFen} else -${ledgerEntries.amountFen} end`
  const [row] = await db
    .select({ amountFen: sql`coalesce(sum(${signed}), 0)::bigint`.mapWith(Number) })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.leaderId, leaderId),
        or(eq(ledgerEntries.toAccount, WITHDRAWN), eq(ledgerEntries.fromAccount, WITHDRAWN)),
      ),
    )
  return fen(row?.amountFen ?? 0)
}

/** The next moment at which cooling ends, and all that becomes available then; an open after-sale has no such moment. */
async function readNext(db: Db, leaderId: LeaderId, now: Date): Promise<Earnings['next']> {
  const [row] = await db
    .select({
      at: orderLines.availableFrom,
      amountFen: sql`sum(${orderLines.commissionFen})::bigint`.mapWith(Number),
    })
    .from(orderLines)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        gt(orderLines.availableFrom, now),
        gt(orderLines.commissionFen, 0),
        notInArray(orderLines.lineId, linesWithOpenAfterSale(db, leaderId)),
      ),
    )
    .groupBy(orderLines.availableFrom)
    .orderBy(asc(orderLines.availableFrom))
    .limit(1)
  return row?.at ? { at: instantOf(row.at), amountFen: fen(row.amountFen) } : null
}

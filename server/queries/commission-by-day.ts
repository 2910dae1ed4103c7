import { and, eq, gte, isNotNull, sql } from 'drizzle-orm'
import { type BusinessDay, businessDay, instantOf, lastDays, startOfDay } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { type Fen, fen } from '#domain/money'
import type { Db } from '../db/db'
import { orderLines } from '../db/schema/order'

export interface CommissionDay {
  readonly day: BusinessDay
  /** After refunds. */
  readonly commissionFen: Fen
  /** Paid and not refunded in full. */
  readonly orders: number
}

/** Commission of the orders paid on each of the last `days` business days, today last; days without any are 0. */
export async function commissionByDay(
  db: Db,
  leaderId: LeaderId,
  days: number,
  now: Date,
): Promise<CommissionDay[]> {
  const wanted = lastDays(businessDay(instantOf(now)), days)
  const from = startOfDay(wanted[0] ?? businessDay(instantOf(now)))
  const paidOn = sql<string>`(${orderLines.paidAt} at time zone 'Asia/Shanghai')::date::text`
  const rows = await db
    .select({ day: paidOn, commissionFen: commissionSum, orders: ordersKept })
    .from(orderLines)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        isNotNull(orderLines.paidAt),
        gte(orderLines.paidAt, new Date(from)),
      ),
    )
    .groupBy(paidOn)
  const found = new Map(rows.map((row) => [row.day, row]))
  return wanted.map((day) => {
    const row = found.get(day)
    return { day, commissionFen: fen(row?.commissionFen ?? 0), orders: row?.orders ?? 0 }
  })
}

/** int8 as a number on both engines; a sum of int8 is numeric otherwise. */
const commissionSum = sql`coalesce(sum(${orderLines.commissionFen}), 0)::bigint`.mapWith(Number)

const ordersKept =
  sql`count(distinct ${orderLines.orderId}) filter (where ${orderLines.refundedFen} < ${orderLines.paidFen} or ${orderLines.paidFen} = 0)`.mapWith(
    Number,
  )

/** Commission of the orders paid from an instant on, after refunds. */
export async function commissionSince(db: Db, leaderId: LeaderId, from: Date): Promise<Fen> {
  const [row] = await db
    .select({ commissionFen: commissionSum })
    .from(orderLines)
    .where(and(eq(orderLines.leaderId, leaderId), gte(orderLines.paidAt, from)))
  return fen(row?.commissionFen ?? 0)
}

import { instantOf } from '#domain/business-time'
import type { LeaderId, OrderId } from '#domain/ids'
import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../db/db'

/** Gives back the stock, limit, newcomer price and coupon of an order; false when that was done before. */
export async function releaseOrder(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly orderId: OrderId; readonly at: Date },
): Promise<boolean> {
  const [row] = await rowsOf<{ released: boolean }>(
    db,
    sql`select release_order(${of.leaderId}, ${of.orderId}, ${instantOf(of.at)}::timestamptz) as released`,
  )
  return row?.released ?? false
}

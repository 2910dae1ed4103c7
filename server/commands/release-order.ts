import { type SQL, sql } from 'drizzle-orm'
import { instantOf } from '#domain/business-time'
import type { LeaderId, OrderId } from '#domain/ids'
import { type Db, rowsOf } from '../db/db'

interface Release {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
  readonly at: Date
}

/** Gives back the stock, limit, newcomer price and coupon of an order; false when that was done before. */
export function releaseOrder(db: Db, { leaderId, orderId, at }: Release): Promise<boolean> {
  return released(
    db,
    sql`select release_order(${leaderId}, ${orderId}, ${instantOf(at)}::timestamptz) as released`,
  )
}

/** The same, unless the order has been paid; a payment on its way is waited for. */
export function releaseUnpaidOrder(db: Db, { leaderId, orderId, at }: Release): Promise<boolean> {
  return released(
    db,
    sql`select release_order(o.leader_id, o.order_id, ${instantOf(at)}::timestamptz) as released
      from (select leader_id, order_id from orders
        where leader_id = ${leaderId} and order_id = ${orderId} and paid_at is null and released_at is null
        for update) as o`,
  )
}

async function released(db: Db, statement: SQL): Promise<boolean> {
  const [row] = await rowsOf<{ released: boolean }>(db, statement)
  return row?.released ?? false
}

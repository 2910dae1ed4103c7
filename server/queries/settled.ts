import { sql } from 'drizzle-orm'
import type { Order } from '#contract/order'
import type { uncollected } from '../db/schema/fulfilment'
import { orders } from '../db/schema/order'

type Row = typeof uncollected.$inferSelect

/** An operator settled what nobody collected of the order (D10): nothing of it waits to be handed over any more. */
export const isSettled = sql`exists (select 1 from uncollected settled where settled.leader_id = ${orders.leaderId}
  and settled.order_id = ${orders.orderId} and settled.settled_at is not null)`

/** The same for a line called `l`. */
export const isLineSettled = sql`exists (select 1 from uncollected settled where settled.leader_id = l.leader_id
  and settled.order_id = l.order_id and settled.settled_at is not null)`

export function settlementOf(row: Pick<Row, 'settlement' | 'settledWhy'> | null): Order['settlement'] {
  return row?.settlement ? { how: row.settlement, why: row.settledWhy ?? '' } : null
}

import { sql } from 'drizzle-orm'
import type { DealId, LeaderId } from '#domain/ids'
import { type Db, rowsOf } from '../db/db'
import { isLineSettled } from '../queries/settled'

/**
 * An arrived deal is done once nothing of it waits to be handed over. Its row is locked first: of two last
 * bags handed over at once, the second must see the first.
 */
export async function closeDoneDeal(
  tx: Db,
  of: { readonly leaderId: LeaderId; readonly dealId: DealId; readonly at: Date },
): Promise<void> {
  const { leaderId, dealId, at } = of
  const [deal] = await rowsOf(
    tx,
    sql`select 1 as found from deals where leader_id = ${leaderId} and deal_id = ${dealId}
      and arrived_at is not null and done_at is null and cancelled_at is null for update`,
  )
  if (!deal) return
  await tx.execute(
    sql`update deals set done_at = ${at.toISOString()}::timestamptz where leader_id = ${leaderId} and deal_id = ${dealId}
      and not exists (
        select 1 from order_lines l join orders o on o.leader_id = l.leader_id and o.order_id = l.order_id
        where l.leader_id = ${leaderId} and l.deal_id = ${dealId} and l.paid_at is not null
          and l.handed_over_at is null and o.refunded_at is null and l.short_quantity < l.quantity
          and (l.refunded_fen < l.paid_fen or l.paid_fen = 0) and not ${isLineSettled})`,
  )
}

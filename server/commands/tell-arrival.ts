import { sql } from 'drizzle-orm'
import { formatTime, instantOf } from '#domain/business-time'
import type { DealId, LeaderId, MemberId, OrderId } from '#domain/ids'
import { type Db, rowsOf } from '../db/db'
import type { deals } from '../db/schema/deal'
import type { Chance } from '../deps'
import { isLineSettled } from '../queries/settled'
import { tell } from './tell'

interface Arrival {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly now: Date
  readonly chance: Chance
}

type Came = {
  readonly orderId: OrderId
  readonly memberId: MemberId
  readonly items: string
  readonly waiting: number
  readonly place: string
}

/** Tells everybody whose goods came in this moment: all of the order, or which of it. */
export async function tellArrival(tx: Db, arrival: Arrival, deal: typeof deals.$inferSelect): Promise<void> {
  const { leaderId, dealId, now, chance } = arrival
  const at = instantOf(now)
  const came = await rowsOf<Came>(
    tx,
    sql`select o.order_id as "orderId", o.member_id as "memberId", p.pickup_name as place,
        string_agg(l.name, '、' order by l.position) filter (where l.arrived_at = ${at}::timestamptz) as items,
        count(*) filter (where l.arrived_at is null or l.held_back_at is not null)::int as waiting
      from order_lines l
      join orders o on o.leader_id = l.leader_id and o.order_id = l.order_id
      join leaders p on p.leader_id = l.leader_id
      where l.leader_id = ${leaderId} and l.deal_id = ${dealId} and l.paid_at is not null
        and l.handed_over_at is null and o.refunded_at is null and l.short_quantity < l.quantity
        and (l.refunded_fen < l.paid_fen or l.paid_fen = 0) and not ${isLineSettled}
      group by 1, 2, 3 having bool_or(l.arrived_at = ${at}::timestamptz)`,
  )
  await tell(
    tx,
    { at: now, chance },
    came.map(({ orderId, memberId, items, waiting, place }) => ({
      memberId,
      kind: waiting > 0 ? ('part-arrived' as const) : ('arrived' as const),
      facts: {
        deal: deal.title,
        place,
        items,
        from: formatTime(instantOf(deal.pickupAt), 'MM-DD HH:mm'),
        until: formatTime(instantOf(deal.pickupUntil), 'MM-DD HH:mm'),
      },
      leaderId,
      orderId,
      dealId,
      cause: `arrived:${orderId}:${at}`,
    })),
  )
}

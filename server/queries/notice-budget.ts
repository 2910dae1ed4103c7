import { and, eq, inArray, sql } from 'drizzle-orm'
import type { NoticeBudget } from '#contract/notice'
import type { DealId, LeaderId, MemberId, OrderId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { type Db, rowsOf } from '../db/db'
import { deals } from '../db/schema/deal'
import { noticeConsents, notices } from '../db/schema/notice'
import { isLineSettled } from './settled'

type Bag = {
  readonly orderId: OrderId
  readonly memberId: MemberId
  readonly memberName: string
  readonly number: number
}

/**
 * Whom WeChat told, whom it can still tell, and who is left, of those who have something to collect from a deal.
 * Undefined for another leader's deal. Yeses and notices live with the members: they are asked for by their ids.
 */
export async function readNoticeBudget(
  db: Db,
  { leaderId, dealId }: { readonly leaderId: LeaderId; readonly dealId: DealId },
): Promise<NoticeBudget | undefined> {
  const [deal] = await db
    .select({ dealId: deals.dealId })
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
  if (!deal) return undefined
  const bags = await bagsOf(db, leaderId, dealId)
  if (bags.length === 0) return { bags: 0, reachable: 0, pushed: 0, others: [] }
  const memberIds = [...new Set(bags.map((bag) => bag.memberId))]
  const [pushed, consents] = await Promise.all([
    db
      .select({ orderId: notices.orderId })
      .from(notices)
      .where(
        and(
          inArray(notices.memberId, memberIds),
          eq(notices.dealId, dealId),
          inArray(notices.kind, ['arrived', 'part-arrived']),
          inArray(notices.push, ['sent', 'waiting']),
        ),
      ),
    db
      .select({ memberId: noticeConsents.memberId })
      .from(noticeConsents)
      .where(
        and(
          inArray(noticeConsents.memberId, memberIds),
          eq(noticeConsents.kind, 'arrived'),
          sql`${noticeConsents.remaining} > 0`,
        ),
      ),
  ])
  const toldOrders = new Set(pushed.map((row) => row.orderId))
  const willing = new Set(consents.map((row) => row.memberId))
  const isTold = (bag: Bag) => toldOrders.has(bag.orderId)
  const isReachable = (bag: Bag) => !isTold(bag) && willing.has(bag.memberId)
  return {
    bags: bags.length,
    pushed: bags.filter(isTold).length,
    reachable: bags.filter(isReachable).length,
    others: bags
      .filter((bag) => !isTold(bag) && !isReachable(bag))
      .map(({ number, memberName }) => ({ number, maskedName: maskName(memberName) })),
  }
}

function bagsOf(db: Db, leaderId: LeaderId, dealId: DealId): Promise<Bag[]> {
  return rowsOf<Bag>(
    db,
    sql`select o.order_id as "orderId", o.member_id as "memberId", o.member_name as "memberName", o.number
      from orders o join order_lines l on l.leader_id = o.leader_id and l.order_id = o.order_id
      where o.leader_id = ${leaderId} and o.deal_id = ${dealId} and l.paid_at is not null
        and l.handed_over_at is null and o.refunded_at is null
        and (l.refunded_fen < l.paid_fen or l.paid_fen = 0) and not ${isLineSettled}
      group by 1, 2, 3, 4 order by o.number`,
  )
}

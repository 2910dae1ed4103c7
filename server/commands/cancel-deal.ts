import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { dealCan, fellShort } from '#domain/deal'
import type { DealId, LeaderId } from '#domain/ids'
import { formatYuan, sumFen } from '#domain/money'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orders } from '../db/schema/order'
import type { Chance } from '../deps'
import { wholeDealFacts } from '../queries/deal-facts'
import { personsAmong } from '../queries/is-person'
import type { OrderLineRow, OrderRow } from '../queries/orders'
import { loadDeal } from './load-deal'
import { linesOfOrders, lockOrdersOfDeal } from './load-order'
import { refundOrders, wholeRefund } from './refund-order'
import { tell } from './tell'

interface CancelDeal {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly reason: string
  /** By itself, for want of members (D2): then only a deal that fell short is cancelled. */
  readonly byMinimum?: boolean
  readonly now: Date
  readonly chance: Chance
}

const ORDERS_AT_ONCE = 200

type Ended = Pick<OrderRow, 'orderId' | 'memberId' | 'paidAt'>

/** Cancels a deal and refunds everybody in full, or does nothing at all. */
export function cancelDeal(
  db: Db,
  act: CancelDeal,
): Promise<Outcome<true, 'not-found' | 'deal-not-cancellable'>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, reason, now } = act
    const deal = await loadDeal(tx, leaderId, dealId)
    if (!deal) return refused('not-found')
    const facts = await wholeDealFacts(tx, deal)
    const may = act.byMinimum ? fellShort(facts, instantOf(now)) : dealCan.cancel(facts, instantOf(now)).ok
    if (!may) return refused('deal-not-cancellable')

    await stopOrders(tx, act)
    const cancelled = await tx
      .update(deals)
      .set({ cancelledAt: now, cancelReason: reason })
      .where(
        and(
          eq(deals.leaderId, leaderId),
          eq(deals.dealId, dealId),
          isNull(deals.cancelledAt),
          isNull(deals.arrivedAt),
        ),
      )
      .returning({ dealId: deals.dealId })
    if (cancelled.length === 0) return refused('deal-not-cancellable')

    await refundPaid(tx, act, deal.title)
    await tellUnpaid(tx, act, deal.title, await endHeld(tx, act))
    return done(true)
  })
}

/**
 * Locks the orders, then the stock, in the sequence a payment or a cancelled order takes them, and leaves no
 * stock. An order on its way waits at the stock row and finds none.
 */
async function stopOrders(tx: Db, { leaderId, dealId }: CancelDeal): Promise<void> {
  await lockOrdersOfDeal(tx, { leaderId, dealId })
  await tx.execute(
    sql`update deal_items i set stock = i.reserved
      from (select item_id from deal_items where leader_id = ${leaderId} and deal_id = ${dealId}
        order by item_id for update) as locked
      where i.leader_id = ${leaderId} and i.item_id = locked.item_id`,
  )
}

async function refundPaid(tx: Db, act: CancelDeal, title: string): Promise<void> {
  const { leaderId, dealId } = act
  for (;;) {
    const paid = await tx
      .select()
      .from(orders)
      .where(
        and(
          eq(orders.leaderId, leaderId),
          eq(orders.dealId, dealId),
          isNotNull(orders.paidAt),
          isNull(orders.refundedAt),
        ),
      )
      .orderBy(asc(orders.orderId))
      .limit(ORDERS_AT_ONCE)
    if (paid.length === 0) return
    const lines = await linesOfOrders(
      tx,
      leaderId,
      paid.map((order) => order.orderId),
    )
    await refundOrders(
      tx,
      act,
      paid.map((order) => {
        const own = lines.filter((line) => line.orderId === order.orderId)
        return { order, lines: own, refund: wholeRefund(own) }
      }),
    )
    await tellCancelled(tx, act, title, paid, lines)
  }
}

/** What goes back is what is left: some of it may have been refunded as missing goods. */
async function tellCancelled(
  tx: Db,
  act: CancelDeal,
  title: string,
  paid: readonly OrderRow[],
  lines: readonly OrderLineRow[],
): Promise<void> {
  const { leaderId, dealId, reason, now, chance } = act
  await tell(
    tx,
    { at: now, chance },
    paid.map(({ memberId, orderId }) => {
      const left = wholeRefund(lines.filter((line) => line.orderId === orderId))
      const refundYuan = formatYuan(sumFen(left.map((line) => line.amountFen)))
      return {
        memberId,
        kind: 'deal-cancelled' as const,
        facts: { deal: title, reason, refundYuan },
        leaderId,
        orderId,
        dealId,
        cause: `deal-cancelled:${orderId}`,
      }
    }),
  )
}

/**
 * Ends every order that still held something and gives back newcomer price and coupon. Stock and limits stay
 * as they are: a cancelled deal sells nothing more, and an order waiting at the stock row must not find room.
 */
async function endHeld(tx: Db, { leaderId, dealId, reason, now }: CancelDeal): Promise<Ended[]> {
  const ended = await tx
    .update(orders)
    .set({ releasedAt: now, cancelledAt: now, cancelReason: reason })
    .where(and(eq(orders.leaderId, leaderId), eq(orders.dealId, dealId), isNull(orders.releasedAt)))
    .returning({ orderId: orders.orderId, memberId: orders.memberId, paidAt: orders.paidAt })
  const holders = JSON.stringify(ended.map((row) => ({ order_id: row.orderId, member_id: row.memberId })))
  const endedOrders = sql`jsonb_to_recordset(${holders}::text::jsonb) as o(order_id text, member_id text)`
  await tx.execute(
    sql`delete from newcomer_claims c using ${endedOrders}
      where c.member_id = o.member_id and c.kind = 'price' and c.claimed_by = o.order_id`,
  )
  await tx.execute(
    sql`update coupons c set used_order_id = null, used_at = null from ${endedOrders}
      where c.member_id = o.member_id and c.used_order_id = o.order_id and c.expires_at > ${instantOf(now)}::timestamptz`,
  )
  return ended
}

/** Who had not paid yet gets nothing back, and still hears that nothing will come. */
async function tellUnpaid(tx: Db, act: CancelDeal, title: string, ended: readonly Ended[]): Promise<void> {
  const { leaderId, dealId, reason, now, chance } = act
  const unpaid = ended.filter(({ paidAt }) => !paidAt)
  const persons = await personsAmong(
    tx,
    unpaid.map(({ memberId }) => memberId),
  )
  const known = unpaid.filter(({ memberId }) => persons.has(memberId))
  await tell(
    tx,
    { at: now, chance },
    known.map(({ memberId, orderId }) => ({
      ...{ memberId, leaderId, orderId, dealId },
      kind: 'deal-cancelled' as const,
      facts: { deal: title, reason },
      cause: `deal-cancelled:${orderId}`,
    })),
  )
}

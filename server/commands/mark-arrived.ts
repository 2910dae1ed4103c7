import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { dealCan } from '#domain/deal'
import type { DealId, DealItemId, LeaderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import { type Db, rowsOf } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import type { Chance } from '../deps'
import { wholeDealFacts } from '../queries/deal-facts'
import { isLineSettled } from '../queries/settled'
import { closeDoneDeal } from './close-done-deal'
import { loadDealItems, lockDeal } from './load-deal'
import { lockOrdersOfDeal } from './load-order'
import { tellArrival } from './tell-arrival'

interface MarkArrived {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  /** Left out: everything still to come. */
  readonly itemIds?: readonly DealItemId[] | undefined
  readonly now: Date
  readonly chance: Chance
}

type ArrivalRefusal = 'not-found' | 'deal-not-arrivable' | 'item-unknown' | 'nothing-to-arrive'

/**
 * Goods are at the pick-up point: their lines may be handed over. The deal has arrived with the first of them; one
 * nobody bought from is done with it.
 */
export function markArrived(db: Db, act: MarkArrived): Promise<Outcome<true, ArrivalRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, now } = act
    // The orders before the deal, as whoever pays, hands over or refunds one takes them: a payment on its way has its
    // lines seen. Cancelling, and a second phone that marks the same goods, wait here.
    await lockOrdersOfDeal(tx, { leaderId, dealId })
    const deal = await lockDeal(tx, leaderId, dealId)
    if (!deal) return refused('not-found')
    if (!dealCan.arriveMore(await wholeDealFacts(tx, deal), instantOf(now)).ok)
      return refused('deal-not-arrivable')
    const items = await loadDealItems(tx, leaderId, dealId)
    const asked = act.itemIds ?? items.map((item) => item.itemId)
    if (asked.some((itemId) => items.every((item) => item.itemId !== itemId))) return refused('item-unknown')

    const itemsCame = await tx
      .update(dealItems)
      .set({ arrivedAt: now })
      .where(
        and(
          eq(dealItems.leaderId, leaderId),
          inArray(dealItems.itemId, [...asked]),
          isNull(dealItems.arrivedAt),
        ),
      )
      .returning({ itemId: dealItems.itemId })
    const linesCame = await bringLines(tx, act, asked, new Set(itemsCame.map((item) => item.itemId)))
    if (itemsCame.length === 0 && linesCame === 0) return refused('nothing-to-arrive')
    await tx
      .update(deals)
      .set({ arrivedAt: now })
      .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId), isNull(deals.arrivedAt)))
    await tellArrival(tx, act, deal)
    await closeDoneDeal(tx, { leaderId, dealId, at: now })
    return done(true)
  })
}

/**
 * The first delivery of a product leaves what was told to wait for the next; the next brings it. What was refunded
 * meanwhile comes for nobody.
 *
 * @returns how many lines came
 */
async function bringLines(
  tx: Db,
  act: MarkArrived,
  itemIds: readonly DealItemId[],
  first: ReadonlySet<DealItemId>,
): Promise<number> {
  const firstIds = itemIds.filter((itemId) => first.has(itemId)).join()
  const came = await rowsOf(
    tx,
    sql`update order_lines l set arrived_at = ${instantOf(act.now)}::timestamptz, held_back_at = null
      from orders o
      where l.leader_id = ${act.leaderId} and l.deal_id = ${act.dealId}
        and l.item_id = any (string_to_array(${itemIds.join()}, ','))
        and o.leader_id = l.leader_id and o.order_id = l.order_id and o.refunded_at is null
        and l.paid_at is not null and l.handed_over_at is null and l.short_quantity < l.quantity
        and (l.refunded_fen < l.paid_fen or l.paid_fen = 0) and not ${isLineSettled}
        and case when l.item_id = any (string_to_array(${firstIds}, ',')) then l.held_back_at is null
          else l.arrived_at is null or l.held_back_at is not null end
      returning 1 as came`,
  )
  return came.length
}

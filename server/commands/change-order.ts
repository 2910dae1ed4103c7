import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { MemberId, OrderId } from '#domain/ids'
import { orderCan } from '#domain/order'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { orders } from '../db/schema/order'
import { leaderOfOrder } from '../queries/orders'
import { lockOrder } from './load-order'

interface ChangeOrder {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly note: string | null
  readonly deliverTo: string | null
  readonly collectorName: string | null
  readonly now: Date
}

type ChangeRefusal = 'not-found' | 'order-not-changeable' | 'delivery-not-offered'

/** By the member: where the order goes and what the leader is asked until the deal closes, who collects until it is. */
export function changeOrder(db: Db, act: ChangeOrder): Promise<Outcome<true, ChangeRefusal>> {
  return atomically(db, async (tx) => {
    const { memberId, orderId, now } = act
    const leaderId = await leaderOfOrder(tx, memberId, orderId)
    const held = leaderId && (await lockOrder(tx, leaderId, orderId))
    if (!leaderId || !held || held.order.memberId !== memberId) return refused('not-found')

    const { order, deal } = held
    const at = instantOf(now)
    const whole = { facts: held.facts, lines: held.lineFacts }
    const movesIt = (act.deliverTo || null) !== order.deliverTo || (act.note || null) !== order.note
    if (movesIt && !orderCan.changeDelivery(whole, at).ok) return refused('order-not-changeable')
    if (!orderCan.changeCollector(whole, at).ok) return refused('order-not-changeable')
    if (act.deliverTo && act.deliverTo !== order.deliverTo && !deal.offersDelivery)
      return refused('delivery-not-offered')

    await tx
      .update(orders)
      .set({
        note: act.note || null,
        deliverTo: act.deliverTo || null,
        collectorName: act.collectorName || null,
      })
      .where(and(eq(orders.leaderId, leaderId), eq(orders.orderId, orderId)))
    return done(true)
  })
}

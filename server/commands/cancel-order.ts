import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { MemberId, OrderId } from '#domain/ids'
import { orderCan } from '#domain/order'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { orders } from '../db/schema/order'
import type { Chance } from '../deps'
import { leaderOfOrder } from '../queries/orders'
import { lockOrder } from './load-order'
import { refundOrders, wholeRefund } from './refund-order'
import { releaseOrder } from './release-order'

interface CancelOrder {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly now: Date
  readonly chance: Chance
}

const REFUND_REASON = '团员取消订单'

/** By the member, before the deal closes: what was paid goes back, and what was held is free again. */
export function cancelOrder(
  db: Db,
  act: CancelOrder,
): Promise<Outcome<true, 'not-found' | 'order-not-cancellable'>> {
  return atomically(db, async (tx) => {
    const { memberId, orderId, now, chance } = act
    const leaderId = await leaderOfOrder(tx, memberId, orderId)
    const held = leaderId && (await lockOrder(tx, leaderId, orderId))
    if (!leaderId || !held || held.order.memberId !== memberId) return refused('not-found')
    const may = orderCan.cancel({ facts: held.facts, lines: held.lineFacts }, instantOf(now))
    if (!may.ok) return refused('order-not-cancellable')

    if (held.order.paidAt) {
      const { order, lines } = held
      await refundOrders(tx, { leaderId, reason: REFUND_REASON, now, chance }, [
        { order, lines, refund: wholeRefund(lines) },
      ])
    }
    await tx
      .update(orders)
      .set({ cancelledAt: now })
      .where(and(eq(orders.leaderId, leaderId), eq(orders.orderId, orderId)))
    await releaseOrder(tx, { leaderId, orderId, at: now })
    return done(true)
  })
}

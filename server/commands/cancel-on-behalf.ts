import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { DealId, LeaderId, OrderId } from '#domain/ids'
import { orderState } from '#domain/order'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { orders } from '../db/schema/order'
import { lockOrder } from './load-order'
import { releaseOrder } from './release-order'

interface CancelOnBehalf {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly orderId: OrderId
  readonly now: Date
}

const REASON = '团长取消了代下的订单'

/** By the leader, while nobody has paid it. A payment that comes all the same refunds itself (R5). */
export function cancelOnBehalf(
  db: Db,
  act: CancelOnBehalf,
): Promise<Outcome<true, 'not-found' | 'order-already-paid' | 'order-not-cancellable'>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, orderId, now } = act
    const held = await lockOrder(tx, leaderId, orderId)
    if (!held?.order.placedBy || held.order.dealId !== dealId) return refused('not-found')
    if (held.order.paidAt) return refused('order-already-paid')
    const state = orderState({ facts: held.facts, lines: held.lineFacts }, instantOf(now))
    if (state !== 'unpaid') return refused('order-not-cancellable')
    await tx
      .update(orders)
      .set({ cancelledAt: now, cancelReason: REASON })
      .where(and(eq(orders.leaderId, leaderId), eq(orders.orderId, orderId)))
    await releaseOrder(tx, { leaderId, orderId, at: now })
    return done(true)
  })
}

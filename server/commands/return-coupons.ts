import { and, inArray } from 'drizzle-orm'
import { instantOf } from '#domain/business-time'
import { isCouponReturned } from '#domain/coupon'
import type { Db } from '../db/db'
import { coupons } from '../db/schema/member'
import type { OrderLineRow, OrderRow } from '../queries/orders'

interface RefundedOrder {
  readonly order: OrderRow
  readonly lines: readonly OrderLineRow[]
}

/** Gives back the coupons of orders that were refunded in full before any hand-over, where they still run (R16). */
export async function returnCoupons(tx: Db, refunded: readonly RefundedOrder[], now: Date): Promise<void> {
  const withCoupon = refunded.filter(({ order }) => order.couponId !== null)
  if (withCoupon.length === 0) return
  const memberIds = withCoupon.map(({ order }) => order.memberId)
  const ofOrders = (orderIds: string[]) =>
    and(inArray(coupons.memberId, memberIds), inArray(coupons.usedOrderId, orderIds))

  const used = await tx
    .select({ usedOrderId: coupons.usedOrderId, expiresAt: coupons.expiresAt })
    .from(coupons)
    .where(ofOrders(withCoupon.map(({ order }) => order.orderId)))
    .for('update')
  const returned = withCoupon.flatMap(({ order: { orderId }, lines }) => {
    const coupon = used.find((row) => row.usedOrderId === orderId)
    if (!coupon) return []
    const anyHandedOver = lines.some((line) => line.handedOverAt !== null)
    const expiresAt = instantOf(coupon.expiresAt)
    return isCouponReturned({ expiresAt }, { fullyRefunded: true, anyHandedOver }, instantOf(now))
      ? [orderId]
      : []
  })
  if (returned.length === 0) return
  await tx.update(coupons).set({ usedOrderId: null, usedAt: null }).where(ofOrders(returned))
}

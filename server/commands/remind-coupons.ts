import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { addHours, formatTime, instantOf } from '#domain/business-time'
import { COUPON_REMIND_HOURS } from '#domain/coupon'
import { fen, formatYuan } from '#domain/money'
import type { Db } from '../db/db'
import { coupons } from '../db/schema/member'
import type { Chance } from '../deps'
import { tell } from './tell'

type Coupon = typeof coupons.$inferSelect

interface Remind {
  readonly now: Date
  readonly chance: Chance
  /** Most coupons of one transaction. */
  readonly limit: number
}

/**
 * Tells people once that a coupon ends within a day (R16). One that a refund gave back is told of then, if it was not
 * before.
 * @returns how many were told
 */
export function remindCoupons(db: Db, { now, chance, limit }: Remind): Promise<number> {
  return db.transaction(async (tx) => {
    const { usedAt, remindedAt, expiresAt, memberId, couponId } = coupons
    const soon = new Date(addHours(instantOf(now), COUPON_REMIND_HOURS))
    const ending = await tx
      .select()
      .from(coupons)
      .where(and(isNull(usedAt), isNull(remindedAt), gt(expiresAt, now), lte(expiresAt, soon)))
      .orderBy(asc(expiresAt), asc(memberId), asc(couponId))
      .limit(limit)
      .for('update', { skipLocked: true })
    if (ending.length === 0) return 0
    await tx
      .update(coupons)
      .set({ remindedAt: now })
      .where(or(...ending.map((one) => and(eq(memberId, one.memberId), eq(couponId, one.couponId)))))
    await tell(tx, { at: now, chance }, ending.map(telling))
    return ending.length
  })
}

function telling({ memberId, couponId, amountFen, minimumFen, expiresAt }: Coupon) {
  return {
    memberId,
    kind: 'coupon-ending' as const,
    facts: {
      yuan: formatYuan(fen(amountFen)),
      minimumYuan: formatYuan(fen(minimumFen)),
      until: formatTime(instantOf(expiresAt), 'MM-DD HH:mm'),
    },
    cause: `coupon-ending:${couponId}`,
  }
}

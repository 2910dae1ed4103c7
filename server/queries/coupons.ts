import { asc, eq } from 'drizzle-orm'
import type { Coupon } from '#contract/coupon'
import { instantOf } from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { coupons } from '../db/schema/member'
import { instantOrNull } from './deal-facts'

/** Own coupons, used and expired ones too, the next to expire first (R16). */
export async function listCoupons(db: Db, memberId: MemberId): Promise<Coupon[]> {
  const rows = await db
    .select()
    .from(coupons)
    .where(eq(coupons.memberId, memberId))
    .orderBy(asc(coupons.expiresAt), asc(coupons.couponId))
  return rows.map(couponOf)
}

export function couponOf(row: typeof coupons.$inferSelect): Coupon {
  return {
    couponId: row.couponId,
    kind: row.kind,
    amountFen: fen(row.amountFen),
    minimumFen: fen(row.minimumFen),
    receivedAt: instantOf(row.receivedAt),
    expiresAt: instantOf(row.expiresAt),
    usedAt: instantOrNull(row.usedAt),
  }
}

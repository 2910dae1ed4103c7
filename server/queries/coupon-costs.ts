import { and, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { couponKinds } from '#domain/coupon'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { coupons } from '../db/schema/member'

/**
 * What coupons have cost by kind. A coupon is worth its whole amount once used: its minimum is never below it, so
 * that no order leaves a part of it unused.
 */
export async function readCouponCosts(db: Db, now: Date) {
  const { kind, amountFen, usedAt, expiresAt } = coupons
  const used = isNotNull(usedAt)
  const running = and(isNull(usedAt), gt(expiresAt, now))
  const rows = await db
    .select({
      kind,
      given: sql`count(*)`.mapWith(Number),
      givenFen: sumOf(amountFen),
      used: sql`count(*) filter (where ${used})`.mapWith(Number),
      usedFen: sumOf(amountFen, used),
      runningFen: sumOf(amountFen, running),
    })
    .from(coupons)
    .groupBy(kind)
  return couponKinds.map((name) => {
    const row = rows.find((one) => one.kind === name)
    return {
      kind: name,
      given: row?.given ?? 0,
      givenFen: fen(row?.givenFen ?? 0),
      used: row?.used ?? 0,
      usedFen: fen(row?.usedFen ?? 0),
      runningFen: fen(row?.runningFen ?? 0),
    }
  })
}

function sumOf(amount: typeof coupons.amountFen, where: SQL | undefined = sql`true`): SQL<number> {
  return sql`coalesce(sum(${amount}) filter (where ${where}), 0)`.mapWith(Number)
}

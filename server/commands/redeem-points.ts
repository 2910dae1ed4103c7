import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId, ProductId, RedemptionId } from '#domain/ids'
import { mayRedeem } from '#domain/points'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { pointsEntries, pointsProducts, redemptions } from '../db/schema/points'
import { products } from '../db/schema/reference'
import type { Chance } from '../deps'
import { readBalance } from '../queries/points'

interface RedeemPoints {
  readonly leaderId: LeaderId
  readonly productId: ProductId
  readonly now: Date
  readonly chance: Chance
}

type RedeemRefusal = 'not-found' | 'points-short' | 'sold-out'

/** Takes one piece for points (G11). Refuses when none is left, or the points do not reach. */
export function redeemPoints(
  db: Db,
  act: RedeemPoints,
): Promise<Outcome<{ redemptionId: RedemptionId; balance: number }, RedeemRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, productId, now, chance } = act
    // Two phones of one leader wait for each other, so that points are spent once.
    await tx.select().from(leaders).where(eq(leaders.leaderId, leaderId)).for('update')
    const isOffered = and(eq(pointsProducts.productId, productId), isNull(pointsProducts.retiredAt))
    const [offered] = await tx
      .select({ points: pointsProducts.points, stock: pointsProducts.stock, item: products.name })
      .from(pointsProducts)
      .innerJoin(products, eq(products.productId, pointsProducts.productId))
      .where(isOffered)
    if (!offered) return refused('not-found')
    const { points, stock, item } = offered
    const soldOut = refused('sold-out', { item, left: 0 })
    const balance = await readBalance(tx, leaderId)
    const may = mayRedeem({ balance, price: points, stock })
    if (!may.ok)
      return may.reason === 'sold-out' ? soldOut : refused('points-short', { missing: points - balance })

    const taken = await tx
      .update(pointsProducts)
      .set({ stock: sql`${pointsProducts.stock} - 1` })
      .where(and(isOffered, gt(pointsProducts.stock, 0)))
      .returning({ productId: pointsProducts.productId })
    if (taken.length === 0) return soldOut
    const redemptionId = chance.id('redemption')
    await tx.insert(redemptions).values({ leaderId, redemptionId, productId, points, at: now })
    await tx.insert(pointsEntries).values({
      leaderId,
      entryId: chance.id('pointsEntry'),
      points: -points,
      cause: `redemption:${redemptionId}`,
      at: now,
    })
    return done({ redemptionId, balance: balance - points })
  })
}

import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { MemberId, ProductId } from '#domain/ids'
import type { Db } from '../db/db'
import { newcomerOffers } from '../db/schema/offer'
import { products } from '../db/schema/reference'

interface Operator {
  readonly by: MemberId
  readonly now: Date
}

/** The newcomer coupon, on or off, and how many there are in all (G5). What was given stays given. */
export async function changeNewcomerCoupon(
  db: Db,
  { isOn, cap, by, now }: Operator & { readonly isOn: boolean; readonly cap: number },
): Promise<void> {
  await db
    .update(newcomerOffers)
    .set({ isOn, cap, changedBy: by, changedAt: now })
    .where(eq(newcomerOffers.kind, 'coupon'))
}

/** The newcomer zone of all landings, on or off (G5). */
export async function switchNewcomerZone(
  db: Db,
  { isOn, by, now }: Operator & { readonly isOn: boolean },
): Promise<void> {
  await db
    .update(newcomerOffers)
    .set({ isOn, changedBy: by, changedAt: now })
    .where(eq(newcomerOffers.kind, 'zone'))
}

/** A product of the catalogue goes into the newcomer zone, or leaves it. */
export async function placeInZone(
  db: Db,
  { productId, inZone }: { readonly productId: ProductId; readonly inZone: boolean },
): Promise<Outcome<true, 'not-found'>> {
  const placed = await db
    .update(products)
    .set({ inNewcomerZone: inZone })
    .where(and(eq(products.productId, productId), isNull(products.retiredAt)))
    .returning({ productId: products.productId })
  return placed.length === 1 ? done(true) : refused('not-found')
}

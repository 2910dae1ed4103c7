import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { MemberId, ProductId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { newcomerOffers } from '../db/schema/offer'
import { products } from '../db/schema/reference'
import type { Chance } from '../deps'
import { noteAudit } from './note-audit'

interface Operator {
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

/** The newcomer coupon, on or off, and how many there are in all (G5). What was given stays given. */
export function changeNewcomerCoupon(
  db: Db,
  { isOn, cap, by, now, chance }: Operator & { readonly isOn: boolean; readonly cap: number },
): Promise<void> {
  return db.transaction(async (tx) => {
    await tx
      .update(newcomerOffers)
      .set({ isOn, cap, changedBy: by, changedAt: now })
      .where(eq(newcomerOffers.kind, 'coupon'))
    const facts = { switch: switched(isOn), cap }
    await noteAudit(tx, { at: now, chance }, { by, act: 'newcomer-coupon-set', facts })
  })
}

/** The newcomer zone of all landings, on or off (G5). */
export function switchNewcomerZone(
  db: Db,
  { isOn, by, now, chance }: Operator & { readonly isOn: boolean },
): Promise<void> {
  return db.transaction(async (tx) => {
    await tx
      .update(newcomerOffers)
      .set({ isOn, changedBy: by, changedAt: now })
      .where(eq(newcomerOffers.kind, 'zone'))
    const facts = { switch: switched(isOn) }
    await noteAudit(tx, { at: now, chance }, { by, act: 'newcomer-zone-set', facts })
  })
}

interface Place extends Operator {
  readonly productId: ProductId
  readonly inZone: boolean
}

/** A product of the catalogue goes into the newcomer zone, or leaves it; logged when it was not so before. */
export function placeInZone(db: Db, act: Place): Promise<Outcome<true, 'not-found'>> {
  return atomically(db, async (tx) => {
    const { productId, inZone, by, now, chance } = act
    const [product] = await tx
      .select({ name: products.name, inZone: products.inNewcomerZone })
      .from(products)
      .where(and(eq(products.productId, productId), isNull(products.retiredAt)))
      .for('update')
    if (!product) return refused('not-found')
    if (product.inZone === inZone) return done(true)
    await tx.update(products).set({ inNewcomerZone: inZone }).where(eq(products.productId, productId))
    const facts = { item: product.name, switch: switched(inZone) }
    await noteAudit(tx, { at: now, chance }, { by, act: 'zone-product-set', facts })
    return done(true)
  })
}

function switched(isOn: boolean): 'on' | 'off' {
  return isOn ? 'on' : 'off'
}

import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/db'
import { newcomerOffers } from '#server/db/schema/offer'
import { products as productTable } from '#server/db/schema/reference'
import type { WorldProduct } from './deals'
import type { Rows } from './rows'

/** Coupons in all: most are still there. */
const CAP = 5_000

/** Every so many products of the catalogue one is in the zone. */
const ZONE_EVERY = 3

/** The platform's offers as they stand after the told days: coupons given are counted, and the zone is open. */
export async function tellOffers(tx: Db, products: readonly WorldProduct[], rows: Rows): Promise<void> {
  const given = rows.coupons.filter(({ kind }) => kind === 'newcomer').length
  await tx.update(newcomerOffers).set({ cap: CAP, given }).where(eq(newcomerOffers.kind, 'coupon'))
  await tx.update(newcomerOffers).set({ isOn: true }).where(eq(newcomerOffers.kind, 'zone'))
  const zone = products.filter((_, position) => position % ZONE_EVERY === 0)
  await tx
    .update(productTable)
    .set({ inNewcomerZone: true })
    .where(
      inArray(
        productTable.productId,
        zone.map(({ productId }) => productId),
      ),
    )
}

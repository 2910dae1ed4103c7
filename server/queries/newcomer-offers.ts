import { and, eq, inArray } from 'drizzle-orm'
import type { PublicDeal } from '#contract/deal'
import { invariant } from '#domain/invariant'
import { zoneItems } from '#domain/newcomer-offer'
import type { Db } from '../db/db'
import { newcomerOffers } from '../db/schema/offer'
import { products } from '../db/schema/reference'

type OfferRow = typeof newcomerOffers.$inferSelect

/** What the platform offers newcomers now; the rows are there since the migration that made them. */
export async function readNewcomerOffers(db: Db): Promise<{ coupon: OfferRow; zone: OfferRow }> {
  const rows = await db.select().from(newcomerOffers)
  const [coupon, zone] = ['coupon', 'zone'].map((kind) => rows.find((row) => row.kind === kind))
  invariant(coupon && zone, 'each offer to newcomers has its row')
  return { coupon, zone }
}

/** Of these open deals, what the newcomer zone shows, in the order of deals and items (G5). */
export async function readZone(db: Db, deals: readonly PublicDeal[]) {
  const items = deals.flatMap(({ dealId, items }) =>
    items.flatMap(({ itemId, productId, name, pictureUrl, newcomerFen, left }) =>
      newcomerFen === null ? [] : { dealId, itemId, productId, name, pictureUrl, newcomerFen, left },
    ),
  )
  if (items.length === 0) return []
  const productIds = items.map((item) => item.productId)
  const rows = await db
    .select({ productId: products.productId })
    .from(products)
    .where(and(eq(products.inNewcomerZone, true), inArray(products.productId, productIds)))
  const zone = new Set(rows.map((row) => row.productId))
  return zoneItems(items.map((item) => ({ ...item, inZone: zone.has(item.productId) })))
}

import { and, asc, count, countDistinct, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { done } from '#contract/refusal'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { products } from '../db/schema/reference'
import { pageOf, readCursor } from './cursor'
import { whereOpen } from './deal-cards'
import { matching } from './product'

interface ZoneSearch {
  readonly search?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

const byPosition = v.tuple([v.number(), v.string()])

/** The catalogue in its order, with what is in the newcomer zone and how many open deals it shows in (G5). */
export async function listZoneProducts(db: Db, of: ZoneSearch) {
  const after = readCursor(byPosition, of.cursor)
  if (!after.ok) return after
  const open = db
    .select({ productId: dealItems.productId, deals: countDistinct(deals.dealId).as('open_deals') })
    .from(dealItems)
    .innerJoin(deals, and(eq(deals.leaderId, dealItems.leaderId), eq(deals.dealId, dealItems.dealId)))
    .where(and(whereOpen(of.now), isNotNull(dealItems.newcomerFen)))
    .groupBy(dealItems.productId)
    .as('open')
  const rows = await db
    .select({ product: products, openDeals: sql`coalesce(${open.deals}, 0)`.mapWith(Number) })
    .from(products)
    .leftJoin(open, eq(open.productId, products.productId))
    .where(
      and(
        isNull(products.retiredAt),
        ...matching(of.search),
        after.value &&
          sql`(${products.position}, ${products.productId}) > (${sql.join(after.value, sql`, `)})`,
      ),
    )
    .orderBy(asc(products.position), asc(products.productId))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      ({ product: { productId, name, unit, pictureUrl, inNewcomerZone }, openDeals }) => ({
        ...{ productId, name, unit, pictureUrl, inZone: inNewcomerZone },
        openDeals,
      }),
      ({ product }) => [product.position, product.productId],
    ),
  )
}

/** How many products of the catalogue are in the zone. */
export async function countZoneProducts(db: Db): Promise<number> {
  const [row] = await db
    .select({ products: count() })
    .from(products)
    .where(and(isNull(products.retiredAt), eq(products.inNewcomerZone, true)))
  return row?.products ?? 0
}

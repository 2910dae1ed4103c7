import { and, asc, eq, isNull, like, max, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { Product, ProductCategory } from '#contract/product'
import { done } from '#contract/refusal'
import { baseRate } from '#domain/commission'
import type { LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { products } from '../db/schema/reference'
import { pageOf, readCursor } from './cursor'

interface ProductSearch {
  /** Null for the catalogue's own order. */
  readonly leaderId: LeaderId | null
  readonly search?: string | undefined
  readonly category?: ProductCategory | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const byUse = v.tuple([v.number(), v.number(), v.string()])

/** The catalogue without retired products; those this leader used last come first. */
export async function listProducts(db: Db, of: ProductSearch) {
  const after = readCursor(byUse, of.cursor)
  if (!after.ok) return after

  const used = db
    .select({
      productId: dealItems.productId,
      usedMs: sql<number>`(extract(epoch from ${max(deals.createdAt)}) * 1000)::bigint`.as('used_ms'),
    })
    .from(dealItems)
    .innerJoin(deals, and(eq(deals.leaderId, dealItems.leaderId), eq(deals.dealId, dealItems.dealId)))
    .where(of.leaderId === null ? sql`false` : eq(dealItems.leaderId, of.leaderId))
    .groupBy(dealItems.productId)
    .as('used')
  // Negative, so that one row comparison goes down in use and up in position.
  const unusedMs = sql<number>`-coalesce(${used.usedMs}, 0)`.mapWith(Number)

  const rows = await db
    .select({ product: products, unusedMs })
    .from(products)
    .leftJoin(used, eq(used.productId, products.productId))
    .where(
      and(
        isNull(products.retiredAt),
        of.category && eq(products.category, of.category),
        ...matching(of.search),
        after.value &&
          sql`(${unusedMs}, ${products.position}, ${products.productId}) > (${sql.join(after.value, sql`, `)})`,
      ),
    )
    .orderBy(asc(unusedMs), asc(products.position), asc(products.productId))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      (row) => productOf(row.product),
      (row) => [row.unusedMs, row.product.position, row.product.productId],
    ),
  )
}

/** A product by name, alias or initials. */
export function matching(search: string | undefined): SQL[] {
  return searchTerms(search).map((term) => like(products.searchText, `%${term}%`))
}

/** Every word must occur; `%` and `_` are characters like any other. */
function searchTerms(search = ''): string[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.map((word) => word.replaceAll(/[\\%_]/g, '\\$&'))
}

function productOf(row: typeof products.$inferSelect): Product {
  return {
    productId: row.productId,
    name: row.name,
    unit: row.unit,
    category: row.category,
    goods: row.goods,
    pictureUrl: row.pictureUrl,
    listFen: fen(row.listFen),
    minFen: fen(row.minFen),
    maxFen: fen(row.maxFen),
    rateBp: baseRate({ itemBp: null, productBp: row.rateBp }),
  }
}

import { and, inArray, isNull } from 'drizzle-orm'
import type { DealItemDraft } from '#contract/deal'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { checkDeal, type DealDraftFacts, type DealProblemCode } from '#domain/deal-draft'
import type { DealId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import type { dealItems } from '../db/schema/deal'
import { products } from '../db/schema/reference'
import type { Chance } from '../deps'

export interface DealDraft extends DealDraftFacts {
  readonly note: string
  readonly offersDelivery: boolean
  readonly minimumMembers: number | null
  readonly items: readonly DealItemDraft[]
}

type ProductRow = typeof products.$inferSelect

/** What a draft may still lack; whatever else is wrong with it is told at once. */
const unfinished: readonly DealProblemCode[] = ['no-items', 'closes-in-past']

/** The products of a draft that holds; a product that is gone or retired is none (R14). */
export async function checkDraft(
  db: Db,
  draft: DealDraft,
  as: { readonly publish: boolean; readonly now: Date },
): Promise<Outcome<Map<string, ProductRow>, 'product-unknown' | 'deal-invalid'>> {
  const offered = await offeredProducts(db, draft)
  if (draft.items.some((item) => !offered.has(item.productId))) return refused('product-unknown')

  const problems = checkDeal(draft, rangesOf(offered), instantOf(as.now))
  const standing = as.publish ? problems : problems.filter((problem) => !unfinished.includes(problem.code))
  return standing.length > 0 ? refused('deal-invalid', undefined, standing) : done(offered)
}

export async function offeredProducts(db: Db, draft: DealDraftFacts): Promise<Map<string, ProductRow>> {
  const productIds = draft.items.map((item) => item.productId)
  if (productIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(products)
    .where(and(inArray(products.productId, productIds), isNull(products.retiredAt)))
  return new Map(rows.map((row) => [row.productId, row]))
}

export function rangesOf(offered: ReadonlyMap<string, ProductRow>) {
  return new Map(
    [...offered.values()].map((row) => [row.productId, { minFen: fen(row.minFen), maxFen: fen(row.maxFen) }]),
  )
}

/** Columns of a deal a draft sets. */
export function dealValues(draft: DealDraft) {
  return {
    title: draft.title,
    note: draft.note,
    opensAt: new Date(draft.opensAt),
    closesAt: new Date(draft.closesAt),
    pickupAt: new Date(draft.pickupAt),
    pickupUntil: new Date(draft.pickupUntil),
    offersDelivery: draft.offersDelivery,
    minimumMembers: draft.minimumMembers,
  }
}

/** Name, unit, goods and picture are kept as they are now: an order must not change with the catalogue. */
export function dealItemValues(
  of: { readonly leaderId: LeaderId; readonly dealId: DealId; readonly chance: Chance },
  draft: DealDraft,
  offered: ReadonlyMap<string, ProductRow>,
): (typeof dealItems.$inferInsert)[] {
  return draft.items.flatMap((item, position) => {
    const product = offered.get(item.productId)
    if (!product) return []
    return [
      {
        leaderId: of.leaderId,
        itemId: of.chance.id('dealItem'),
        dealId: of.dealId,
        productId: product.productId,
        position,
        name: product.name,
        unit: product.unit,
        goods: product.goods,
        pictureUrl: product.pictureUrl,
        priceFen: item.priceFen,
        listFen: product.listFen,
        newcomerFen: item.newcomerFen,
        stock: item.stock,
        limitPerMember: item.limitPerMember,
      },
    ]
  })
}

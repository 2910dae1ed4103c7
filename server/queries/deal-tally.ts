import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tally } from '#contract/tally'
import { instantOf } from '#domain/business-time'
import type { DealId, DealItemId, LeaderId } from '#domain/ids'
import { type Fen, fen, sumFen } from '#domain/money'
import { type SoldToHome, tallyByBuilding, tallyByProduct } from '#domain/tally'
import type { Db } from '../db/db'
import { prepared } from '../db/prepared'
import { dealItems, deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { isSold, ownOrder, pieces } from './deal-sales'

export interface OwnDeal {
  readonly leaderId: LeaderId
  readonly dealId: DealId
}

/** The same place in each is one row. */
interface SoldColumns {
  readonly unitLabels: (string | null)[]
  readonly itemIds: DealItemId[]
  readonly quantities: number[]
  readonly handedOverQuantities: number[]
  readonly salesFen: Fen[]
  readonly orderCounts: number[]
}

/**
 * Sums by home and item: what a tally is made of, however many orders there are. An order has an item in one line.
 * A column is one JSON text: thousands of rows one by one cost more than to sum them.
 */
const soldToHomes = prepared<{ leaderId: LeaderId; dealId: DealId }, Nullable<SoldColumns>>(
  'sold-to-homes',
  sql`select to_json(array_agg(unit_label)) as "unitLabels", to_json(array_agg(item_id)) as "itemIds",
      to_json(array_agg(quantity)) as "quantities", to_json(array_agg(handed_over)) as "handedOverQuantities",
      to_json(array_agg(sales_fen)) as "salesFen", to_json(array_agg(order_count)) as "orderCounts"
    from (
      select ${orders.unitLabel} as unit_label, ${orderLines.itemId} as item_id,
        sum(${pieces}) as quantity,
        coalesce(sum(${pieces}) filter (where ${orderLines.handedOverAt} is not null), 0) as handed_over,
        sum((${orderLines.paidFen} - ${orderLines.refundedFen})::float8) as sales_fen,
        count(*) as order_count
      from ${orderLines} join ${orders} on ${ownOrder}
      where ${orderLines.leaderId} = ${sql.placeholder('leaderId')}
        and ${orderLines.dealId} = ${sql.placeholder('dealId')}
        and ${orders.dealId} = ${sql.placeholder('dealId')}
        and ${orderLines.paidAt} is not null and ${isSold}
      group by 1, 2
    ) sums`,
)

/** Nothing sold: an aggregate of no rows. */
type Nullable<T> = { readonly [K in keyof T]: T[K] | null }

function soldOf(columns: Nullable<SoldColumns> | undefined): SoldToHome[] {
  return (columns?.itemIds ?? []).map((itemId, place) => ({
    itemId,
    unitLabel: columns?.unitLabels?.[place] ?? null,
    quantity: columns?.quantities?.[place] ?? 0,
    handedOverQuantity: columns?.handedOverQuantities?.[place] ?? 0,
    salesFen: columns?.salesFen?.[place] ?? fen(0),
    orderCount: columns?.orderCounts?.[place] ?? 0,
  }))
}

/** Orders by home. One that is not refunded in full holds something sold. */
const ordersOfHomes = prepared<
  { leaderId: LeaderId; dealId: DealId },
  { unitLabel: string | null; orderCount: number }
>(
  'orders-of-homes',
  sql`select ${orders.unitLabel} as "unitLabel", count(*)::int as "orderCount"
    from ${orders}
    where ${orders.leaderId} = ${sql.placeholder('leaderId')}
      and ${orders.dealId} = ${sql.placeholder('dealId')}
      and ${orders.number} is not null and ${orders.refundedAt} is null
    group by 1`,
)

/** @returns undefined when the deal is not this leader's */
export async function readTally(db: Db, of: OwnDeal & { readonly now: Date }): Promise<Tally | undefined> {
  const { leaderId, dealId } = of
  // Asked together: the sums take longer than all the rest.
  const [[deal], items, [columns], ordersThere] = await Promise.all([
    db
      .select({ dealId: deals.dealId })
      .from(deals)
      .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId))),
    itemsOfDeal(db, of),
    soldToHomes.rows(db, { leaderId, dealId }),
    ordersOfHomes.rows(db, { leaderId, dealId }),
  ])
  if (!deal) return undefined
  const sold = soldOf(columns)
  const itemIds = items.map(({ itemId }) => itemId)
  const nameOf = new Map(items.map(({ itemId, name }) => [itemId, name]))
  const byProduct = tallyByProduct(itemIds, sold)
  const products = items.map((item) => ({
    ...item,
    priceFen: fen(item.priceFen),
    ...(byProduct.get(item.itemId) ?? noSums),
  }))
  return {
    asOf: instantOf(of.now),
    orderCount: ordersThere.reduce((sum, { orderCount }) => sum + orderCount, 0),
    quantity: products.reduce((sum, { quantity }) => sum + quantity, 0),
    handedOverQuantity: products.reduce((sum, { handedOverQuantity }) => sum + handedOverQuantity, 0),
    salesFen: sumFen(products.map(({ salesFen }) => salesFen)),
    products,
    buildings: tallyByBuilding(itemIds, sold, ordersThere).map(({ goods, ...building }) => ({
      ...building,
      goods: goods.map((one) => ({ ...one, name: nameOf.get(one.itemId) ?? '' })),
    })),
  }
}

const noSums = { quantity: 0, handedOverQuantity: 0, salesFen: fen(0), orderCount: 0 }

/** In the order the leader put them. */
export function itemsOfDeal(db: Db, { leaderId, dealId }: OwnDeal) {
  return db
    .select({
      itemId: dealItems.itemId,
      name: dealItems.name,
      unit: dealItems.unit,
      pictureUrl: dealItems.pictureUrl,
      priceFen: dealItems.priceFen,
      stock: dealItems.stock,
    })
    .from(dealItems)
    .where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.dealId, dealId)))
    .orderBy(asc(dealItems.position))
}

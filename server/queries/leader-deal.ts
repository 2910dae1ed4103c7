import { and, asc, eq } from 'drizzle-orm'
import type { LeaderDeal } from '#contract/deal'
import { instantOf } from '#domain/business-time'
import { commissionRate } from '#domain/commission'
import type { DealId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { leaders } from '../db/schema/leader'
import { products } from '../db/schema/reference'
import { instantOrNull, wholeDealFacts } from './deal-facts'
import { noSales, salesByDeal, salesByItem } from './deal-sales'
import { pickupPointOf } from './leader-card'
import { dealItemOf } from './public-deals'

/** An own deal with its tally by product; undefined when it is not this leader's. */
export async function readLeaderDeal(
  db: Db,
  leaderId: LeaderId,
  dealId: DealId,
): Promise<LeaderDeal | undefined> {
  const [row] = await db
    .select({ deal: deals, leader: leaders })
    .from(deals)
    .innerJoin(leaders, eq(leaders.leaderId, deals.leaderId))
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
  if (!row) return undefined
  const items = await db
    .select({
      item: dealItems,
      minFen: products.minFen,
      maxFen: products.maxFen,
      productRateBp: products.rateBp,
    })
    .from(dealItems)
    .innerJoin(products, eq(products.productId, dealItems.productId))
    .where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.dealId, dealId)))
    .orderBy(asc(dealItems.position))
  const byItem = await salesByItem(db, leaderId, dealId)
  const total = (await salesByDeal(db, leaderId, [dealId])).get(dealId) ?? noSales

  const { deal, leader } = row
  return {
    dealId: deal.dealId,
    leaderId: deal.leaderId,
    title: deal.title,
    note: deal.note,
    facts: await wholeDealFacts(db, deal),
    pickupAt: instantOf(deal.pickupAt),
    pickupUntil: instantOf(deal.pickupUntil),
    offersDelivery: deal.offersDelivery,
    pickupPoint: pickupPointOf(leader),
    cancelReason: deal.cancelReason,
    items: items.map(({ item, minFen, maxFen, productRateBp }) => {
      const sold = byItem.get(item.itemId) ?? noSales
      return {
        ...dealItemOf(item),
        minFen: fen(minFen),
        maxFen: fen(maxFen),
        rateBp: commissionRate({ itemBp: item.rateBp, productBp: productRateBp, level: leader.level }),
        soldQuantity: sold.soldQuantity,
        handedOverQuantity: sold.handedOverQuantity,
        salesFen: fen(sold.salesFen),
        arrivedAt: instantOrNull(item.arrivedAt),
        linesHeldBack: sold.linesHeldBack,
      }
    }),
    orderCount: total.orderCount,
    memberCount: total.memberCount,
    salesFen: fen(total.salesFen),
    commissionFen: fen(total.commissionFen),
    linesToHandOver: total.linesToHandOver,
  }
}

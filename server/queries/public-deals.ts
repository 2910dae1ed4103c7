import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { PublicDeal } from '#contract/deal'
import { instantOf } from '#domain/business-time'
import type { DealId, LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { leaders } from '../db/schema/leader'
import { type DealRow, whereOpen } from './deal-cards'
import { dealFactsOf, paidMembers } from './deal-facts'
import { leaderCardOf, readLeader } from './leader-card'

/** A published deal as anyone sees it; undefined for a draft, so that nobody sees one before its time. */
export async function readPublicDeal(
  db: Db,
  leaderId: LeaderId,
  dealId: DealId,
): Promise<PublicDeal | undefined> {
  const [row] = await db
    .select({ deal: deals, leader: leaders })
    .from(deals)
    .innerJoin(leaders, eq(leaders.leaderId, deals.leaderId))
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId), isNotNull(deals.publishedAt)))
  if (!row) return undefined
  const [shown] = await publicDealsOf(db, row.leader, [row.deal])
  return shown
}

/** A leader with the deals one can order from now, the next to close first. */
export async function readOpenDeals(db: Db, leaderId: LeaderId, now: Date) {
  const leader = await readLeader(db, leaderId)
  if (!leader) return undefined
  const rows = await db
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), whereOpen(now)))
    .orderBy(asc(deals.closesAt), asc(deals.dealId))
  return { leader: leaderCardOf(leader), deals: await publicDealsOf(db, leader, rows) }
}

async function publicDealsOf(
  db: Db,
  leader: typeof leaders.$inferSelect,
  rows: readonly DealRow[],
): Promise<PublicDeal[]> {
  if (rows.length === 0) return []
  const dealIds = rows.map((row) => row.dealId)
  const items = await db
    .select()
    .from(dealItems)
    .where(and(eq(dealItems.leaderId, leader.leaderId), inArray(dealItems.dealId, dealIds)))
    .orderBy(asc(dealItems.position))
  const paid = await paidMembers(db, rows)
  return rows.map((row) => ({
    dealId: row.dealId,
    leaderId: row.leaderId,
    title: row.title,
    note: row.note,
    facts: dealFactsOf(row, paid.get(row.dealId)),
    pickupAt: instantOf(row.pickupAt),
    pickupUntil: instantOf(row.pickupUntil),
    offersDelivery: row.offersDelivery,
    leader: leaderCardOf(leader),
    items: items.filter((item) => item.dealId === row.dealId).map(dealItemOf),
    orderCount: row.paidOrders,
  }))
}

export function dealItemOf(item: typeof dealItems.$inferSelect) {
  return {
    itemId: item.itemId,
    productId: item.productId,
    name: item.name,
    unit: item.unit,
    goods: item.goods,
    pictureUrl: item.pictureUrl,
    priceFen: fen(item.priceFen),
    listFen: fen(item.listFen),
    newcomerFen: item.newcomerFen === null ? null : fen(item.newcomerFen),
    stock: item.stock,
    left: item.stock - item.reserved,
    limitPerMember: item.limitPerMember,
  }
}

import { and, asc, eq } from 'drizzle-orm'
import type { DealId, LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'

/** An own deal; undefined when it is not this leader's. */
export async function loadDeal(db: Db, leaderId: LeaderId, dealId: DealId) {
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
  return deal
}

/** The same, its row locked until the transaction ends. */
export async function lockDeal(tx: Db, leaderId: LeaderId, dealId: DealId) {
  const [deal] = await tx
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
    .for('update')
  return deal
}

export async function loadDealItems(db: Db, leaderId: LeaderId, dealId: DealId) {
  return db
    .select()
    .from(dealItems)
    .where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.dealId, dealId)))
    .orderBy(asc(dealItems.position))
}

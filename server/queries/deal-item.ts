import { and, eq } from 'drizzle-orm'
import type { DealId, DealItemId, LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { dealItems } from '../db/schema/deal'

/** One product of an own deal; undefined when it is not there. */
export async function loadItem(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly dealId: DealId; readonly itemId: DealItemId },
) {
  const [item] = await db
    .select()
    .from(dealItems)
    .where(
      and(
        eq(dealItems.leaderId, of.leaderId),
        eq(dealItems.itemId, of.itemId),
        eq(dealItems.dealId, of.dealId),
      ),
    )
  return item
}

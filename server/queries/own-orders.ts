import { and, desc, eq, exists, gt, inArray, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { OwnOrderGroup } from '#contract/order'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { afterSales } from '../db/schema/after-sale'
import { memberOrders } from '../db/schema/member'
import { orderLines, orders } from '../db/schema/order'
import { byTime, pageOf, readCursor } from './cursor'
import { isSoldLine, ownOrder } from './deal-sales'
import { type OrderKey, ordersOf } from './orders'
import { isSettled } from './settled'

interface OwnOrders {
  readonly memberId: MemberId
  readonly state?: OwnOrderGroup | undefined
  readonly now: Date
  readonly cursor?: string | undefined
  readonly limit: number
}

type Placed = OrderKey & { readonly placedAt: Date }
type After = readonly [string, string] | undefined

/** Own orders, newest first: the ids first, then the orders from their leaders' groups. */
export async function listOrders(db: Db, of: OwnOrders) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = of.state
    ? await placedInGroup(db, of, of.state, after.value)
    : await placed(db, of, after.value)
  const page = pageOf(
    rows,
    of.limit,
    (row) => row,
    (row) => [instantOf(row.placedAt), row.orderId],
  )
  return done({ ...page, items: await ordersOf(db, of.memberId, page.items) })
}

function placed(db: Db, { memberId, limit }: OwnOrders, after: After): Promise<Placed[]> {
  return db
    .select()
    .from(memberOrders)
    .where(
      and(
        eq(memberOrders.memberId, memberId),
        after &&
          sql`(${memberOrders.placedAt}, ${memberOrders.orderId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(memberOrders.placedAt), desc(memberOrders.orderId))
    .limit(limit + 1)
}

/** A state is known in the leaders' groups only: those this person has ever ordered from are asked. */
async function placedInGroup(
  db: Db,
  { memberId, now, limit }: OwnOrders,
  group: OwnOrderGroup,
  after: After,
): Promise<Placed[]> {
  const leaders = await db
    .selectDistinct({ leaderId: memberOrders.leaderId })
    .from(memberOrders)
    .where(eq(memberOrders.memberId, memberId))
  if (leaders.length === 0) return []
  return db
    .select({ leaderId: orders.leaderId, orderId: orders.orderId, placedAt: orders.placedAt })
    .from(orders)
    .where(
      and(
        inArray(
          orders.leaderId,
          leaders.map((row) => row.leaderId),
        ),
        eq(orders.memberId, memberId),
        isOf(db, group, now),
        after && sql`(${orders.placedAt}, ${orders.orderId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.orderId))
    .limit(limit + 1)
}

function isOf(db: Db, group: OwnOrderGroup, now: Date): SQL | undefined {
  if (group === 'to-pay') {
    return and(
      isNull(orders.paidAt),
      isNull(orders.cancelledAt),
      isNull(orders.releasedAt),
      gt(orders.holdUntil, now),
    )
  }
  if (group === 'after-sale') {
    const ofOrder = and(eq(afterSales.leaderId, orders.leaderId), eq(afterSales.orderId, orders.orderId))
    return exists(db.select({ found: sql`1` }).from(afterSales).where(ofOrder))
  }
  const waiting = db
    .select({ found: sql`1` })
    .from(orderLines)
    .where(and(ownOrder, isNull(orderLines.handedOverAt), isSoldLine))
  return and(
    isNotNull(orders.paidAt),
    isNull(orders.cancelledAt),
    isNull(orders.refundedAt),
    not(isSettled),
    exists(waiting),
  )
}

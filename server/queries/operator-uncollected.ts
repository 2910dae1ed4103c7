import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { OperatorBag } from '#contract/operator'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { LeaderId, OrderId } from '#domain/ids'
import { fen, sumFen } from '#domain/money'
import { isRefunded, piecesOf } from '#domain/order'
import { bagToSettle, uncollectedSince } from '#domain/uncollected'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { leaders } from '../db/schema/leader'
import { orderLines, orders } from '../db/schema/order'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'
import { isAtPickupPoint, ownOrder } from './deal-sales'
import { lineFactsOf, type OrderLineRow, orderFactsOf } from './orders'
import { settlementOf } from './settled'

/** Bags of all leaders that wait for seven days or more; the clock decides. */
function dueBags(db: Db, now: Date) {
  const since = new Date(uncollectedSince(instantOf(now), 'operator'))
  return db
    .select({
      leaderId: orderLines.leaderId,
      orderId: orderLines.orderId,
      arrivedAt: sql`min(${orderLines.arrivedAt})`.mapWith(orderLines.arrivedAt).as('bag_arrived_at'),
    })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(and(isAtPickupPoint, lte(orderLines.arrivedAt, since)))
    .groupBy(orderLines.leaderId, orderLines.orderId)
    .as('bags')
}

export async function countDueBags(db: Db, now: Date): Promise<number> {
  return db.$count(dueBags(db, now))
}

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** The longest waiting first. */
export async function listDueBags(db: Db, of: Paged) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const bags = dueBags(db, of.now)
  const rows = await db
    .select({ leaderId: bags.leaderId, orderId: bags.orderId, arrivedAt: bags.arrivedAt })
    .from(bags)
    .where(
      after.value &&
        sql`(${bags.arrivedAt}, ${bags.orderId}) > (${after.value[0]}::timestamptz, ${after.value[1]})`,
    )
    .orderBy(asc(bags.arrivedAt), asc(bags.orderId))
    .limit(of.limit + 1)
  const page = pageOf(
    rows,
    of.limit,
    (row) => row,
    (row) => [instantOf(row.arrivedAt ?? of.now), row.orderId],
  )
  return done({ ...page, items: await bagsOf(db, page.items) })
}

/** One that waits for the operator, or was settled; undefined for any other, which is the leader's alone. */
export async function readOperatorBag(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly orderId: OrderId; readonly now: Date },
): Promise<OperatorBag | undefined> {
  const [bag] = await bagsOf(db, [of])
  const isDue = bag && bag.arrivedAt <= uncollectedSince(instantOf(of.now), 'operator')
  return bag?.settledAt || isDue ? bag : undefined
}

interface BagKey {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
}

/** In the order of the keys; an order of which nothing waits and nothing was settled is no bag. */
async function bagsOf(db: Db, keys: readonly BagKey[]): Promise<OperatorBag[]> {
  if (keys.length === 0) return []
  const leaderIds = [...new Set(keys.map((key) => key.leaderId))]
  const orderIds = keys.map((key) => key.orderId)
  const rows = await db
    .select({ order: orders, deal: deals, leader: leaders, done: uncollected })
    .from(orders)
    .innerJoin(deals, and(eq(deals.leaderId, orders.leaderId), eq(deals.dealId, orders.dealId)))
    .innerJoin(leaders, eq(leaders.leaderId, orders.leaderId))
    .leftJoin(
      uncollected,
      and(eq(uncollected.leaderId, orders.leaderId), eq(uncollected.orderId, orders.orderId)),
    )
    .where(and(inArray(orders.leaderId, leaderIds), inArray(orders.orderId, orderIds)))
  const lines = await db
    .select()
    .from(orderLines)
    .where(and(inArray(orderLines.leaderId, leaderIds), inArray(orderLines.orderId, orderIds)))
    .orderBy(asc(orderLines.position))
  return keys.flatMap(({ leaderId, orderId }) => {
    const row = rows.find(({ order }) => order.orderId === orderId && order.leaderId === leaderId)
    if (!row) return []
    const own = lines.filter((line) => line.orderId === orderId)
    return bagOf(row, own) ?? []
  })
}

interface Found {
  readonly order: typeof orders.$inferSelect
  readonly deal: typeof deals.$inferSelect
  readonly leader: typeof leaders.$inferSelect
  readonly done: typeof uncollected.$inferSelect | null
}

function bagOf(
  { order, deal, leader, done }: Found,
  lines: readonly OrderLineRow[],
): OperatorBag | undefined {
  const facts = orderFactsOf(order, deal, done)
  const { arrivedAt, isMoreToCome } = bagToSettle(lines.map(lineFactsOf), facts)
  // Of a settled bag nothing waits any more; what was left in it is still told.
  const left = lines.filter(
    (line) => !line.handedOverAt && (facts.settledAt || !isRefunded(lineFactsOf(line))),
  )
  const since = arrivedAt ?? (facts.settledAt && firstArrival(left))
  if (!since) return undefined
  return {
    leaderId: order.leaderId,
    leaderName: leader.name,
    communityName: leader.communityName,
    orderId: order.orderId,
    number: order.number ?? 0,
    dealTitle: deal.title,
    memberName: order.memberName,
    maskedPhone: order.maskedPhone,
    unitLabel: order.unitLabel,
    goods: left.map((line) => ({ name: line.name, quantity: piecesOf(line), paidFen: fen(line.paidFen) })),
    leftFen: sumFen(left.map((line) => fen(line.paidFen - line.refundedFen))),
    isMoreToCome,
    arrivedAt: since,
    remindedAt: instantOrNull(done?.remindedAt ?? null),
    settledAt: facts.settledAt,
    settlement: settlementOf(done),
  }
}

function firstArrival(lines: readonly OrderLineRow[]) {
  return (
    lines
      .flatMap((line) => (line.arrivedAt ? [instantOf(line.arrivedAt)] : []))
      .sort()
      .at(0) ?? null
  )
}

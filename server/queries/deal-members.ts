import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { done, refused } from '#contract/refusal'
import type { MemberTally } from '#contract/tally'
import type { DealId, LeaderId, OrderId } from '#domain/ids'
import { fen } from '#domain/money'
import { type SoldLine, tallyByMember } from '#domain/tally-member'
import type { Db } from '../db/db'
import { prepared } from '../db/prepared'
import { deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { pageOf, readCursor } from './cursor'
import { isSold, ownOrder, pieces } from './deal-sales'
import type { OwnDeal } from './deal-tally'

interface MembersOfDeal extends OwnDeal {
  readonly cursor?: string | undefined
  readonly limit: number
}

type Values = { leaderId: LeaderId; dealId: DealId; after: number; limit: number }

/** Persons of a deal by their first order that is not refunded, with their orders. */
const ordersOfMembers = prepared<Values, { firstNumber: number; orderIds: OrderId[] }>(
  'orders-of-members',
  sql`select min(${orders.number}) as "firstNumber", json_agg(${orders.orderId}) as "orderIds"
    from ${orders}
    where ${orders.leaderId} = ${sql.placeholder('leaderId')}
      and ${orders.dealId} = ${sql.placeholder('dealId')}
      and ${orders.number} is not null and ${orders.refundedAt} is null
    group by ${orders.memberId}, ${orders.memberName}
    having min(${orders.number}) > ${sql.placeholder('after')}::int
    order by min(${orders.number})
    limit ${sql.placeholder('limit')}::int`,
)

const byFirstNumber = v.tuple([v.pipe(v.number(), v.integer(), v.maxValue(2_147_483_647))])

export async function listMemberTally(db: Db, of: MembersOfDeal) {
  const after = readCursor(byFirstNumber, of.cursor)
  if (!after.ok) return after
  const { leaderId, dealId, limit } = of
  const [deal] = await db
    .select({ dealId: deals.dealId })
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
  if (!deal) return refused('not-found')
  const people = await ordersOfMembers.rows(db, {
    leaderId,
    dealId,
    after: after.value?.[0] ?? 0,
    limit: limit + 1,
  })
  const page = pageOf(
    people,
    limit,
    ({ orderIds }) => orderIds,
    ({ firstNumber }) => [firstNumber],
  )
  const lines = await soldLinesOf(db, leaderId, page.items.flat())
  return done({ ...page, items: tallyByMember(lines).map(memberTallyOf) })
}

/** As the contract has it. */
export function memberTallyOf(tally: ReturnType<typeof tallyByMember>[number]): MemberTally {
  return { ...tally, numbers: [...tally.numbers], goods: [...tally.goods] }
}

async function soldLinesOf(db: Db, leaderId: LeaderId, orderIds: readonly OrderId[]): Promise<SoldLine[]> {
  if (orderIds.length === 0) return []
  const rows = await db
    .select({
      memberId: orders.memberId,
      memberName: orders.memberName,
      maskedPhone: orders.maskedPhone,
      unitLabel: orders.unitLabel,
      number: orders.number,
      itemId: orderLines.itemId,
      name: orderLines.name,
      quantity: pieces.mapWith(Number),
      handedOverAt: orderLines.handedOverAt,
      paidFen: orderLines.paidFen,
      refundedFen: orderLines.refundedFen,
    })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(and(eq(orderLines.leaderId, leaderId), inArray(orderLines.orderId, [...orderIds]), isSold))
    .orderBy(asc(orders.number), asc(orderLines.position))
  return rows.map(({ number, handedOverAt, paidFen, refundedFen, ...line }) => ({
    ...line,
    number: number ?? 0,
    isHandedOver: handedOverAt !== null,
    salesFen: fen(paidFen - refundedFen),
  }))
}

import { and, eq, isNull, sql } from 'drizzle-orm'
import { instantOf } from '#domain/business-time'
import { commissionOf, commissionRate } from '#domain/commission'
import type { LeaderId, OrderLineId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { type BasisPoints, type Fen, fen } from '#domain/money'
import type { Db } from '../db/db'
import { dealItems, deals } from '../db/schema/deal'
import { leaders } from '../db/schema/leader'
import { orderLines, orders } from '../db/schema/order'
import { products } from '../db/schema/reference'
import type { Chance } from '../deps'
import { bookEntries } from './book-entries'
import { creditFirstOrder } from './credit-newcomer'

interface PayOrder {
  readonly order: typeof orders.$inferSelect
  readonly leaderId: LeaderId
  readonly paidAt: Date
  readonly chance: Chance
}

/**
 * All that follows from an order being paid: commission by the rates of this moment (R2), the newcomer's
 * credit (R8), the number in the deal's chain. The caller holds the order locked. The deal's row, which every
 * payment of the deal needs, is taken last.
 */
export async function payOrder(tx: Db, { order, leaderId, paidAt, chance }: PayOrder): Promise<void> {
  const { orderId, dealId, memberId } = order
  const earned = await earnedByLine(tx, order)
  const values = earned.map((line) => ({
    line_id: line.lineId,
    rate: line.rateBp,
    commission: line.commissionFen,
  }))
  await tx.execute(
    sql`update order_lines l set rate_bp = e.rate, commission_fen = e.commission, paid_at = ${instantOf(paidAt)}::timestamptz
        , arrived_at = (select i.arrived_at from deal_items i where i.leader_id = l.leader_id and i.item_id = l.item_id)
      from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as e(line_id text, rate integer, commission bigint)
      where l.leader_id = ${leaderId} and l.line_id = e.line_id`,
  )
  await bookEntries(
    tx,
    { leaderId, at: paidAt, chance },
    earned.map(({ lineId, commissionFen }) => ({
      from: 'platform-commission',
      to: 'leader-commission',
      amountFen: commissionFen,
      cause: 'commission',
      causeId: lineId,
    })),
  )
  const isFirst =
    order.isNewcomer && (await creditFirstOrder(tx, { memberId, orderId, servedBy: leaderId, paidAt }))

  const [deal] = await tx
    .update(deals)
    // A payment can come after a deal without orders was done: there is something to hand over again.
    .set({ paidOrders: sql`${deals.paidOrders} + 1`, doneAt: null })
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId), isNull(deals.cancelledAt)))
    .returning({ number: deals.paidOrders })
  invariant(deal, 'a cancelled deal has released its orders')
  await tx
    .update(orders)
    .set({ paidAt, number: deal.number, isNewcomer: isFirst })
    .where(and(eq(orders.leaderId, leaderId), eq(orders.orderId, orderId)))
}

interface EarnedLine {
  readonly lineId: OrderLineId
  readonly rateBp: BasisPoints
  readonly commissionFen: Fen
}

async function earnedByLine(tx: Db, order: typeof orders.$inferSelect): Promise<EarnedLine[]> {
  const rows = await tx
    .select({
      lineId: orderLines.lineId,
      paidFen: orderLines.paidFen,
      itemBp: dealItems.rateBp,
      productBp: products.rateBp,
      level: leaders.level,
    })
    .from(orderLines)
    .innerJoin(
      dealItems,
      and(eq(dealItems.leaderId, orderLines.leaderId), eq(dealItems.itemId, orderLines.itemId)),
    )
    .innerJoin(leaders, eq(leaders.leaderId, orderLines.leaderId))
    .innerJoin(products, eq(products.productId, dealItems.productId))
    .where(and(eq(orderLines.leaderId, order.leaderId), eq(orderLines.orderId, order.orderId)))
  return rows.map((row) => {
    const rateBp = commissionRate(row)
    return { lineId: row.lineId, rateBp, commissionFen: commissionOf(fen(row.paidFen), fen(0), rateBp) }
  })
}

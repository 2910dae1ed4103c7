import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Tally } from '#contract/tally'
import type { Instant } from '#domain/ids'
import { type Fen, fen } from '#domain/money'
import { lineState, type OrderLineState, piecesOf } from '#domain/order'
import { type MemberTally, type SoldLine, tallyByMember } from '#domain/tally-member'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { uncollected } from '../db/schema/fulfilment'
import { orderLines, orders } from '../db/schema/order'
import { instantOrNull } from './deal-facts'
import { ownOrder } from './deal-sales'
import { type OwnDeal, readTally } from './deal-tally'
import { orderFactsOf } from './orders'

/** One line of a paid order, also a refunded one: who checks the money needs all of them. */
export interface SheetLine extends SoldLine {
  readonly isNewcomer: boolean
  readonly unit: string
  readonly paidFen: Fen
  readonly refundedFen: Fen
  readonly state: OrderLineState
  readonly paidAt: Instant | null
  readonly handedOverAt: Instant | null
}

/** Everything a leader keeps of a deal. */
export interface DealSheets {
  readonly title: string
  readonly tally: Tally
  readonly members: readonly MemberTally[]
  readonly lines: readonly SheetLine[]
}

/** @returns undefined when the deal is not this leader's */
export async function readDealSheets(
  db: Db,
  of: OwnDeal & { readonly now: Date },
): Promise<DealSheets | undefined> {
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, of.leaderId), eq(deals.dealId, of.dealId)))
  const tally = await readTally(db, of)
  if (!deal || !tally) return undefined
  const rows = await linesOf(db, of)
  const lines = rows.map(({ order, settledAt, ...line }): SheetLine => {
    const money = { paidFen: fen(line.paidFen), refundedFen: fen(line.refundedFen) }
    const handedOverAt = instantOrNull(line.handedOverAt)
    const arrivedAt = instantOrNull(line.arrivedAt)
    const heldBackAt = instantOrNull(line.heldBackAt)
    const facts = orderFactsOf(order, deal, { settledAt })
    return {
      ...line,
      ...money,
      quantity: piecesOf(line),
      number: line.number ?? 0,
      paidAt: facts.paidAt,
      handedOverAt,
      isHandedOver: handedOverAt !== null,
      salesFen: fen(line.paidFen - line.refundedFen),
      state: lineState({ ...line, ...money, arrivedAt, heldBackAt, handedOverAt }, facts),
    }
  })
  const sold = lines.filter(({ state }) => state !== 'refunded')
  return { title: deal.title, tally, members: tallyByMember(sold), lines }
}

/** Only what a sheet shows: a large deal has tens of thousands of lines. */
function linesOf(db: Db, { leaderId, dealId }: OwnDeal) {
  const { placedAt, holdUntil, paidAt, cancelledAt, refundedAt } = orders
  const { memberId, memberName, maskedPhone, unitLabel, number, isNewcomer } = orders
  const { itemId, name, unit, quantity, shortQuantity, paidFen, refundedFen } = orderLines
  const { arrivedAt, heldBackAt, handedOverAt } = orderLines
  return db
    .select({
      settledAt: uncollected.settledAt,
      order: { placedAt, holdUntil, paidAt, cancelledAt, refundedAt },
      ...{ memberId, memberName, maskedPhone, unitLabel, number, isNewcomer },
      ...{ itemId, name, unit, quantity, shortQuantity, paidFen, refundedFen },
      ...{ arrivedAt, heldBackAt, handedOverAt },
    })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .leftJoin(
      uncollected,
      and(eq(uncollected.leaderId, orders.leaderId), eq(uncollected.orderId, orders.orderId)),
    )
    .where(and(eq(orderLines.leaderId, leaderId), eq(orderLines.dealId, dealId), isNotNull(orders.number)))
    .orderBy(asc(number), asc(orderLines.position))
}

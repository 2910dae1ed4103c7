import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { formatTime, instantOf } from '#domain/business-time'
import { dealCan } from '#domain/deal'
import type { DealId, DealItemId, LeaderId, OrderId, OrderLineId, RefundId } from '#domain/ids'
import { fen, formatYuan } from '#domain/money'
import { piecesOf } from '#domain/order'
import { mayBeShort, type ShortageCause, type ShortageSettlement, shortageRefund } from '#domain/shortage'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { dealItems } from '../db/schema/deal'
import { shortages, uncollected } from '../db/schema/fulfilment'
import { orderLines, orders } from '../db/schema/order'
import type { Chance } from '../deps'
import { wholeDealFacts } from '../queries/deal-facts'
import { lineFactsOf, type OrderLineRow, type OrderRow } from '../queries/orders'
import { closeDoneDeal } from './close-done-deal'
import { collectFirstOrder } from './hand-over'
import { loadDeal } from './load-deal'
import { linesOfOrders } from './load-order'
import { refundOrders } from './refund-order'
import { type Telling, tell } from './tell'

interface ReportShortage {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly itemId: DealItemId
  readonly cause: ShortageCause
  readonly lines: readonly {
    readonly lineId: OrderLineId
    readonly quantity: number
    readonly settleBy: ShortageSettlement
  }[]
  readonly now: Date
  readonly chance: Chance
}

interface ShortLine {
  readonly row: OrderLineRow
  readonly quantity: number
  readonly settleBy: ShortageSettlement
  readonly refundFen: number
}

const REFUND_REASONS: Record<ShortageCause, string> = { short: '到货缺货退款', damaged: '到货损坏退款' }

/**
 * Pieces that did not come or came damaged: refunded by piece with their commission (R3), or their lines wait for
 * the next delivery. All of it or nothing. Refunded pieces are written off: they are neither reserved nor in stock.
 */
export function reportShortage(db: Db, act: ReportShortage): Promise<Outcome<true, RefusalCode>> {
  return atomically(db, async (tx) => {
    const { leaderId, dealId, now } = act
    const deal = await loadDeal(tx, leaderId, dealId)
    if (!deal) return refused('not-found')
    if (!dealCan.arriveMore(await wholeDealFacts(tx, deal), instantOf(now)).ok)
      return refused('deal-not-arrivable')
    const held = await lockOrdersOf(tx, act)
    if (held.settled) return refused('bag-settled')
    const short: ShortLine[] = []
    for (const asked of act.lines) {
      const row = held.lines.find((line) => line.lineId === asked.lineId)
      if (!row || row.itemId !== act.itemId || !row.paidAt) return refused('item-unknown')
      if (held.orders.some((order) => order.orderId === row.orderId && order.refundedAt))
        return denialOf(row, 'refunded')
      const may = mayBeShort(lineFactsOf(row), asked.quantity, asked.settleBy)
      if (!may.ok) return denialOf(row, may.reason)
      const refundFen = asked.settleBy === 'refund' ? shortageRefund(lineFactsOf(row), asked.quantity) : 0
      short.push({ row, quantity: asked.quantity, settleBy: asked.settleBy, refundFen })
    }
    if (new Set(act.lines.map((line) => line.lineId)).size < act.lines.length) return refused('item-unknown')

    const refundIds = await refundPieces(tx, act, held, short)
    await holdBack(tx, act, short)
    await record(tx, act, short, refundIds)
    for (const order of held.orders) await collectFirstOrder(tx, order, now)
    await tellShort(tx, act, deal.title, short)
    await closeDoneDeal(tx, { leaderId, dealId, at: now })
    return done(true)
  })
}

interface Held {
  /** An operator settled one of these bags. */
  readonly settled: boolean
  readonly orders: readonly OrderRow[]
  readonly lines: readonly OrderLineRow[]
}

/** In the order of their ids, as everything that locks several does. */
async function lockOrdersOf(tx: Db, { leaderId, dealId, lines }: ReportShortage): Promise<Held> {
  const lineIds = lines.map((line) => line.lineId)
  const found = await tx
    .select({ orderId: orderLines.orderId })
    .from(orderLines)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        eq(orderLines.dealId, dealId),
        inArray(orderLines.lineId, lineIds),
      ),
    )
  const orderIds = [...new Set(found.map((row) => row.orderId))]
  if (orderIds.length === 0) return { settled: false, orders: [], lines: [] }
  const locked = await tx
    .select()
    .from(orders)
    .where(and(eq(orders.leaderId, leaderId), inArray(orders.orderId, orderIds)))
    .orderBy(asc(orders.orderId))
    .for('update')
  const settled = await tx.$count(
    uncollected,
    and(
      eq(uncollected.leaderId, leaderId),
      inArray(uncollected.orderId, orderIds),
      isNotNull(uncollected.settledAt),
    ),
  )
  return { settled: settled > 0, orders: locked, lines: await linesOfOrders(tx, leaderId, orderIds) }
}

function denialOf(row: OrderLineRow, reason: string): Outcome<never, RefusalCode> {
  const item = row.name
  if (reason === 'too-many-pieces') return refused('shortage-too-large', { item, left: piecesOf(row) })
  if (reason === 'held-back') return refused('line-held-back', { item })
  if (reason === 'refunded' || !row.handedOverAt) return refused('line-refunded', { item })
  return refused('already-handed-over', { item, at: formatTime(instantOf(row.handedOverAt), 'MM-DD HH:mm') })
}

async function refundPieces(
  tx: Db,
  act: ReportShortage,
  held: Held,
  short: readonly ShortLine[],
): Promise<ReadonlyMap<OrderId, RefundId>> {
  const refunded = short.filter((line) => line.settleBy === 'refund')
  if (refunded.length === 0) return new Map()
  const { leaderId, itemId, cause, now, chance } = act
  const wanted = held.orders.flatMap((order) => {
    const refund = refunded
      .filter(({ row }) => row.orderId === order.orderId)
      .map(({ row, refundFen }) => ({ lineId: row.lineId, amountFen: fen(refundFen) }))
    const lines = held.lines.filter((line) => line.orderId === order.orderId)
    const hasMoney = refund.some((line) => line.amountFen > 0)
    return hasMoney || isAllMissing(lines, refunded) ? [{ order, lines, refund }] : []
  })
  const refundIds = await refundOrders(tx, { leaderId, reason: REFUND_REASONS[cause], now, chance }, wanted)
  const taken = JSON.stringify(refunded.map(({ row, quantity }) => ({ line_id: row.lineId, quantity })))
  await tx.execute(
    sql`update order_lines l set short_quantity = l.short_quantity + t.quantity
      from jsonb_to_recordset(${taken}::text::jsonb) as t(line_id text, quantity integer)
      where l.leader_id = ${leaderId} and l.line_id = t.line_id`,
  )
  const gone = refunded.reduce((sum, line) => sum + line.quantity, 0)
  await tx
    .update(dealItems)
    .set({ reserved: sql`${dealItems.reserved} - ${gone}`, stock: sql`${dealItems.stock} - ${gone}` })
    .where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.itemId, itemId)))
  return refundIds
}

/** An order that cost nothing gives nothing back: it is over when no piece of it came, and not before. */
function isAllMissing(lines: readonly OrderLineRow[], refunded: readonly ShortLine[]): boolean {
  return lines.every((line) => {
    const missing = refunded.find(({ row }) => row.lineId === line.lineId)?.quantity ?? 0
    return line.shortQuantity + missing >= line.quantity
  })
}

async function holdBack(tx: Db, act: ReportShortage, short: readonly ShortLine[]): Promise<void> {
  const lineIds = short.filter((line) => line.settleBy === 'next-delivery').map(({ row }) => row.lineId)
  if (lineIds.length === 0) return
  await tx
    .update(orderLines)
    .set({ heldBackAt: act.now, arrivedAt: null })
    .where(and(eq(orderLines.leaderId, act.leaderId), inArray(orderLines.lineId, lineIds)))
}

async function record(
  tx: Db,
  { leaderId, dealId, itemId, cause, now, chance }: ReportShortage,
  short: readonly ShortLine[],
  refundIds: ReadonlyMap<OrderId, RefundId>,
): Promise<void> {
  await tx.insert(shortages).values(
    short.map(({ row, quantity, settleBy }) => ({
      leaderId,
      shortageId: chance.id('shortage'),
      dealId,
      itemId,
      orderId: row.orderId,
      lineId: row.lineId,
      cause,
      quantity,
      settledBy: settleBy,
      refundId: settleBy === 'refund' ? (refundIds.get(row.orderId) ?? null) : null,
      at: now,
    })),
  )
}

async function tellShort(
  tx: Db,
  act: ReportShortage,
  dealTitle: string,
  short: readonly ShortLine[],
): Promise<void> {
  const { leaderId, dealId, now, chance } = act
  const tellings = short.map(({ row, quantity, settleBy, refundFen }): Telling => {
    const named = { deal: dealTitle, item: row.name, quantity }
    return {
      memberId: row.memberId,
      kind: 'short',
      facts:
        settleBy === 'refund' ? { ...named, refundYuan: formatYuan(fen(refundFen)) } : { ...named, next: 1 },
      leaderId,
      orderId: row.orderId,
      dealId,
      cause: `short:${row.lineId}:${instantOf(now)}`,
    }
  })
  await tell(tx, { at: now, chance }, tellings)
}

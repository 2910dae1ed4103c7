import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import {
  type AfterSaleFacts,
  type AfterSaleLine,
  type AfterSaleReason,
  type AskDenial,
  afterSaleCan,
  afterSaleUntil,
  askedAmount,
  piecesLeft,
} from '#domain/after-sale'
import { formatTime, instantOf } from '#domain/business-time'
import type { AfterSaleId, LeaderId, MemberId, OrderId, OrderLineId, PictureId } from '#domain/ids'
import { type Fen, formatYuan } from '#domain/money'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { afterSalePictures, afterSales } from '../db/schema/after-sale'
import type { Chance } from '../deps'
import { afterSaleFactsOf, afterSaleLineOf } from '../queries/after-sales'
import { leaderOfOrder } from '../queries/orders'
import { tellAfterSale } from './load-after-sale'
import { lockOrder } from './load-order'

interface AskAfterSale {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly lineId: OrderLineId
  readonly quantity: number
  readonly reason: AfterSaleReason
  readonly note: string
  readonly pictureIds: readonly PictureId[]
  /** What the person saw. */
  readonly expectedFen: Fen
  readonly now: Date
  readonly chance: Chance
}

/** Asks for money back for pieces of a collected line (D9, R4). */
export function askAfterSale(db: Db, act: AskAfterSale): Promise<Outcome<AfterSaleId, RefusalCode>> {
  return atomically(db, async (tx) => {
    const { memberId, orderId, lineId, quantity, now, chance } = act
    const leaderId = await leaderOfOrder(tx, memberId, orderId)
    const held = leaderId && (await lockOrder(tx, leaderId, orderId))
    if (!leaderId || !held || held.order.memberId !== memberId) return refused('not-found')
    const lineRow = held.lines.find((line) => line.lineId === lineId)
    if (!lineRow) return refused('not-found')

    const line = afterSaleLineOf(lineRow)
    const others = await othersOf(tx, leaderId, lineId)
    const may = afterSaleCan.askFor(line, others, quantity, instantOf(now))
    if (!may.ok) return notAsked(may.reason, line, others)
    const askedFen = askedAmount(line, others, quantity)
    if (askedFen !== act.expectedFen) {
      return refused('after-sale-amount-changed', { amount: formatYuan(askedFen) })
    }

    const afterSaleId = chance.id('afterSale')
    await tx.insert(afterSales).values({
      leaderId,
      afterSaleId,
      orderId,
      lineId,
      memberId,
      reason: act.reason,
      note: act.note,
      askedQuantity: quantity,
      askedFen,
      askedAt: now,
    })
    if (!(await attachPictures(tx, { ...act, leaderId, afterSaleId }))) return refused('picture-unknown')
    await tellAfterSale(
      tx,
      { leaderId, afterSaleId, by: memberId, now, chance },
      { kind: 'asked', byRole: 'member', note: act.note, amountFen: askedFen },
    )
    return done(afterSaleId)
  })
}

async function othersOf(tx: Db, leaderId: LeaderId, lineId: OrderLineId): Promise<AfterSaleFacts[]> {
  const rows = await tx
    .select()
    .from(afterSales)
    .where(and(eq(afterSales.leaderId, leaderId), eq(afterSales.lineId, lineId)))
  return rows.map(afterSaleFactsOf)
}

/** False when one is not the member's own of this order, or belongs to another after-sale already. */
async function attachPictures(
  tx: Db,
  of: AskAfterSale & { readonly leaderId: LeaderId; readonly afterSaleId: AfterSaleId },
): Promise<boolean> {
  for (const [position, pictureId] of of.pictureIds.entries()) {
    const attached = await tx
      .update(afterSalePictures)
      .set({ afterSaleId: of.afterSaleId, position })
      .where(
        and(
          eq(afterSalePictures.leaderId, of.leaderId),
          eq(afterSalePictures.pictureId, pictureId),
          eq(afterSalePictures.orderId, of.orderId),
          eq(afterSalePictures.memberId, of.memberId),
          isNull(afterSalePictures.afterSaleId),
        ),
      )
      .returning({ pictureId: afterSalePictures.pictureId })
    if (attached.length === 0) return false
  }
  return true
}

function notAsked(
  reason: AskDenial | 'too-many-pieces',
  line: AfterSaleLine,
  others: readonly AfterSaleFacts[],
) {
  const until = afterSaleUntil(line)
  switch (reason) {
    case 'not-collected':
      return refused('after-sale-not-collected')
    case 'window-closed':
      return refused('after-sale-window-closed', { until: until ? formatTime(until, 'MM-DD HH:mm') : '' })
    case 'too-many-pieces':
      return refused('after-sale-too-many-pieces', { left: piecesLeft(line, others) })
    case 'asked-already':
      return refused('after-sale-asked-already')
    case 'nothing-left':
      return refused('after-sale-nothing-left')
  }
}

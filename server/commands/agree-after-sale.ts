import { and, eq, gte, sql } from 'drizzle-orm'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import {
  type Agreement,
  afterSaleCan,
  agreedAmount,
  type GoodsAfter,
  goodsAfter,
  leftToRefund,
} from '#domain/after-sale'
import { instantOf } from '#domain/business-time'
import { dealState } from '#domain/deal'
import type { AfterSaleId, LeaderId, MemberId } from '#domain/ids'
import { formatYuan } from '#domain/money'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { dealItems } from '../db/schema/deal'
import type { Chance } from '../deps'
import { dealFactsOf } from '../queries/deal-facts'
import type { OrderLineRow } from '../queries/orders'
import { lockAfterSale, writeAfterSale } from './load-after-sale'
import { noteAudit } from './note-audit'
import { refundOrders } from './refund-order'

interface AgreeAfterSale {
  readonly leaderId: LeaderId
  readonly afterSaleId: AfterSaleId
  readonly agreement: Agreement
  /** Wished for the goods; they go back on sale only while the deal is open. */
  readonly stock: GoodsAfter
  readonly by: MemberId
  /** The leader, or the operator with whom it lies. */
  readonly byRole: 'leader' | 'operator'
  readonly now: Date
  readonly chance: Chance
}

const REFUND_REASON = '售后退款'

/** Gives money back for what was asked: refund, reversal of commission (R3) and goods, all in one transaction. */
export function agreeAfterSale(db: Db, act: AgreeAfterSale): Promise<Outcome<true, RefusalCode>> {
  return atomically(db, async (tx) => {
    const { leaderId, afterSaleId, agreement, now, chance } = act
    const held = await lockAfterSale(tx, leaderId, afterSaleId)
    if (!held) return refused('not-found')
    const { facts, line, lineRow, order, lines } = held
    const amountFen = agreedAmount(agreement, facts, line)
    const decides = act.byRole === 'operator' ? afterSaleCan.decideTo : afterSaleCan.agreeTo
    const may = decides(facts, line, amountFen)
    if (!may.ok) {
      if (may.reason === 'above-left')
        return refused('after-sale-above-left', { left: formatYuan(leftToRefund(line)) })
      return refused(`after-sale-${may.reason}`)
    }

    const refunded = await refundOrders(tx, { leaderId, reason: REFUND_REASON, now, chance }, [
      { order, lines, refund: [{ lineId: lineRow.lineId, amountFen }] },
    ])
    const isOpen = dealState(dealFactsOf(held.deal), instantOf(now)) === 'open'
    const stock = goodsAfter(act.stock, isOpen)
    const quantity = agreement.kind === 'quantity' ? agreement.quantity : facts.askedQuantity
    if (stock === 'returned') await returnGoods(tx, lineRow, quantity)
    await writeAfterSale(
      tx,
      act,
      { agreedAt: now, agreedFen: amountFen, refundId: refunded.get(order.orderId), stock },
      { kind: 'agreed', byRole: act.byRole, amountFen },
    )
    if (act.byRole === 'operator') {
      const facts = { amountYuan: formatYuan(amountFen) }
      await noteAudit(tx, { at: now, chance }, { by: act.by, leaderId, act: 'after-sale-agreed', facts })
    }
    return done(true)
  })
}

/** Pieces a member gave back are on sale again. */
async function returnGoods(tx: Db, line: OrderLineRow, quantity: number): Promise<void> {
  const pieces = Math.min(quantity, line.quantity)
  await tx
    .update(dealItems)
    .set({ reserved: sql`${dealItems.reserved} - ${pieces}` })
    .where(
      and(
        eq(dealItems.leaderId, line.leaderId),
        eq(dealItems.itemId, line.itemId),
        gte(dealItems.reserved, pieces),
      ),
    )
}

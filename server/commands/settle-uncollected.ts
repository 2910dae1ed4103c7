import { isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { LeaderId, MemberId, OrderId } from '#domain/ids'
import { formatYuan, sumFen } from '#domain/money'
import { bagToSettle, maySettle, type Settlement } from '#domain/uncollected'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { uncollected } from '../db/schema/fulfilment'
import type { Chance } from '../deps'
import { closeDoneDeal } from './close-done-deal'
import { collectFirstOrder } from './hand-over'
import { lockOrder } from './load-order'
import { noteAudit } from './note-audit'
import { refundOrders, wholeRefund } from './refund-order'
import { tell } from './tell'

interface SettleUncollected {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
  readonly settlement: Settlement
  /** What member and leader read. */
  readonly why: string
  /** The operator. */
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

type SettleRefusal = 'not-found' | 'bag-settled' | 'bag-not-due' | 'bag-more-to-come'

const REFUND_REASON = '未提货退款'
const refusals = {
  settled: 'bag-settled',
  'not-yet': 'bag-not-due',
  'more-to-come': 'bag-more-to-come',
} as const

/**
 * What nobody collected for a week, by the operator: all of it that was not handed over is paid back with its
 * commission (R3), or written off without. The goods never go back on sale: they stay reserved, as those of an
 * after-sale that are written off. The order's row is locked: of two operators the second finds it settled.
 */
export function settleUncollected(db: Db, act: SettleUncollected): Promise<Outcome<true, SettleRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, orderId, settlement, now } = act
    const held = await lockOrder(tx, leaderId, orderId)
    if (!held) return refused('not-found')
    const may = maySettle(bagToSettle(held.lineFacts, held.facts), settlement, instantOf(now))
    if (!may.ok) return refused(refusals[may.reason])
    if (!(await writeSettlement(tx, act))) return refused('bag-settled')

    const refund = wholeRefund(held.lines.filter((line) => !line.handedOverAt))
    if (settlement === 'refund') {
      await refundOrders(tx, { ...act, reason: REFUND_REASON }, [{ ...held, refund }])
    }
    const someCollected = held.lines.some((line) => line.handedOverAt)
    if (someCollected) await collectFirstOrder(tx, held.order, now, true)
    await tell(tx, { at: now, chance: act.chance }, [
      {
        memberId: held.order.memberId,
        kind: 'uncollected-settled',
        facts: {
          deal: held.deal.title,
          how: settlement,
          why: act.why,
          refundYuan: formatYuan(sumFen(refund.map((line) => line.amountFen))),
        },
        leaderId,
        orderId,
        dealId: held.deal.dealId,
        cause: `uncollected-settled:${orderId}`,
      },
    ])
    const { by, why, chance } = act
    const facts = { how: settlement, order: held.order.number ?? 0, why }
    await noteAudit(tx, { at: now, chance }, { by, leaderId, act: 'bag-settled', facts })
    await closeDoneDeal(tx, { leaderId, dealId: held.deal.dealId, at: now })
    return done(true)
  })
}

/** @returns false when somebody was first */
async function writeSettlement(tx: Db, act: SettleUncollected): Promise<boolean> {
  const { leaderId, orderId, settlement, why, by, now } = act
  const settled = { settledAt: now, settledBy: by, settlement, settledWhy: why }
  const rows = await tx
    .insert(uncollected)
    .values({ leaderId, orderId, ...settled })
    .onConflictDoUpdate({
      target: [uncollected.leaderId, uncollected.orderId],
      set: settled,
      setWhere: isNull(uncollected.settledAt),
    })
    .returning({ orderId: uncollected.orderId })
  return rows.length === 1
}

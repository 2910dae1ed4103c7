import { and, eq } from 'drizzle-orm'
import type { AfterSaleEvent } from '#contract/after-sale'
import { instantOf } from '#domain/business-time'
import type { AfterSaleId, LeaderId, MemberId, OrderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { type Fen, formatYuan } from '#domain/money'
import type { Db } from '../db/db'
import { afterSaleEvents, afterSales } from '../db/schema/after-sale'
import { orderLines } from '../db/schema/order'
import type { Chance } from '../deps'
import { afterSaleFactsOf, afterSaleLineOf } from '../queries/after-sales'
import { leaderOfOrder } from '../queries/orders'
import { lockOrder } from './load-order'
import { tell } from './tell'

/**
 * An after-sale with its order, whose row is locked until the transaction ends: of two who decide at once, the
 * second reads what the first has written. Undefined when it is not this leader's.
 */
export async function lockAfterSale(tx: Db, leaderId: LeaderId, afterSaleId: AfterSaleId) {
  const before = await rowOf(tx, leaderId, afterSaleId)
  const held = before && (await lockOrder(tx, leaderId, before.orderId))
  if (!held) return undefined
  const row = await rowOf(tx, leaderId, afterSaleId)
  const lineRow = held.lines.find((line) => line.lineId === row?.lineId)
  invariant(row && lineRow, `after-sale ${afterSaleId} has lost its line`)
  return { ...held, row, lineRow, facts: afterSaleFactsOf(row), line: afterSaleLineOf(lineRow) }
}

/** The same for the member whose order it is; undefined for anybody else. */
export async function lockOwnAfterSale(
  tx: Db,
  of: { readonly memberId: MemberId; readonly orderId: OrderId; readonly afterSaleId: AfterSaleId },
) {
  const leaderId = await leaderOfOrder(tx, of.memberId, of.orderId)
  const held = leaderId && (await lockAfterSale(tx, leaderId, of.afterSaleId))
  return held && held.order.orderId === of.orderId && held.row.memberId === of.memberId ? held : undefined
}

async function rowOf(tx: Db, leaderId: LeaderId, afterSaleId: AfterSaleId) {
  const [row] = await tx
    .select()
    .from(afterSales)
    .where(and(eq(afterSales.leaderId, leaderId), eq(afterSales.afterSaleId, afterSaleId)))
  return row
}

interface AfterSaleAct {
  readonly leaderId: LeaderId
  readonly afterSaleId: AfterSaleId
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

interface AfterSaleSaid {
  readonly note?: string
  readonly amountFen?: Fen
}

/** Writes what was decided, and the line of the timeline that tells it. */
export async function writeAfterSale(
  tx: Db,
  act: AfterSaleAct,
  set: Partial<typeof afterSales.$inferInsert>,
  event: Pick<AfterSaleEvent, 'kind' | 'byRole'> & AfterSaleSaid,
): Promise<void> {
  await tx
    .update(afterSales)
    .set(set)
    .where(and(eq(afterSales.leaderId, act.leaderId), eq(afterSales.afterSaleId, act.afterSaleId)))
  await tellAfterSale(tx, act, event)
}

/** Appends to the timeline; the member hears of what others did. */
export async function tellAfterSale(
  tx: Db,
  { leaderId, afterSaleId, by, now, chance }: AfterSaleAct,
  event: Pick<AfterSaleEvent, 'kind' | 'byRole'> & AfterSaleSaid,
): Promise<void> {
  await tx.insert(afterSaleEvents).values({
    leaderId,
    eventId: chance.id('afterSaleEvent'),
    afterSaleId,
    byMemberId: by,
    at: now,
    ...event,
  })
  if (event.byRole !== 'member') await tellBuyer(tx, { leaderId, afterSaleId, by, now, chance }, event)
}

async function tellBuyer(
  tx: Db,
  act: AfterSaleAct,
  event: Pick<AfterSaleEvent, 'kind' | 'byRole'> & AfterSaleSaid,
) {
  const { leaderId, afterSaleId, now, chance } = act
  const [asked] = await tx
    .select({ memberId: afterSales.memberId, orderId: afterSales.orderId, item: orderLines.name })
    .from(afterSales)
    .innerJoin(
      orderLines,
      and(eq(orderLines.leaderId, afterSales.leaderId), eq(orderLines.lineId, afterSales.lineId)),
    )
    .where(and(eq(afterSales.leaderId, leaderId), eq(afterSales.afterSaleId, afterSaleId)))
  invariant(asked, `after-sale ${afterSaleId} was just written`)
  const { item, ...whose } = asked
  await tell(tx, { at: now, chance }, [
    {
      ...whose,
      kind: 'after-sale',
      facts: {
        item,
        what: event.kind,
        by: event.byRole,
        ...(event.amountFen !== undefined && { refundYuan: formatYuan(event.amountFen) }),
      },
      leaderId,
      afterSaleId,
      cause: `after-sale:${afterSaleId}:${instantOf(now)}`,
    },
  ])
}

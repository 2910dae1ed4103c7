import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { formatTime, instantOf } from '#domain/business-time'
import { availableFrom } from '#domain/commission'
import { doneAtCounter } from '#domain/hand-over'
import type { Instant, LeaderId, MemberId, OrderId, OrderLineId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { isRefunded, type OrderFacts, orderCan } from '#domain/order'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { orderLines } from '../db/schema/order'
import { newcomers } from '../db/schema/referral'
import type { Chance } from '../deps'
import { counterNames } from '../queries/counter-names'
import { instantOrNull } from '../queries/deal-facts'
import { newcomerOf } from '../queries/newcomer-of'
import { lineFactsOf, type OrderLineRow, type OrderRow } from '../queries/orders'
import { closeDoneDeal } from './close-done-deal'
import { linesOfOrders, lockOrder } from './load-order'
import { tell } from './tell'

interface HandOver {
  readonly leaderId: LeaderId
  readonly orderId: OrderId
  readonly lineIds: readonly OrderLineId[]
  /** The person at the counter. */
  readonly by: MemberId
  /** The code that was shown, if one was. */
  readonly pickupCode?: string | undefined
  /** When it was done, if that was without network. */
  readonly doneAt?: Instant | undefined
  readonly now: Date
  readonly chance: Chance
}

type HandOverRefusal =
  | 'not-found'
  | 'pickup-code-wrong'
  | 'deal-not-arrived'
  | 'order-not-paid'
  | 'line-held-back'
  | 'bag-settled'
  | 'already-handed-over'

/**
 * Hands over lines of an order, all of those asked for or none. What was done without network happened when it was
 * done; cooling starts only now, when the server hears of it (R4): a phone's clock must not bring money forward.
 * @returns when it happened
 */
export function handOver(db: Db, act: HandOver): Promise<Outcome<Instant, HandOverRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, orderId, now } = act
    const held = await lockOrder(tx, leaderId, orderId)
    const wanted = held && linesAskedFor(held.lines, act.lineIds)
    if (!held || !wanted) return refused('not-found')
    if (act.pickupCode && act.pickupCode !== held.order.pickupCode) return refused('pickup-code-wrong')
    for (const line of wanted) {
      const may = mayHandOver(line, held.facts)
      if (may.ok) continue
      return may.refusal.code === 'already-handed-over' ? alreadyHandedOver(tx, line) : may
    }

    const at = doneAtCounter(act.doneAt, {
      now: instantOf(now),
      after: wanted.flatMap((line) => instantOrNull(line.arrivedAt) ?? []),
    })
    await writeHandOver(tx, act, wanted, at)
    await tellDelivered(tx, act, held, wanted)
    await collectFirstOrder(tx, held.order, now)
    await closeDoneDeal(tx, { leaderId, dealId: held.order.dealId, at: now })
    return done(at)
  })
}

/** The lines of the order by their ids; undefined when one is of another order. */
export function linesAskedFor(
  lines: readonly OrderLineRow[],
  lineIds: readonly OrderLineId[],
): OrderLineRow[] | undefined {
  const wanted = lines.filter((line) => lineIds.includes(line.lineId))
  return wanted.length === new Set(lineIds).size ? wanted : undefined
}

function mayHandOver(line: OrderLineRow, facts: OrderFacts): Outcome<true, HandOverRefusal> {
  const may = orderCan.handOverLine(lineFactsOf(line), facts)
  if (may.ok) return done(true)
  if (may.reason === 'not-arrived') return refused('deal-not-arrived')
  if (may.reason === 'settled') return refused('bag-settled')
  if (may.reason === 'held-back') return refused('line-held-back', { item: line.name })
  return refused(may.reason === 'collected' ? 'already-handed-over' : 'order-not-paid')
}

/** The second of two phones is told who was first, and when (D7). */
async function alreadyHandedOver(db: Db, line: OrderLineRow): Promise<Outcome<never, 'already-handed-over'>> {
  invariant(line.handedOverAt && line.handedOverBy, 'what was handed over was handed over by somebody')
  const nameOf = await counterNames(db, line.leaderId, [line])
  return refused('already-handed-over', {
    item: line.name,
    at: formatTime(instantOf(line.handedOverAt), 'MM-DD HH:mm'),
    by: nameOf(line.handedOverBy),
  })
}

async function writeHandOver(
  tx: Db,
  act: HandOver,
  wanted: readonly OrderLineRow[],
  at: Instant,
): Promise<void> {
  const now = instantOf(act.now)
  const lineIds = wanted.map((line) => line.lineId)
  const handed = await tx
    .update(orderLines)
    .set({
      handedOverAt: new Date(at),
      handedOverBy: act.by,
      availableFrom: sql`case ${orderLines.goods} when 'fresh' then ${availableFrom(now, 'fresh')}::timestamptz
        else ${availableFrom(now, 'other')}::timestamptz end`,
    })
    .where(
      and(
        eq(orderLines.leaderId, act.leaderId),
        inArray(orderLines.lineId, lineIds),
        isNull(orderLines.handedOverAt),
      ),
    )
    .returning({ lineId: orderLines.lineId })
  invariant(handed.length === lineIds.length, 'the lines of a locked order cannot be handed over meanwhile')
}

/** Who asked for delivery hears that it stands at the door (D8); who collects knows it anyway. */
async function tellDelivered(
  tx: Db,
  { leaderId, orderId, now, chance }: HandOver,
  { order, deal }: { readonly order: OrderRow; readonly deal: { readonly title: string } },
  wanted: readonly OrderLineRow[],
): Promise<void> {
  const { memberId, dealId, deliverTo } = order
  if (!deliverTo) return
  const items = wanted.map((line) => line.name).join('、')
  const facts = { deal: deal.title, items, to: deliverTo }
  const cause = `delivered:${orderId}:${instantOf(now)}`
  await tell(tx, { at: now, chance }, [
    { memberId, kind: 'delivered', facts, leaderId, orderId, dealId, cause },
  ])
}

/** A newcomer's first order is collected with its last line that is collected at all, and cools as long as the slowest of them (R8). */
export async function collectFirstOrder(
  tx: Db,
  order: OrderRow,
  now: Date,
  isRestSettled = false,
): Promise<void> {
  if (!order.isNewcomer) return
  const lines = await linesOfOrders(tx, order.leaderId, [order.orderId])
  const isWaiting = (line: OrderLineRow) =>
    !isRestSettled && !line.handedOverAt && !isRefunded(lineFactsOf(line))
  if (lines.some(isWaiting)) return
  const newcomer = await newcomerOf(tx, { memberId: order.memberId, servedBy: order.leaderId })
  if (!newcomer) return
  const cools = lines.map((line) => line.availableFrom?.getTime() ?? now.getTime())
  await tx
    .update(newcomers)
    .set({ collectedAt: now, coolsAt: new Date(Math.max(...cools)) })
    .where(
      and(
        eq(newcomers.leaderId, newcomer.leaderId),
        eq(newcomers.memberId, order.memberId),
        eq(newcomers.firstOrderId, order.orderId),
      ),
    )
}

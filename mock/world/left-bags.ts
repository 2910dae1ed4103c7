import type { WorldLeader } from './people'
import type { Rows } from './rows'

const DAY_MS = 86_400_000

/** Bags somebody forgot: so many, of deals that came so many days ago. */
const FORGOTTEN = 3
const DAYS = { least: 8, most: 14 }

/**
 * A few bags nobody collected for a week, for the operator's queue. They are of leaders whom nobody signs in as, so that
 * what is told of the others stays as it was; a newcomer's first order is left alone, for the funnel tells of it.
 */
export function tellLeftBags(leaders: readonly WorldLeader[], now: Date, rows: Rows): void {
  const shown = new Set(rows.members.flatMap((one) => (one.demoAbout && one.ownLeaderId) || []))
  const quiet = new Set(leaders.flatMap(({ leaderId }) => (shown.has(leaderId) ? [] : [leaderId])))
  const asked = new Set(rows.afterSales.map((one) => one.orderId))
  const isLongAgo = (at: Date | null | undefined) => {
    const days = at ? (now.getTime() - at.getTime()) / DAY_MS : 0
    return days >= DAYS.least && days <= DAYS.most
  }
  const deals = new Set(rows.deals.filter((deal) => isLongAgo(deal.arrivedAt)).map((deal) => deal.dealId))
  const forgotten = rows.orders
    .filter(
      (order) =>
        quiet.has(order.leaderId) &&
        deals.has(order.dealId) &&
        !order.isNewcomer &&
        !order.refundedAt &&
        !asked.has(order.orderId),
    )
    .slice(0, FORGOTTEN)
  for (const order of forgotten) leaveAtPickupPoint(order, rows)
}

/** At least so many bags wait with a leader one can sign in as, as far as so many came lately. */
const WAITING = 6
const LATELY_DAYS = 3

/**
 * By the hour the world is built at, an evening's bags may all be gone: then those that went last still wait. Orders of
 * members one can sign in as stay as they were told.
 */
export function tellWaitingBags(now: Date, rows: Rows): void {
  const shown = rows.members.filter((one) => one.demoAbout)
  const own = new Set(shown.map((one) => one.memberId))
  const asked = new Set(rows.afterSales.map((one) => one.orderId))
  const deals = new Map(rows.deals.map((deal) => [deal.dealId, deal]))
  for (const { ownLeaderId } of shown) {
    if (!ownLeaderId) continue
    const lines = rows.orderLines.filter(
      (line) => line.leaderId === ownLeaderId && line.arrivedAt && line.refundedFen === 0,
    )
    const waiting = new Set(lines.flatMap((line) => (line.handedOverAt ? [] : [line.orderId])))
    const gone = new Set(lines.map((line) => line.orderId).filter((orderId) => !waiting.has(orderId)))
    const arrival = (order: Rows['orders'][number]) => deals.get(order.dealId)?.arrivedAt?.getTime() ?? 0
    const since = now.getTime() - LATELY_DAYS * DAY_MS
    const last = rows.orders
      .filter(
        (order) =>
          gone.has(order.orderId) &&
          arrival(order) >= since &&
          !own.has(order.memberId) &&
          !order.isNewcomer &&
          !order.refundedAt &&
          !asked.has(order.orderId),
      )
      .sort((a, b) => arrival(b) - arrival(a))
      .slice(0, Math.max(0, WAITING - waiting.size))
    for (const order of last) leaveAtPickupPoint(order, rows)
  }
}

function leaveAtPickupPoint({ orderId, dealId }: Rows['orders'][number], rows: Rows): void {
  for (const line of rows.orderLines) {
    if (line.orderId !== orderId) continue
    Object.assign(line, { handedOverAt: null, handedOverBy: null, availableFrom: null })
  }
  // It is not done while a bag of it waits.
  const deal = rows.deals.find((one) => one.dealId === dealId)
  if (deal) deal.doneAt = null
}

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
  for (const { orderId, dealId } of forgotten) {
    for (const line of rows.orderLines) {
      if (line.orderId !== orderId) continue
      Object.assign(line, { handedOverAt: null, handedOverBy: null, availableFrom: null })
    }
    // It is not done while a bag of it waits.
    const deal = rows.deals.find((one) => one.dealId === dealId)
    if (deal) deal.doneAt = null
  }
}

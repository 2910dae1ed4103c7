import type { OutputOf } from '#contract/endpoint'
import type { listDealOrders } from '#contract/order'

/** A paid order as the leader of its deal sees it. */
export type DealOrder = OutputOf<typeof listDealOrders>['items'][number]

import { instantOf } from '#domain/business-time'
import type { DealFacts } from '#domain/deal'
import type { Instant } from '#domain/ids'
import type { deals } from '../db/schema/deal'

/** The times a deal's state follows from, as the contract and domain/deal have them. */
export function dealFactsOf(deal: typeof deals.$inferSelect): DealFacts {
  return {
    publishedAt: instantOrNull(deal.publishedAt),
    opensAt: instantOf(deal.opensAt),
    closesAt: instantOf(deal.closesAt),
    arrivedAt: instantOrNull(deal.arrivedAt),
    doneAt: instantOrNull(deal.doneAt),
    cancelledAt: instantOrNull(deal.cancelledAt),
  }
}

export function instantOrNull(date: Date | null): Instant | null {
  return date && instantOf(date)
}

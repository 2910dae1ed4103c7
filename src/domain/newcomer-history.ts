import { attributionOf, type NoNewcomer, type PersonKind } from './attribution'
import { epochMs, hasCome, type Period, type PeriodKind } from './business-time'
import { availableFrom, type Goods } from './commission'
import type { Instant, LeaderId } from './ids'
import { type NewcomerFacts, type NotCounted, newcomerStanding } from './newcomer'

export type NewcomerEvent = { readonly at: Instant } & (
  | { readonly event: 'touch'; readonly leader: LeaderId }
  | { readonly event: 'join'; readonly leader: LeaderId; readonly self?: boolean }
  | { readonly event: 'moved'; readonly leader: LeaderId }
  | { readonly event: 'paid'; readonly order: string; readonly goods: Goods }
  | { readonly event: 'handed-over' | 'fully-refunded'; readonly order: string }
  | { readonly event: 'flagged' | 'cleared' }
)

export interface NewcomerState {
  readonly creditedLeader: LeaderId | null
  readonly joinedPeriod: Period | null
  readonly convertedPeriod: Period | null
  readonly counted: boolean
  readonly reason: NotCounted | NoNewcomer | 'not-joined' | null
}

/** Replays all that happened to a person up to `asOf`; what came later is not known yet (R7, R8). */
export function newcomerState(
  history: {
    readonly person: PersonKind
    readonly events: readonly NewcomerEvent[]
    readonly periodKind: PeriodKind
  },
  asOf: Instant,
): NewcomerState {
  const known = history.events
    .filter((event) => hasCome(event.at, asOf))
    .sort((left, right) => epochMs(left.at) - epochMs(right.at))
  const join = known.find((event) => event.event === 'join')
  if (!join) return uncredited('not-joined')

  const attribution = attributionOf({
    leaderId: join.leader,
    person: history.person,
    isOwnCode: join.self ?? false,
  })
  if (attribution.kind === 'refused') return uncredited(attribution.reason)

  const { joinedPeriod, convertedPeriod, counted, reason } = newcomerStanding(
    factsOf(join.at, known),
    history.periodKind,
    asOf,
  )
  return { creditedLeader: attribution.leaderId, joinedPeriod, convertedPeriod, counted, reason }
}

function uncredited(reason: NoNewcomer | 'not-joined'): NewcomerState {
  return { creditedLeader: null, joinedPeriod: null, convertedPeriod: null, counted: false, reason }
}

function factsOf(joinedAt: Instant, known: readonly NewcomerEvent[]): NewcomerFacts {
  const first = known.find((event) => event.event === 'paid')
  const timeOf = (kind: 'handed-over' | 'fully-refunded') =>
    known.find((event) => event.event === kind && event.order === first?.order)?.at ?? null
  const collectedAt = timeOf('handed-over')
  const review = known.filter((event) => event.event === 'flagged' || event.event === 'cleared').pop()
  return {
    joinedAt,
    firstPaidAt: first?.at ?? null,
    firstRefundedAt: timeOf('fully-refunded'),
    collectedAt,
    coolsAt: first && collectedAt ? availableFrom(collectedAt, first.goods) : null,
    afterSaleOpen: false,
    flaggedAt: review?.event === 'flagged' ? review.at : null,
  }
}

import { periodOf } from '#domain/business-time'
import type { LeaderId, MemberId, OrderId } from '#domain/ids'
import { periodCounters } from '#server/db/schema/leaderboard'
import { newcomers } from '#server/db/schema/referral'
import type { Api } from './harness'

export interface ToldNewcomer {
  readonly joinedAt: string
  readonly firstPaidAt?: string | null
  readonly firstOrderId?: OrderId | null
  readonly firstRefundedAt?: string | null
  readonly collectedAt?: string | null
  readonly coolsAt?: string | null
  readonly flaggedAt?: string | null
}

/** A newcomer with a history, without walking it. */
export async function addNewcomer(
  { deps: { db, chance } }: Api,
  leaderId: LeaderId,
  { joinedAt, firstOrderId, ...times }: ToldNewcomer,
): Promise<MemberId> {
  const date = (at: string | null | undefined) => (at ? new Date(at) : null)
  const memberId = chance.id('member')
  await db.insert(newcomers).values({
    ...{ leaderId, memberId, name: '孙小美', code: 'Code12345678', channel: 'flyer' },
    ...{ joinedAt: new Date(joinedAt), firstOrderId: firstOrderId ?? null },
    firstPaidAt: date(times.firstPaidAt),
    firstRefundedAt: date(times.firstRefundedAt),
    collectedAt: date(times.collectedAt),
    coolsAt: date(times.coolsAt),
    flaggedAt: date(times.flaggedAt),
  })
  // What the transaction of a join moves; a board of a time in which nobody joined is none.
  const kinds = (['week', 'month'] as const).map((kind) => ({ kind, period: periodOf(kind, joinedAt) }))
  await db
    .insert(periodCounters)
    .values(kinds.map((of) => ({ ...of, leaderId, joined: 1 })))
    .onConflictDoNothing()
  return memberId
}

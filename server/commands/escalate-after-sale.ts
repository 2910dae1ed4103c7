import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { type AfterSaleFacts, afterSaleCan, escalateUntil } from '#domain/after-sale'
import { formatTime, instantOf } from '#domain/business-time'
import type { AfterSaleId, MemberId, OrderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import type { Chance } from '../deps'
import { lockOwnAfterSale, writeAfterSale } from './load-after-sale'

interface EscalateAfterSale {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly afterSaleId: AfterSaleId
  readonly note: string
  readonly now: Date
  readonly chance: Chance
}

type EscalateRefusal =
  | 'not-found'
  | 'after-sale-not-refused'
  | 'after-sale-escalated-before'
  | 'after-sale-escalation-late'
  | 'after-sale-decided'

/** By the member, once, after a refusal: the operator decides. */
export function escalateAfterSale(db: Db, act: EscalateAfterSale): Promise<Outcome<true, EscalateRefusal>> {
  return atomically(db, async (tx) => {
    const { memberId, now, note } = act
    const held = await lockOwnAfterSale(tx, act)
    if (!held) return refused('not-found')
    const may = afterSaleCan.escalate(held.facts, instantOf(now))
    if (!may.ok) {
      if (may.reason === 'escalated-before') return refused('after-sale-escalated-before')
      if (may.reason === 'decided') return refused('after-sale-decided')
      if (may.reason === 'not-refused') return refused('after-sale-not-refused')
      return refused('after-sale-escalation-late', { until: lastMoment(held.facts) })
    }
    const event = { kind: 'escalated', byRole: 'member', note } as const
    const { leaderId } = held.order
    await writeAfterSale(tx, { ...act, leaderId, by: memberId }, { escalatedAt: now }, event)
    return done(true)
  })
}

function lastMoment(facts: AfterSaleFacts): string {
  const until = escalateUntil(facts)
  return until ? formatTime(until, 'MM-DD HH:mm') : ''
}

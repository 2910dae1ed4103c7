import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { afterSaleCan } from '#domain/after-sale'
import type { AfterSaleId, LeaderId, MemberId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import type { Chance } from '../deps'
import { lockAfterSale, writeAfterSale } from './load-after-sale'
import { noteAudit } from './note-audit'

interface DecideToRefuse {
  readonly leaderId: LeaderId
  readonly afterSaleId: AfterSaleId
  /** What member and leader read. */
  readonly why: string
  /** The operator. */
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

type DecideRefusal = 'not-found' | 'after-sale-decided' | 'after-sale-closed' | 'after-sale-not-with-operator'

/** By the operator, with a reason, for good: the commission of the line no longer waits (R4). */
export function decideToRefuse(db: Db, act: DecideToRefuse): Promise<Outcome<true, DecideRefusal>> {
  return atomically(db, async (tx) => {
    const held = await lockAfterSale(tx, act.leaderId, act.afterSaleId)
    if (!held) return refused('not-found')
    const may = afterSaleCan.decide(held.facts)
    if (!may.ok) return refused(`after-sale-${may.reason}`)
    const { leaderId, by, now, why, chance } = act
    const event = { kind: 'refused', byRole: 'operator', note: why } as const
    await writeAfterSale(tx, act, { decidedAt: now, decidedWhy: why }, event)
    await noteAudit(tx, { at: now, chance }, { by, leaderId, act: 'after-sale-refused', facts: { why } })
    return done(true)
  })
}

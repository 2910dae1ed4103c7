import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { afterSaleCan } from '#domain/after-sale'
import type { AfterSaleId, LeaderId, MemberId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import type { Chance } from '../deps'
import { lockAfterSale, writeAfterSale } from './load-after-sale'

interface RefuseAfterSale {
  readonly leaderId: LeaderId
  readonly afterSaleId: AfterSaleId
  /** What the member reads. */
  readonly why: string
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

type RefuseRefusal = 'not-found' | 'after-sale-closed' | 'after-sale-with-operator'

/** By the leader, with a reason; the member may take it to the operator. */
export function refuseAfterSale(db: Db, act: RefuseAfterSale): Promise<Outcome<true, RefuseRefusal>> {
  return atomically(db, async (tx) => {
    const held = await lockAfterSale(tx, act.leaderId, act.afterSaleId)
    if (!held) return refused('not-found')
    const may = afterSaleCan.refuse(held.facts)
    if (!may.ok) {
      return refused(may.reason === 'with-operator' ? 'after-sale-with-operator' : 'after-sale-closed')
    }
    const { now, why } = act
    const event = { kind: 'refused', byRole: 'leader', note: why } as const
    await writeAfterSale(tx, act, { refusedAt: now, refusedWhy: why }, event)
    return done(true)
  })
}

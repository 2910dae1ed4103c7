import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { afterSaleCan } from '#domain/after-sale'
import type { AfterSaleId, LeaderId, MemberId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import type { Chance } from '../deps'
import { lockAfterSale, writeAfterSale } from './load-after-sale'

interface PassAfterSale {
  readonly leaderId: LeaderId
  readonly afterSaleId: AfterSaleId
  readonly note: string
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

type PassRefusal = 'not-found' | 'after-sale-closed' | 'after-sale-with-operator'

/** By the leader, who leaves it to the operator. */
export function passAfterSale(db: Db, act: PassAfterSale): Promise<Outcome<true, PassRefusal>> {
  return atomically(db, async (tx) => {
    const held = await lockAfterSale(tx, act.leaderId, act.afterSaleId)
    if (!held) return refused('not-found')
    const may = afterSaleCan.passOn(held.facts)
    if (!may.ok) {
      return refused(may.reason === 'with-operator' ? 'after-sale-with-operator' : 'after-sale-closed')
    }
    const event = { kind: 'passed-to-operator', byRole: 'leader', note: act.note } as const
    await writeAfterSale(tx, act, { passedAt: act.now }, event)
    return done(true)
  })
}

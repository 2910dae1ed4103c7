import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { afterSaleCan } from '#domain/after-sale'
import type { AfterSaleId, MemberId, OrderId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import type { Chance } from '../deps'
import { lockOwnAfterSale, writeAfterSale } from './load-after-sale'

interface WithdrawAfterSale {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly afterSaleId: AfterSaleId
  readonly now: Date
  readonly chance: Chance
}

/** By the member, before anybody has decided. */
export function withdrawAfterSale(
  db: Db,
  act: WithdrawAfterSale,
): Promise<Outcome<true, 'not-found' | 'after-sale-closed'>> {
  return atomically(db, async (tx) => {
    const held = await lockOwnAfterSale(tx, act)
    if (!held) return refused('not-found')
    if (!afterSaleCan.withdraw(held.facts).ok) return refused('after-sale-closed')
    const { leaderId } = held.order
    const event = { kind: 'withdrawn', byRole: 'member' } as const
    await writeAfterSale(tx, { ...act, leaderId, by: act.memberId }, { withdrawnAt: act.now }, event)
    return done(true)
  })
}

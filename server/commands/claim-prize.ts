import { and, eq, isNull } from 'drizzle-orm'
import type { Receiver } from '#contract/prize'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Period, PeriodKind } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { mayClaimPrize } from '#domain/prize'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { prizes } from '../db/schema/prize'
import { instantOrNull } from '../queries/deal-facts'
import type { Secrets } from '../secrets'

interface ClaimPrize {
  readonly leaderId: LeaderId
  readonly kind: PeriodKind
  readonly period: Period
  readonly to: { readonly way: 'pickup-point' } | { readonly way: 'address'; readonly receiver: Receiver }
  readonly now: Date
  readonly secrets: Secrets
}

/** Says once where an own prize goes; an address is stored encrypted, for nothing but sending it (G8). */
export function claimPrize(db: Db, act: ClaimPrize): Promise<Outcome<true, 'not-found' | 'prize-claimed'>> {
  return atomically(db, async (tx) => {
    const { leaderId, kind, period, to, now, secrets } = act
    const isOwn = and(eq(prizes.leaderId, leaderId), eq(prizes.kind, kind), eq(prizes.period, period))
    const [prize] = await tx.select({ claimedAt: prizes.claimedAt }).from(prizes).where(isOwn)
    if (!prize) return refused('not-found')
    if (!mayClaimPrize({ claimedAt: instantOrNull(prize.claimedAt) }).ok) return refused('prize-claimed')
    const addressCipher = to.way === 'address' ? secrets.encrypt(JSON.stringify(to.receiver)) : null
    const claimed = await tx
      .update(prizes)
      .set({ claimedAt: now, way: to.way, addressCipher })
      .where(and(isOwn, isNull(prizes.claimedAt)))
      .returning({ leaderId: prizes.leaderId })
    return claimed.length === 1 ? done(true) : refused('prize-claimed')
  })
}

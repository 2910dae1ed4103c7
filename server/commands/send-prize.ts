import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Period, PeriodKind } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { maySendPrize } from '#domain/prize'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { prizes } from '../db/schema/prize'
import type { Chance } from '../deps'
import { instantOrNull } from '../queries/deal-facts'
import { noteAudit } from './note-audit'

interface SendPrize {
  readonly leaderId: LeaderId
  readonly kind: PeriodKind
  readonly period: Period
  /** The operator. */
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

type SendRefusal = 'not-found' | 'prize-unclaimed' | 'prize-sent'

/** A claimed prize is on its way, once; its address is forgotten. */
export function sendPrize(db: Db, act: SendPrize): Promise<Outcome<true, SendRefusal>> {
  return atomically(db, async (tx) => {
    const { leaderId, kind, period, by, now, chance } = act
    const isPrize = and(eq(prizes.leaderId, leaderId), eq(prizes.kind, kind), eq(prizes.period, period))
    const [prize] = await tx
      .select({ claimedAt: prizes.claimedAt, sentAt: prizes.sentAt })
      .from(prizes)
      .where(isPrize)
    if (!prize) return refused('not-found')
    const { claimedAt, sentAt } = prize
    const may = maySendPrize({ claimedAt: instantOrNull(claimedAt), sentAt: instantOrNull(sentAt) })
    if (!may.ok) return refused(`prize-${may.reason}`)
    const sent = await tx
      .update(prizes)
      .set({ sentAt: now, addressCipher: null })
      .where(and(isPrize, isNull(prizes.sentAt)))
      .returning({ leaderId: prizes.leaderId })
    if (sent.length === 0) return refused('prize-sent')
    await noteAudit(tx, { at: now, chance }, { by, leaderId, act: 'prize-sent', facts: { period } })
    return done(true)
  })
}

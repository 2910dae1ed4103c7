import { and, eq } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { mayDecideFlags } from '#domain/flag'
import type { LeaderId, MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { flagCases } from '../db/schema/flag'
import { leaders } from '../db/schema/leader'
import { newcomers } from '../db/schema/referral'
import type { Chance } from '../deps'
import { isCase, lockFlagCase } from './load-flag-case'
import { noteAudit } from './note-audit'
import { tell } from './tell'

interface DecideFlags {
  readonly leaderId: LeaderId
  readonly memberId: MemberId
  /** The newcomer does not count; else is cleared and does. */
  readonly isRejected: boolean
  /** What the leader reads. */
  readonly why: string
  /** The operator. */
  readonly by: MemberId
  readonly now: Date
  readonly chance: Chance
}

/** By an operator, once, and once more after the leader objected (G10). */
export function decideFlags(db: Db, act: DecideFlags): Promise<Outcome<true, 'not-found' | 'flags-decided'>> {
  return atomically(db, async (tx) => {
    const { leaderId, memberId, isRejected, why, by, now, chance } = act
    const held = await lockFlagCase(tx, act)
    if (!held) return refused('not-found')
    if (!mayDecideFlags(held.facts).ok) return refused('flags-decided')
    await tx.update(flagCases).set({ decidedAt: now, decidedBy: by, isRejected, why }).where(isCase(act))
    const [newcomer] = await tx
      .update(newcomers)
      .set({ flaggedAt: isRejected ? now : null })
      .where(and(eq(newcomers.leaderId, leaderId), eq(newcomers.memberId, memberId)))
      .returning({ name: newcomers.name })
    const name = maskName(newcomer?.name ?? '')
    await noteAudit(
      tx,
      { at: now, chance },
      { by, leaderId, act: isRejected ? 'flags-rejected' : 'flags-cleared', facts: { name, why } },
    )
    const [leader] = await tx
      .select({ memberId: leaders.memberId })
      .from(leaders)
      .where(eq(leaders.leaderId, leaderId))
    // A note that is cleared never held anything back: there is nothing to tell.
    if (leader && (isRejected || held.facts.weight === 'doubt')) {
      await tell(tx, { at: now, chance }, [
        {
          ...{ memberId: leader.memberId, kind: 'flags-decided', leaderId },
          facts: { name, how: isRejected ? 'rejected' : 'cleared', why, newcomer: memberId },
          cause: `flags-decided:${memberId}:${now.toISOString()}`,
        },
      ])
    }
    return done(true)
  })
}

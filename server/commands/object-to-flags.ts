import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { mayObjectToFlags } from '#domain/flag'
import type { LeaderId, MemberId } from '#domain/ids'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { flagCases } from '../db/schema/flag'
import { isCase, lockFlagCase } from './load-flag-case'

interface ObjectToFlags {
  readonly leaderId: LeaderId
  readonly memberId: MemberId
  readonly why: string
  readonly now: Date
}

type ObjectRefusal = 'not-found' | 'flags-objected' | 'flags-counts'

/** Once for each newcomer who does not count because of flags; a decision made before is made anew (G10). */
export function objectToFlags(db: Db, act: ObjectToFlags): Promise<Outcome<true, ObjectRefusal>> {
  return atomically(db, async (tx) => {
    const held = await lockFlagCase(tx, act)
    if (!held) return refused('not-found')
    const may = mayObjectToFlags(held.facts)
    if (!may.ok) return refused(`flags-${may.reason}`)
    await tx.update(flagCases).set({ objection: act.why, objectedAt: act.now }).where(isCase(act))
    return done(true)
  })
}

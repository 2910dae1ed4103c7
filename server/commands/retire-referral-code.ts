import { and, eq, isNull } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { LeaderId } from '#domain/ids'
import type { ReferralCode } from '#domain/referral-code'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { leaderCodes, referralCodes } from '../db/schema/referral'
import type { Chance } from '../deps'
import { codeOfUse } from './create-referral-code'

interface RetireReferralCode {
  readonly leaderId: LeaderId
  readonly code: string
  readonly now: Date
}

/** Takes an own code out of use (G1); one that is out of use already stays as it is. */
export function retireReferralCode(db: Db, act: RetireReferralCode): Promise<Outcome<Date, 'not-found'>> {
  return atomically(db, async (tx) => {
    const row = await lockOwnCode(tx, act)
    if (!row) return refused('not-found')
    if (!row.retiredAt) await retire(tx, act)
    return done(row.retiredAt ?? act.now)
  })
}

/** Retires an own code and makes the next one for the same use (G1). */
export function replaceReferralCode(
  db: Db,
  act: RetireReferralCode & { readonly chance: Chance },
): Promise<Outcome<ReferralCode, 'not-found' | 'code-retired'>> {
  return atomically(db, async (tx) => {
    const row = await lockOwnCode(tx, act)
    if (!row) return refused('not-found')
    if (row.retiredAt) return refused('code-retired')
    await retire(tx, act)
    return done(await codeOfUse(tx, row, act))
  })
}

async function lockOwnCode(tx: Db, { leaderId, code }: RetireReferralCode) {
  const [row] = await tx
    .select()
    .from(leaderCodes)
    .where(and(eq(leaderCodes.leaderId, leaderId), eq(leaderCodes.code, code)))
    .for('update')
  return row
}

async function retire(tx: Db, { leaderId, code, now }: RetireReferralCode): Promise<void> {
  await tx
    .update(leaderCodes)
    .set({ retiredAt: now })
    .where(and(eq(leaderCodes.leaderId, leaderId), eq(leaderCodes.code, code)))
  // What a scan looks up lies by itself.
  await tx
    .update(referralCodes)
    .set({ retiredAt: now })
    .where(and(eq(referralCodes.code, code), isNull(referralCodes.retiredAt)))
}

import { and, eq, isNull } from 'drizzle-orm'
import type { Channel } from '#contract/landing'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { DealId, LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import {
  isReferralCode,
  REFERRAL_CODE_BYTES,
  type ReferralCode,
  referralCodeFrom,
} from '#domain/referral-code'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { leaderCodes, referralCodes } from '../db/schema/referral'
import type { Chance } from '../deps'
import { hasStep } from '../playbooks/has-step'

interface CreateReferralCode {
  readonly leaderId: LeaderId
  readonly channel: Channel
  readonly dealId: DealId | null
  /** `playbook/step` it is made for. */
  readonly step?: string | undefined
  readonly now: Date
  readonly chance: Chance
}

/** The code of a channel and deal: made when first asked for, the same ever after. */
export function createReferralCode(
  db: Db,
  act: CreateReferralCode,
): Promise<Outcome<ReferralCode, 'not-found'>> {
  return atomically(db, async (tx) => {
    const { leaderId, channel, dealId, step = '', now } = act
    if (step !== '' && !hasStep(step)) return refused('not-found')
    if (dealId && !(await isOwnDeal(tx, leaderId, dealId))) return refused('not-found')
    const code = referralCodeFrom(act.chance.bytes(REFERRAL_CODE_BYTES))
    const key = { leaderId, channel, dealKey: dealId ?? '', step }
    const made = await tx
      .insert(leaderCodes)
      .values({ ...key, code, createdAt: now })
      .onConflictDoNothing()
      .returning({ code: leaderCodes.code })
    if (made.length === 0) return done(await existingCode(tx, key))
    await tx.insert(referralCodes).values({ code, leaderId, channel, dealId, createdAt: now })
    return done(code)
  })
}

async function isOwnDeal(tx: Db, leaderId: LeaderId, dealId: DealId): Promise<boolean> {
  const [deal] = await tx
    .select({ dealId: deals.dealId })
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
  return deal !== undefined
}

async function existingCode(
  tx: Db,
  key: {
    readonly leaderId: LeaderId
    readonly channel: string
    readonly dealKey: string
    readonly step: string
  },
): Promise<ReferralCode> {
  const [row] = await tx
    .select({ code: leaderCodes.code })
    .from(leaderCodes)
    .where(
      and(
        eq(leaderCodes.leaderId, key.leaderId),
        eq(leaderCodes.channel, key.channel),
        eq(leaderCodes.dealKey, key.dealKey),
        eq(leaderCodes.step, key.step),
        isNull(leaderCodes.retiredAt),
      ),
    )
  invariant(row && isReferralCode(row.code), 'a code that is taken is there')
  return row.code
}

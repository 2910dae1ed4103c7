import { and, eq, isNull } from 'drizzle-orm'
import type { Channel } from '#contract/referral'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { DealId, LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import type { PosterTemplate } from '#domain/poster-wish'
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
  /** The template of the poster it stands on. */
  readonly poster?: PosterTemplate | undefined
  /** Where it is put. */
  readonly label?: string | undefined
  readonly now: Date
  readonly chance: Chance
}

/** The code of a use: made when first asked for, the same until it is retired. */
export function createReferralCode(
  db: Db,
  act: CreateReferralCode,
): Promise<Outcome<ReferralCode, 'not-found'>> {
  return atomically(db, async (tx) => {
    const { leaderId, channel, dealId, step = '', poster = '', label = '' } = act
    if (step !== '' && !hasStep(step)) return refused('not-found')
    if (dealId && !(await isOwnDeal(tx, leaderId, dealId))) return refused('not-found')
    const use = { leaderId, channel, dealKey: dealId ?? '', step, poster, label, memberKey: '' } as const
    return done(await codeOfUse(tx, use, act))
  })
}

/** What a leader has one live code for. */
export type CodeUse = Pick<
  typeof leaderCodes.$inferSelect,
  'leaderId' | 'channel' | 'dealKey' | 'step' | 'poster' | 'label' | 'memberKey'
>

/** The live code of a use, made when there is none. */
export async function codeOfUse(
  tx: Db,
  use: CodeUse,
  { now, chance }: Pick<CreateReferralCode, 'now' | 'chance'>,
): Promise<ReferralCode> {
  const code = referralCodeFrom(chance.bytes(REFERRAL_CODE_BYTES))
  const made = await tx
    .insert(leaderCodes)
    .values({ ...use, code, createdAt: now })
    .onConflictDoNothing()
    .returning({ code: leaderCodes.code })
  if (made.length === 0) return existingCode(tx, use)
  const { leaderId, channel, dealKey, memberKey } = use
  await tx.insert(referralCodes).values({
    ...{ code, leaderId, channel, createdAt: now },
    dealId: dealKey === '' ? null : dealKey,
    memberId: memberKey === '' ? null : memberKey,
  })
  return code
}

async function isOwnDeal(tx: Db, leaderId: LeaderId, dealId: DealId): Promise<boolean> {
  const [deal] = await tx
    .select({ dealId: deals.dealId })
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
  return deal !== undefined
}

async function existingCode(tx: Db, use: CodeUse): Promise<ReferralCode> {
  const { leaderId, channel, dealKey, step, poster, label, memberKey } = leaderCodes
  const [row] = await tx
    .select({ code: leaderCodes.code })
    .from(leaderCodes)
    .where(
      and(
        eq(leaderId, use.leaderId),
        // A member's is one whatever it is called; every other is told by its use.
        use.memberKey === ''
          ? and(
              eq(channel, use.channel),
              eq(dealKey, use.dealKey),
              eq(step, use.step),
              eq(poster, use.poster),
              eq(label, use.label),
            )
          : eq(memberKey, use.memberKey),
        isNull(leaderCodes.retiredAt),
      ),
    )
  invariant(row && isReferralCode(row.code), 'a code that is taken is there')
  return row.code
}

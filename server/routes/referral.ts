import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { landingUrl, type ReferralCode } from '#domain/referral-code'
import { createMemberCode } from '../commands/create-member-code'
import { createReferralCode } from '../commands/create-referral-code'
import { replaceReferralCode, retireReferralCode } from '../commands/retire-referral-code'
import type { Deps } from '../deps'
import type { HandlersOf } from '../http/call'
import { REFERRAL_COUPON } from '../policy'
import { listReferralCodes } from '../queries/referral-codes'
import { findMemberCode, listReferrals, readReferrer } from '../queries/referrals'

export const referralHandlers = {
  createReferralCode: async (input, { db, principal, now, deps }) => {
    const { leaderId } = principal
    const code = await createReferralCode(db, { ...input, leaderId, now, chance: deps.chance })
    return code.ok ? done(withLink(code.value, deps)) : code
  },

  listReferralCodes: async ({ month }, { db, principal, now, deps }) =>
    done(
      await listReferralCodes(db, { leaderId: principal.leaderId, month, linkOrigin: deps.linkOrigin, now }),
    ),

  retireReferralCode: async ({ code }, { db, principal, now }) => {
    const retired = await retireReferralCode(db, { leaderId: principal.leaderId, code, now })
    return retired.ok ? done({ retiredAt: instantOf(retired.value) }) : retired
  },

  replaceReferralCode: async ({ code }, { db, principal, now, deps }) => {
    const { leaderId } = principal
    const next = await replaceReferralCode(db, { leaderId, code, now, chance: deps.chance })
    return next.ok ? done(withLink(next.value, deps)) : next
  },
  readMemberCode: async (_, { db, principal, deps }) => {
    const { memberId } = principal
    const referrer = await readReferrer(db, memberId)
    if (!referrer.ok) return referrer
    const { leaderId, leaderName } = referrer.value
    const code = await findMemberCode(db, { leaderId, memberId })
    return done({ leaderName, own: code ? withLink(code, deps) : null, coupon: REFERRAL_COUPON })
  },

  createMemberCode: async ({ deviceId }, { db, principal, now, deps }) => {
    const { memberId } = principal
    const code = await createMemberCode(db, { memberId, deviceId, now, chance: deps.chance })
    return code.ok ? done(withLink(code.value, deps)) : code
  },

  listReferrals: (input, { db, principal, now }) =>
    listReferrals(db, { ...input, memberId: principal.memberId, now }),
} satisfies HandlersOf<
  | 'createReferralCode'
  | 'listReferralCodes'
  | 'retireReferralCode'
  | 'replaceReferralCode'
  | 'readMemberCode'
  | 'createMemberCode'
  | 'listReferrals'
>

function withLink(code: ReferralCode, { linkOrigin }: Deps) {
  return { code, link: landingUrl(linkOrigin, code) }
}

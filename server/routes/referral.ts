import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { landingUrl, type ReferralCode } from '#domain/referral-code'
import { createReferralCode } from '../commands/create-referral-code'
import { replaceReferralCode, retireReferralCode } from '../commands/retire-referral-code'
import type { Deps } from '../deps'
import type { HandlersOf } from '../http/call'
import { listReferralCodes } from '../queries/referral-codes'

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
} satisfies HandlersOf<
  'createReferralCode' | 'listReferralCodes' | 'retireReferralCode' | 'replaceReferralCode'
>

function withLink(code: ReferralCode, { linkOrigin }: Deps) {
  return { code, link: landingUrl(linkOrigin, code) }
}

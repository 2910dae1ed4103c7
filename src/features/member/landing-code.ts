import { codeFromScan, isReferralCode } from '#domain/referral-code'

declare const LINK_ORIGIN: string

/**
 * The referral code a page was opened with: from the path of a link, or from the whole link that WeChat hands
 * over as `q`. Anything else, also another host's link, gives none.
 */
export function landingCode(told: { readonly code?: string; readonly q?: string }): string | undefined {
  if (told.code && isReferralCode(told.code)) return told.code
  return told.q ? codeFromScan(told.q, [LINK_ORIGIN]) : undefined
}

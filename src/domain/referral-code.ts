import { unbiasedDigits } from './unbiased-digits'

/** What a poster or link carries: 12 characters base62, unguessable (71 bits). */
export type ReferralCode = string & { readonly __kind: 'referral-code' }

/** Random bytes to hand to `referralCodeFrom`: four a character. */
export const REFERRAL_CODE_BYTES = 48

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const CODE = /^[0-9A-Za-z]{12}$/

/** A longer text is no link of ours; nothing is parsed before this is known. */
const MAX_SCAN_CHARACTERS = 2_048

export function isReferralCode(text: string): text is ReferralCode {
  return CODE.test(text)
}

export function referralCodeFrom(randomBytes: Uint8Array): ReferralCode {
  return unbiasedDigits(BASE62, 12, randomBytes) as ReferralCode
}

/** `origin` is `https://host` without a slash at the end. */
export function landingUrl(origin: string, code: ReferralCode): string {
  return `${origin}/s/${code}`
}

/** What a link of ours leads to: a leader's page (`s`), an invitation to help (`h`), an order on behalf (`b`). */
type LinkPlace = 's' | 'h' | 'b'

/**
 * The code in what a scanner or WeChat's `query.q` gave: `https://HOST/s/CODE` on one of our own origins, whatever
 * follows. Undefined for every other text. Parsed by hand: weapp has no `URL`.
 */
export function codeFromScan(
  text: string,
  origins: readonly string[],
  place: LinkPlace = 's',
): ReferralCode | undefined {
  if (text.length > MAX_SCAN_CHARACTERS) return undefined
  const link = decodedOnce(text.trim())
  if (link === undefined) return undefined

  const origin = origins.find((own) => link.startsWith(`${own}/${place}/`))
  if (origin === undefined || !origin.startsWith('https://')) return undefined

  const [code = ''] = link.slice(`${origin}/${place}/`.length).split(/[/?#]/, 1)
  return isReferralCode(code) ? code : undefined
}

/** WeChat hands `q` over percent-encoded; a plain link has nothing to decode. */
function decodedOnce(text: string): string | undefined {
  if (/^https:\/\//i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

import type { HelperId } from '#domain/ids'
import { referralCodeFrom } from '#domain/referral-code'
import { type Secrets, tokenHash } from './secrets'

/**
 * What the QR of an invitation carries: 12 characters base62 (D7). Made from the invitation and a key outside the
 * database: the leader can show it again, and who reads the database cannot.
 */
export function helperCode({ secrets }: { readonly secrets: Secrets }, helperId: HelperId): string {
  const part = (number: number) =>
    Buffer.from(secrets.fingerprint(`helper:${number}:${helperId}`), 'base64url')
  return referralCodeFrom(Buffer.concat([part(1), part(2)]))
}

export function helperCodeHash(code: string): string {
  return tokenHash(code)
}

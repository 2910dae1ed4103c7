import type { LeaderId } from '#domain/ids'
import { referralCodeFrom } from '#domain/referral-code'
import { type Secrets, tokenHash } from './secrets'

interface ClaimCode {
  readonly code: string
  readonly codeHash: string
  readonly link: string
}

type LinkDeps = { readonly secrets: Secrets; readonly linkOrigin: string }

/**
 * The way to an order placed on behalf (D5). Made from the request that placed it and a key outside the database: a
 * leader can copy the link again, who reads the database cannot, and a request sent twice meets its first order.
 */
export function claimCodeOf(
  { secrets, linkOrigin }: LinkDeps,
  of: { readonly leaderId: LeaderId; readonly requestKey: string },
): ClaimCode {
  const part = (number: number) =>
    Buffer.from(secrets.fingerprint(`order-claim:${number}:${of.leaderId}:${of.requestKey}`), 'base64url')
  const code = referralCodeFrom(Buffer.concat([part(1), part(2)]))
  return { code, codeHash: claimCodeHash(code), link: `${linkOrigin}/b/${code}` }
}

export function claimCodeHash(code: string): string {
  return tokenHash(code)
}

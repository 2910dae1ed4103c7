import { and, eq, lte } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { addMinutes, instantOf, MINUTE_MS } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { unbiasedDigits } from '#domain/unbiased-digits'
import type { Db } from '../db/db'
import { smsCodes } from '../db/schema/member'
import type { Deps } from '../deps'
import { SMS_CODE } from '../policy'
import type { Secrets } from '../secrets'
import { SmsUnavailable } from '../sms/sms-port'

interface SendSmsCode {
  readonly phone: string
  readonly now: Date
  readonly deps: Pick<Deps, 'chance' | 'secrets' | 'sms' | 'demo'>
}

type Sent = { readonly expiresAt: Instant; readonly demoCode: string | null }

/**
 * Sends a code that takes the place of the one before. Whether the phone is known is not looked at, so the
 * answer cannot tell. In demo mode, where the port sends no real message, the code is in the answer.
 */
export async function sendSmsCode(
  db: Db,
  { phone, now, deps }: SendSmsCode,
): Promise<Outcome<Sent, 'too-many-requests' | 'sign-in-unavailable'>> {
  const code = unbiasedDigits('0123456789', SMS_CODE.digits, deps.chance.bytes(SMS_CODE.digits * 4))
  const phoneHash = phoneHashOf(deps.secrets, phone)
  const codeHash = codeHashOf(deps.secrets, phone, code)
  const expiresAt = addMinutes(instantOf(now), SMS_CODE.minutes)

  const values = { codeHash, expiresAt: new Date(expiresAt), triesLeft: SMS_CODE.tries }
  const stored = await db
    .insert(smsCodes)
    .values({ phoneHash, ...values })
    .onConflictDoUpdate({
      target: smsCodes.phoneHash,
      set: values,
      setWhere: lte(smsCodes.expiresAt, lastRecentExpiry(now)),
    })
    .returning({ phoneHash: smsCodes.phoneHash })
  if (stored.length === 0) return tooSoon(db, phoneHash, now)

  try {
    await deps.sms.sendCode(phone, code)
    return done({ expiresAt, demoCode: deps.demo ? code : null })
  } catch (error) {
    if (!(error instanceof SmsUnavailable)) throw error
    await db.delete(smsCodes).where(and(eq(smsCodes.phoneHash, phoneHash), eq(smsCodes.codeHash, codeHash)))
    return refused('sign-in-unavailable')
  }
}

/** The phone bound to it makes a code worthless for every other phone. */
export function codeHashOf(secrets: Secrets, phone: string, code: string): string {
  return secrets.fingerprint(`sms-code:${phone}:${code}`)
}

export function phoneHashOf(secrets: Secrets, phone: string): string {
  return secrets.fingerprint(`phone:${phone}`)
}

/** A code that expires later than this was sent less than a minute ago. */
function lastRecentExpiry(now: Date): Date {
  return new Date(now.getTime() + SMS_CODE.minutes * MINUTE_MS - SMS_CODE.againAfterSeconds * 1_000)
}

async function tooSoon(db: Db, phoneHash: string, now: Date): Promise<Outcome<never, 'too-many-requests'>> {
  const [row] = await db
    .select({ expiresAt: smsCodes.expiresAt })
    .from(smsCodes)
    .where(eq(smsCodes.phoneHash, phoneHash))
  const waitMs = (row?.expiresAt.getTime() ?? 0) - lastRecentExpiry(now).getTime()
  return refused('too-many-requests', { seconds: Math.max(1, Math.ceil(waitMs / 1_000)) })
}

import { and, eq, lte } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { addMinutes, instantOf, MINUTE_MS } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { unbiasedDigits } from '#domain/unbiased-digits'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { smsCodes } from '../db/schema/member'
import type { Deps } from '../deps'
import { SMS_CODE, SMS_LIMITS } from '../policy'
import type { Secrets } from '../secrets'
import { SmsUnavailable } from '../sms/sms-port'
import { countSms, uncountSms } from './count-sms'

interface SendSmsCode {
  readonly phone: string
  /** Who asks, as far as an address tells. */
  readonly network: string
  readonly now: Date
  readonly deps: Pick<Deps, 'chance' | 'secrets' | 'sms' | 'demo'>
}

type TooMany = 'too-many-requests' | 'sms-phone-limit' | 'sms-address-limit'

type Sent = { readonly expiresAt: Instant; readonly demoCode: string | null }

/**
 * Sends a code that takes the place of the one before. Whether the phone is known is not looked at, so the
 * answer cannot tell. A message that could not be sent is not counted. In demo mode, where the port sends no real message, the code is in the answer.
 */
export async function sendSmsCode(
  db: Db,
  { phone, network, now, deps }: SendSmsCode,
): Promise<Outcome<Sent, TooMany | 'sign-in-unavailable'>> {
  const code = unbiasedDigits('0123456789', SMS_CODE.digits, deps.chance.bytes(SMS_CODE.digits * 4))
  const phoneHash = phoneHashOf(deps.secrets, phone)
  const codeHash = codeHashOf(deps.secrets, phone, code)
  const expiresAt = addMinutes(instantOf(now), SMS_CODE.minutes)
  const ofPhone = { subject: `phone:${phoneHash}`, limits: SMS_LIMITS.phone, now }
  const ofAddress = { subject: addressSubject(deps.secrets, network), limits: SMS_LIMITS.address, now }

  // The address last: many phones may wait for it.
  const may = await atomically<true, TooMany>(db, async (tx) => {
    const fresh = { codeHash, expiresAt: new Date(expiresAt), triesLeft: SMS_CODE.tries }
    const stored = await storeCode(tx, { phoneHash, fresh, now })
    if (!stored.ok) return stored
    const toPhone = await countSms(tx, ofPhone)
    if (!toPhone.ok) return refused('sms-phone-limit', toPhone.facts)
    const forAddress = await countSms(tx, ofAddress)
    return forAddress.ok ? done(true) : refused('sms-address-limit', forAddress.facts)
  })
  if (!may.ok) return may

  try {
    await deps.sms.sendCode(phone, code)
    return done({ expiresAt, demoCode: deps.demo ? code : null })
  } catch (error) {
    if (!(error instanceof SmsUnavailable)) throw error
    await db.delete(smsCodes).where(and(eq(smsCodes.phoneHash, phoneHash), eq(smsCodes.codeHash, codeHash)))
    await uncountSms(db, ofPhone)
    await uncountSms(db, ofAddress)
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

function addressSubject(secrets: Secrets, network: string): string {
  return `address:${secrets.fingerprint(`sms-address:${network}`)}`
}

interface StoreCode {
  readonly phoneHash: string
  readonly fresh: Pick<typeof smsCodes.$inferInsert, 'codeHash' | 'expiresAt' | 'triesLeft'>
  readonly now: Date
}

/** Takes the place of the code before, unless that was sent less than a minute ago. */
async function storeCode(
  tx: Db,
  { phoneHash, fresh, now }: StoreCode,
): Promise<Outcome<true, 'too-many-requests'>> {
  const stored = await tx
    .insert(smsCodes)
    .values({ phoneHash, ...fresh })
    .onConflictDoUpdate({
      target: smsCodes.phoneHash,
      set: fresh,
      setWhere: lte(smsCodes.expiresAt, lastRecentExpiry(now)),
    })
    .returning({ phoneHash: smsCodes.phoneHash })
  return stored.length > 0 ? done(true) : tooSoon(tx, phoneHash, now)
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

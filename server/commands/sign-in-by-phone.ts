import { and, eq, gt, sql } from 'drizzle-orm'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Language } from '#contract/schema'
import type { MemberId } from '#domain/ids'
import { maskPhone } from '#domain/masking'
import type { Db } from '../db/db'
import { smsCodes } from '../db/schema/member'
import type { Deps } from '../deps'
import { recognisePerson } from './recognise-person'
import { codeHashOf, phoneHashOf } from './send-sms-code'

/** Numbers that share so many first digits are bought together, or are a chance in a million. */
const FAMILY_DIGITS = 9

interface SignInByPhone {
  readonly phone: string
  readonly code: string
  readonly language: Language
  readonly now: Date
  readonly deps: Pick<Deps, 'chance' | 'secrets'>
}

type CodeRefusal = 'sms-code-wrong' | 'sms-code-expired' | 'sms-code-tries-used'

export async function signInByPhone(db: Db, act: SignInByPhone): Promise<Outcome<MemberId, CodeRefusal>> {
  const { phone, language, now, deps } = act
  const used = await spendCode(db, act)
  if (!used.ok) return used
  const memberId = await recognisePerson(db, {
    subject: `phone:${phoneHashOf(deps.secrets, phone)}`,
    firstSeen: {
      name: `邻居${phone.slice(-4)}`,
      language,
      maskedPhone: maskPhone(phone),
      phoneCipher: deps.secrets.encrypt(phone),
      phoneFamily: deps.secrets.fingerprint(`phone family:${phone.slice(0, FAMILY_DIGITS)}`),
    },
    now,
    chance: deps.chance,
  })
  return done(memberId)
}

/** A try is taken before the code is looked at, so that many guesses at once are as many tries. */
async function spendCode(
  db: Db,
  { phone, code, now, deps }: SignInByPhone,
): Promise<Outcome<true, CodeRefusal>> {
  const ofPhone = eq(smsCodes.phoneHash, phoneHashOf(deps.secrets, phone))
  const [tried] = await db
    .update(smsCodes)
    .set({ triesLeft: sql`${smsCodes.triesLeft} - 1` })
    .where(and(ofPhone, gt(smsCodes.expiresAt, now), gt(smsCodes.triesLeft, 0)))
    .returning()
  if (!tried) {
    const [burnt] = await db
      .select()
      .from(smsCodes)
      .where(and(ofPhone, gt(smsCodes.expiresAt, now)))
    return refused(burnt ? 'sms-code-tries-used' : 'sms-code-expired')
  }
  if (tried.codeHash !== codeHashOf(deps.secrets, phone, code)) {
    return tried.triesLeft > 0
      ? refused('sms-code-wrong', { triesLeft: tried.triesLeft })
      : refused('sms-code-tries-used')
  }
  const spent = await db
    .delete(smsCodes)
    .where(and(ofPhone, eq(smsCodes.codeHash, tried.codeHash)))
    .returning({ phoneHash: smsCodes.phoneHash })
  return spent.length > 0 ? done(true) : refused('sms-code-expired')
}

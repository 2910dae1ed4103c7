import type { Outcome } from '#contract/refusal'
import { done } from '#contract/refusal'
import type { MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import type { ReferralCode } from '#domain/referral-code'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import type { Chance } from '../deps'
import { readReferrer } from '../queries/referrals'
import { codeOfUse } from './create-referral-code'
import { storeDevice } from './note-referral'

interface CreateMemberCode {
  readonly memberId: MemberId
  readonly deviceId?: string | undefined
  readonly now: Date
  readonly chance: Chance
}

/** A member's own code of the leader who serves the member (G9): one, until the leader retires it. */
export function createMemberCode(
  db: Db,
  act: CreateMemberCode,
): Promise<Outcome<ReferralCode, 'not-joined' | 'leader-own-codes'>> {
  return atomically(db, async (tx) => {
    const { memberId, deviceId } = act
    const referrer = await readReferrer(tx, memberId)
    if (!referrer.ok) return referrer
    const { leaderId, name } = referrer.value
    if (deviceId) await storeDevice(tx, memberId, deviceId)
    const use = { leaderId, channel: 'neighbour', dealKey: '', step: '', poster: '' } as const
    return done(await codeOfUse(tx, { ...use, label: maskName(name), memberKey: memberId }, act))
  })
}

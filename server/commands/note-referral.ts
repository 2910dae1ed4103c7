import { and, eq } from 'drizzle-orm'
import type { UncountedReason } from '#domain/attribution'
import type { LeaderId, MemberId } from '#domain/ids'
import { type ReferralDenial, referralOf } from '#domain/referral'
import type { Db } from '../db/db'
import { memberDevices } from '../db/schema/member'
import { referrals } from '../db/schema/referral'

interface Coming {
  readonly leaderId: LeaderId
  /** Whose code it is; null for a leader's. */
  readonly referrerId: MemberId | null
  readonly memberId: MemberId
  readonly name: string
  readonly avatarUrl: string | null
  /** Why the person is nobody's newcomer; null for a newcomer. */
  readonly uncounted: UncountedReason | null
  readonly deviceId?: string | undefined
  readonly now: Date
}

/** Somebody joined by a member's own code: kept for the member to see, once for each leader (G9). */
export async function noteReferral(tx: Db, coming: Coming): Promise<void> {
  const { referrerId, deviceId } = coming
  if (referrerId) {
    const isOwnDevice = deviceId !== undefined && (await wasSeenWith(tx, referrerId, deviceId))
    const outcome = referralOf({ ...coming, referrerId, isOwnDevice })
    if (outcome.kind === 'noted') await storeReferral(tx, { ...coming, referrerId, denial: outcome.denial })
  }
  if (deviceId) await storeDevice(tx, coming.memberId, deviceId)
}

/** A phone a person was seen with; the same again changes nothing. */
export async function storeDevice(tx: Db, memberId: MemberId, deviceId: string): Promise<void> {
  await tx.insert(memberDevices).values({ memberId, deviceId }).onConflictDoNothing()
}

async function storeReferral(
  tx: Db,
  of: Coming & { readonly referrerId: MemberId; readonly denial: ReferralDenial | null },
): Promise<void> {
  const { leaderId, memberId, referrerId, name, avatarUrl, denial, now } = of
  await tx
    .insert(referrals)
    .values({ leaderId, memberId, referrerId, name, avatarUrl, denial, at: now })
    .onConflictDoNothing()
}

async function wasSeenWith(tx: Db, memberId: MemberId, deviceId: string): Promise<boolean> {
  const [row] = await tx
    .select({ memberId: memberDevices.memberId })
    .from(memberDevices)
    .where(and(eq(memberDevices.memberId, memberId), eq(memberDevices.deviceId, deviceId)))
  return row !== undefined
}

import type { Outcome } from '#contract/refusal'
import { done } from '#contract/refusal'
import { businessMonth, instantOf } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import type { Db } from '../db/db'
import { touches } from '../db/schema/referral'
import { findLiveCode } from '../queries/referral-code'

interface Touch {
  readonly code: string
  readonly deviceId: string
  readonly now: Date
}

/** A code was opened on a device (R7). A leader who looks at an own poster is no visitor. */
export async function recordTouch(
  db: Db,
  act: Touch & { readonly by: LeaderId | null },
): Promise<Outcome<true, 'code-unknown' | 'code-retired'>> {
  const live = await findLiveCode(db, act.code)
  if (!live.ok) return live
  const { leaderId } = live.value
  if (leaderId !== act.by) await storeTouch(db, { ...act, leaderId })
  return done(true)
}

/** One row for a device, month and code, however often it is opened. */
export async function storeTouch(db: Db, touch: Touch & { readonly leaderId: LeaderId }): Promise<void> {
  const { leaderId, code, deviceId, now } = touch
  const month = businessMonth(instantOf(now))
  await db
    .insert(touches)
    .values({ leaderId, month, deviceId, code, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [touches.leaderId, touches.month, touches.deviceId, touches.code],
      set: { lastAt: now },
    })
}

import { eq } from 'drizzle-orm'
import type { Language } from '#contract/schema'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { members } from '../db/schema/member'

interface UpdateProfile {
  readonly memberId: MemberId
  /** The leader this person is. */
  readonly leaderId: LeaderId | null
  readonly name: string
  readonly unitLabel: string | null
  readonly language: Language
  /** On a leader's posters; left as it is when not given. */
  readonly slogan?: string | undefined
}

/** A leader has one name: that of the person. */
export async function updateProfile(db: Db, act: UpdateProfile): Promise<void> {
  const { memberId, leaderId, name, unitLabel, language, slogan } = act
  await db.transaction(async (tx) => {
    await tx.update(members).set({ name, unitLabel, language }).where(eq(members.memberId, memberId))
    if (leaderId) await tx.update(leaders).set({ name, slogan }).where(eq(leaders.leaderId, leaderId))
  })
}

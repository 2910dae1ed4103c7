import { eq } from 'drizzle-orm'
import type { MemberId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import type { Db } from '../db/db'
import { members, signInIdentities } from '../db/schema/member'
import type { Chance } from '../deps'

interface RecognisePerson {
  /** `wechat:<hash>` or `phone:<hash>`. */
  readonly subject: string
  /** What a person seen for the first time starts with. */
  readonly firstSeen: Pick<
    typeof members.$inferInsert,
    'name' | 'language' | 'maskedPhone' | 'phoneCipher' | 'phoneFamily' | 'wechatOpenid'
  >
  readonly now: Date
  readonly chance: Chance
}

/** The person behind an identity; made on first sign-in. Two first sign-ins at once give one person. */
export async function recognisePerson(db: Db, act: RecognisePerson): Promise<MemberId> {
  const known = await personOf(db, act.subject)
  if (known) return known
  return db.transaction(async (tx) => {
    const memberId = act.chance.id('member')
    const claimed = await tx
      .insert(signInIdentities)
      .values({ subject: act.subject, memberId, createdAt: act.now })
      .onConflictDoNothing()
      .returning({ memberId: signInIdentities.memberId })
    if (claimed.length > 0) {
      await tx.insert(members).values({ ...act.firstSeen, memberId, createdAt: act.now })
      return memberId
    }
    const other = await personOf(tx, act.subject)
    invariant(other, 'an identity that is taken belongs to somebody')
    return other
  })
}

async function personOf(db: Db, subject: string): Promise<MemberId | undefined> {
  const [row] = await db
    .select({ memberId: signInIdentities.memberId })
    .from(signInIdentities)
    .where(eq(signInIdentities.subject, subject))
  return row?.memberId
}

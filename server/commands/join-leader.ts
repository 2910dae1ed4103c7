import { eq } from 'drizzle-orm'
import type { Coupon } from '#contract/coupon'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { attributionOf, canMoveToLeader, type PersonKind, type UncountedReason } from '#domain/attribution'
import { formatTime, instantOf } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { members } from '../db/schema/member'
import { type referralCodes, uncountedJoins } from '../db/schema/referral'
import type { Chance } from '../deps'
import { instantOrNull } from '../queries/deal-facts'
import { findLiveCode } from '../queries/referral-code'
import { noteReferral } from './note-referral'
import { welcomeNewcomer } from './welcome-newcomer'

type MemberRow = typeof members.$inferSelect

export interface JoinLeader {
  readonly memberId: MemberId
  readonly code: string
  /** What the person is called from now on; kept as it is when not given. */
  readonly name?: string | undefined
  readonly unitLabel?: string | undefined
  readonly deviceId?: string | undefined
  readonly now: Date
  readonly chance: Chance
}

type Joined = {
  readonly welcome: 'newcomer' | 'already-here' | 'moved' | 'former-member' | 'leader'
  readonly coupon: Coupon | null
}
type JoinRefusal = 'code-unknown' | 'code-retired' | 'own-code' | 'moved-recently'

/** Joins the leader of a code. Only a person the platform never had is a newcomer, once (R7). */
export function joinLeader(db: Db, act: JoinLeader): Promise<Outcome<Joined, JoinRefusal>> {
  return atomically(db, async (tx) => {
    const code = await findLiveCode(tx, act.code)
    if (!code.ok) return code
    const person = await lockPerson(tx, act)
    const { leaderId, memberId: referrerId } = code.value
    if (referrerId === act.memberId) return refused('own-code')
    const attribution = attributionOf({
      leaderId,
      person: personKind(person),
      isOwnCode: person.ownLeaderId === leaderId,
    })
    const { name, avatarUrl } = person
    const coming = { ...act, leaderId, referrerId, name, avatarUrl }
    if (attribution.kind === 'credited') {
      await noteReferral(tx, { ...coming, uncounted: null })
      const coupon = await welcomeNewcomer(tx, { ...act, person, channel: code.value.channel, leaderId })
      return done({ welcome: 'newcomer', coupon })
    }
    const { reason } = attribution
    if (reason === 'self') return refused('own-code')
    const welcomed = await welcomeBack(tx, act, { person, leaderId, reason })
    if (!welcomed.ok) return welcomed
    await storeUncounted(tx, act, { person, code: code.value, reason })
    await noteReferral(tx, { ...coming, uncounted: reason })
    return welcomed
  })
}

/** The row is held, so that a person who joins in two places at once joins in one after the other. */
async function lockPerson(tx: Db, { memberId, name, unitLabel }: JoinLeader): Promise<MemberRow> {
  const [person] = await tx.select().from(members).where(eq(members.memberId, memberId)).for('update')
  invariant(person, 'who is signed in is a person')
  const isSilent = name === undefined && unitLabel === undefined
  // A leader's name is on posters: it changes with the profile only.
  if (isSilent || person.ownLeaderId) return person
  await tx.update(members).set({ name, unitLabel }).where(eq(members.memberId, memberId))
  return { ...person, name: name ?? person.name, unitLabel: unitLabel ?? person.unitLabel }
}

function personKind(person: MemberRow): PersonKind {
  if (person.ownLeaderId) return 'leader'
  if (!person.joinedAt) return 'new'
  return person.leaderId ? 'member' : 'former-member'
}

interface Served {
  readonly person: MemberRow
  readonly leaderId: LeaderId
  readonly reason: UncountedReason
}

/** Told to the leader once, the first time. */
async function storeUncounted(
  tx: Db,
  { memberId, now }: JoinLeader,
  of: Pick<Served, 'person' | 'reason'> & { readonly code: typeof referralCodes.$inferSelect },
): Promise<void> {
  const { name, avatarUrl } = of.person
  const { leaderId, code, channel } = of.code
  await tx
    .insert(uncountedJoins)
    .values({ leaderId, memberId, name, avatarUrl, code, channel, reason: of.reason, at: now })
    .onConflictDoNothing()
}

/** Served by the leader from now on, counted for nobody; moving is possible once in seven days (R7). */
async function welcomeBack(
  tx: Db,
  { memberId, now }: JoinLeader,
  { person, leaderId, reason }: Served,
): Promise<Outcome<Joined, 'moved-recently'>> {
  const isMember = reason === 'already-member'
  if (person.leaderId === leaderId) return done({ welcome: isMember ? 'already-here' : reason, coupon: null })

  const isMove = person.leaderId !== null
  const may = canMoveToLeader(isMove ? instantOrNull(person.movedAt) : null, instantOf(now))
  if (!may.ok) return refused('moved-recently', { date: formatTime(may.again, 'YYYY-MM-DD HH:mm') })
  await tx
    .update(members)
    .set({ leaderId, joinedAt: person.joinedAt ?? now, ...(isMove && { movedAt: now }) })
    .where(eq(members.memberId, memberId))
  return done({ welcome: isMember ? 'moved' : reason, coupon: null })
}

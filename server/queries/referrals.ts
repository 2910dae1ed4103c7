import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Referral } from '#contract/referral'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { LeaderId, MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import { fen } from '#domain/money'
import { type ReferralFacts, referralStanding } from '#domain/referral'
import { isReferralCode, type ReferralCode } from '#domain/referral-code'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { members } from '../db/schema/member'
import { leaderCodes, newcomers, referrals } from '../db/schema/referral'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'
import { afterSaleOpen, newcomerFactsOf } from './newcomers'

interface Referrer {
  readonly leaderId: LeaderId
  readonly leaderName: string
  readonly name: string
}

/** A member who may ask neighbours: served by a leader, and none. */
export async function readReferrer(
  db: Db,
  memberId: MemberId,
): Promise<Outcome<Referrer, 'not-joined' | 'leader-own-codes'>> {
  const [row] = await db
    .select({ person: members, leader: leaders })
    .from(members)
    .leftJoin(leaders, eq(leaders.leaderId, members.leaderId))
    .where(eq(members.memberId, memberId))
  if (row?.person.ownLeaderId) return refused('leader-own-codes')
  if (!row?.leader) return refused('not-joined')
  const { leaderId, name: leaderName } = row.leader
  return done({ leaderId, leaderName, name: row.person.name })
}

/** The member's live code; undefined until it is asked for. */
export async function findMemberCode(
  db: Db,
  { leaderId, memberId }: { readonly leaderId: LeaderId; readonly memberId: MemberId },
): Promise<ReferralCode | undefined> {
  const [row] = await db
    .select({ code: leaderCodes.code })
    .from(leaderCodes)
    .where(
      and(
        eq(leaderCodes.leaderId, leaderId),
        eq(leaderCodes.memberKey, memberId),
        isNull(leaderCodes.retiredAt),
      ),
    )
  return row && isReferralCode(row.code) ? row.code : undefined
}

interface ReferralPage {
  readonly memberId: MemberId
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** Who came by the member's codes, whichever leader served the member then; newest first. */
export async function listReferrals(db: Db, of: ReferralPage) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select(referralColumns(db))
    .from(referrals)
    .leftJoin(
      newcomers,
      and(eq(newcomers.leaderId, referrals.leaderId), eq(newcomers.memberId, referrals.memberId)),
    )
    .where(
      and(
        eq(referrals.referrerId, of.memberId),
        after.value &&
          sql`(${referrals.at}, ${referrals.memberId}) < (${after.value[0]}::timestamptz, ${after.value[1]})`,
      ),
    )
    .orderBy(desc(referrals.at), desc(referrals.memberId))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      (row) => referralRow(row, of.now),
      (row) => [row.referral.at.toISOString(), row.referral.memberId],
    ),
  )
}

/** A referral with what is known of the newcomer, to be joined by leader and member. */
export const referralColumns = (db: Db) => ({
  referral: referrals,
  newcomer: newcomers,
  afterSaleOpen: afterSaleOpen(db, newcomers.leaderId),
})

interface ReferralRow {
  readonly referral: typeof referrals.$inferSelect
  readonly newcomer: typeof newcomers.$inferSelect | null
  readonly afterSaleOpen: boolean
}

export function referralFactsOf({ referral, newcomer, afterSaleOpen }: ReferralRow): ReferralFacts {
  return {
    denial: referral.denial,
    givenAt: instantOrNull(referral.givenAt),
    newcomer: newcomer && newcomerFactsOf({ ...newcomer, afterSaleOpen }),
  }
}

function referralRow(row: ReferralRow, now: Date): Referral {
  const { memberId, name, avatarUrl, at, givenAt, givenFen } = row.referral
  return {
    memberId,
    maskedName: maskName(name),
    avatarUrl,
    at: instantOf(at),
    ...referralStanding(referralFactsOf(row), instantOf(now)),
    givenFen: givenFen === null ? null : fen(givenFen),
    givenAt: instantOrNull(givenAt),
  }
}

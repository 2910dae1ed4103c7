import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { FlagCase, flagGroups } from '#contract/flag'
import { channel } from '#contract/referral'
import { done } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import { type FlagCaseFacts, flagCaseState } from '#domain/flag'
import type { LeaderId, MemberId } from '#domain/ids'
import { maskName } from '#domain/masking'
import type { Db } from '../db/db'
import { flagCases, flags } from '../db/schema/flag'
import { leaders } from '../db/schema/leader'
import { newcomers } from '../db/schema/referral'
import { byTime, pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

type CaseRow = typeof flagCases.$inferSelect

export function flagCaseFactsOf({ weight, decidedAt, isRejected, objectedAt }: CaseRow): FlagCaseFacts {
  return {
    ...{ weight, isRejected },
    decidedAt: instantOrNull(decidedAt),
    objectedAt: instantOrNull(objectedAt),
  }
}

/** The states of domain/flag as conditions. */
const isOpen = or(isNull(flagCases.decidedAt), sql`${flagCases.objectedAt} > ${flagCases.decidedAt}`)

const groups: Record<(typeof flagGroups)[number], SQL | undefined> = {
  doubts: and(isOpen, or(eq(flagCases.weight, 'doubt'), isNotNull(flagCases.objectedAt))),
  notes: and(isOpen, eq(flagCases.weight, 'note'), isNull(flagCases.objectedAt)),
  decided: sql`not (${isOpen})`,
}

export function countFlagDoubts(db: Db): Promise<number> {
  return db.$count(flagCases, groups.doubts)
}

/** Newcomers that joined from `start` to before `end` and whose doubts nobody has decided. */
export function countFlagDoubtsOf(db: Db, { start, end }: { readonly start: Date; readonly end: Date }) {
  const joined = db
    .select({ memberId: newcomers.memberId })
    .from(newcomers)
    .where(
      and(
        eq(newcomers.leaderId, flagCases.leaderId),
        eq(newcomers.memberId, flagCases.memberId),
        sql`${newcomers.joinedAt} >= ${start.toISOString()}::timestamptz and ${newcomers.joinedAt} < ${end.toISOString()}::timestamptz`,
      ),
    )
  return db.$count(flagCases, and(groups.doubts, sql`exists ${joined}`))
}

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Of all leaders, the longest open first. */
export async function listFlagCases(db: Db, of: Paged & { readonly group: (typeof flagGroups)[number] }) {
  const after = readCursor(byTime, of.cursor)
  if (!after.ok) return after
  const key = sql`${flagCases.leaderId} || ${flagCases.memberId}`
  const rows = await casesWhere(
    db,
    and(
      groups[of.group],
      after.value &&
        sql`(${flagCases.openedAt}, ${key}) > (${after.value[0]}::timestamptz, ${after.value[1]})`,
    ),
  )
    .orderBy(asc(flagCases.openedAt), asc(key))
    .limit(of.limit + 1)
  const page = pageOf(
    rows,
    of.limit,
    (row) => row,
    ({ found }) => [found.openedAt.toISOString(), found.leaderId + found.memberId],
  )
  return done({ ...page, items: await withFlags(db, page.items) })
}

/** Everything flagged of one newcomer; undefined when nothing is. */
export async function readFlagCase(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly memberId: MemberId },
): Promise<FlagCase | undefined> {
  const rows = await casesWhere(
    db,
    and(eq(flagCases.leaderId, of.leaderId), eq(flagCases.memberId, of.memberId)),
  )
  return (await withFlags(db, rows))[0]
}

/** The same for the leader: only what holds the newcomer back, or did. */
export async function readOwnFlagCase(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly memberId: MemberId },
): Promise<FlagCase | undefined> {
  const found = await readFlagCase(db, of)
  if (!found) return undefined
  const isTold = found.facts.weight === 'doubt' || found.facts.isRejected
  // A family in one home is nothing a leader has to explain.
  const doubts = found.flags.filter((flag) => flag.weight === 'doubt')
  return isTold ? { ...found, flags: doubts.length > 0 ? doubts : found.flags } : undefined
}

function casesWhere(db: Db, where: SQL | undefined) {
  return db
    .select({ found: flagCases, newcomer: newcomers, leader: leaders })
    .from(flagCases)
    .innerJoin(
      newcomers,
      and(eq(newcomers.leaderId, flagCases.leaderId), eq(newcomers.memberId, flagCases.memberId)),
    )
    .innerJoin(leaders, eq(leaders.leaderId, flagCases.leaderId))
    .where(where)
    .$dynamic()
}

interface Found {
  readonly found: CaseRow
  readonly newcomer: typeof newcomers.$inferSelect
  readonly leader: typeof leaders.$inferSelect
}

async function withFlags(db: Db, rows: readonly Found[]): Promise<FlagCase[]> {
  if (rows.length === 0) return []
  const raised = await db
    .select()
    .from(flags)
    .where(
      and(
        inArray(flags.leaderId, [...new Set(rows.map(({ found }) => found.leaderId))]),
        inArray(
          flags.memberId,
          rows.map(({ found }) => found.memberId),
        ),
      ),
    )
    .orderBy(asc(flags.weight), asc(flags.kind))
  return rows.map(({ found, newcomer, leader }) => {
    const { leaderId, memberId, why, objection, openedAt } = found
    const facts = flagCaseFactsOf(found)
    return {
      ...{ leaderId, leaderName: leader.name, communityName: leader.communityName },
      joinedAt: instantOf(newcomer.joinedAt),
      firstPaidAt: instantOrNull(newcomer.firstPaidAt),
      channel: v.parse(channel, newcomer.channel),
      ...{ memberId, maskedName: maskName(newcomer.name), facts, state: flagCaseState(facts) },
      ...{ why, objection, openedAt: instantOf(openedAt) },
      flags: raised
        .filter((flag) => flag.leaderId === leaderId && flag.memberId === memberId)
        .map(({ kind, weight, others, otherNames }) => ({ kind, weight, others, otherNames })),
    }
  })
}

import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { AuditedBoard, AuditedPlace, BoardAudit, OperatorObjection } from '#contract/board-audit'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { boardState, objectionsUntil } from '#domain/board-period'
import { instantOf, type Period, type PeriodKind, periodEnd } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { boardSize } from '#domain/leaderboard'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { boardClosings, boardObjections, boardPlaces } from '../db/schema/leaderboard'
import { prizes } from '../db/schema/prize'
import { readStandings, sumStandings } from './board-counts'
import { objectionOf } from './closed-boards'
import { pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
}

interface BoardOf {
  readonly kind: PeriodKind
  readonly period: Period
  readonly now: Date
}

type Closing = typeof boardClosings.$inferSelect

const ofClosing = and(
  eq(boardObjections.kind, boardClosings.kind),
  eq(boardObjections.period, boardClosings.period),
)

/** An ended board with how many objected and how many of them wait. */
function boards(db: Db) {
  return db
    .select({
      closing: boardClosings,
      objections: sql`count(${boardObjections.leaderId})`.mapWith(Number),
      undecided:
        sql`count(${boardObjections.leaderId}) filter (where ${boardObjections.decidedAt} is null)`.mapWith(
          Number,
        ),
    })
    .from(boardClosings)
    .leftJoin(boardObjections, ofClosing)
    .groupBy(boardClosings.kind, boardClosings.period)
}

/** The last ended first. */
export async function listAuditedBoards(db: Db, of: Paged & Omit<BoardOf, 'period'>) {
  const after = readCursor(v.tuple([v.string()]), of.cursor)
  if (!after.ok) return after
  const rows = await boards(db)
    .where(and(eq(boardClosings.kind, of.kind), after.value && lt(boardClosings.period, after.value[0])))
    .orderBy(desc(boardClosings.period))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      (row) => auditedBoard(row, of.now),
      ({ closing }) => [closing.period],
    ),
  )
}

function auditedBoard(
  { closing, objections, undecided }: { closing: Closing; objections: number; undecided: number },
  now: Date,
): AuditedBoard {
  const { kind, period, activeLeaders, placed } = closing
  const finalAt = instantOrNull(closing.finalAt)
  return {
    ...{ kind, period, activeLeaders, placed, objections, undecided, finalAt },
    state: boardState({ kind, period, finalAt }, instantOf(now)),
    endsAt: periodEnd(kind, period),
    objectionsUntil: objectionsUntil(kind, period),
    size: boardSize(activeLeaders),
  }
}

/** What an operator checks before a board is final; a running one has nothing to check yet. */
export async function readBoardAudit(
  db: Db,
  of: BoardOf,
): Promise<Outcome<BoardAudit, 'not-found' | 'board-running'>> {
  const { kind, period, now } = of
  if (isRunning(of)) return refused('board-running')
  const [board] = await boards(db).where(isBoard(of))
  if (!board) return refused('not-found')
  const { closing } = board
  const [given] = await db
    .select({
      assigned: sql`count(*)`.mapWith(Number),
      claimed: sql`count(${prizes.claimedAt})`.mapWith(Number),
      sent: sql`count(${prizes.sentAt})`.mapWith(Number),
    })
    .from(prizes)
    .where(and(eq(prizes.kind, kind), eq(prizes.period, period)))
  return done({
    ...auditedBoard(board, now),
    ...(await sumStandings(db, { kind, period, now: closing.finalAt ?? now })),
    prizes: given ?? { assigned: 0, claimed: 0, sent: 0 },
  })
}

function isRunning({ kind, period, now }: BoardOf): boolean {
  return boardState({ kind, period, finalAt: null }, instantOf(now)) === 'running'
}

function isBoard({ kind, period }: BoardOf) {
  return and(eq(boardClosings.kind, kind), eq(boardClosings.period, period))
}

const byRank = v.tuple([v.number(), v.string()])

/** Everybody with a score by rank, by the final one once there is one; what became of the newcomers beside it. */
export async function listAuditedPlaces(db: Db, of: BoardOf & Paged) {
  const { kind, period, now, limit } = of
  if (isRunning(of)) return refused('board-running')
  const after = readCursor(byRank, of.cursor)
  if (!after.ok) return after
  const [closing] = await db.select().from(boardClosings).where(isBoard(of))
  if (!closing) return refused('not-found')
  const rank = closing.finalAt ? boardPlaces.finalRank : boardPlaces.rank
  const rows = await db
    .select({ place: boardPlaces, leader: leaders, correction: boardObjections.correction })
    .from(boardPlaces)
    .innerJoin(leaders, eq(leaders.leaderId, boardPlaces.leaderId))
    .leftJoin(
      boardObjections,
      and(
        eq(boardObjections.leaderId, boardPlaces.leaderId),
        eq(boardObjections.kind, boardPlaces.kind),
        eq(boardObjections.period, boardPlaces.period),
      ),
    )
    .where(
      and(
        eq(boardPlaces.kind, kind),
        eq(boardPlaces.period, period),
        after.value && sql`(${rank}, ${boardPlaces.leaderId}) > (${after.value[0]}, ${after.value[1]})`,
      ),
    )
    .orderBy(asc(rank), asc(boardPlaces.leaderId))
    .limit(limit + 1)
  const leaderIds = rows.map(({ place }) => place.leaderId)
  const countsOf = await readStandings(db, { kind, period, now: closing.finalAt ?? now, leaderIds })
  return done(
    pageOf(
      rows,
      limit,
      (row) => ({ ...auditedPlace(row), counts: countsOf(row.place.leaderId) }),
      ({ place }) => [(closing.finalAt ? place.finalRank : place.rank) ?? place.rank, place.leaderId],
    ),
  )
}

interface PlaceRow {
  readonly place: typeof boardPlaces.$inferSelect
  readonly leader: typeof leaders.$inferSelect
  readonly correction: number | null
}

function auditedPlace({ place, leader, correction }: PlaceRow): Omit<AuditedPlace, 'counts'> {
  const { leaderId, rank, isOn, converted, joined, counted, finalRank, isFinallyOn } = place
  return {
    ...{ leaderId, leaderName: leader.name, communityName: leader.communityName },
    ...{ rank, on: isOn, converted, joined, correction: correction ?? 0 },
    final:
      counted === null || finalRank === null ? null : { counted, rank: finalRank, on: isFinallyOn ?? false },
  }
}

/** The undecided first, the oldest first. */
export async function listObjections(db: Db, of: BoardOf & Paged) {
  const { kind, period, limit } = of
  const after = readCursor(
    v.tuple([v.picklist([0, 1]), v.pipe(v.string(), v.isoTimestamp()), v.string()]),
    of.cursor,
  )
  if (!after.ok) return after
  const isDecided = sql`(${boardObjections.decidedAt} is not null)`
  const rows = await db
    .select({ objection: boardObjections, leader: leaders })
    .from(boardObjections)
    .innerJoin(leaders, eq(leaders.leaderId, boardObjections.leaderId))
    .where(
      and(
        eq(boardObjections.kind, kind),
        eq(boardObjections.period, period),
        after.value &&
          sql`(${isDecided}, ${boardObjections.at}, ${boardObjections.leaderId}) > (${after.value[0] === 1}, ${after.value[1]}::timestamptz, ${after.value[2]})`,
      ),
    )
    .orderBy(isDecided, asc(boardObjections.at), asc(boardObjections.leaderId))
    .limit(limit + 1)
  return done(
    pageOf(rows, limit, operatorObjection, ({ objection }) => [
      objection.decidedAt === null ? 0 : 1,
      objection.at.toISOString(),
      objection.leaderId,
    ]),
  )
}

/** @returns undefined when that leader said nothing against it */
export async function readObjection(
  db: Db,
  { leaderId, kind, period }: { leaderId: LeaderId; kind: PeriodKind; period: Period },
): Promise<OperatorObjection | undefined> {
  const [row] = await db
    .select({ objection: boardObjections, leader: leaders })
    .from(boardObjections)
    .innerJoin(leaders, eq(leaders.leaderId, boardObjections.leaderId))
    .where(
      and(
        eq(boardObjections.leaderId, leaderId),
        eq(boardObjections.kind, kind),
        eq(boardObjections.period, period),
      ),
    )
  return row && operatorObjection(row)
}

function operatorObjection({
  objection,
  leader,
}: {
  objection: typeof boardObjections.$inferSelect
  leader: typeof leaders.$inferSelect
}): OperatorObjection {
  const { leaderId, kind, period } = objection
  const named = { leaderId, leaderName: leader.name, communityName: leader.communityName }
  return { ...named, kind, period, ...objectionOf(objection) }
}

/** A board is not final before all of its are decided, so those are all that wait. */
export function countUndecidedObjections(db: Db): Promise<number> {
  return db.$count(boardObjections, isNull(boardObjections.decidedAt))
}

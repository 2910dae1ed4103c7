import { and, asc, desc, eq, gte, lt } from 'drizzle-orm'
import * as v from 'valibot'
import type { BoardObjection, ClosedBoard, Leaderboard } from '#contract/leaderboard'
import { done } from '#contract/refusal'
import { boardState, objectionsUntil } from '#domain/board-period'
import { instantOf, type Period, type PeriodKind, periodEnd } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { boardSize, gapToLine, type Score } from '#domain/leaderboard'
import { maskName } from '#domain/masking'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { boardClosings, boardObjections, boardPlaces } from '../db/schema/leaderboard'
import { BOARD_ROWS } from '../policy'
import { pageOf, readCursor } from './cursor'
import { instantOrNull } from './deal-facts'

type Closing = typeof boardClosings.$inferSelect
type Place = typeof boardPlaces.$inferSelect
type OwnPlace = Pick<
  Place,
  'converted' | 'joined' | 'rank' | 'isOn' | 'counted' | 'finalRank' | 'isFinallyOn'
> | null

interface ClosedBoardsOf {
  readonly leaderId: LeaderId
  readonly kind: PeriodKind
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** Boards that ended since the leader started, with the own place on each, newest first. */
export async function listClosedBoards(db: Db, of: ClosedBoardsOf) {
  const after = readCursor(v.tuple([v.string()]), of.cursor)
  if (!after.ok) return after
  const rows = await db
    .select({ closing: boardClosings, place: placeColumns })
    .from(boardClosings)
    .innerJoin(leaders, eq(leaders.leaderId, of.leaderId))
    .leftJoin(boardPlaces, isOwnPlace(of.leaderId))
    .where(
      and(
        eq(boardClosings.kind, of.kind),
        after.value && lt(boardClosings.period, after.value[0]),
        // Before that there is nothing of one's own to see.
        gte(boardClosings.closedAt, leaders.startedAt),
      ),
    )
    .orderBy(desc(boardClosings.period))
    .limit(of.limit + 1)
  return done(
    pageOf(
      rows,
      of.limit,
      ({ closing, place }) => closedBoard(closing, place, of.now),
      ({ closing }) => [closing.period],
    ),
  )
}

const placeColumns = {
  converted: boardPlaces.converted,
  joined: boardPlaces.joined,
  rank: boardPlaces.rank,
  isOn: boardPlaces.isOn,
  counted: boardPlaces.counted,
  finalRank: boardPlaces.finalRank,
  isFinallyOn: boardPlaces.isFinallyOn,
}

function isOwnPlace(leaderId: LeaderId) {
  return and(
    eq(boardPlaces.leaderId, leaderId),
    eq(boardPlaces.kind, boardClosings.kind),
    eq(boardPlaces.period, boardClosings.period),
  )
}

function closedBoard(closing: Closing, place: OwnPlace, now: Date): ClosedBoard {
  const { kind, period, activeLeaders } = closing
  const finalAt = instantOrNull(closing.finalAt)
  const state = boardState({ kind, period, finalAt }, instantOf(now))
  invariant(state !== 'running', 'a board is closed once its period is over')
  return {
    ...{ kind, period, state, activeLeaders },
    objectionsUntil: objectionsUntil(kind, period),
    size: boardSize(activeLeaders),
    line: lineOf(closing),
    own: ownOf(closing, place),
    ownFinal: finalAt === null ? null : finalOf(closing, place),
  }
}

/** Whoever has no place stands behind all who have one, finally too. */
function finalOf({ placed }: Closing, place: OwnPlace): ClosedBoard['ownFinal'] {
  return {
    counted: place?.counted ?? 0,
    rank: place?.finalRank ?? placed + 1,
    on: place?.isFinallyOn ?? false,
  }
}

/** Without a score one stands behind everybody who has one. */
function ownOf({ placed }: Closing, place: OwnPlace): ClosedBoard['own'] {
  if (!place) return { converted: 0, joined: 0, rank: placed + 1, on: false }
  const { converted, joined, rank, isOn } = place
  return { converted, joined, rank, on: isOn }
}

function lineOf({ lineConverted, lineJoined }: Closing): Score | null {
  return lineConverted === null || lineJoined === null
    ? null
    : { converted: lineConverted, joined: lineJoined }
}

/** A closed board as it stood; undefined when there is none. */
export async function readClosedBoard(
  db: Db,
  of: { readonly leaderId: LeaderId; readonly kind: PeriodKind; readonly period: Period; readonly now: Date },
): Promise<Leaderboard | undefined> {
  const { leaderId, kind, period, now } = of
  const [found] = await db
    .select({ closing: boardClosings, place: placeColumns, objection: boardObjections })
    .from(boardClosings)
    .leftJoin(boardPlaces, isOwnPlace(leaderId))
    .leftJoin(
      boardObjections,
      and(
        eq(boardObjections.leaderId, leaderId),
        eq(boardObjections.kind, boardClosings.kind),
        eq(boardObjections.period, boardClosings.period),
      ),
    )
    .where(and(eq(boardClosings.kind, kind), eq(boardClosings.period, period)))
  if (!found) return undefined
  const { closing } = found
  const {
    state,
    objectionsUntil: until,
    own,
    ownFinal,
    line,
    ...board
  } = closedBoard(closing, found.place, now)
  const rows = await readTop(db, closing)
  return {
    ...board,
    line,
    own: { ...own, gap: own.on ? { converted: 0, joined: 0 } : gapToLine(own, line) },
    asOf: periodEnd(kind, period),
    endsAt: periodEnd(kind, period),
    closing: {
      ...{ closedAt: instantOf(closing.closedAt), state, objectionsUntil: until },
      ...{ finalAt: instantOrNull(closing.finalAt), ownFinal },
      objection: found.objection && objectionOf(found.objection),
    },
    rows: rows.map(({ leaderId: id, name, isOn, finalRank, isFinallyOn, ...row }) => ({
      ...row,
      rank: finalRank ?? row.rank,
      on: isFinallyOn ?? isOn,
      isMe: id === leaderId,
      maskedName: id === leaderId ? name : maskName(name),
    })),
  }
}

export function objectionOf(row: typeof boardObjections.$inferSelect): BoardObjection {
  const { why, at, decidedAt, isUpheld, answer, correction } = row
  const decision = decidedAt && {
    ...{ isUpheld: isUpheld ?? false, answer: answer ?? '', correction },
    at: instantOf(decidedAt),
  }
  return { why, at: instantOf(at), decision }
}

/** Those on the board, by the final ranks once there are. */
function readTop(db: Db, { kind, period, finalAt }: Closing) {
  const rank = finalAt ? boardPlaces.finalRank : boardPlaces.rank
  const isOn = finalAt ? boardPlaces.isFinallyOn : boardPlaces.isOn
  return db
    .select({
      ...{ leaderId: leaders.leaderId, name: leaders.name },
      ...{ communityName: leaders.communityName, avatarUrl: leaders.avatarUrl },
      ...placeColumns,
    })
    .from(boardPlaces)
    .innerJoin(leaders, eq(leaders.leaderId, boardPlaces.leaderId))
    .where(and(eq(boardPlaces.kind, kind), eq(boardPlaces.period, period), eq(isOn, true)))
    .orderBy(asc(rank), asc(boardPlaces.leaderId))
    .limit(BOARD_ROWS)
}

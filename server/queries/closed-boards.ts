import { and, asc, desc, eq, gte, lt } from 'drizzle-orm'
import * as v from 'valibot'
import type { ClosedBoard, Leaderboard } from '#contract/growth'
import { done } from '#contract/refusal'
import { boardState, objectionsUntil } from '#domain/board-period'
import { instantOf, type Period, type PeriodKind, periodEnd } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { boardSize, gapToLine, type Score } from '#domain/leaderboard'
import { maskName } from '#domain/masking'
import type { Db } from '../db/db'
import { leaders } from '../db/schema/leader'
import { boardClosings, boardPlaces } from '../db/schema/leaderboard'
import { BOARD_ROWS } from '../policy'
import { pageOf, readCursor } from './cursor'

type Closing = typeof boardClosings.$inferSelect
type OwnPlace = Pick<typeof boardPlaces.$inferSelect, 'converted' | 'joined' | 'rank' | 'isOn'> | null

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
  const state = boardState(kind, period, instantOf(now))
  invariant(state !== 'running', 'a board is closed once its period is over')
  return {
    ...{ kind, period, state, activeLeaders },
    objectionsUntil: objectionsUntil(kind, period),
    size: boardSize(activeLeaders),
    line: lineOf(closing),
    own: ownOf(closing, place),
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
    .select({ closing: boardClosings, place: placeColumns })
    .from(boardClosings)
    .leftJoin(boardPlaces, isOwnPlace(leaderId))
    .where(and(eq(boardClosings.kind, kind), eq(boardClosings.period, period)))
  if (!found) return undefined
  const { closing } = found
  const { state, objectionsUntil: until, own, line, ...board } = closedBoard(closing, found.place, now)
  const rows = await readTop(db, closing)
  return {
    ...board,
    line,
    own: { ...own, gap: own.on ? { converted: 0, joined: 0 } : gapToLine(own, line) },
    asOf: periodEnd(kind, period),
    endsAt: periodEnd(kind, period),
    closing: { closedAt: instantOf(closing.closedAt), state, objectionsUntil: until },
    rows: rows.map(({ leaderId: id, name, isOn, ...row }) => ({
      ...row,
      on: isOn,
      isMe: id === leaderId,
      maskedName: id === leaderId ? name : maskName(name),
    })),
  }
}

function readTop(db: Db, { kind, period }: Closing) {
  return db
    .select({
      ...{ leaderId: leaders.leaderId, name: leaders.name },
      ...{ communityName: leaders.communityName, avatarUrl: leaders.avatarUrl },
      ...placeColumns,
    })
    .from(boardPlaces)
    .innerJoin(leaders, eq(leaders.leaderId, boardPlaces.leaderId))
    .where(and(eq(boardPlaces.kind, kind), eq(boardPlaces.period, period), eq(boardPlaces.isOn, true)))
    .orderBy(asc(boardPlaces.rank), asc(boardPlaces.leaderId))
    .limit(BOARD_ROWS)
}

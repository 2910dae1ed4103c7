import * as v from 'valibot'
import { endpoint } from './endpoint'
import { count, cursor, instant, limit, line, page, period } from './schema'

const score = v.object({ converted: count, joined: count })

/** A period's board once it ended: open to objections, then checked by operators, then final (G8). */
export const closedBoardState = v.picklist(['objections', 'audit', 'final'])

/** What a leader said against a board, and what an operator decided. */
export const boardObjection = v.object({
  why: v.string(),
  at: instant,
  decision: v.nullable(
    v.object({
      isUpheld: v.boolean(),
      answer: v.string(),
      /** Counted newcomers added, or below 0 taken away. */
      correction: v.pipe(v.number(), v.integer()),
      at: instant,
    }),
  ),
})
export type BoardObjection = v.InferOutput<typeof boardObjection>

/** One's own place once the board is final: what counted (R8), and the rank it gives. */
const finalPlace = v.object({ counted: count, rank: count, on: v.boolean() })

export const leaderboard = v.object({
  kind: v.picklist(['week', 'month']),
  /** Monday of the week, or the month. */
  period: v.string(),
  asOf: instant,
  endsAt: instant,
  /** Null while the period runs. */
  closing: v.nullable(
    v.object({
      closedAt: instant,
      state: closedBoardState,
      objectionsUntil: instant,
      finalAt: v.nullable(instant),
      /** Null until the board is final. */
      ownFinal: v.nullable(finalPlace),
      objection: v.nullable(boardObjection),
    }),
  ),
  activeLeaders: count,
  size: count,
  line: v.nullable(score),
  own: v.object({
    ...score.entries,
    rank: count,
    on: v.boolean(),
    /** What is missing to the board line; zero when on. */
    gap: score,
  }),
  rows: v.array(
    v.object({
      rank: count,
      maskedName: v.string(),
      communityName: v.string(),
      avatarUrl: v.nullable(v.string()),
      ...score.entries,
      /** What counted for prizes; null until the board is final. Then rows stand by it. */
      counted: v.nullable(count),
      on: v.boolean(),
      isMe: v.boolean(),
    }),
  ),
})
export type Leaderboard = v.InferOutput<typeof leaderboard>

export const readLeaderboard = endpoint({
  method: 'GET',
  path: '/api/v1/leader/leaderboards/{kind}',
  summary: 'The board of this week or month: the top, the board line, own rank and gap (R10)',
  who: 'leader',
  rate: 'read',
  input: v.object({ kind: v.picklist(['week', 'month']) }),
  output: leaderboard,
  refusals: [],
})

export const readClosedBoard = endpoint({
  method: 'GET',
  path: '/api/v1/leader/leaderboards/{kind}/{period}',
  summary: 'A board as it stood when its week or month ended, with own rank (R10)',
  who: 'leader',
  rate: 'read',
  input: v.object({ kind: v.picklist(['week', 'month']), period }),
  output: leaderboard,
  refusals: ['not-found'],
})

export const closedBoard = v.object({
  kind: v.picklist(['week', 'month']),
  period: v.string(),
  state: closedBoardState,
  objectionsUntil: instant,
  activeLeaders: count,
  size: count,
  line: v.nullable(score),
  own: v.object({ ...score.entries, rank: count, on: v.boolean() }),
  ownFinal: v.nullable(finalPlace),
})
export type ClosedBoard = v.InferOutput<typeof closedBoard>

export const listClosedBoards = endpoint({
  method: 'GET',
  path: '/api/v1/leader/closed-leaderboards',
  summary: 'Past weeks and months with own rank, newest first (G8)',
  who: 'leader',
  rate: 'read',
  input: v.object({ kind: v.picklist(['week', 'month']), cursor, limit }),
  output: page(closedBoard),
  refusals: [],
})

const boardOf = { kind: v.picklist(['week', 'month']), period }

export const objectToBoard = endpoint({
  method: 'POST',
  path: '/api/v1/leader/leaderboards/{kind}/{period}/objection',
  summary: 'Say once what is wrong with an ended board, within 72 hours (G8)',
  who: 'leader',
  rate: 'write',
  input: v.object({ ...boardOf, why: line(300) }),
  output: boardObjection,
  refusals: ['board-running', 'board-objection-late', 'board-objection-made'],
})

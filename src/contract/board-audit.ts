import * as v from 'valibot'
import { endpoint } from './endpoint'
import { newcomerRow } from './growth'
import { boardObjection } from './leaderboard'
import { count, cursor, idOf, instant, limit, line, page, period } from './schema'

const boardOf = { kind: v.picklist(['week', 'month']), period }
const leaderNamed = { leaderId: idOf('leader'), leaderName: v.string(), communityName: v.string() }
const correction = v.pipe(v.number(), v.integer(), v.minValue(-99), v.maxValue(99))

const auditedBoard = v.object({
  ...boardOf,
  state: v.picklist(['running', 'objections', 'audit', 'final']),
  endsAt: instant,
  objectionsUntil: instant,
  finalAt: v.nullable(instant),
  activeLeaders: count,
  size: count,
  /** Leaders with a score. */
  placed: count,
  objections: count,
  undecided: count,
})
export type AuditedBoard = v.InferOutput<typeof auditedBoard>

export const listAuditedBoards = endpoint({
  method: 'GET',
  path: '/api/v1/operator/leaderboards',
  summary: 'Boards that ended, newest first, with what waits for a decision (G8)',
  who: 'operator',
  rate: 'read',
  input: v.object({ kind: boardOf.kind, cursor, limit }),
  output: page(auditedBoard),
  refusals: [],
})

/** How those who joined in a period stand now, each in one of these (R8). */
export const standingCounts = v.object({
  counted: count,
  cooling: count,
  notCollected: count,
  afterSaleOpen: count,
  flagged: count,
  refunded: count,
  orderedLater: count,
  noOrder: count,
})

const boardAudit = v.object({
  ...auditedBoard.entries,
  /** Of all leaders together, as of now, or as of when it became final. */
  counts: standingCounts,
  /** When the last of those that cool has; null when none does. */
  coolsUntil: v.nullable(instant),
  /** Prizes assigned and claimed. */
  prizes: v.object({ assigned: count, claimed: count, sent: count }),
})
export type BoardAudit = v.InferOutput<typeof boardAudit>

export const readBoardAudit = endpoint({
  method: 'GET',
  path: '/api/v1/operator/leaderboards/{kind}/{period}',
  summary: 'What an operator checks of an ended board before it is final (G8)',
  who: 'operator',
  rate: 'read',
  input: v.object(boardOf),
  output: boardAudit,
  refusals: ['board-running'],
})

const auditedPlace = v.object({
  ...leaderNamed,
  rank: count,
  on: v.boolean(),
  converted: count,
  joined: count,
  counts: standingCounts,
  correction,
  /** Null until the board is final. */
  final: v.nullable(v.object({ counted: count, rank: count, on: v.boolean() })),
})
export type AuditedPlace = v.InferOutput<typeof auditedPlace>

export const listAuditedPlaces = endpoint({
  method: 'GET',
  path: '/api/v1/operator/leaderboards/{kind}/{period}/places',
  summary: 'Every leader with a score by rank, with what became of the newcomers; by final rank once final',
  who: 'operator',
  rate: 'read',
  input: v.object({ ...boardOf, cursor, limit }),
  output: page(auditedPlace),
  refusals: ['board-running'],
})

export const listLeaderNewcomers = endpoint({
  method: 'GET',
  path: '/api/v1/operator/leaders/{leaderId}/newcomers',
  summary: 'Those who joined at a leader in a period, with the reason of each who does not count (R8)',
  who: 'operator',
  rate: 'read',
  input: v.object({ leaderId: idOf('leader'), period, cursor, limit }),
  output: page(newcomerRow),
  refusals: [],
})

const operatorObjection = v.object({ ...leaderNamed, ...boardOf, ...boardObjection.entries })
export type OperatorObjection = v.InferOutput<typeof operatorObjection>

export const listObjections = endpoint({
  method: 'GET',
  path: '/api/v1/operator/leaderboards/{kind}/{period}/objections',
  summary: 'What leaders said against a board, the undecided first',
  who: 'operator',
  rate: 'read',
  input: v.object({ ...boardOf, cursor, limit }),
  output: page(operatorObjection),
  refusals: [],
})

export const decideObjection = endpoint({
  method: 'POST',
  path: '/api/v1/operator/leaderboards/{kind}/{period}/objections/{leaderId}/decide',
  summary:
    'Uphold an objection with a correction of what counted, or reject it; with a reason the leader reads',
  who: 'operator',
  rate: 'write',
  input: v.object({
    ...boardOf,
    leaderId: idOf('leader'),
    isUpheld: v.boolean(),
    /** Taken only when upheld. */
    correction,
    answer: line(300),
  }),
  output: operatorObjection,
  refusals: ['board-objection-decided', 'board-final'],
})

export const makeBoardFinal = endpoint({
  method: 'POST',
  path: '/api/v1/operator/leaderboards/{kind}/{period}/final',
  summary: 'Write the final ranks by what counted (R8, R10) and assign the prizes; again changes nothing',
  who: 'operator',
  rate: 'write',
  input: v.object(boardOf),
  output: boardAudit,
  refusals: ['board-running', 'board-objections-open', 'board-objections-undecided'],
})

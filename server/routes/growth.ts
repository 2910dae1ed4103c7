import { done } from '#contract/refusal'
import { instantOf, periodOf } from '#domain/business-time'
import { rebuildBoard } from '../commands/rebuild-board'
import type { HandlersOf } from '../http/call'
import { listClosedBoards, readClosedBoard } from '../queries/closed-boards'
import { readLeaderboard } from '../queries/leaderboard'
import { listNewcomers, readFunnel } from '../queries/newcomers'
import { readTarget } from '../queries/target'
import { listUncountedJoins } from '../queries/uncounted-joins'
import { found } from './found'

export const growthHandlers = {
  readTarget: async (_, { db, principal, now }) => found(await readTarget(db, principal.leaderId, now)),

  listNewcomers: (input, { db, principal, now }) =>
    listNewcomers(db, { ...input, leaderId: principal.leaderId, now }),

  listUncountedJoins: (input, { db, principal }) =>
    listUncountedJoins(db, { ...input, leaderId: principal.leaderId }),

  readFunnel: async (input, { db, principal, now }) =>
    done(await readFunnel(db, { ...input, leaderId: principal.leaderId, now })),

  readLeaderboard: async ({ kind }, { db, principal, now }) => {
    const period = periodOf(kind, instantOf(now))
    const of = { leaderId: principal.leaderId, kind, period }
    const board = await readLeaderboard(db, of)
    if (board) return done(board)
    // The first look at a new week or month may come before the count in the background.
    await rebuildBoard(db, { kind, period, now })
    return found(await readLeaderboard(db, of))
  },

  readClosedBoard: async (input, { db, principal, now }) =>
    found(await readClosedBoard(db, { ...input, leaderId: principal.leaderId, now })),

  listClosedBoards: (input, { db, principal, now }) =>
    listClosedBoards(db, { ...input, leaderId: principal.leaderId, now }),
} satisfies HandlersOf<
  | 'readTarget'
  | 'listNewcomers'
  | 'listUncountedJoins'
  | 'readFunnel'
  | 'readLeaderboard'
  | 'readClosedBoard'
  | 'listClosedBoards'
>

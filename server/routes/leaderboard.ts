import { done } from '#contract/refusal'
import { instantOf, periodOf } from '#domain/business-time'
import { objectToBoard } from '../commands/object-to-board'
import { rebuildBoard } from '../commands/rebuild-board'
import type { HandlersOf } from '../http/call'
import { listClosedBoards, readClosedBoard } from '../queries/closed-boards'
import { readLeaderboard } from '../queries/leaderboard'
import { found } from './found'

export const leaderboardHandlers = {
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

  objectToBoard: (input, { db, principal, now }) =>
    objectToBoard(db, { ...input, leaderId: principal.leaderId, now }),
} satisfies HandlersOf<'readLeaderboard' | 'readClosedBoard' | 'listClosedBoards' | 'objectToBoard'>

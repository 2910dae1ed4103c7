import { done } from '#contract/refusal'
import type { HandlersOf } from '../http/call'
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
} satisfies HandlersOf<'readTarget' | 'listNewcomers' | 'listUncountedJoins' | 'readFunnel'>

import { done } from '#contract/refusal'
import type { HandlersOf } from '../http/call'
import { readEarnings } from '../queries/earnings'
import { listStatement } from '../queries/statement'

export const earningsHandlers = {
  readEarnings: async (_, { db, principal, now }) => done(await readEarnings(db, principal.leaderId, now)),

  listStatement: (input, { db, principal, now }) =>
    listStatement(db, { ...input, leaderId: principal.leaderId, now }),
} satisfies HandlersOf<'readEarnings' | 'listStatement'>

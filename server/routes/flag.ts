import { decideFlags } from '../commands/decide-flags'
import { objectToFlags } from '../commands/object-to-flags'
import type { HandlersOf } from '../http/call'
import { listFlagCases, readFlagCase, readOwnFlagCase } from '../queries/flags'
import { found } from './found'

export const flagHandlers = {
  readOwnFlags: async ({ memberId }, { db, principal }) =>
    found(await readOwnFlagCase(db, { memberId, leaderId: principal.leaderId })),

  async objectToFlags(input, { db, principal, now }) {
    const own = { ...input, leaderId: principal.leaderId }
    const objected = await objectToFlags(db, { ...own, now })
    return objected.ok ? found(await readOwnFlagCase(db, own)) : objected
  },

  listFlagCases: (input, { db }) => listFlagCases(db, input),

  readFlagCase: async (input, { db }) => found(await readFlagCase(db, input)),

  async decideFlags(input, { db, principal, now, deps }) {
    const decided = await decideFlags(db, { ...input, by: principal.memberId, now, chance: deps.chance })
    return decided.ok ? found(await readFlagCase(db, input)) : decided
  },
} satisfies HandlersOf<'readOwnFlags' | 'objectToFlags' | 'listFlagCases' | 'readFlagCase' | 'decideFlags'>

import { decideObjection } from '../commands/decide-objection'
import { makeBoardFinal } from '../commands/make-board-final'
import type { HandlersOf } from '../http/call'
import { listAuditEntries } from '../queries/audit-entries'
import {
  listAuditedBoards,
  listAuditedPlaces,
  listObjections,
  readBoardAudit,
  readObjection,
} from '../queries/board-audit'
import { listNewcomers } from '../queries/newcomers'
import { found } from './found'

export const boardAuditHandlers = {
  listAuditedBoards: (input, { db, now }) => listAuditedBoards(db, { ...input, now }),

  readBoardAudit: (input, { db, now }) => readBoardAudit(db, { ...input, now }),

  listAuditedPlaces: (input, { db, now }) => listAuditedPlaces(db, { ...input, now }),

  listLeaderNewcomers: (input, { db, now }) => listNewcomers(db, { ...input, now }),

  listObjections: (input, { db, now }) => listObjections(db, { ...input, now }),

  async decideObjection(input, { db, principal, now, deps }) {
    const decided = await decideObjection(db, {
      ...input,
      ...{ by: principal.memberId, now, chance: deps.chance },
    })
    return decided.ok ? found(await readObjection(db, input)) : decided
  },

  async makeBoardFinal(input, { db, principal, now, deps }) {
    const made = await makeBoardFinal(db, {
      ...input,
      ...{ by: principal.memberId, now, chance: deps.chance },
    })
    return made.ok ? readBoardAudit(db, { ...input, now }) : made
  },

  listAuditEntries: (input, { db }) => listAuditEntries(db, input),
} satisfies HandlersOf<
  | 'listAuditedBoards'
  | 'readBoardAudit'
  | 'listAuditedPlaces'
  | 'listLeaderNewcomers'
  | 'listObjections'
  | 'decideObjection'
  | 'makeBoardFinal'
  | 'listAuditEntries'
>

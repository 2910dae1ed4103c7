import type { HandlersOf } from '../http/call'
import { readPickingList } from '../queries/deal-bags'
import { listMemberTally } from '../queries/deal-members'
import { readTally } from '../queries/deal-tally'
import { dealSpreadsheet } from '../spreadsheet/deal-spreadsheet'
import { found } from './found'

export const tallyHandlers = {
  readTally: async ({ dealId }, { db, principal: { leaderId }, now }) =>
    found(await readTally(db, { leaderId, dealId, now })),

  listMemberTally: (input, { db, principal: { leaderId } }) => listMemberTally(db, { ...input, leaderId }),

  readPickingList: async ({ dealId }, { db, principal: { leaderId }, now }) =>
    found(await readPickingList(db, { leaderId, dealId, now })),

  exportDeal: async ({ dealId }, { db, principal: { leaderId }, now }) =>
    found(await dealSpreadsheet(db, { leaderId, dealId, now })),
} satisfies HandlersOf<'readTally' | 'listMemberTally' | 'readPickingList' | 'exportDeal'>

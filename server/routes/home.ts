import { done } from '#contract/refusal'
import { businessMonth, instantOf } from '#domain/business-time'
import { rebuildBoard } from '../commands/rebuild-board'
import type { HandlersOf } from '../http/call'
import { readHome } from '../queries/home'
import { found } from './found'

export const homeHandlers = {
  readHome: async (_, { db, principal, now }) => {
    const home = await readHome(db, principal.leaderId, now)
    if (home) return done(home)
    // The first look at a new month may come before its board was counted in the background.
    await rebuildBoard(db, { kind: 'month', period: businessMonth(instantOf(now)), now })
    return found(await readHome(db, principal.leaderId, now))
  },
} satisfies HandlersOf<'readHome'>

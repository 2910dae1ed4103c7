import { done } from '#contract/refusal'
import { readNotices } from '../commands/read-notices'
import type { HandlersOf } from '../http/call'
import { countUnread, listNotices } from '../queries/notices'

export const noticeHandlers = {
  listNotices: (input, { db, principal }) => listNotices(db, { ...input, memberId: principal.memberId }),

  countUnreadNotices: async (_, { db, principal }) =>
    done({ unread: await countUnread(db, principal.memberId) }),

  async readNotices({ until }, { db, principal: { memberId }, now }) {
    await readNotices(db, { memberId, until, now })
    return done({ unread: await countUnread(db, memberId) })
  },
} satisfies HandlersOf<'listNotices' | 'countUnreadNotices' | 'readNotices'>

import { done } from '#contract/refusal'
import { PUSH_KINDS } from '#domain/notice'
import { addConsents } from '../commands/add-consents'
import { readNotices } from '../commands/read-notices'
import type { HandlersOf } from '../http/call'
import { readNoticeBudget } from '../queries/notice-budget'
import { countUnread, listNotices } from '../queries/notices'
import { found } from './found'

export const noticeHandlers = {
  listNotices: (input, { db, principal }) => listNotices(db, { ...input, memberId: principal.memberId }),

  countUnreadNotices: async (_, { db, principal }) =>
    done({ unread: await countUnread(db, principal.memberId) }),

  async readNotices({ until }, { db, principal: { memberId }, now }) {
    await readNotices(db, { memberId, until, now })
    return done({ unread: await countUnread(db, memberId) })
  },

  readPushTemplates: async (_, { deps }) => {
    const templates = PUSH_KINDS.flatMap((kind) => {
      const templateId = deps.notify.templates[kind]
      return templateId ? [{ kind, templateId }] : []
    })
    return done({ templates })
  },

  addConsents: async ({ kinds }, { db, principal, deps }) => {
    const known = kinds.filter((kind) => deps.notify.templates[kind] !== undefined)
    await addConsents(db, principal.memberId, known)
    return done({})
  },

  readNoticeBudget: async ({ dealId }, { db, principal }) =>
    found(await readNoticeBudget(db, { leaderId: principal.leaderId, dealId })),
} satisfies HandlersOf<
  | 'listNotices'
  | 'countUnreadNotices'
  | 'readNotices'
  | 'readPushTemplates'
  | 'addConsents'
  | 'readNoticeBudget'
>

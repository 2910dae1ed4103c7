import * as v from 'valibot'
import { NOTICE_KINDS, PUSH_KINDS } from '#domain/notice'
import { endpoint } from './endpoint'
import { count, cursor, idOf, instant, limit, page } from './schema'

const notice = v.object({
  noticeId: idOf('notice'),
  kind: v.picklist(NOTICE_KINDS),
  /** What its sentence names; the words are the app's, in the language the person reads. */
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
  orderId: v.nullable(idOf('order')),
  afterSaleId: v.nullable(idOf('afterSale')),
  at: instant,
  readAt: v.nullable(instant),
  /** It went to the person's WeChat as well. */
  isPushed: v.boolean(),
})
export type Notice = v.InferOutput<typeof notice>

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/v1/notices',
  summary: 'What one was told, newest first',
  who: 'person',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(notice),
  refusals: [],
})

const unread = v.object({ unread: count })

export const countUnreadNotices = endpoint({
  method: 'GET',
  path: '/api/v1/notices/unread',
  summary: 'How many notices one has not seen',
  who: 'person',
  rate: 'read',
  input: v.object({}),
  output: unread,
  refusals: [],
})

export const readNotices = endpoint({
  method: 'POST',
  path: '/api/v1/notices/read',
  summary: 'One has seen all notices up to this moment',
  who: 'person',
  rate: 'write',
  input: v.object({ until: instant }),
  output: unread,
  refusals: [],
})

const pushKind = v.picklist(PUSH_KINDS)

export const readPushTemplates = endpoint({
  method: 'GET',
  path: '/api/v1/push-templates',
  summary: 'Templates a phone may ask the person to say yes to; empty where WeChat is not set up (D6)',
  who: 'anyone',
  rate: 'read',
  input: v.object({}),
  output: v.object({ templates: v.array(v.object({ kind: pushKind, templateId: v.string() })) }),
  refusals: [],
})

export const addConsents = endpoint({
  method: 'POST',
  path: '/api/v1/notice-consents',
  summary: 'The person said yes on the phone to one more message of each of these kinds (D6)',
  who: 'person',
  rate: 'write',
  input: v.object({ kinds: v.pipe(v.array(pushKind), v.minLength(1), v.maxLength(PUSH_KINDS.length)) }),
  output: v.object({}),
  refusals: [],
})

const bagToTell = v.object({ number: count, maskedName: v.string() })

const noticeBudget = v.object({
  /** Bags of the deal that still wait, or will. */
  bags: count,
  /** Of them: said yes to one more message. */
  reachable: count,
  /** Were told by WeChat that goods came. */
  pushed: count,
  /** Neither: they find it in the app's inbox, or read it in the group. */
  others: v.array(bagToTell),
})
export type NoticeBudget = v.InferOutput<typeof noticeBudget>

export const readNoticeBudget = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/notice-budget',
  summary: 'How many of a deal WeChat can still tell, and who else waits for goods (D6)',
  who: 'leader',
  rate: 'read',
  input: v.object({ dealId: idOf('deal') }),
  output: noticeBudget,
  refusals: [],
})

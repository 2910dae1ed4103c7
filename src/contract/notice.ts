import * as v from 'valibot'
import { NOTICE_KINDS } from '#domain/notice'
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

import * as v from 'valibot'
import { settlements } from '#domain/uncollected'
import { endpoint } from './endpoint'
import { count, cursor, idOf, instant, limit, page } from './schema'

const uncollectedBag = v.object({
  orderId: idOf('order'),
  number: count,
  dealId: idOf('deal'),
  dealTitle: v.string(),
  memberName: v.string(),
  maskedPhone: v.nullable(v.string()),
  unitLabel: v.nullable(v.string()),
  /** What still lies there. */
  goods: v.array(v.object({ name: v.string(), quantity: count })),
  /** When the first of it came; since then it waits. */
  arrivedAt: instant,
  remindedAt: v.nullable(instant),
})
export type UncollectedBag = v.InferOutput<typeof uncollectedBag>

export const listUncollected = endpoint({
  method: 'GET',
  path: '/api/v1/leader/uncollected',
  summary: 'Bags nobody collected for three days or more, the longest waiting first (D10)',
  who: 'leader',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(uncollectedBag),
  refusals: [],
})

export const remindUncollected = endpoint({
  method: 'POST',
  path: '/api/v1/leader/uncollected/{orderId}/remind',
  summary: 'Remind the member of a bag that waits, at most once a day (D10)',
  who: 'leader',
  rate: 'write',
  input: v.object({ orderId: idOf('order') }),
  output: v.object({ remindedAt: instant }),
  refusals: ['not-uncollected', 'reminded-today'],
})

const settledBag = v.object({
  orderId: idOf('order'),
  number: count,
  dealId: idOf('deal'),
  dealTitle: v.string(),
  memberName: v.string(),
  unitLabel: v.nullable(v.string()),
  settledAt: instant,
  how: v.picklist(settlements),
  why: v.string(),
})
export type SettledBag = v.InferOutput<typeof settledBag>

export const listSettledBags = endpoint({
  method: 'GET',
  path: '/api/v1/leader/uncollected/settled',
  summary: 'Own bags nobody collected that an operator settled, the last first (D10)',
  who: 'leader',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(settledBag),
  refusals: [],
})

import * as v from 'valibot'
import { dealCard } from './deal'
import { endpoint } from './endpoint'
import { target } from './growth'
import { count, day, idOf, signedFen } from './schema'

export const todo = v.object({
  kind: v.picklist([
    'mark-arrived',
    'hand-over',
    'uncollected',
    'after-sale',
    'closing-soon',
    'draft',
    'lesson',
  ]),
  count,
  dealId: v.nullable(idOf('deal')),
  title: v.nullable(v.string()),
})

export const home = v.object({
  todayCommissionFen: signedFen,
  yesterdayCommissionFen: signedFen,
  monthCommissionFen: signedFen,
  todayOrders: count,
  linesToHandOver: count,
  trend: v.array(v.object({ day, commissionFen: signedFen })),
  target,
  board: v.object({ rank: count, on: v.boolean(), missingConverted: count, missingJoined: count }),
  todos: v.array(todo),
  openDeals: v.array(dealCard),
  /** The last deal that took place, to be posted again; null while one is open or scheduled. */
  lastDeal: v.nullable(v.object({ dealId: idOf('deal'), title: v.string() })),
})
export type Home = v.InferOutput<typeof home>

export const readHome = endpoint({
  method: 'GET',
  path: '/api/v1/leader/home',
  summary: 'Today at a glance: commission, orders, target, board, to-dos, open deals',
  who: 'leader',
  rate: 'read',
  input: v.object({}),
  output: home,
  refusals: [],
})

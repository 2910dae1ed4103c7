import * as v from 'valibot'
import { leaderDeal } from './deal'
import { endpoint } from './endpoint'
import { count, fenAmount, idOf, instant, quantity } from './schema'

const itemLine = v.object({
  lineId: idOf('orderLine'),
  number: count,
  memberName: v.string(),
  unitLabel: v.nullable(v.string()),
  boughtQuantity: count,
  /** Bought, less those missing already. */
  quantity: count,
  paidFen: fenAmount,
  refundedFen: fenAmount,
  heldBackAt: v.nullable(instant),
  /** Pieces this line would go without, if so many are missing. */
  suggested: count,
})

export const listItemLines = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/items/{itemId}/lines',
  summary:
    'Who still waits for a product of an own deal, the last order first, with a proposal who goes without (D6)',
  who: 'leader',
  rate: 'read',
  input: v.object({
    dealId: idOf('deal'),
    itemId: idOf('dealItem'),
    /** Pieces that are missing; comes as text in a query. */
    missing: v.optional(
      v.pipe(
        v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))]),
        v.integer(),
        v.minValue(0),
      ),
      0,
    ),
  }),
  output: v.object({ lines: v.array(itemLine) }),
  refusals: [],
})

export const reportShortage = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/shortages',
  summary: 'Goods are missing or damaged: money back by piece, or the line with the next delivery (D6)',
  who: 'leader',
  rate: 'write',
  input: v.object({
    dealId: idOf('deal'),
    itemId: idOf('dealItem'),
    cause: v.picklist(['short', 'damaged']),
    lines: v.pipe(
      v.array(
        v.object({
          lineId: idOf('orderLine'),
          /** Pieces missing; of a line that waits for the next delivery only said, the whole line waits. */
          quantity,
          settleBy: v.picklist(['refund', 'next-delivery']),
        }),
      ),
      v.minLength(1),
      v.maxLength(1_000),
    ),
  }),
  output: leaderDeal,
  refusals: [
    'deal-not-arrivable',
    'item-unknown',
    'already-handed-over',
    'shortage-too-large',
    'line-refunded',
    'bag-settled',
    'line-held-back',
  ],
})

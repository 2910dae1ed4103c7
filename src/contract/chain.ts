import * as v from 'valibot'
import { CHAIN_MARKS } from '#domain/chain-marks'
import { basketLine } from './deal'
import { endpoint } from './endpoint'
import { orderFacts } from './order'
import { count, cursor, fenAmount, idOf, instant, limit, line, page } from './schema'

/** Of a line as pasted: what an order keeps of it. */
export const CHAIN_LINE_CHARACTERS = 400

/** Rows confirmed in one call. */
const MOST_ROWS = 300

const member = v.object({
  memberId: idOf('member'),
  name: v.string(),
  unitLabel: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  /** Name and home agree; else only the name. */
  sure: v.boolean(),
  /** Has an order in the deal, unpaid ones included. */
  hasOrder: v.boolean(),
})

const chainPiece = v.object({
  /** Null: the leader chooses, the candidates come first. */
  itemId: v.nullable(idOf('dealItem')),
  writtenAs: v.string(),
  quantity: count,
  confidence: v.picklist(['sure', 'likely', 'unsure']),
  candidates: v.array(idOf('dealItem')),
})

export const chainRow = v.object({
  row: count,
  lineNumber: count,
  original: v.string(),
  name: v.string(),
  unitLabel: v.nullable(v.string()),
  note: v.string(),
  pieces: v.array(chainPiece),
  /** What to look at before the row becomes an order. */
  marks: v.array(v.picklist(CHAIN_MARKS)),
  /** The member the row seems to mean; null: nobody the leader serves. */
  member: v.nullable(member),
  /** An order was placed from this very line before. */
  placedBefore: v.boolean(),
})
export type ChainRow = v.InferOutput<typeof chainRow>

export const readChain = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/chain',
  summary: 'What a pasted chat chain says, against the items of an own deal; nothing is kept (D5)',
  who: 'leader',
  rate: 'read',
  input: v.object({ dealId: idOf('deal'), text: v.string() }),
  output: v.object({
    rows: v.array(chainRow),
    /** Lines that are nobody's order, and why. */
    skipped: v.array(v.object({ lineNumber: count, original: v.string(), because: v.string() })),
    items: v.array(
      v.object({
        itemId: idOf('dealItem'),
        name: v.string(),
        unit: v.string(),
        priceFen: fenAmount,
        left: count,
        limitPerMember: count,
      }),
    ),
  }),
  repeat: 'harmless',
  refusals: ['chain-too-long'],
})

const confirmedRow = v.object({
  /** Its place in the answer; with the request's key it makes the row once. */
  row: count,
  original: v.pipe(v.string(), v.maxLength(CHAIN_LINE_CHARACTERS)),
  name: line(20),
  unitLabel: v.nullable(line(20)),
  note: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  items: v.pipe(v.array(basketLine), v.minLength(1), v.maxLength(50)),
  /** A member the leader serves; null: a person yet to come, by the link. */
  memberId: v.nullable(idOf('member')),
})
export type ConfirmedRow = v.InferOutput<typeof confirmedRow>

export const confirmChain = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/chain/orders',
  summary: 'Place an order for each confirmed row at the deal’s prices; a refused row keeps none back (D5)',
  who: 'leader',
  rate: 'write',
  input: v.object({
    dealId: idOf('deal'),
    rows: v.pipe(
      v.array(confirmedRow),
      v.minLength(1),
      v.maxLength(MOST_ROWS),
      v.check((rows) => new Set(rows.map(({ row }) => row)).size === rows.length),
    ),
  }),
  output: v.object({
    rows: v.array(
      v.variant('outcome', [
        v.object({
          row: count,
          outcome: v.literal('placed'),
          orderId: idOf('order'),
          /** Pieces of all its items. */
          quantity: count,
          payFen: fenAmount,
          dueAt: instant,
          link: v.string(),
        }),
        v.object({ row: count, outcome: v.literal('refused'), code: v.string(), sentence: v.string() }),
      ]),
    ),
  }),
  repeat: 'own-record',
  refusals: ['deal-not-open', 'item-unknown', 'sold-out', 'limit-exceeded'],
})

export const listOrdersOnBehalf = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/orders-on-behalf',
  summary: 'Orders placed on behalf in an own deal that wait to be paid, the first placed first (D5)',
  who: 'leader',
  rate: 'read',
  input: v.object({ dealId: idOf('deal'), cursor, limit }),
  output: page(
    v.object({
      orderId: idOf('order'),
      memberName: v.string(),
      unitLabel: v.nullable(v.string()),
      note: v.string(),
      original: v.string(),
      /** A person has it; else whoever opens the link may take it. */
      claimed: v.boolean(),
      facts: orderFacts,
      payFen: fenAmount,
      goods: v.array(v.object({ name: v.string(), quantity: count })),
      link: v.string(),
    }),
  ),
  refusals: [],
})

export const cancelOrderOnBehalf = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/orders-on-behalf/{orderId}/cancel',
  summary: 'Cancel an unpaid order placed on behalf; its goods go back on sale (D5)',
  who: 'leader',
  rate: 'write',
  input: v.object({ dealId: idOf('deal'), orderId: idOf('order') }),
  output: v.object({ at: instant }),
  refusals: ['order-already-paid', 'order-not-cancellable'],
})

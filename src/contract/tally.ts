import * as v from 'valibot'
import { endpoint } from './endpoint'
import { count, cursor, fenAmount, idOf, instant, limit, page } from './schema'

/** Paid and not refunded. */
const sums = {
  orderCount: count,
  quantity: count,
  handedOverQuantity: count,
  salesFen: fenAmount,
}

const tallyGoods = v.object({ itemId: idOf('dealItem'), name: v.string(), quantity: count })

const ofDeal = v.object({ dealId: idOf('deal') })

/** null: the members whose home names no building. */
const building = v.nullable(v.string())

const tally = v.object({
  asOf: instant,
  ...sums,
  products: v.array(
    v.object({
      itemId: idOf('dealItem'),
      name: v.string(),
      unit: v.string(),
      pictureUrl: v.string(),
      priceFen: fenAmount,
      stock: count,
      ...sums,
    }),
  ),
  buildings: v.array(v.object({ building, ...sums, goods: v.array(tallyGoods) })),
})
export type Tally = v.InferOutput<typeof tally>

const memberTally = v.object({
  memberName: v.string(),
  maskedPhone: v.nullable(v.string()),
  unitLabel: v.nullable(v.string()),
  /** Numbers of the member's orders in the deal's chain, the first first. */
  numbers: v.array(count),
  ...sums,
  goods: v.array(tallyGoods),
})
export type MemberTally = v.InferOutput<typeof memberTally>

const pickingList = v.object({
  asOf: instant,
  title: v.string(),
  pickupAt: instant,
  pickupUntil: instant,
  /** What is to be laid out in all. */
  products: v.array(
    v.object({ itemId: idOf('dealItem'), name: v.string(), unit: v.string(), quantity: count }),
  ),
  buildings: v.array(
    v.object({
      building,
      bags: v.array(
        v.object({
          number: count,
          memberName: v.string(),
          maskedPhone: v.nullable(v.string()),
          unitLabel: v.nullable(v.string()),
          goods: v.array(tallyGoods),
        }),
      ),
    }),
  ),
})
export type PickingList = v.InferOutput<typeof pickingList>

/** A file of Office Open XML, not JSON. */
export interface Spreadsheet {
  readonly fileName: string
  readonly content: ReadableStream<Uint8Array>
}

const spreadsheet = v.custom<Spreadsheet>(
  (value) => typeof value === 'object' && value !== null && 'fileName' in value && 'content' in value,
)

export const readTally = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/tally',
  summary: 'What was sold in an own deal, by product and by building',
  who: 'leader',
  rate: 'read',
  input: ofDeal,
  output: tally,
  refusals: [],
})

export const listMemberTally = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/tally/members',
  summary: 'What each member bought in an own deal, in the order of their first order',
  who: 'leader',
  rate: 'read',
  input: v.object({ dealId: idOf('deal'), cursor, limit }),
  output: page(memberTally),
  refusals: [],
})

export const readPickingList = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/picking-list',
  summary: 'Bags of an own deal that are still to be handed over, in the order one walks the buildings',
  who: 'leader',
  rate: 'read',
  input: ofDeal,
  output: pickingList,
  refusals: [],
})

export const exportDeal = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}/spreadsheet',
  summary: 'An own deal as .xlsx: a sheet by product, by building, by member, and one of all order lines',
  who: 'leader',
  rate: 'export',
  input: ofDeal,
  output: spreadsheet,
  answers: 'spreadsheet',
  refusals: [],
})

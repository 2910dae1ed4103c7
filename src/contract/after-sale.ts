import * as v from 'valibot'
import { afterSaleReasons, MAX_AFTER_SALE_PICTURES } from '#domain/after-sale'
import { endpoint } from './endpoint'
import { count, cursor, fenAmount, goods, idOf, instant, limit, line, page, quantity } from './schema'

/** Of a picture a member sends. */
export const MAX_PICTURE_BYTES = 8 * 1024 * 1024

const reason = v.picklist(afterSaleReasons)

/** What is left to say when the closed list says it all. */
const note = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), '')

const goodsAfter = v.picklist(['returned', 'written-off'])

/** Times and facts its state and what may be done with it follow from (domain/after-sale). */
export const afterSaleFacts = v.object({
  askedQuantity: count,
  askedFen: fenAmount,
  agreedAt: v.nullable(instant),
  refusedAt: v.nullable(instant),
  passedAt: v.nullable(instant),
  escalatedAt: v.nullable(instant),
  /** Refused by the operator, finally. */
  decidedAt: v.nullable(instant),
  withdrawnAt: v.nullable(instant),
})

const afterSaleEvent = v.object({
  kind: v.picklist(['asked', 'agreed', 'refused', 'passed-to-operator', 'escalated', 'withdrawn']),
  byRole: v.picklist(['member', 'leader', 'operator']),
  note: v.string(),
  amountFen: v.nullable(fenAmount),
  at: instant,
})
export type AfterSaleEvent = v.InferOutput<typeof afterSaleEvent>

export const afterSale = v.object({
  afterSaleId: idOf('afterSale'),
  leaderId: idOf('leader'),
  orderId: idOf('order'),
  orderNumber: count,
  dealId: idOf('deal'),
  dealTitle: v.string(),
  /** The deal still sells: goods may go back on sale. */
  dealIsOpen: v.boolean(),
  memberName: v.string(),
  line: v.object({
    lineId: idOf('orderLine'),
    name: v.string(),
    unit: v.string(),
    pictureUrl: v.string(),
    quantity: count,
    /** Pieces that never came, given back for already. */
    shortQuantity: count,
    paidFen: fenAmount,
    refundedFen: fenAmount,
    goods,
    handedOverAt: v.nullable(instant),
  }),
  reason,
  note: v.string(),
  askedAt: instant,
  facts: afterSaleFacts,
  agreedFen: v.nullable(fenAmount),
  stock: v.nullable(goodsAfter),
  refusedWhy: v.nullable(v.string()),
  /** Why the operator refused. */
  decidedWhy: v.nullable(v.string()),
  /** Null: nothing is given back. */
  refund: v.nullable(v.picklist(['requested', 'done'])),
  pictureIds: v.array(idOf('picture')),
  /** What happened, the first first. */
  events: v.array(afterSaleEvent),
})
export type AfterSale = v.InferOutput<typeof afterSale>

/** Waiting for the leader, with the operator, or over. */
export const afterSaleGroup = v.picklist(['waiting', 'with-operator', 'over'])
export type AfterSaleGroup = v.InferOutput<typeof afterSaleGroup>

/** What is given back, and what becomes of the goods. */
export const agreed = {
  agreement: v.variant('kind', [
    v.object({ kind: v.literal('quantity'), quantity }),
    v.object({ kind: v.literal('amount'), amountFen: fenAmount }),
  ]),
  stock: goodsAfter,
}

const own = { orderId: idOf('order'), afterSaleId: idOf('afterSale') }
const ofLeader = { afterSaleId: idOf('afterSale') }

export const sendPicture = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/after-sale-pictures',
  summary: 'Send a picture for an after-sale of an own order: JPEG, PNG or WebP as the body, at most 8 MB',
  who: 'person',
  rate: 'picture',
  input: v.object({
    orderId: idOf('order'),
    picture: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  output: v.object({ leaderId: idOf('leader'), pictureId: idOf('picture') }),
  takes: 'picture',
  repeat: 'harmless',
  refusals: ['picture-too-large', 'picture-unreadable', 'picture-kind-unknown', 'too-many-pictures'],
})

export const readPicture = endpoint({
  method: 'GET',
  path: '/api/v1/after-sale-pictures/{leaderId}/{pictureId}',
  summary: 'A picture of an after-sale, for the member who sent it, the leader and operators; image/jpeg',
  who: 'person',
  rate: 'read',
  input: v.object({ leaderId: idOf('leader'), pictureId: idOf('picture') }),
  output: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
  answers: 'picture',
  refusals: [],
})

export const askAfterSale = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/after-sales',
  summary: 'Ask for money back for pieces of a collected line, inside its window (R4)',
  who: 'person',
  rate: 'write',
  input: v.object({
    orderId: idOf('order'),
    lineId: idOf('orderLine'),
    quantity,
    reason,
    note,
    pictureIds: v.pipe(v.array(idOf('picture')), v.maxLength(MAX_AFTER_SALE_PICTURES)),
    /** What the person saw; when that has changed it is refused, with the new amount. */
    expectedFen: fenAmount,
  }),
  output: afterSale,
  refusals: [
    'after-sale-not-collected',
    'after-sale-window-closed',
    'after-sale-nothing-left',
    'after-sale-asked-already',
    'after-sale-too-many-pieces',
    'after-sale-amount-changed',
    'picture-unknown',
  ],
})

export const listOwnAfterSales = endpoint({
  method: 'GET',
  path: '/api/v1/orders/{orderId}/after-sales',
  summary: 'The after-sales of an own order, the newest first',
  who: 'person',
  rate: 'read',
  input: v.object({ orderId: idOf('order') }),
  output: v.object({ items: v.array(afterSale) }),
  refusals: [],
})

export const readOwnAfterSale = endpoint({
  method: 'GET',
  path: '/api/v1/orders/{orderId}/after-sales/{afterSaleId}',
  summary: 'One after-sale of an own order',
  who: 'person',
  rate: 'read',
  input: v.object(own),
  output: afterSale,
  refusals: [],
})

export const withdrawAfterSale = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/after-sales/{afterSaleId}/withdraw',
  summary: 'Take back what was asked, before anybody has decided',
  who: 'person',
  rate: 'write',
  input: v.object(own),
  output: afterSale,
  refusals: ['after-sale-closed'],
})

export const escalateAfterSale = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/after-sales/{afterSaleId}/escalate',
  summary: 'Take a refusal to the operator, once, within seven days',
  who: 'person',
  rate: 'write',
  input: v.object({ ...own, note }),
  output: afterSale,
  refusals: [
    'after-sale-not-refused',
    'after-sale-escalated-before',
    'after-sale-escalation-late',
    'after-sale-decided',
  ],
})

export const listAfterSales = endpoint({
  method: 'GET',
  path: '/api/v1/leader/after-sales',
  summary: 'After-sales of own deals, the newest first; by where they stand',
  who: 'leader',
  rate: 'read',
  input: v.object({ group: v.optional(afterSaleGroup), cursor, limit }),
  output: page(afterSale),
  refusals: [],
})

export const readAfterSale = endpoint({
  method: 'GET',
  path: '/api/v1/leader/after-sales/{afterSaleId}',
  summary: 'One after-sale of an own deal',
  who: 'leader',
  rate: 'read',
  input: v.object(ofLeader),
  output: afterSale,
  refusals: [],
})

export const agreeAfterSale = endpoint({
  method: 'POST',
  path: '/api/v1/leader/after-sales/{afterSaleId}/agree',
  summary: 'Give money back, for pieces or an amount; refund and reversal of commission in the same act (R3)',
  who: 'leader',
  rate: 'write',
  input: v.object({
    ...ofLeader,
    ...agreed,
  }),
  output: afterSale,
  refusals: ['after-sale-closed', 'after-sale-above-left', 'after-sale-nothing-given'],
})

export const refuseAfterSale = endpoint({
  method: 'POST',
  path: '/api/v1/leader/after-sales/{afterSaleId}/refuse',
  summary: 'Refuse, with a reason the member reads',
  who: 'leader',
  rate: 'write',
  input: v.object({ ...ofLeader, why: line(300) }),
  output: afterSale,
  refusals: ['after-sale-closed', 'after-sale-with-operator'],
})

export const passAfterSale = endpoint({
  method: 'POST',
  path: '/api/v1/leader/after-sales/{afterSaleId}/pass',
  summary: 'Pass on to the operator',
  who: 'leader',
  rate: 'write',
  input: v.object({ ...ofLeader, note }),
  output: afterSale,
  refusals: ['after-sale-closed', 'after-sale-with-operator'],
})

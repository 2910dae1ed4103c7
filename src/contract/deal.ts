import * as v from 'valibot'
import { endpoint } from './endpoint'
import { count, cursor, fenAmount, goods, idOf, instant, limit, line, page, quantity, rateBp } from './schema'
import { leaderCard, pickupPoint } from './session'

/** Times and facts a deal's state and what may be done with it follow from (domain/deal). */
export const dealFacts = v.object({
  publishedAt: v.nullable(instant),
  opensAt: instant,
  closesAt: instant,
  arrivedAt: v.nullable(instant),
  doneAt: v.nullable(instant),
  cancelledAt: v.nullable(instant),
  /** A minimum of members, and how many have paid (D2); left out or null where none is asked for. */
  minimum: v.optional(v.nullable(v.object({ members: count, paid: count }))),
})

export const dealItem = v.object({
  itemId: idOf('dealItem'),
  productId: idOf('product'),
  name: v.string(),
  unit: v.string(),
  goods,
  pictureUrl: v.string(),
  priceFen: fenAmount,
  listFen: fenAmount,
  newcomerFen: v.nullable(fenAmount),
  stock: count,
  left: count,
  limitPerMember: count,
})
export type DealItem = v.InferOutput<typeof dealItem>

const dealCore = {
  dealId: idOf('deal'),
  leaderId: idOf('leader'),
  title: v.string(),
  note: v.string(),
  facts: dealFacts,
  pickupAt: instant,
  pickupUntil: instant,
  /** The leader brings goods to the door of who asks for it (D8). */
  offersDelivery: v.boolean(),
}

/** A deal as anyone sees it. */
export const publicDeal = v.object({
  ...dealCore,
  leader: leaderCard,
  items: v.array(dealItem),
  /** Paid orders so far. */
  orderCount: count,
})
export type PublicDeal = v.InferOutput<typeof publicDeal>

export const dealCard = v.object({
  dealId: idOf('deal'),
  leaderId: idOf('leader'),
  title: v.string(),
  facts: dealFacts,
  pickupAt: instant,
  pictureUrl: v.nullable(v.string()),
  /** Lowest price of its items. */
  fromFen: fenAmount,
  itemCount: count,
  orderCount: count,
  soldQuantity: count,
  stockQuantity: count,
  salesFen: fenAmount,
  /** Paid lines not handed over yet. */
  linesToHandOver: count,
})
export type DealCard = v.InferOutput<typeof dealCard>

export const leaderDeal = v.object({
  ...dealCore,
  pickupPoint,
  cancelReason: v.nullable(v.string()),
  items: v.array(
    v.object({
      ...dealItem.entries,
      minFen: fenAmount,
      maxFen: fenAmount,
      rateBp,
      /** Tally: paid, not refunded. */
      soldQuantity: count,
      handedOverQuantity: count,
      salesFen: fenAmount,
      /** When the product came; lines that wait for the next delivery are counted beside it (D6). */
      arrivedAt: v.nullable(instant),
      linesHeldBack: count,
    }),
  ),
  orderCount: count,
  memberCount: count,
  salesFen: fenAmount,
  commissionFen: fenAmount,
  linesToHandOver: count,
})
export type LeaderDeal = v.InferOutput<typeof leaderDeal>

export const dealItemDraft = v.object({
  productId: idOf('product'),
  priceFen: fenAmount,
  stock: count,
  limitPerMember: count,
  newcomerFen: v.nullable(fenAmount),
})
export type DealItemDraft = v.InferOutput<typeof dealItemDraft>

const dealDraft = {
  title: line(40),
  note: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  opensAt: instant,
  closesAt: instant,
  pickupAt: instant,
  pickupUntil: instant,
  offersDelivery: v.optional(v.boolean(), false),
  /** Below so many paying members at close the deal is cancelled by itself. */
  minimumMembers: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
  items: v.pipe(v.array(dealItemDraft), v.maxLength(50)),
}

export const listDeals = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals',
  summary: "A leader's own deals, newest first",
  who: 'leader',
  rate: 'read',
  input: v.object({
    state: v.optional(v.picklist(['draft', 'running', 'to-hand-over', 'past'])),
    cursor,
    limit,
  }),
  output: page(dealCard),
  refusals: [],
})

export const createDeal = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals',
  summary: 'Post a deal, or keep it as a draft (R14)',
  who: 'leader',
  rate: 'write',
  input: v.object({ ...dealDraft, publish: v.boolean() }),
  output: leaderDeal,
  refusals: ['deal-invalid', 'product-unknown'],
})

export const updateDeal = endpoint({
  method: 'PUT',
  path: '/api/v1/leader/deals/{dealId}',
  summary: 'Change a draft, or a deal that has not opened yet (R14)',
  who: 'leader',
  rate: 'write',
  input: v.object({ dealId: idOf('deal'), ...dealDraft, publish: v.boolean() }),
  output: leaderDeal,
  refusals: ['deal-invalid', 'product-unknown', 'deal-not-editable'],
})

export const changeDeal = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/change',
  summary: 'Change a published deal: note, later close, pick-up, more stock (D2, R14)',
  who: 'leader',
  rate: 'write',
  input: v.object({
    dealId: idOf('deal'),
    note: dealDraft.note,
    closesAt: instant,
    pickupAt: instant,
    pickupUntil: instant,
    /** Items left out keep their stock. */
    items: v.pipe(v.array(v.object({ itemId: idOf('dealItem'), stock: count })), v.maxLength(50)),
  }),
  output: leaderDeal,
  refusals: ['deal-not-editable', 'deal-invalid', 'item-unknown'],
})

export const readLeaderDeal = endpoint({
  method: 'GET',
  path: '/api/v1/leader/deals/{dealId}',
  summary: 'One own deal with its tally by product',
  who: 'leader',
  rate: 'read',
  input: v.object({ dealId: idOf('deal') }),
  output: leaderDeal,
  refusals: [],
})

export const publishDeal = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/publish',
  summary: 'Publish a draft',
  who: 'leader',
  rate: 'write',
  input: v.object({ dealId: idOf('deal') }),
  output: leaderDeal,
  refusals: ['deal-not-publishable', 'deal-invalid'],
})

export const cancelDeal = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/cancel',
  summary: 'Cancel a deal: every paid order is refunded and told the reason',
  who: 'leader',
  rate: 'write',
  input: v.object({ dealId: idOf('deal'), reason: line(100) }),
  output: leaderDeal,
  refusals: ['deal-not-cancellable'],
})

export const markArrived = endpoint({
  method: 'POST',
  path: '/api/v1/leader/deals/{dealId}/arrive',
  summary:
    'Goods of a closed deal came to the pick-up point: these products, or all that was still to come (D6)',
  who: 'leader',
  rate: 'write',
  input: v.object({
    dealId: idOf('deal'),
    itemIds: v.optional(v.pipe(v.array(idOf('dealItem')), v.minLength(1), v.maxLength(50))),
  }),
  output: leaderDeal,
  refusals: ['deal-not-arrivable', 'item-unknown', 'nothing-to-arrive'],
})

export const readDeal = endpoint({
  method: 'GET',
  path: '/api/v1/leaders/{leaderId}/deals/{dealId}',
  summary: 'A published deal as anyone sees it',
  who: 'anyone',
  rate: 'read',
  input: v.object({ leaderId: idOf('leader'), dealId: idOf('deal') }),
  output: publicDeal,
  refusals: [],
})

export const listOpenDeals = endpoint({
  method: 'GET',
  path: '/api/v1/leaders/{leaderId}/deals',
  summary: "A leader's open deals",
  who: 'anyone',
  rate: 'read',
  input: v.object({ leaderId: idOf('leader') }),
  output: v.object({ leader: leaderCard, deals: v.array(publicDeal) }),
  refusals: [],
})

export const basketLine = v.object({ itemId: idOf('dealItem'), quantity })

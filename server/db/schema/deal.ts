import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Goods } from '#domain/commission'
import type { DealId, DealItemId, LeaderId, MemberId, ProductId } from '#domain/ids'
import type { BasisPoints } from '#domain/money'
import { fen, instant } from './columns'

export const deals = pgTable(
  'deals',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    dealId: text('deal_id').$type<DealId>().notNull(),
    title: text('title').notNull(),
    note: text('note').notNull().default(''),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    pickupAt: instant('pickup_at').notNull(),
    pickupUntil: instant('pickup_until').notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    arrivedAt: instant('arrived_at'),
    doneAt: instant('done_at'),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    /** Below this many paying members at close the deal is cancelled by itself (D2); null asks for none. */
    minimumMembers: integer('minimum_members'),
    /** The leader brings goods of this deal to the door of who asks for it (D8). */
    offersDelivery: boolean('offers_delivery').notNull().default(false),
    /** Orders paid so far; gives each paid order its number. */
    paidOrders: integer('paid_orders').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.dealId] }),
    index('deals_by_time').on(t.leaderId, t.createdAt),
    index('deals_to_decide')
      .on(t.closesAt)
      .where(sql`minimum_members is not null and cancelled_at is null and arrived_at is null`),
    index('deals_by_close').on(t.leaderId, t.closesAt),
    check('deals_window', sql`${t.closesAt} > ${t.opensAt}`),
    check('deals_minimum', sql`${t.minimumMembers} > 0`),
  ],
)

export const dealItems = pgTable(
  'deal_items',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    itemId: text('item_id').$type<DealItemId>().notNull(),
    dealId: text('deal_id').$type<DealId>().notNull(),
    productId: text('product_id').$type<ProductId>().notNull(),
    position: integer('position').notNull(),
    /** Name, unit, goods and picture as they were when posted. */
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    goods: text('goods').$type<Goods>().notNull(),
    pictureUrl: text('picture_url').notNull(),
    priceFen: fen('price_fen').notNull(),
    listFen: fen('list_fen').notNull(),
    newcomerFen: fen('newcomer_fen'),
    /** Own commission rate; null takes the product's (R2). */
    rateBp: integer('rate_bp').$type<BasisPoints>(),
    stock: integer('stock').notNull(),
    /** Pieces in unpaid and paid orders. */
    reserved: integer('reserved').notNull().default(0),
    limitPerMember: integer('limit_per_member').notNull(),
    /** When this product came to the pick-up point; the first to come is the deal's arrival (D6). */
    arrivedAt: instant('arrived_at'),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.itemId] }),
    index('deal_items_by_deal').on(t.leaderId, t.dealId),
    index('deal_items_by_product').on(t.leaderId, t.productId),
    check('deal_items_never_oversold', sql`${t.reserved} between 0 and ${t.stock}`),
  ],
)

/** Pieces of an item one person holds: guards the limit per person. */
export const itemPurchases = pgTable(
  'item_purchases',
  {
    leaderId: text('leader_id').$type<LeaderId>().notNull(),
    itemId: text('item_id').$type<DealItemId>().notNull(),
    memberId: text('member_id').$type<MemberId>().notNull(),
    quantity: integer('quantity').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.leaderId, t.itemId, t.memberId] }),
    check('item_purchases_whole', sql`${t.quantity} >= 0`),
  ],
)

import { sql } from 'drizzle-orm'
import type { Order } from '#contract/order'
import { epochMs, instantOf } from '#domain/business-time'
import type { Goods } from '#domain/commission'
import type { CouponFacts } from '#domain/coupon'
import type { DealFacts } from '#domain/deal'
import type { DealId, DealItemId, Instant, LeaderId, MemberId } from '#domain/ids'
import type { PricedItem } from '#domain/pricing'
import type { Db } from '../db/db'
import { prepared } from '../db/prepared'

export interface PurchaseItem extends PricedItem {
  readonly name: string
  readonly unit: string
  readonly goods: Goods
  readonly pictureUrl: string
}

export interface Buyer {
  readonly name: string
  readonly maskedPhone: string | null
  readonly unitLabel: string | null
  /** The leader who serves the person. */
  readonly leaderId: string | null
  /** The leader the person is. */
  readonly ownLeaderId: string | null
  readonly hasMoved: boolean
  /** The newcomer price is in an order of theirs, paid or on hold (R6). */
  readonly hasNewcomerPrice: boolean
  readonly coupons: readonly CouponFacts[]
}

export interface DealOnSale {
  readonly title: string
  readonly facts: DealFacts
  readonly pickupAt: Instant
  readonly pickupUntil: Instant
  readonly offersDelivery: boolean
  readonly leader: Order['leader']
  readonly items: readonly PurchaseItem[]
  /** The buyer is a newcomer of this leader without a paid order. */
  readonly isNewcomer: boolean
}

interface BasketOf {
  readonly leaderId: LeaderId
  readonly dealId: DealId
  readonly memberId: MemberId
  readonly itemIds: readonly DealItemId[]
}

interface PurchaseFacts {
  /** null when there is no such person. */
  readonly buyer: Buyer | null
  /** null when the leader has no such deal. */
  readonly sale: DealOnSale | null
}

/** What an order is decided from, in one statement: the person, and of the deal only the items of the basket. */
export async function readPurchaseFacts(db: Db, of: BasketOf): Promise<PurchaseFacts> {
  const { leaderId, dealId, memberId } = of
  const [row] = await purchaseFacts.rows(db, { leaderId, dealId, memberId, itemIds: of.itemIds.join() })
  return { buyer: row?.buyer ?? null, sale: row?.sale ? inUtc(row.sale) : null }
}

// The person's side is from the person's own group, the deal's side from the leader's; no table of one is
// joined with the other's.
const purchaseFacts = prepared<Omit<BasketOf, 'itemIds'> & { readonly itemIds: string }, PurchaseFacts>(
  'purchase-facts',
  sql`with buyer as materialized (
      select json_build_object(
        'name', m.name, 'maskedPhone', m.masked_phone, 'unitLabel', m.unit_label,
        'leaderId', m.leader_id, 'ownLeaderId', m.own_leader_id, 'hasMoved', m.moved_at is not null,
        'hasNewcomerPrice', exists (
          select 1 from newcomer_claims c where c.member_id = m.member_id and c.kind = 'price'),
        'coupons', (
          select coalesce(json_agg(json_build_object(
            'couponId', c.coupon_id, 'amountFen', c.amount_fen, 'minimumFen', c.minimum_fen,
            'expiresAt', c.expires_at, 'usedAt', c.used_at) order by c.coupon_id), '[]')
          from coupons c where c.member_id = m.member_id)) as buyer
      from members m where m.member_id = ${sql.placeholder('memberId')}
    ), sale as materialized (
      select json_build_object(
        'title', d.title, 'pickupAt', d.pickup_at, 'pickupUntil', d.pickup_until,
        'offersDelivery', d.offers_delivery,
        'facts', json_build_object(
          'publishedAt', d.published_at, 'opensAt', d.opens_at, 'closesAt', d.closes_at,
          'arrivedAt', d.arrived_at, 'doneAt', d.done_at, 'cancelledAt', d.cancelled_at),
        'leader', json_build_object(
          'leaderId', l.leader_id, 'name', l.name, 'avatarUrl', l.avatar_url, 'communityName', l.community_name,
          'pickupPoint', json_build_object(
            'name', l.pickup_name, 'address', l.pickup_address, 'hours', l.pickup_hours)),
        'isNewcomer', exists (
          select 1 from newcomers n where n.leader_id = d.leader_id and n.first_order_id is null
            and n.member_id = ${sql.placeholder('memberId')}),
        'items', (
          select coalesce(json_agg(json_build_object(
            'itemId', i.item_id, 'name', i.name, 'unit', i.unit, 'goods', i.goods, 'pictureUrl', i.picture_url,
            'priceFen', i.price_fen, 'newcomerFen', i.newcomer_fen, 'left', i.stock - i.reserved,
            'limitPerMember', i.limit_per_member, 'held', coalesce(p.quantity, 0))), '[]')
          from deal_items i
          left join item_purchases p on p.leader_id = i.leader_id and p.item_id = i.item_id
            and p.member_id = ${sql.placeholder('memberId')}
          where i.leader_id = d.leader_id and i.deal_id = d.deal_id
            and i.item_id = any (string_to_array(${sql.placeholder('itemIds')}, ',')))) as sale
      from deals d join leaders l on l.leader_id = d.leader_id
      where d.leader_id = ${sql.placeholder('leaderId')} and d.deal_id = ${sql.placeholder('dealId')}
    )
    select (select buyer from buyer) as buyer, (select sale from sale) as sale`,
)

/** JSON made by PostgreSQL carries instants with the session's offset; the product writes them in UTC. */
function inUtc(sale: DealOnSale): DealOnSale {
  const { facts } = sale
  return {
    ...sale,
    pickupAt: utc(sale.pickupAt),
    pickupUntil: utc(sale.pickupUntil),
    facts: {
      publishedAt: facts.publishedAt && utc(facts.publishedAt),
      opensAt: utc(facts.opensAt),
      closesAt: utc(facts.closesAt),
      arrivedAt: facts.arrivedAt && utc(facts.arrivedAt),
      doneAt: facts.doneAt && utc(facts.doneAt),
      cancelledAt: facts.cancelledAt && utc(facts.cancelledAt),
    },
  }
}

function utc(at: Instant): Instant {
  return instantOf(epochMs(at))
}

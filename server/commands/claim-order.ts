import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { instantOf } from '#domain/business-time'
import type { LeaderId, MemberId, OrderId } from '#domain/ids'
import { invariant } from '#domain/invariant'
import { claimState } from '#domain/order-on-behalf'
import { atomically } from '../db/atomically'
import { againAfterDeadlock } from '../db/database-error'
import { type Db, rowsOf } from '../db/db'
import { dealItems } from '../db/schema/deal'
import { memberOrders, members } from '../db/schema/member'
import { orderClaims, orderLines, orders } from '../db/schema/order'
import type { Chance } from '../deps'
import { isNewcomerOrder } from '../queries/basket-quote'
import { isPerson } from '../queries/is-person'
import { readPurchaseFacts } from '../queries/purchase-facts'
import { createReferralCode } from './create-referral-code'
import { joinLeader } from './join-leader'
import { lockOrder } from './load-order'

interface ClaimOrder {
  readonly memberId: MemberId
  readonly codeHash: string
  readonly now: Date
  readonly chance: Chance
}

type Held = NonNullable<Awaited<ReturnType<typeof lockOrder>>>

/**
 * A person takes an order that was placed on behalf (D5): once, and while it can be paid. Stock stays held as it is;
 * the limit per person is counted for the person from now on. Who is not served by the leader joins first (R7).
 */
export function claimOrder(db: Db, act: ClaimOrder): Promise<Outcome<OrderId, RefusalCode>> {
  return againAfterDeadlock(() =>
    atomically<OrderId, RefusalCode>(db, async (tx) => {
      const { memberId, now } = act
      const [way] = await tx.select().from(orderClaims).where(eq(orderClaims.codeHash, act.codeHash))
      if (!way) return refused('claim-unknown')
      const { leaderId, orderId } = way
      const joined = await joinIfStranger(tx, act, leaderId)
      if (!joined.ok) return joined
      const held = await lockOrder(tx, leaderId, orderId)
      if (!held) return refused('claim-unknown')
      const state = claimState(
        {
          isClaimed: await isPerson(tx, held.order.memberId),
          isOwn: held.order.memberId === memberId,
          isReleased: held.order.releasedAt !== null,
          order: { facts: held.facts, lines: held.lineFacts },
        },
        instantOf(now),
      )
      if (state === 'own') return done(orderId)
      if (state === 'taken') return refused('claim-taken')
      if (state === 'cancelled') return refused('claim-cancelled')
      if (state === 'expired') return refused('order-expired')

      const limited = await countForPerson(tx, held, memberId)
      if (!limited.ok) return limited
      await bind(tx, act, held)
      return done(orderId)
    }),
  )
}

/** As by the leader's own link; a leader needs no joining to take an order of the own deal. */
async function joinIfStranger(
  tx: Db,
  { memberId, now, chance }: ClaimOrder,
  leaderId: LeaderId,
): Promise<Outcome<true, RefusalCode>> {
  const [person] = await tx
    .select({ leaderId: members.leaderId, ownLeaderId: members.ownLeaderId })
    .from(members)
    .where(eq(members.memberId, memberId))
  if (person?.leaderId === leaderId || person?.ownLeaderId === leaderId) return done(true)
  const code = await createReferralCode(tx, { leaderId, channel: 'direct', dealId: null, now, chance })
  if (!code.ok) return code
  const joined = await joinLeader(tx, { memberId, code: code.value, now, chance })
  return joined.ok ? done(true) : joined
}

/** Pieces move from the one who was to come to the one who came, item by item in the order of their ids. */
async function countForPerson(
  tx: Db,
  { order, lines }: Held,
  memberId: MemberId,
): Promise<Outcome<true, 'limit-exceeded'>> {
  const { leaderId } = order
  for (const { itemId, quantity } of [...lines].sort((a, b) => (a.itemId < b.itemId ? -1 : 1))) {
    const counted = await rowsOf(
      tx,
      sql`insert into item_purchases as held (leader_id, item_id, member_id, quantity)
          select i.leader_id, i.item_id, ${memberId}, ${quantity}::integer from deal_items i
          where i.leader_id = ${leaderId} and i.item_id = ${itemId} and ${quantity}::integer <= i.limit_per_member
        on conflict (leader_id, item_id, member_id) do update set quantity = held.quantity + excluded.quantity
          where held.quantity + excluded.quantity <= (select i.limit_per_member from deal_items i
            where i.leader_id = ${leaderId} and i.item_id = ${itemId})
        returning held.quantity`,
    )
    if (counted.length === 0)
      return refused('limit-exceeded', await limitFacts(tx, leaderId, itemId, memberId))
    await tx.execute(
      sql`delete from item_purchases
        where leader_id = ${leaderId} and item_id = ${itemId} and member_id = ${order.memberId}`,
    )
  }
  return done(true)
}

async function limitFacts(
  tx: Db,
  leaderId: LeaderId,
  itemId: Held['lines'][number]['itemId'],
  memberId: MemberId,
) {
  const [item] = await tx
    .select({
      item: dealItems.name,
      limit: dealItems.limitPerMember,
      held: sql<number>`coalesce((select p.quantity from item_purchases p where p.leader_id = ${leaderId}
        and p.item_id = ${itemId} and p.member_id = ${memberId}), 0)`,
    })
    .from(dealItems)
    .where(and(eq(dealItems.leaderId, leaderId), eq(dealItems.itemId, itemId)))
    .orderBy(asc(dealItems.itemId))
  invariant(item, 'an ordered item is in its deal')
  return { item: item.item, limit: item.limit, left: Math.max(0, item.limit - item.held) }
}

async function bind(tx: Db, { memberId }: ClaimOrder, { order }: Held): Promise<void> {
  const { leaderId, orderId, dealId } = order
  const { buyer, sale } = await readPurchaseFacts(tx, { leaderId, dealId, memberId, itemIds: [] })
  invariant(buyer && sale, 'who is signed in is a person, and an order has its deal')
  const isNewcomer = await isNewcomerOrder(tx, { memberId, leaderId }, { buyer, sale })
  const [bound] = await tx
    .update(orders)
    .set({
      memberId,
      memberName: buyer.name,
      maskedPhone: buyer.maskedPhone,
      // What the chain says of the home stays where the person has told none.
      unitLabel: buyer.unitLabel ?? order.unitLabel,
      isNewcomer,
    })
    .where(
      and(
        eq(orders.leaderId, leaderId),
        eq(orders.orderId, orderId),
        eq(orders.memberId, order.memberId),
        isNull(orders.paidAt),
        isNull(orders.releasedAt),
      ),
    )
    .returning({ orderId: orders.orderId })
  invariant(bound, 'a locked order that is open is still open')
  await tx
    .update(orderLines)
    .set({ memberId })
    .where(and(eq(orderLines.leaderId, leaderId), eq(orderLines.orderId, orderId)))
  await tx
    .delete(memberOrders)
    .where(and(eq(memberOrders.memberId, order.memberId), eq(memberOrders.orderId, orderId)))
  await tx.insert(memberOrders).values({ memberId, orderId, leaderId, placedAt: order.placedAt })
}

import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { PickingList } from '#contract/tally'
import { instantOf } from '#domain/business-time'
import type { DealItemId } from '#domain/ids'
import { buildingOf, inWalkingOrder } from '#domain/tally-home'
import type { Db } from '../db/db'
import { deals } from '../db/schema/deal'
import { orderLines, orders } from '../db/schema/order'
import { isToHandOver, ownOrder, pieces as piecesLeft } from './deal-sales'
import { itemsOfDeal, type OwnDeal } from './deal-tally'

type Building = PickingList['buildings'][number]
type Bag = Building['bags'][number]

/** What is to be laid out, and for whom; undefined when the deal is not this leader's. */
export async function readPickingList(
  db: Db,
  { leaderId, dealId, now }: OwnDeal & { readonly now: Date },
): Promise<PickingList | undefined> {
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.leaderId, leaderId), eq(deals.dealId, dealId)))
  if (!deal) return undefined
  const lines = await db
    .select({
      number: orders.number,
      memberName: orders.memberName,
      maskedPhone: orders.maskedPhone,
      unitLabel: orders.unitLabel,
      itemId: orderLines.itemId,
      name: orderLines.name,
      quantity: piecesLeft.mapWith(Number),
    })
    .from(orderLines)
    .innerJoin(orders, ownOrder)
    .where(
      and(
        eq(orderLines.leaderId, leaderId),
        eq(orderLines.dealId, dealId),
        isNotNull(orderLines.paidAt),
        isNull(orderLines.heldBackAt),
        isNotNull(orders.number),
        isToHandOver,
      ),
    )
    .orderBy(asc(orders.number), asc(orderLines.position))

  const pieces = new Map<DealItemId, number>()
  const bags = new Map<number, Bag>()
  for (const { number, memberName, maskedPhone, unitLabel, ...one } of lines) {
    if (number === null) continue
    pieces.set(one.itemId, one.quantity + (pieces.get(one.itemId) ?? 0))
    const bag = bags.get(number) ?? { number, memberName, maskedPhone, unitLabel, goods: [] }
    bags.set(number, { ...bag, goods: [...bag.goods, one] })
  }
  const items = await itemsOfDeal(db, { leaderId, dealId })
  return {
    asOf: instantOf(now),
    title: deal.title,
    pickupAt: instantOf(deal.pickupAt),
    pickupUntil: instantOf(deal.pickupUntil),
    products: items.flatMap(({ itemId, name, unit }) => {
      const quantity = pieces.get(itemId)
      return quantity ? [{ itemId, name, unit, quantity }] : []
    }),
    buildings: walked([...bags.values()]),
  }
}

/** Bags in the order one walks; bags of one home by their number. */
function walked(bags: readonly Bag[]): Building[] {
  const buildings: Building[] = []
  for (const bag of inWalkingOrder(bags, ({ unitLabel }) => unitLabel)) {
    const building = buildingOf(bag.unitLabel)
    const last = buildings.at(-1)
    if (last && last.building === building) last.bags.push(bag)
    else buildings.push({ building, bags: [bag] })
  }
  return buildings
}

import type { DealItemId } from './ids'
import { addFen, type Fen, fen } from './money'
import { buildingOf, compareBuildings } from './tally-home'

/** What was sold of one item to one home: paid and not refunded. */
export interface SoldToHome {
  readonly unitLabel: string | null
  readonly itemId: DealItemId
  readonly quantity: number
  readonly handedOverQuantity: number
  readonly salesFen: Fen
  readonly orderCount: number
}

/** Orders of one home that hold anything sold. */
export interface OrdersOfHome {
  readonly unitLabel: string | null
  readonly orderCount: number
}

export interface TallySums {
  readonly quantity: number
  readonly handedOverQuantity: number
  readonly salesFen: Fen
  readonly orderCount: number
}

export interface BuildingTally extends TallySums {
  /** null: the homes that name none. */
  readonly building: string | null
  /** In the order of `itemIds`; only what was sold there. */
  readonly goods: readonly { readonly itemId: DealItemId; readonly quantity: number }[]
}

const NOTHING: TallySums = { quantity: 0, handedOverQuantity: 0, salesFen: fen(0), orderCount: 0 }

/** Every item of the deal in its order, also one that nobody bought. */
export function tallyByProduct(
  itemIds: readonly DealItemId[],
  sold: readonly SoldToHome[],
): ReadonlyMap<DealItemId, TallySums> {
  const sums = new Map(itemIds.map((itemId) => [itemId, NOTHING]))
  for (const row of sold) sums.set(row.itemId, added(sums.get(row.itemId) ?? NOTHING, row))
  return sums
}

/** Buildings in the order one walks them; who named none stand in a group of their own, last. */
export function tallyByBuilding(
  itemIds: readonly DealItemId[],
  sold: readonly SoldToHome[],
  orders: readonly OrdersOfHome[],
): BuildingTally[] {
  const buildingOfHome = remembered(buildingOf)
  const soldThere = grouped(sold, (row) => buildingOfHome(row.unitLabel))
  const ordersThere = grouped(orders, (row) => buildingOfHome(row.unitLabel))
  return [...soldThere]
    .sort(([left], [right]) => compareBuildings(left, right))
    .map(([building, rows]) => {
      const byProduct = tallyByProduct(itemIds, rows)
      const goods = [...byProduct].map(([itemId, { quantity }]) => ({ itemId, quantity }))
      // An order of two items stands in two rows and is one order.
      const orderCount = (ordersThere.get(building) ?? []).reduce((sum, row) => sum + row.orderCount, 0)
      return {
        building,
        ...rows.reduce(added, NOTHING),
        orderCount,
        goods: goods.filter(({ quantity }) => quantity > 0),
      }
    })
}

function added(sums: TallySums, more: TallySums): TallySums {
  return {
    quantity: sums.quantity + more.quantity,
    handedOverQuantity: sums.handedOverQuantity + more.handedOverQuantity,
    salesFen: addFen(sums.salesFen, more.salesFen),
    orderCount: sums.orderCount + more.orderCount,
  }
}

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** The same home stands in many rows and is read once. */
function remembered(read: (label: string | null) => string | null): (label: string | null) => string | null {
  const known = new Map<string | null, string | null>()
  return (label) => {
    const building = known.get(label)
    if (building !== undefined) return building
    const found = read(label)
    known.set(label, found)
    return found
  }
}

import type { Bag } from '#contract/hand-over'
import { canHandOverBag } from '#domain/bag'

export interface RouteBuilding {
  readonly building: string | null
  readonly bags: readonly Bag[]
}

/** Bags that are to be brought and are here, building by building in the order one walks. */
export function routeOf(bags: readonly Bag[]): RouteBuilding[] {
  const waiting = bags
    .filter((bag) => bag.delivery && canHandOverBag(bag.lines).ok)
    .sort((one, other) => (one.delivery?.stop ?? 0) - (other.delivery?.stop ?? 0))
  const buildings: { building: string | null; bags: Bag[] }[] = []
  for (const bag of waiting) {
    const building = bag.delivery?.building ?? null
    const last = buildings.at(-1)
    if (last && last.building === building) last.bags.push(bag)
    else buildings.push({ building, bags: [bag] })
  }
  return buildings
}

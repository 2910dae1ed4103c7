import type { Bag } from '#contract/hand-over'
import { orderSearch } from '#domain/order-search'

type Searched = Pick<
  Bag,
  'number' | 'memberName' | 'maskedPhone' | 'unitLabel' | 'collectorName' | 'delivery'
>

const HOME_WORDS = /号楼|號樓|号院|號院|栋|棟|幢|座|单元|單元|[楼樓室号號#\s-]+/g

/** Whether a bag is meant by a few characters: number, name, last four of the phone, `2栋`, `2-301`, `301`. */
export function bagSearch(text: string): (bag: Searched) => boolean {
  const { number, phoneEnd, name } = orderSearch(text)
  if (!name) return () => true
  const wanted = plainHome(name)
  return (bag) =>
    bag.number === number ||
    (phoneEnd !== undefined && Boolean(bag.maskedPhone?.endsWith(phoneEnd))) ||
    [bag.memberName, bag.collectorName].some((one) => one?.toLowerCase().includes(name.toLowerCase())) ||
    (wanted !== '-' &&
      [bag.unitLabel, bag.delivery?.to].some((home) => isAtHome(plainHome(home ?? ''), wanted)))
}

/** Whole parts only: `3` is building 3 or room 3, not 301. */
function isAtHome(home: string, wanted: string): boolean {
  return home.includes(wanted)
}

/** `2栋301`, `2-301`, `2 号楼 301 室` → `-2-301-`. */
function plainHome(text: string): string {
  return `-${text.normalize('NFKC').toLowerCase().trim()}-`.replace(HOME_WORDS, '-').replace(/-+/g, '-')
}

import { numberOf, plainLine } from './chain-digits'
import { findRoom } from './chain-room'

/** Where a bag goes. Parts that are not said are ''. */
export interface Home {
  /** `2`, `A`, `东区3`. */
  readonly building: string
  /** Entrance within the building. */
  readonly unit: string
  readonly room: string
}

const BUILDING_WORDS = '号楼|号院|栋|幢|座|弄|楼|#'
const BUILDING_ALONE = new RegExp(
  `^((?:[东南西北中]区|[一二三四五六1-6]期)?)\\s?([A-Za-z]?\\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})\\s?(?:${BUILDING_WORDS}|-)`,
  'u',
)
/** The form most labels have; read at once, since a tally reads thousands. */
const SHORT = /^([1-9]\d{0,2}|[A-Z])-(?:([1-9]\d?)-)?([1-9]\d{0,3})$/
const NO_EMOJI: ReadonlySet<string> = new Set()

/** What a person wrote as home, in any of the ways people write it; `2-301`, `2 栋 301`, `二号楼3单元301`. */
export function homeOf(label: string): Home {
  const short = SHORT.exec(label)
  if (short) return { building: short[1] ?? '', unit: short[2] ?? '', room: short[3] ?? '' }
  const plain = plainHome(label)
  const found = findRoom(plain)
  if (found?.room.building) return found.room
  const [, zone = '', building = ''] = BUILDING_ALONE.exec(plain) ?? []
  const named = building && zone + String(numberOf(building) ?? building.toUpperCase())
  return { building: named, unit: found?.room.unit ?? '', room: found?.room.room ?? '' }
}

/** The building a tally counts a home under; null when none is said. */
export function buildingOf(label: string | null): string | null {
  return (label && homeOf(label).building) || null
}

/** By number where both have one, then by letters; homes without a building last. */
export function compareBuildings(left: string | null, right: string | null): number {
  if (left === right) return 0
  if (left === null) return 1
  if (right === null) return -1
  const apart = leadingNumber(left) - leadingNumber(right)
  return Number.isNaN(apart) || apart === 0 ? compareText(left, right) : apart
}

/**
 * Whether a home is meant by a search. Bare digits are a whole building, unit or room: `3` is not `301`.
 * `2栋` is everybody there, `2栋301` also `2-301`; anything else is looked for in what was written.
 */
export function homeSearch(search: string): (label: string) => boolean {
  const wanted = plainHome(search).toLowerCase()
  if (/^\d+$/.test(wanted)) {
    return (label) => {
      const { building, unit, room } = homeOf(label)
      return building === wanted || unit === wanted || room === wanted
    }
  }
  const { building, unit, room } = homeOf(search)
  if (!building) return (label) => label !== '' && plainHome(label).toLowerCase().includes(wanted)
  return (label) => {
    const home = homeOf(label)
    return building === home.building && (!unit || unit === home.unit) && (!room || room === home.room)
  }
}

function plainHome(text: string): string {
  return plainLine(text, NO_EMOJI)
    .replace(/號/g, '号')
    .replace(/樓/g, '楼')
    .replace(/棟/g, '栋')
    .replace(/單/g, '单')
}

/** As one walks: building by building, entrance by entrance, up the floors. Equal homes keep their order. */
export function inWalkingOrder<T>(rows: readonly T[], labelOf: (row: T) => string | null): T[] {
  return rows
    .map((row) => ({ row, home: homeOf(labelOf(row) ?? '') }))
    .sort(({ home: from }, { home: to }) => {
      const buildings = compareBuildings(from.building || null, to.building || null)
      return buildings || floorsApart(from.unit, to.unit) || floorsApart(from.room, to.room)
    })
    .map(({ row }) => row)
}

function floorsApart(from: string, to: string): number {
  return Number.parseInt(from || '0', 10) - Number.parseInt(to || '0', 10) || 0
}

/** NaN where the building has a name: names come after numbers by their text. */
function leadingNumber(building: string): number {
  return /^\d/.test(building) ? Number.parseInt(building, 10) : Number.NaN
}

/** By code point: the same everywhere, whatever the machine's language. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : 1
}

import { numberOf } from './chain-digits'

/** Where a person lives, in one form whatever was written: 2-301, 3-2-1002, A-1203. */
export interface ChainRoom {
  readonly building: string
  readonly unit: string
  readonly room: string
  readonly label: string
}

export interface FoundRoom {
  readonly room: ChainRoom
  readonly start: number
  readonly end: number
  /** A bare number of three or four digits may be something else. */
  readonly doubtful: boolean
}

const CHINESE = '[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]'
const N = `(?:\\d{1,3}|${CHINESE})`
const ZONE = '(?:([东南西北中]区|[一二三四五六1-6]期)\\s?-?)?'
const BUILDING = `(?<![\\d.])${ZONE}([A-Za-z]\\d{0,2}|[A-Za-z]?${N})\\s?(?:号楼|栋|幢|座|#楼?|号院|号(?=\\d{3,4}(?!\\d))|楼|弄)`
const UNIT = `(?:\\s?-?(${N})\\s?(?:单元|门|梯|号(?=\\d)|-))?`
const ROOM = '\\s?-?(\\d{2,4}[A-Za-z]?)(?![\\d.])\\s?(?:室|房|户|号房?)?'

/** Written with words: 2栋301, 3幢2单元1002室, A座1203, 12#502. */
const NAMED = new RegExp(`${BUILDING}${UNIT}${ROOM}`, 'u')
/** Written with dashes: 2-301, 2-3-301, A-1203, 2/301 at a word's end. */
const DASHED =
  /(?<![\d\-.A-Za-z])(?:([东南西北中]区|[一二三四五六1-6]期)\s?-?)?([A-Za-z]\d{0,2}|\d{1,3})-(?:(\d{1,2})-(\d{2,4}[A-Za-z]?)|(\d{3,4}[A-Za-z]?))(?![\d\-A-Za-z])\s?(?:室|房|号(?!楼))?/u
const SLASHED = /(?<![\d/])(\d{1,3})\/(?:(\d{1,2})\/)?(\d{3,4})(?![\d/])室?/u
const UNIT_ONLY = new RegExp(`(?<!\\d)(${N})\\s?(?:单元|门)\\s?-?(\\d{2,4})(?!\\d)室?`, 'u')
const LETTERED = /(?<![A-Za-z\d])([A-Za-z])(\d{3,4})(?![\d.])室?/u
const BARE_NAMED = /(?<!\d)(\d{3,4})(?:室|房)/u
const BARE = /(?:^|[\s,(]|(?<=\p{Script=Han}))(\d{3,4})(?=$|[\s,)])|^(\d{3,4})(?=\p{Script=Han})/u

/** The first room a line names; simplified, half-width text. */
export function findRoom(text: string): FoundRoom | undefined {
  return (
    found(NAMED.exec(text), ([, zone, building, unit, room]) => [zone, building, unit, room]) ??
    found(DASHED.exec(text), ([, zone, building, unit, inUnit, room]) => [
      zone,
      building,
      unit,
      inUnit ?? room,
    ]) ??
    found(SLASHED.exec(text), ([, building, unit, room]) => ['', building, unit, room]) ??
    found(UNIT_ONLY.exec(text), ([, unit, room]) => ['', '', unit, room]) ??
    found(LETTERED.exec(text), ([, building, room]) => ['', building, '', room]) ??
    found(BARE_NAMED.exec(text), ([, room]) => ['', '', '', room]) ??
    bare(BARE.exec(text))
  )
}

/** 王五十栋 is 王 of 五十栋 or 王五 of 十栋. */
const HAN_BEFORE = /\p{Script=Han}$/u

type Parts = readonly (string | undefined)[]

function found(
  match: RegExpExecArray | null,
  pick: (match: RegExpExecArray) => Parts,
): FoundRoom | undefined {
  if (!match) return undefined
  const [zone = '', building = '', unit = '', room = ''] = pick(match)
  const start = match.index
  const doubtful = building.length > 1 && /十/.test(building) && HAN_BEFORE.test(match.input.slice(0, start))
  return { room: roomOf(zone, building, unit, room), start, end: start + match[0].length, doubtful }
}

function bare(match: RegExpExecArray | null): FoundRoom | undefined {
  const room = match?.[1] ?? match?.[2]
  if (!match || !room) return undefined
  const end = match.index + match[0].length
  return { room: roomOf('', '', '', room), start: end - room.length, end, doubtful: true }
}

function roomOf(zone: string, building: string, unit: string, room: string): ChainRoom {
  const parts = [plainNumber(building), plainNumber(unit), room.toUpperCase()]
  const label =
    !building && unit ? `${parts[1]}单元${parts[2]}` : parts.filter((part) => part !== '').join('-')
  const [where = '', entrance = '', door = ''] = parts
  return {
    building: zone ? `${zone}${where}` : where,
    unit: entrance,
    room: door,
    label: zone ? `${zone}${label}` : label,
  }
}

function plainNumber(text: string): string {
  const value = numberOf(text)
  return value === undefined ? text.toUpperCase() : String(value)
}

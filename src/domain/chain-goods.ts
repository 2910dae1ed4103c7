import { CHINESE_NUMERALS } from './chain-digits'
import type { DealItemId } from './ids'
import { type ItemBook, itemKey } from './item-match'

/** One item's name where it stands in a line, so that digits, slashes and brackets in it are not read as anything else. */
export interface NamedGood {
  readonly itemIds: readonly DealItemId[]
  readonly text: string
}

export interface HiddenGoods {
  /** The line with one private character in place of each name. */
  readonly text: string
  readonly goods: readonly NamedGood[]
}

const FIRST_PRIVATE = 0xe000
const MOST_GOODS = 6_000
const GAPS = /[\s()[\]{}·.,、。:;'"_/|-]/
const MAY_FOLLOW = new RegExp(`[^\\p{L}]|[${CHINESE_NUMERALS}半要来各都每共和跟与加不取xX]`, 'u')
const MAY_PRECEDE_ONE = new RegExp(`[^\\p{L}]|[${CHINESE_NUMERALS}份箱盒袋包斤瓶个只桶件要来加]`, 'u')
const LATIN = /[A-Za-z]/

/** A line is looked at several times: as a list of goods, as a person's order, as the first one. */
const remembered = new WeakMap<ItemBook, Map<string, HiddenGoods>>()

/** Puts a private character in place of every name and alias that stands in the line as it is. */
export function hideGoods(line: string, book: ItemBook): HiddenGoods {
  const lines = remembered.get(book) ?? new Map<string, HiddenGoods>()
  remembered.set(book, lines)
  const known = lines.get(line) ?? hidden(line, book)
  lines.set(line, known)
  return known
}

function hidden(line: string, book: ItemBook): HiddenGoods {
  const { key, places } = keyed(line)
  const goods: NamedGood[] = []
  let text = ''
  let copied = 0
  for (let at = 0; at < key.length && goods.length < MOST_GOODS; ) {
    const found = termAt(book, key, at)
    const start = places[at] ?? 0
    const end = found ? (places[at + found.length - 1] ?? 0) + 1 : 0
    if (!found || !standsAlone(line, start, end, found, book, key, at)) {
      at += 1
      continue
    }
    text += line.slice(copied, start) + String.fromCharCode(FIRST_PRIVATE + goods.length)
    goods.push({ itemIds: idsOf(book, found), text: line.slice(start, end) })
    copied = end
    at += found.length
  }
  return { text: text + line.slice(copied), goods }
}

/** The text with the names written out again. */
export function showGoods(text: string, goods: readonly NamedGood[]): string {
  return text.replace(/[\uE000-\uF8FF]/g, (sign) => goodAt(sign, goods)?.text ?? '')
}

export function goodAt(sign: string, goods: readonly NamedGood[]): NamedGood | undefined {
  return goods[sign.charCodeAt(0) - FIRST_PRIVATE]
}

/** The line without what tells no goods apart, and where each character of that stood. */
function keyed(line: string): { key: string; places: number[] } {
  const lower = line.toLowerCase()
  const even = lower.length === line.length ? lower : line
  const places: number[] = []
  let key = ''
  for (let at = 0; at < even.length; at += 1) {
    const character = even[at] ?? ''
    if (GAPS.test(character)) continue
    key += character
    places.push(at)
  }
  return { key, places }
}

/** The longest name or alias that begins here. */
function termAt(book: ItemBook, key: string, at: number): string | undefined {
  return book.byFirst.get(key[at] ?? '')?.find((term) => key.startsWith(term.key, at))?.key
}

function idsOf(book: ItemBook, key: string): DealItemId[] {
  return [...new Set(book.terms.filter((term) => term.key === key).map(({ itemId }) => itemId))]
}

/** 李子 in 李子涵 is a person: what follows a name must not go on as a word. */
function standsAlone(
  line: string,
  start: number,
  end: number,
  term: string,
  book: ItemBook,
  key: string,
  at: number,
): boolean {
  const before = line[start - 1] ?? ' '
  const after = line[end] ?? ' '
  const written = line.slice(start, end)
  if (/\s/.test(written) && itemKey(written).length * 2 < written.length) return false
  if (/\d/.test(term[0] ?? '') && /[\d.]/.test(before)) return false
  if (/\d$/.test(term) && /\d/.test(after)) return false
  if (LATIN.test(term[0] ?? '') && LATIN.test(before)) return false
  if (/[a-z]$/.test(term)) return !LATIN.test(after) || /^[xX]\d/.test(line.slice(end, end + 2))
  if (term.length === 1 && !MAY_PRECEDE_ONE.test(before)) return false
  return MAY_FOLLOW.test(after) || termAt(book, key, at + term.length) !== undefined
}

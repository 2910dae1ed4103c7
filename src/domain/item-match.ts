import type { DealItemId } from './ids'

/** What the parser knows of a deal item; `initials` are those of the name's pinyin, as people type them. */
export interface ChainItem {
  readonly itemId: DealItemId
  readonly name: string
  readonly aliases: readonly string[]
  readonly initials: string
  /** "30枚": written behind the name it is no quantity. */
  readonly unit?: string
  /** R14, pieces per person; above it a line is marked. */
  readonly limit?: number | null
}

/** sure: the name or an alias as it stands · likely: a part of exactly one name, or its initials · unsure: ask. */
export type Confidence = 'sure' | 'likely' | 'unsure'

export interface ItemMatch {
  /** Without one nothing was found, or several that are equally near: see the candidates. */
  readonly itemId?: DealItemId
  readonly confidence: Confidence
  readonly candidates: readonly DealItemId[]
}

export interface ItemTerm {
  /** Normalized by `itemKey`. */
  readonly key: string
  readonly itemId: DealItemId
}

export interface ItemBook {
  readonly items: readonly ChainItem[]
  /** Names and aliases, the longest first. */
  readonly terms: readonly ItemTerm[]
  /** The same by their first character. */
  readonly byFirst: ReadonlyMap<string, readonly ItemTerm[]>
  /** Pairs of neighbouring characters of the names, and which items have them. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<DealItemId>>
  readonly known: Map<string, ItemMatch>
}

const NOTHING: ItemMatch = { confidence: 'unsure', candidates: [] }
/** What is longer names nothing: it is talk. */
const LONGEST_WORD = 60

/** The deal's items, made ready once for all lines. `plain` brings a name into the form the lines are read in. */
export function itemBook(items: readonly ChainItem[], plain: (text: string) => string): ItemBook {
  const terms = items.flatMap(({ itemId, name, aliases }) =>
    [name, ...aliases].map((term) => ({ key: itemKey(plain(term)), itemId })).filter(({ key }) => key !== ''),
  )
  const pairs = new Map<string, Set<DealItemId>>()
  for (const { itemId, name } of items)
    for (const pair of pairsOf(itemKey(plain(name)))) {
      const holders = pairs.get(pair) ?? new Set()
      pairs.set(pair, holders.add(itemId))
    }
  terms.sort((a, b) => b.key.length - a.key.length)
  return { items, terms, byFirst: groupedByFirst(terms), pairs, known: new Map() }
}

function groupedByFirst(terms: readonly ItemTerm[]): Map<string, ItemTerm[]> {
  const groups = new Map<string, ItemTerm[]>()
  for (const term of terms) {
    const first = term.key.charAt(0)
    const group = groups.get(first) ?? []
    group.push(term)
    groups.set(first, group)
  }
  return groups
}

/** Letter case, spaces and punctuation tell no goods apart. */
export function itemKey(text: string): string {
  return text.toLowerCase().replace(/[\s()[\]{}·.,、。:;'"_/|-]/g, '')
}

/**
 * The item a written word means: as it stands, as a part of a name or around one, by initials, else by what it shares
 * with a name. Two items equally near leave it open.
 */
export function matchItem(book: ItemBook, written: string): ItemMatch {
  const key = itemKey(written)
  const known = book.known.get(key)
  if (known) return known
  const match = key === '' || key.length > LONGEST_WORD ? NOTHING : findItem(book, key)
  book.known.set(key, match)
  return match
}

function findItem(book: ItemBook, key: string): ItemMatch {
  const exact = termsWhere(book, (term) => term === key)
  if (exact.length > 0) return decided(exact, 'sure')
  const within = termsWhere(book, (term) => term.includes(key))
  if (within.length > 0) return decided(within, key.length > 1 ? 'likely' : 'unsure')
  const around = longestWithin(book, key)
  if (around.length > 0) return decided(around, 'likely')
  if (/^[a-z]{2,}$/.test(key)) {
    const whole = initialsWhere(book, (initials) => initials === key)
    if (whole.length > 0) return decided(whole, 'likely')
    const ends = initialsWhere(book, (initials) => initials.startsWith(key) || initials.endsWith(key))
    if (ends.length > 0) return decided(ends, 'unsure')
  }
  return decided(sharingPairs(book, key), 'unsure')
}

function decided(found: readonly DealItemId[], confidence: Confidence): ItemMatch {
  const [first] = found
  return first && found.length === 1
    ? { itemId: first, confidence, candidates: [first] }
    : { confidence: 'unsure', candidates: found }
}

function termsWhere(book: ItemBook, holds: (key: string) => boolean): DealItemId[] {
  return [...new Set(book.terms.filter(({ key }) => holds(key)).map(({ itemId }) => itemId))]
}

function initialsWhere(book: ItemBook, holds: (initials: string) => boolean): DealItemId[] {
  return book.items
    .filter(({ initials }) => initials && holds(initials.toLowerCase()))
    .map((item) => item.itemId)
}

/** The items of the longest terms of two characters or more that the word holds. */
function longestWithin(book: ItemBook, key: string): DealItemId[] {
  const first = book.terms.find((term) => term.key.length > 1 && key.includes(term.key))
  if (!first) return []
  return termsWhere(book, (term) => term.length === first.key.length && key.includes(term))
}

/** The items whose names share most pairs of characters with the word, if that is at least half of its pairs. */
function sharingPairs(book: ItemBook, key: string): DealItemId[] {
  const pairs = pairsOf(key)
  const shared = new Map<DealItemId, number>()
  for (const pair of pairs)
    for (const itemId of book.pairs.get(pair) ?? []) shared.set(itemId, (shared.get(itemId) ?? 0) + 1)
  const most = Math.max(0, ...shared.values())
  if (most === 0 || most * 2 < pairs.length) return []
  return [...shared].filter(([, count]) => count === most).map(([itemId]) => itemId)
}

function pairsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2))
}

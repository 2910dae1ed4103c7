import { picturesIn, plainLine } from './chain-digits'
import { hideGoods } from './chain-goods'
import { listNumber, type ReadLine, readLine } from './chain-line'
import { inOrder } from './chain-marks'
import { markPeople } from './chain-people'
import { findRoom } from './chain-room'
import { type SkipReason, senderOf, skipReason } from './chain-skip'
import { tokensOf } from './chain-tokens'
import { type ChainItem, type ItemBook, itemBook } from './item-match'

/** D5: more is refused, not cut: a leader would not see what is missing. In bytes it fits the body of one request. */
export const CHAIN_LIMITS = { lines: 2_000, characters: 80_000 } as const

export interface ChainDeal {
  readonly title: string
  readonly items: readonly ChainItem[]
}

export interface ChainLine extends ReadLine {
  /** Of the pasted text, from 1. */
  readonly lineNumber: number
  /** The line as pasted; two persons in one line have it both. */
  readonly original: string
}

export interface SkippedLine {
  readonly lineNumber: number
  readonly original: string
  readonly because: SkipReason
}

export type ChainReading =
  | { kind: 'read'; lines: readonly ChainLine[]; skipped: readonly SkippedLine[] }
  | { kind: 'refused'; reason: 'too-many-lines' | 'too-many-characters'; limit: number; found: number }

/** Goods of one person on lines of their own; what goes beyond is a line of its own. */
const MOST_JOINED = 100

/** Traditional characters into simplified ones, one for one; the caller brings a dictionary. */
export type Simplify = (text: string) => string

/**
 * D5: a pasted chain as draft lines against the deal's items. It creates nothing and decides no doubt: every guess
 * carries a mark, every line of the text is in the answer, read or skipped.
 */
export function parseChain(text: string, deal: ChainDeal, simplify: Simplify = (same) => same): ChainReading {
  if (text.length > CHAIN_LIMITS.characters)
    return refused('too-many-characters', CHAIN_LIMITS.characters, text.length)
  const originals = text.split(/\r\n|[\n\r\u2028\u2029]/)
  if (originals.length > CHAIN_LIMITS.lines)
    return refused('too-many-lines', CHAIN_LIMITS.lines, originals.length)

  const pictures = new Set(deal.items.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(picturesIn)))
  const plainItem = (name: string) => simplify(plainLine(name, pictures))
  const book = itemBook(
    deal.items.map((item) => (item.unit ? { ...item, unit: plainItem(item.unit) } : item)),
    plainItem,
  )
  const written = originals.map((line) => plainLine(line, pictures))
  const lines = simplified(written, simplify)
  const reader = chainReader(originals, written, lines, { title: plainItem(deal.title), book })
  for (let at = 0; at < lines.length; at += 1) reader.take(at)
  return { kind: 'read', lines: markPeople(reader.lines), skipped: reader.skipped }
}

function refused(
  reason: 'too-many-lines' | 'too-many-characters',
  limit: number,
  found: number,
): ChainReading {
  return { kind: 'refused', reason, limit, found }
}

/** All lines in one call; should a dictionary move line ends, line by line. */
function simplified(written: readonly string[], simplify: Simplify): string[] {
  const whole = simplify(written.join('\n')).split('\n')
  return whole.length === written.length ? whole : written.map(simplify)
}

function chainReader(
  originals: readonly string[],
  written: readonly string[],
  plain: readonly string[],
  { title, book }: { title: string; book: ItemBook },
) {
  const lines: ChainLine[] = []
  const skipped: SkippedLine[] = []
  const firstOrder = firstNumberedOrder(plain, title, book)
  let sender = { plain: '', raw: '' }
  let closed = false
  let mayJoin = false

  const skip = (at: number, because: SkipReason) => {
    skipped.push({ lineNumber: at + 1, original: originals[at] ?? '', because })
    if (because === 'closing') closed = true
    mayJoin = false
  }
  const read = (at: number, text: string) => {
    const raw = `${sender.raw}${written[at] ?? ''}`
    const whole = `${sender.plain}${plain[at] ?? ''}`
    const line = readLine(`${sender.plain}${text}`, book, (part) => sameStretch(part, whole, raw))
    const struck = /\u0336|\u0335|~~\S|❌/u.test(originals[at] ?? '')
    const marks = inOrder([
      ...line.marks.filter((mark) => !(struck && mark === 'no-items')),
      ...(struck ? (['cancelled'] as const) : []),
      ...(closed ? (['after-close'] as const) : []),
    ])
    return { ...line, marks, lineNumber: at + 1, original: originals[at] ?? '' }
  }
  const add = (line: ChainLine) => {
    const last = lines[lines.length - 1]
    const bare = line.name === '' && !line.room && line.listNumber === undefined
    if (bare && last && mayJoin && line.pieces.length > 0 && last.pieces.length < MOST_JOINED)
      lines[lines.length - 1] = joined(last, line)
    else lines.push(line)
    mayJoin = true
  }

  const take = (at: number) => {
    const text = plain[at] ?? ''
    const aboveNumbered = firstOrder !== undefined && at < firstOrder
    const because = skipReason(text, { title, book, aboveNumbered, ordersSeen: lines.length > 0 })
    if (because) return skip(at, because)
    const next = senderOf(text, book)
    if (next) {
      sender = { plain: `${next}: `, raw: `${(written[at] ?? '').slice(0, next.length)}: ` }
      return skip(at, 'header')
    }
    for (const part of personParts(text, book)) {
      const line = read(at, part)
      const talk = line.pieces.length === 0 && !line.room && line.listNumber === undefined
      if (talk && !line.marks.includes('cancelled') && !line.marks.includes('edited')) skip(at, 'talk')
      else add(line)
    }
    sender = { plain: '', raw: '' }
  }
  return { lines, skipped, take }
}

/** A chain that numbers two lines or more begins at the first of them that is an order. */
function firstNumberedOrder(plain: readonly string[], title: string, book: ItemBook): number | undefined {
  const place = { title, book, aboveNumbered: false, ordersSeen: false }
  const numbered = plain.flatMap((line, at) =>
    listNumber(line).number !== undefined && skipReason(line, place) === undefined ? [at] : [],
  )
  return numbered.length > 1 ? numbered[0] : undefined
}

/** Several persons in one line stand between semicolons; what follows one without a name goes with the person before. */
function personParts(text: string, book: ItemBook): string[] {
  if (!text.includes(';')) return [text]
  const parts: string[] = []
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue
    if (parts.length === 0 || beginsPerson(part, book)) parts.push(part)
    else parts[parts.length - 1] += `, ${part}`
  }
  return parts
}

function beginsPerson(part: string, book: ItemBook): boolean {
  const { text, goods } = hideGoods(part, book)
  const { number } = listNumber(text)
  if (number !== undefined || findRoom(text)) return true
  const tokens = tokensOf(text, goods)
  const ordered = tokens.some(({ kind }) => kind === 'number' || kind === 'thing')
  return tokens[0]?.kind === 'word' && ordered && readLine(part, book, (same) => same).name !== ''
}

/** The stretch of the line as it was written, if simplifying kept every character's place. */
function sameStretch(part: string, plain: string, raw: string): string {
  const at = plain.length === raw.length ? plain.indexOf(part) : -1
  return at < 0 ? part : raw.slice(at, at + part.length)
}

/** A line of goods alone belongs to the person above. */
function joined(line: ChainLine, more: ChainLine): ChainLine {
  const marks = [...line.marks.filter((mark) => mark !== 'no-items'), ...more.marks, 'joined-line' as const]
  return {
    ...line,
    original: `${line.original}\n${more.original}`,
    pieces: [...line.pieces, ...more.pieces],
    note: [line.note, more.note].filter(Boolean).join(' '),
    marks: inOrder(marks.filter((mark) => mark !== 'no-name' || line.name === '')),
  }
}

import { hideGoods, showGoods } from './chain-goods'
import type { ChainMark } from './chain-marks'
import { inOrder } from './chain-marks'
import { type FoundName, nameIn } from './chain-name'
import { takeNotes, takeTalk } from './chain-notes'
import { type ChainPiece, readPieces } from './chain-pieces'
import { type ChainRoom, findRoom } from './chain-room'
import type { ItemBook } from './item-match'

/** One person's wish, as far as one line tells it. */
export interface ReadLine {
  /** The number the chain gives the line. */
  readonly listNumber?: number
  readonly name: string
  readonly room?: ChainRoom
  readonly pieces: readonly ChainPiece[]
  readonly note: string
  readonly marks: readonly ChainMark[]
}

const LIST_NUMBER = /^[(#]?\s*(?:no\.?\s?)?(\d{1,4})\s*(?:[.、):。,]+\s*|\s+(?![\uE000-\uF8FF\s]))/iu
const DECIMAL = /^\d+\.\d+\s?(?:斤|公斤|kg|份|个|元|折)/iu
/** 3李四: the number stands at the name, which no measure and no building begins. */
const GLUED_NUMBER =
  /^(\d{1,3})(?=[\p{L}])(?![份箱盒袋包瓶罐个只枚桶件板条斤公千克号楼栋幢座单弄组期点月日kKgG元块xX])/u

/** What the list number of a line is, and where the rest begins. */
export function listNumber(plain: string): { number?: number; rest: string } {
  if (DECIMAL.test(plain)) return { rest: plain }
  const match = LIST_NUMBER.exec(plain) ?? GLUED_NUMBER.exec(plain)
  if (!match?.[1]) return { rest: plain }
  const rest = plain.slice(match[0].length)
  const spaced = /^\d+\s+$/.test(match[0])
  if (spaced && /^(?:[份箱盒袋包瓶个只件斤栋幢号]|单元)/u.test(rest)) return { rest: plain }
  return { number: Number(match[1]), rest }
}

/**
 * Reads a line in plain, simplified characters. `asWritten` gives a stretch of it back in the characters it was written
 * in.
 */
export function readLine(plain: string, book: ItemBook, asWritten: (text: string) => string): ReadLine {
  const hidden = hideGoods(plain, book)
  const { number, rest } = listNumber(hidden.text)
  const colon = colonName(rest)
  const noted = takeNotes(colon.rest, hidden.goods)
  const found = findRoom(noted.text)
  const before = found ? noted.text.slice(0, found.start) : ''
  const after = found ? noted.text.slice(found.end) : noted.text
  const named = nameIn(before, after, hidden.goods, book, colon.name)
  const talk = takeTalk(named.rest, hidden.goods, named.name !== '')
  const read = readPieces(talk.text, hidden.goods, book)
  const { name, left, marks: nameMarks } = lateName(named, read.words, read.pieces.length > 0)
  const marks = new Set<ChainMark>([...noted.marks, ...talk.marks, ...read.marks, ...nameMarks])
  if (found?.doubtful) marks.add('room-doubt')
  if (read.pieces.length === 0 && !marks.has('cancelled')) marks.add('no-items')
  if (name === '') marks.add('no-name')
  const shown = (text: string) => asWritten(showGoods(text, hidden.goods).trim())
  return {
    ...(number === undefined ? {} : { listNumber: number }),
    name: shown(name),
    ...(found ? { room: found.room } : {}),
    pieces: read.pieces.map((piece) => ({ ...piece, writtenAs: asWritten(piece.writtenAs) })),
    note: [...noted.notes, ...talk.notes, ...left].map(shown).join(' '),
    marks: inOrder(marks),
  }
}

/** 张三: 鸡蛋2 and 2-301张三: 鸡蛋2, as chat programs copy them; goods before a colon are no name. */
function colonName(text: string): { name?: string; rest: string } {
  const match = /^([^:]{1,30}?)\s*:\s*(?!\d{2}(?!\d))/u.exec(text)
  const sender = match?.[1]?.trim()
  if (!match || !sender || /[\uE000-\uF8FF,、。;/]/u.test(sender) || NO_SENDER.test(sender))
    return { rest: text }
  const home = findRoom(sender)
  const rest = text.slice(match[0].length)
  if (!home) return { name: sender, rest }
  const name = `${sender.slice(0, home.start)} ${sender.slice(home.end)}`.replace(/^[\s-]+|[\s-]+$/g, '')
  return { ...(name ? { name } : {}), rest: `${sender.slice(home.start, home.end)} ${rest}` }
}

const NO_SENDER = /^(?:.*\s)?(?:备注|注|地址|房号|电话|手机|改)$/u

/** 鸡蛋2 张三: without a name in front, one short word left over is taken for it, and marked. */
function lateName(named: FoundName, words: readonly string[], hasPieces: boolean) {
  const clean = words
    .map((word) => word.replace(/^[\s:.*#'"()[\]!?~-]+|[\s:.*#'"()[\]!?~-]+$/g, ''))
    .filter(Boolean)
  if (named.name !== '') return { name: named.name, left: clean, marks: named.marks }
  const [word = ''] = clean
  const fits = /^(?:\p{Script=Han}{1,4}|[\p{L}\d_]{2,16})$/u.test(word) && (hasPieces || clean.length === 1)
  if (!fits) return { name: '', left: clean, marks: named.marks }
  return { name: word, left: clean.slice(1), marks: [...named.marks, 'name-doubt' as const] }
}

import { CHINESE_NUMERALS } from './chain-digits'
import { goodAt, type NamedGood } from './chain-goods'
import type { ChainMark } from './chain-marks'
import { tokensOf } from './chain-tokens'
import { type ItemBook, matchItem } from './item-match'

export interface FoundName {
  readonly name: string
  readonly rest: string
  readonly marks: readonly ChainMark[]
}

/** Mary Lin is one name; 张三 明天不在家 may be more than one. */
const SEVERAL_WORDS = /[\s,、。].*\p{Script=Han}|\p{Script=Han}.*[\s,、。]/u
const EDGES = /^[\s,、。;:.*|~@-]+|[\s,、。;:.*|~@-]+$/g
const LONGEST_NAME = 24
/** "两份" at the end of what stands before goods belongs to the goods. */
const COUNT_AT_END = new RegExp(
  `(?:\\+?\\d{1,3}\\s?[份箱盒袋包斤瓶个只枚桶件板条]?|[${CHINESE_NUMERALS}]{1,2}[份箱盒袋包斤瓶个只枚桶件板条]|[+xX×*]|要|来|订|加|定|买|各)$`,
  'u',
)
const NOT_A_NAME =
  /^(?:要|来|订|买|加|接|报|我|我要|我来|给我|加上|再来|再加|还要|预定|全部?要|都要|全都要|各|每样|所有|取消|不要了?|改成?|同上)$/u

/**
 * Who a line is of: what stands before the room, else what stands before the first goods, else the first word.
 * A `given` name (a sender's) is taken as it is.
 */
export function nameIn(
  before: string,
  after: string,
  goods: readonly NamedGood[],
  book: ItemBook,
  given: string | undefined,
): FoundName {
  if (given) return { name: given, rest: `${before} ${after}`, marks: [] }
  const ahead = before.replace(EDGES, '')
  if (ahead && ahead.length <= LONGEST_NAME && !ordersSomething(ahead, after, goods, book))
    return {
      name: ahead,
      rest: after,
      marks: SEVERAL_WORDS.test(ahead) ? ['name-doubt'] : doubtIfShort(ahead),
    }
  return firstWord(`${before} ${after}`.trim(), goods, book)
}

/** Goods with a number before the room are an order; goods alone are one only when none follow the room. */
function ordersSomething(ahead: string, after: string, goods: readonly NamedGood[], book: ItemBook): boolean {
  const tokens = tokensOf(ahead, goods)
  const named = tokens.some(({ kind }) => kind === 'thing')
  if (!named) {
    const [word, count] = tokens
    if (tokens.every(({ kind }) => kind !== 'word')) return tokens.length > 0 && /^[+\d×*]/.test(ahead)
    const known = word?.kind === 'word' && matchItem(book, word.text).itemId !== undefined
    return (known && count?.kind === 'number') || /[\s,]\+\d/.test(ahead)
  }
  const follow = tokensOf(after, goods).some(({ kind }) => kind === 'thing' || kind === 'number')
  return tokens.length > 1 || !follow
}

function firstWord(text: string, goods: readonly NamedGood[], book: ItemBook): FoundName {
  const none = { name: '', rest: text, marks: [] }
  const match = /^[\s,、。;:.*|~@-]*([^\s,、。;|]+)/u.exec(text)
  const word = match?.[1] ?? ''
  const rest = text.slice(match?.[0].length ?? 0)
  const good = /[\uE000-\uF8FF]/.exec(word)
  if (good) return beforeGoods(word, rest, good.index, goods, none)
  const counted = /^(.*?[^\d+xX×*])([+xX×*]?\s?\d{1,3}[份箱盒袋包斤瓶个只枚桶件板条单]?)$/u.exec(word)
  if (counted?.[1]) return beforeCount(counted[1], counted[2] ?? '', word, rest, goods, book, none)
  const tokens = tokensOf(word, goods)
  if (tokens[0]?.kind !== 'word') return none
  const [first] = tokens
  if (tokens.length > 1 && tokens.some(({ kind }) => kind === 'number')) {
    const name = word.slice(0, first.end)
    if (matchItem(book, name).itemId) return none
    const doubt = tokens.some((token) => token.kind === 'number' && token.doubt)
    const marks: ChainMark[] = doubt ? ['name-doubt', 'quantity-doubt'] : doubtIfShort(name)
    return { name, rest: `${word.slice(first.end)} ${rest}`, marks }
  }
  if (NOT_A_NAME.test(word) || word.length > LONGEST_NAME) return none
  const numberFollows = /^\s*[,、:]?\s*[+xX×*]?\s?\d{1,3}(?![\d-])/.test(rest)
  if (numberFollows && book.items.length > 1 && matchItem(book, word).itemId) return none
  return latinName(word, rest)
}

/** Mary Lin 鸡蛋2: Latin words that follow each other are one name. */
function latinName(word: string, rest: string): FoundName {
  const more = /^[A-Za-z.']+$/.test(word) ? /^((?:\s+[A-Z][A-Za-z.']*)+)(?=\s|$)/.exec(rest)?.[1] : undefined
  const name = more ? `${word}${more}` : word
  return { name, rest: more ? rest.slice(more.length) : rest, marks: doubtIfShort(name) }
}

/** 张三鸡蛋2, 张三两份鸡蛋: the name is what stands before. One character may be a part of the goods' name. */
function beforeGoods(
  word: string,
  rest: string,
  goodsAt: number,
  goods: readonly NamedGood[],
  none: FoundName,
): FoundName {
  const whole = `${word}${rest}`
  let head = word.slice(0, goodsAt)
  for (let cut = COUNT_AT_END.exec(head); cut; cut = COUNT_AT_END.exec(head)) head = head.slice(0, cut.index)
  const name = head.replace(EDGES, '')
  if (name.length > 1 && !NOT_A_NAME.test(name) && name.length <= LONGEST_NAME)
    return { name, rest: whole.slice(head.length), marks: [] }
  const sign = word[goodsAt] ?? ''
  const later = tokensOf(rest, goods)
  const alone = word === sign && later[0]?.kind === 'thing' && goodAt(sign, goods) !== undefined
  const isName = alone && later[1]?.kind === 'number' && later.length === 2
  return isName ? { name: sign, rest, marks: ['name-doubt'] } : none
}

/** 张三+1 is a person; 苹果2 beside other goods is goods; lily88 before goods is a person. */
function beforeCount(
  head: string,
  count: string,
  word: string,
  rest: string,
  goods: readonly NamedGood[],
  book: ItemBook,
  none: FoundName,
): FoundName {
  const name = head.replace(EDGES, '')
  if (NOT_A_NAME.test(name) || matchItem(book, name).candidates.length > 0) return none
  const more = tokensOf(rest, goods).some(({ kind }) => kind === 'thing')
  if (/^\d+$/.test(count) && more && /[A-Za-z_]$/.test(head)) return { name: word, rest, marks: [] }
  if (/^\d+$/.test(count) && more) return { name: word, rest, marks: ['name-doubt'] }
  return { name, rest: `${count} ${rest}`, marks: doubtIfShort(name) }
}

function doubtIfShort(name: string): ChainMark[] {
  return /^[^\uE000-\uF8FF]$/.test(name) ? ['name-doubt'] : []
}

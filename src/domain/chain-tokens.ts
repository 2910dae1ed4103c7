import { CHINESE_NUMERALS, numberOf } from './chain-digits'
import { goodAt, type NamedGood } from './chain-goods'
import type { ItemMatch } from './item-match'

/** The words a quantity is counted in, and those that weigh: two 斤 need not be two pieces. */
const COUNTED = '[份箱盒袋包瓶罐个只枚桶件提板条根把串筐篮颗块支套组捆杯碗听盘对粒头单]'
const WEIGHED = '(?:公斤|千克|市斤|毫升|[kK][gG]|[mM][lL]|斤|克|[gG](?![A-Za-z])|[lL](?![A-Za-z]))'
const NUMERAL = `[${CHINESE_NUMERALS}]`

export type Token =
  | { kind: 'thing'; match: ItemMatch; text: string; at: number; end: number; named: boolean }
  | {
      kind: 'number'
      value: number
      text: string
      at: number
      end: number
      firm: boolean
      doubt: boolean
      weighed: boolean
      measure: string
    }
  | { kind: 'each' | 'every'; at: number; end: number }
  | { kind: 'break'; at: number; end: number }
  | { kind: 'word'; text: string; at: number; end: number }

const NUMBER = new RegExp(
  `(?:(?:\\+|×|\\*|(?<![A-Za-z])[xX])\\s*)?(?:(\\d{1,3})(?![\\d%])(\\s?[-~或到至]\\s?\\d{1,2}(?!\\d))?(\\.\\d+)?|(${NUMERAL}{1,3}))(?:\\s?(${COUNTED}|${WEIGHED}))?`,
  'uy',
)
const ONLY_WEIGHED = new RegExp(`^${WEIGHED}$`, 'u')
const HALF = new RegExp(`半(${COUNTED}|${WEIGHED})`, 'uy')
const EVERY = /(?:全部?都?要|都要|全要|全都要|每样都?要?|每种都?要?|所有)/uy
const EACH = /(?:各要?|每样|每种|都是?)/uy
const BREAK = /[,、。;|+&和跟与/]+/uy
const SPACE = /\s+/uy
const GOOD = /[\uE000-\uF8FF]/

/** A line's text as numbers, things and words. */
export function tokensOf(text: string, goods: readonly NamedGood[]): Token[] {
  const tokens: Token[] = []
  let word = ''
  let wordAt = 0
  const endWord = (end: number) => {
    if (word) tokens.push({ kind: 'word', text: word, at: wordAt, end })
    word = ''
  }
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, goods, tokens[tokens.length - 1], word)
    const space = token ? 0 : lengthAt(SPACE, text, at)
    if (token || space > 0) {
      endWord(at)
      if (token) tokens.push(token)
      at = token ? token.end : at + space
      continue
    }
    if (!word) wordAt = at
    word += text[at]
    at += 1
  }
  endWord(text.length)
  return tokens
}

function tokenAt(
  text: string,
  at: number,
  goods: readonly NamedGood[],
  last: Token | undefined,
  word: string,
): Token | undefined {
  const sign = text[at] ?? ''
  if (GOOD.test(sign)) return thingOf(sign, at, goods)
  const number = numberAt(text, at, last, word)
  if (number) return number
  const half = execAt(HALF, text, at)
  if (half)
    return {
      kind: 'number',
      value: 1,
      text: half[0],
      at,
      end: at + half[0].length,
      firm: true,
      doubt: true,
      weighed: false,
      measure: half[1] ?? '',
    }
  const every = lengthAt(EVERY, text, at)
  if (every > 0 && !word) return { kind: 'every', at, end: at + every }
  const each = lengthAt(EACH, text, at)
  if (each > 0) return { kind: 'each', at, end: at + each }
  const gap = lengthAt(BREAK, text, at)
  return gap > 0 ? { kind: 'break', at, end: at + gap } : undefined
}

function thingOf(sign: string, at: number, goods: readonly NamedGood[]): Token | undefined {
  const good = goodAt(sign, goods)
  if (!good) return undefined
  const [itemId] = good.itemIds
  const match: ItemMatch =
    itemId && good.itemIds.length === 1
      ? { itemId, confidence: 'sure', candidates: [itemId] }
      : { confidence: 'unsure', candidates: good.itemIds }
  return { kind: 'thing', match, text: good.text, at, end: at + 1, named: true }
}

/** Chinese numerals count only before a measure or behind goods, a sign or 各: 张三 is a name. */
function numberAt(text: string, at: number, last: Token | undefined, word: string): Token | undefined {
  const match = execAt(NUMBER, text, at)
  if (!match) return undefined
  const [whole, digits, range, fraction, numerals, measure = ''] = match
  const signed = /^[+×*xX]/.test(whole)
  const end = at + whole.length
  const weighed = ONLY_WEIGHED.test(measure)
  const base = { kind: 'number', at, end, text: whole.trim(), weighed, measure } as const
  if (digits)
    return {
      ...base,
      value: Number(digits),
      firm: signed || measure !== '',
      doubt: Boolean(range ?? fraction),
    }
  const value = numberOf(numerals ?? '')
  if (value === undefined) return undefined
  const glued = word !== ''
  const behindGoods = !glued && (last?.kind === 'thing' || last?.kind === 'each' || last?.kind === 'every')
  const ends = end >= text.length || /[\s,、。;|+/\uE000-\uF8FF]/.test(text[end] ?? '')
  if (measure === '' && !signed && !(behindGoods && ends) && !startsGoods(text, end, glued)) return undefined
  return { ...base, value, firm: true, doubt: glued && (numerals ?? '').length > 1 }
}

/** 两鸡蛋: a numeral alone that goods follow at once. */
function startsGoods(text: string, end: number, glued: boolean): boolean {
  return !glued && GOOD.test(text[end] ?? '')
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return execAt(pattern, text, at)?.[0].length ?? 0
}

import { hideGoods } from './chain-goods'
import { listNumber } from './chain-line'
import { findRoom } from './chain-room'
import { tokensOf } from './chain-tokens'
import { type ItemBook, itemKey } from './item-match'

/** Why a line is nobody's order; it is shown to the leader all the same. */
export type SkipReason = 'blank' | 'too-long' | 'separator' | 'header' | 'goods-list' | 'closing' | 'talk'

export interface ChainPlace {
  readonly title: string
  readonly book: ItemBook
  /** The chain numbers its lines, and none of them has been an order yet. */
  readonly aboveNumbered: boolean
  readonly ordersSeen: boolean
}

/** Nobody orders in more characters than this; such a line is shown unread. */
const LONGEST_LINE = 400
const LETTERS = /[\p{L}\p{N}]/u
const HEADER =
  /接龙|拼团|开团|跟团|^例\s?[:.\s]|^(?:示例|例如|格式)|https?:|^\[[^[\]]*\](?:\s?\(\d+\/\d+\))?$|^(?:newcomers|order format|chain|example)\b/iu
const KEYED =
  /^(?:截单|截止|截团|结单|提货|取货|到货|自提|自提点|自提地址|取货点|提货点|提货时间|取货时间|地址|下单|下单链接|链接|时间|价格|单价|规格|配送|说明|活动|商品|品名|产地|运费|团长|主题|注意|备注|closes|pick-up|at|order|format)[^:]{0,6}\s?:/iu
const CLOSING = /^(?:以上|到此|截止|截单|已截|停止接|不再接|收单|结单|完结|结束|封单|the end)/iu
const DATE =
  /^(?:\d{4}[年/.-])?\d{1,2}[月/.-]\d{1,2}[日号]?(?:\s?(?:周|星期|\()[一二三四五六日天]\)?)?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?$/u
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/
const PRICE = /[¥$]\s?\d|\d+(?:\.\d+)?\s?(?:元|块钱|块(?!豆))|\d+\.\d{1,2}\s?\//u
const TALK =
  /^(?:好的?|收到|谢谢|谢谢团长|ok|嗯+|哈+|辛苦了?|已付款?|已转|团长.{0,20}|大家.{0,40}|请.{0,40}|各位.{0,40}|@.{0,30})[!~。.\s]*$/iu
const STAMP =
  /^(.{1,24}?)\s+(?:(?:\d{4}[-/年])?\d{1,2}[-/月]\d{1,2}日?\s+|昨天\s*|周[一二三四五六日]\s*)?(?:上午|下午|晚上|凌晨)?\s?\d{1,2}:\d{2}(?::\d{2})?$/u
const SENDER = /^([^:,、。]{1,24})\s?:$/u

/** The reason a plain line is no order, if there is one. */
export function skipReason(plain: string, place: ChainPlace): SkipReason | undefined {
  if (plain === '') return 'blank'
  if (plain.length > LONGEST_LINE) return 'too-long'
  if (!LETTERS.test(plain)) return 'separator'
  const { rest, number } = listNumber(plain)
  if (rest === '' || DATE.test(plain) || CLOCK.test(plain)) return 'separator'
  if (isTitle(plain, place.title)) return 'header'
  if (isGoodsList(plain, place)) return 'goods-list'
  if (number === undefined && place.ordersSeen && CLOSING.test(plain)) return 'closing'
  if (number === undefined && CLOSING.test(plain) && !isOrderLike(plain, place.book)) return 'header'
  if (number === undefined && (HEADER.test(plain) || KEYED.test(plain))) return 'header'
  if (number === undefined && TALK.test(plain)) return 'talk'
  return number === undefined && place.aboveNumbered ? 'header' : undefined
}

/** 张三: alone, or 张三 10:21, on the line above what he wrote. */
export function senderOf(plain: string, book: ItemBook): string | undefined {
  const sender = SENDER.exec(plain)?.[1] ?? STAMP.exec(plain)?.[1]
  return sender &&
    hideGoods(sender, book).goods.length === 0 &&
    !KEYED.test(plain) &&
    LETTERS.test(sender) &&
    !HEADER.test(plain)
    ? sender.trim()
    : undefined
}

function isTitle(plain: string, title: string): boolean {
  const key = itemKey(title)
  return key !== '' && itemKey(plain.replace(/\(\d+\/\d+\)$/, '').replace(/^#?接龙/, '')) === key
}

/** The leader's own list: goods with a price, or goods alone above the first order. */
function isGoodsList(plain: string, { book, ordersSeen }: ChainPlace): boolean {
  const hidden = hideGoods(plain, book)
  const { rest } = listNumber(hidden.text)
  const opens = /^[\uE000-\uF8FF]/.test(rest)
  const priced = PRICE.test(hidden.text)
  if (opens && priced) return true
  if (ordersSeen) return false
  if (priced && !findRoom(rest.replace(/\/.*$/, ''))) return !tokensOf(rest, hidden.goods).some(isBareCount)
  return opens && /^[\uE000-\uF8FF][\s:]*(?:\(.*\))?$/.test(rest)
}

function isBareCount(token: ReturnType<typeof tokensOf>[number]): boolean {
  return token.kind === 'number' && token.firm && !token.weighed && !/[枚个只]/.test(token.measure)
}

function isOrderLike(plain: string, book: ItemBook): boolean {
  return hideGoods(plain, book).goods.length > 0 && findRoom(plain) !== undefined
}

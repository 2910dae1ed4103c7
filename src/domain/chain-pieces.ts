import type { NamedGood } from './chain-goods'
import type { ChainMark } from './chain-marks'
import { type Token, tokensOf } from './chain-tokens'
import type { DealItemId } from './ids'
import {
  type ChainItem,
  type Confidence,
  type ItemBook,
  type ItemMatch,
  itemKey,
  matchItem,
} from './item-match'

/** One thing a person wants, as written and as understood. */
export interface ChainPiece {
  /** Without one the leader chooses: the candidates come first. */
  readonly itemId?: DealItemId
  readonly writtenAs: string
  readonly quantity: number
  readonly confidence: Confidence
  readonly candidates: readonly DealItemId[]
}

export interface ReadPieces {
  readonly pieces: readonly ChainPiece[]
  readonly marks: readonly ChainMark[]
  /** Words that are neither goods nor numbers. */
  readonly words: readonly string[]
}

type NumberToken = Extract<Token, { kind: 'number' }>
interface Draft {
  match: ItemMatch
  text: string
  end: number
  number?: NumberToken
  doubt: boolean
}

/** A quantity above this is taken for a slip. */
const MOST_PIECES = 99
const FILLER =
  /^(?:我们?家?|再|也|就|还|那|麻烦|请)*(?:给我|帮我|给)?(?:要|来|订|定|买|加|拿|接|报|留|需要|想要|预定|预订)*(?:了|个)?/u
const TRAILER = /(?:各|的|吧|哈|呢|哦|啦|了|谢谢|呀|要)$/u

export function readPieces(text: string, goods: readonly NamedGood[], book: ItemBook): ReadPieces {
  const tokens = tokensOf(text, goods)
  const drafts: Draft[] = []
  const marks = new Set<ChainMark>()
  const words: string[] = []
  let waiting: NumberToken | undefined
  let spread = false
  let broken = true

  const orphan = (number: NumberToken) => {
    drafts.push({
      match: onlyItem(book),
      text: number.text,
      end: number.end,
      number,
      doubt: !number.firm,
    })
  }
  tokens.forEach((token, at) => {
    const last = drafts[drafts.length - 1]
    const next = tokens[at + 1]
    if (token.kind === 'break') {
      if (waiting) orphan(waiting)
      waiting = undefined
      broken = true
      return
    }
    if (token.kind === 'each') {
      spread = true
      return
    }
    if (token.kind === 'every' && marks.has('every-item')) return
    if (token.kind === 'every') {
      drafts.push(...everyItem(book, text.slice(token.at, token.end), token.end))
      marks.add('every-item')
      spread = true
      return
    }
    if (token.kind === 'number') {
      const leads = thingAt(next, book, true) !== undefined
      if (spread) {
        if (drafts.length === 0 && !leads) {
          drafts.push(...everyItem(book, text.slice(token.at, token.end), token.end))
          marks.add('every-item')
        }
        for (const draft of drafts) draft.number ??= token
        spread = false
      } else if (last && !last.number && !(broken && leads)) {
        if (takesNext(last, token, next, tokens[at + 2])) {
          last.doubt = true
          waiting = { ...token, doubt: true }
        } else last.number = token
      } else if (leads) {
        if (waiting) orphan(waiting)
        waiting = token
      } else if (last?.number && !broken) {
        if (last.number.weighed || isUnit(last, last.number, book)) {
          last.doubt ||= !isUnit(last, last.number, book)
          last.number = token
        } else if (!isUnit(last, token, book)) last.doubt = true
      } else orphan(token)
      broken = false
      return
    }
    const follows = last !== undefined && !last.number && last.end === token.at
    const thing = thingAt(token, book, waiting !== undefined || (next?.kind === 'number' && !follows))
    if (!thing) {
      const left = token.kind === 'word' ? token.text : ''
      if (goodsWord(left)) words.push(left)
      return
    }
    drafts.push({ ...thing, end: token.end, number: waiting, doubt: false })
    waiting = undefined
    broken = false
  })
  if (waiting) orphan(waiting)
  return { pieces: drafts.map((draft) => pieceOf(draft, book, marks)), marks: [...marks], words }
}

/** 每样一份: all of the deal, which the leader should see. */
function everyItem(book: ItemBook, text: string, end: number): Draft[] {
  return book.items.map((item) => ({
    match: { ...surely(item), confidence: 'likely' },
    text,
    end,
    doubt: false,
  }))
}

function surely({ itemId }: ChainItem): ItemMatch {
  return { itemId, confidence: 'sure', candidates: [itemId] }
}

/** "+1" is the deal's only item, if it has one item only. */
function onlyItem(book: ItemBook): ItemMatch {
  const [item] = book.items
  if (!item || book.items.length > 1) return { confidence: 'unsure', candidates: [] }
  return surely(item)
}

/** A word beside a number is goods, known or not; a word alone only if it names some. */
function thingAt(token: Token | undefined, book: ItemBook, besideNumber: boolean) {
  if (token?.kind === 'thing') return { match: token.match, text: token.text }
  if (token?.kind !== 'word') return undefined
  const text = goodsWord(token.text)
  if (itemKey(text) === '') return undefined
  const match = matchItem(book, text)
  return besideNumber || match.candidates.length > 0 ? { match, text } : undefined
}

function goodsWord(text: string): string {
  const bare = text.replace(FILLER, '').replace(TRAILER, '')
  return bare.replace(/^[\s:.*#'"()<>=[\]-]+|[\s:.*#'"()<>=[\]-]+$/g, '')
}

/** 鸡蛋 2份牛奶: the number may belong to either; it stands nearer to the second. */
function takesNext(
  last: Draft,
  number: NumberToken,
  next: Token | undefined,
  afterNext: Token | undefined,
): boolean {
  const nearer = last.end < number.at && next !== undefined && next.kind !== 'break' && next.at === number.end
  return nearer && next.kind !== 'number' && afterNext?.kind !== 'number'
}

/** 鸡蛋30枚 2份: what is written behind the name is how the item is sold. */
function isUnit(draft: Draft, number: NumberToken, book: ItemBook): boolean {
  const unit = book.items.find(({ itemId }) => itemId === draft.match.itemId)?.unit
  return unit !== undefined && (unit === number.text || unit === number.measure)
}

function pieceOf(draft: Draft, book: ItemBook, marks: Set<ChainMark>): ChainPiece {
  const { match, number } = draft
  const said = number?.value ?? 1
  const quantity = Math.min(Math.max(said, 1), MOST_PIECES)
  const strangeMeasure = number?.weighed && !isUnit(draft, number, book)
  const unitOnly =
    number?.weighed && number.value > 1 && isUnit(draft, number, book) && draftUnitHasDigits(draft, book)
  if (!number) marks.add('no-quantity')
  if (draft.doubt || number?.doubt || said !== quantity || strangeMeasure || unitOnly)
    marks.add('quantity-doubt')
  if (match.candidates.length === 0) marks.add('unknown-item')
  else if (match.confidence !== 'sure') marks.add('unsure-item')
  const limit = book.items.find(({ itemId }) => itemId === match.itemId)?.limit
  if (limit && quantity > limit) marks.add('above-limit')
  return {
    ...(match.itemId ? { itemId: match.itemId } : {}),
    writtenAs: draft.text,
    quantity: unitOnly ? 1 : quantity,
    confidence: match.confidence,
    candidates: match.candidates,
  }
}

function draftUnitHasDigits(draft: Draft, book: ItemBook): boolean {
  return /\d/.test(book.items.find(({ itemId }) => itemId === draft.match.itemId)?.unit ?? '')
}

import type { Fen } from '#domain/money'
import { fen } from '#domain/money'
import type { PosterNode } from './node'
import { box, col, image, layers, row, text } from './node'
import { palette, shade } from './palette'
import type { DealFacts } from './poster-facts'
import type { PosterLanguage } from './poster-words'
import { closesWords, posterWords, shortYuan } from './poster-words'
import { firstLetter } from './template-parts'

/** 5:4 is the frame WeChat shows a shared page in; anything else it cuts. Units are pixels. */
export const SHARE_CARD_SIZE = { width: 1000, height: 800 } as const

export interface ShareCard {
  readonly language: PosterLanguage
  readonly title: string
  /** Address of the first item's picture. */
  readonly picture: string | null
  readonly priceFen: Fen
  /** The deal has dearer items too. */
  readonly isLowestPrice: boolean
  /** When orders end: see `closesWords`. */
  readonly closes: string
}

/** The cheapest item's price, the first item's picture, as on every card of the deal. */
export function shareCardOf(
  deal: Pick<DealFacts, 'title' | 'facts' | 'items'>,
  language: PosterLanguage,
): ShareCard {
  const prices = deal.items.map((item) => item.priceFen).sort((left, right) => left - right)
  const priceFen = prices[0] ?? fen(0)
  return {
    language,
    title: deal.title,
    picture: deal.items[0]?.pictureUrl ?? null,
    priceFen,
    isLowestPrice: prices.some((price) => price !== priceFen),
    closes: closesWords(deal.facts.closesAt, language),
  }
}

/** What stands above the picture in a chat: title, price, closing time. */
export function shareTitle({ language, title, priceFen, isLowestPrice, closes }: ShareCard): string {
  const from = isLowestPrice ? fromWords(language) : ''
  return `${title} ¥${shortYuan(priceFen)}${from} · ${closes}`
}

function fromWords(language: PosterLanguage): string {
  const { from } = posterWords[language]
  return language === 'en' ? ` ${from}` : from
}

/** Seen two fingers wide in a chat: few words, all of them large. */
export function shareCardTree(card: ShareCard): PosterNode {
  const say = box({
    padding: { top: 22, right: 52, bottom: 40, left: 52 },
    child: col(
      [
        text(card.title, { size: 66, lineHeight: 86, colour: palette.ink, weight: 'bold', lines: 2 }),
        priceRow(card),
      ],
      { gap: 10 },
    ),
  })
  const picture = image({
    picture: card.picture,
    letter: firstLetter(card.title),
    height: 0,
    fadesTo: palette.honey,
  })
  const scene = layers(picture, [{ node: closesPill(card), x: 40, y: 40 }], { grow: true })
  return box({ ...SHARE_CARD_SIZE, fill: palette.honey, child: col([scene, say]) })
}

/** Over the picture: beside a long price it would find no room. */
function closesPill({ closes }: ShareCard): PosterNode {
  return box({
    hug: true,
    fill: palette.tea,
    radius: 46,
    shadow: shade.pill,
    padding: { top: 14, bottom: 14, left: 38, right: 38 },
    child: text(closes, { size: 46, lineHeight: 64, colour: palette.white, weight: 'bold', lines: 1 }),
  })
}

function priceRow({ language, priceFen, isLowestPrice }: ShareCard): PosterNode {
  const money = { colour: palette.money, weight: 'bold', lines: 1 } as const
  const from = isLowestPrice ? [text(posterWords[language].from, { size: 46, lineHeight: 64, ...money })] : []
  return row(
    [
      text('¥', { size: 66, lineHeight: 88, ...money }),
      text(shortYuan(priceFen), { size: 128, lineHeight: 144, ...money }),
      ...from,
    ],
    { gap: 10, align: 'baseline' },
  )
}

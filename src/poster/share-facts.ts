import type { Fen } from '#domain/money'
import { fen } from '#domain/money'
import type { DealFacts } from './poster-facts'
import type { PosterLanguage } from './poster-words'
import { closesWords, posterWords, shortYuan } from './poster-words'

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

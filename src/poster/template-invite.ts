import type { Theme } from './look'
import type { PosterNode } from './node'
import { box, col, image, row, space, text } from './node'
import { palette, shade } from './palette'
import type { InviteContent, NewcomerCoupon, Poster } from './poster-content'
import { INVITE_PRODUCTS } from './poster-content'
import { posterWords, shortYuan } from './poster-words'
import { codeCard, page, panelHeadline, panelTop, pictureTop } from './template-page'
import { CARD_WIDTH, chips, firstLetter, money, yuan } from './template-parts'

/** How far the first card lies over the top. */
const OVERLAP = 110

const TILE_GAP = 26
const TILES_WIDTH = CARD_WIDTH - 2 * 46

type Invite = Extract<Poster, { readonly template: 'invite' | 'newcomer' }>

/** Into the leader's group: who, what is sold now, what a newcomer gets, where to collect. */
export function invitePoster(poster: Invite, theme: Theme): PosterNode {
  const { content } = poster
  const { products, newcomerOffer, language } = content
  const cards = [
    ...(products.length > 0 ? [productCard(content)] : []),
    ...(newcomerOffer ? [couponCard(content, newcomerOffer)] : []),
    codeCard(poster, posterWords[language].scanInvite),
  ]
  return page('tall', theme, { top: topOf(content, theme), cards, overlap: OVERLAP })
}

/** The same group, with what a newcomer gets in front. */
export function newcomerPoster(poster: Invite, theme: Theme): PosterNode {
  const { content } = poster
  const { products, newcomerOffer, language } = content
  const cards = [
    ...(newcomerOffer ? [largeCoupon(content, newcomerOffer)] : []),
    ...(products.length > 0 ? [productCard(content)] : []),
    codeCard(poster, posterWords[language].scanNewcomer),
  ]
  const headline = content.headline ?? posterWords[language].newcomer
  return page('tall', theme, {
    top: topOf({ ...content, headline, memberCount: 0 }, theme),
    cards,
    overlap: OVERLAP,
  })
}

function topOf(content: InviteContent, theme: Theme): PosterNode {
  const { leader, picture, headline, language, memberCount, badges } = content
  if (picture) {
    const letter = firstLetter(leader.communityName)
    return pictureTop(theme, { picture, letter, leader, overlap: OVERLAP })
  }
  const words = posterWords[language]
  const told = [...(memberCount > 0 ? [words.members(memberCount)] : []), ...badges]
  const said = panelHeadline(headline ?? words.welcome(leader.communityName), headline ? 2 : 3)
  return panelTop(theme, {
    leader,
    words: [space(26), said, ...(told.length > 0 ? [space(18), chips(told)] : [])],
    overlap: OVERLAP,
  })
}

function productCard(content: InviteContent): PosterNode {
  const products = content.products.slice(0, INVITE_PRODUCTS)
  const width = (TILES_WIDTH - TILE_GAP * (products.length - 1)) / products.length
  // Few products leave room that a larger picture uses better than empty green.
  const height = products.length === INVITE_PRODUCTS || content.newcomerOffer ? 262 : 420
  return box({
    fill: palette.white,
    radius: 56,
    shadow: shade.card,
    padding: { top: 38, left: 46, right: 46, bottom: 36 },
    child: col(
      [
        text(posterWords[content.language].onSale, {
          size: 44,
          lineHeight: 60,
          colour: palette.ink,
          weight: 'bold',
          lines: 1,
        }),
        row(
          products.map((product) => tile(product, width, height)),
          { gap: TILE_GAP },
        ),
      ],
      { gap: 22 },
    ),
  })
}

function tile(product: InviteContent['products'][number], width: number, height: number): PosterNode {
  const { listFen, priceFen } = product
  const list =
    listFen !== null && listFen > priceFen
      ? [
          text(`¥${shortYuan(listFen)}`, {
            size: 30,
            lineHeight: 60,
            colour: palette.ink3,
            struck: true,
            lines: 1,
          }),
        ]
      : []
  return box({
    width,
    child: col(
      [
        image({ picture: product.picture, letter: firstLetter(product.title), width, height, radius: 32 }),
        text(product.title, { size: 36, lineHeight: 50, colour: palette.ink, lines: 2 }),
        row(
          [
            text(`¥${shortYuan(priceFen)}`, {
              size: 48,
              lineHeight: 60,
              colour: palette.money,
              weight: 'bold',
              lines: 1,
            }),
            ...list,
          ],
          { gap: 12, align: 'baseline', dropsSpare: true },
        ),
      ],
      { gap: 12 },
    ),
  })
}

/** A ticket: the amount, then on which order it counts. */
function couponCard({ language }: InviteContent, offer: NewcomerCoupon): PosterNode {
  const words = posterWords[language]
  return ticket(24, [
    yuan(offer.couponFen, 96),
    box({ width: 2, height: 92, fill: palette.apricot }),
    col([
      text(words.coupon, { size: 42, lineHeight: 58, ...money }),
      text(minimumOf(offer, words), { size: 36, lineHeight: 52, colour: palette.ink2, lines: 1 }),
    ]),
  ])
}

function largeCoupon({ language }: InviteContent, offer: NewcomerCoupon): PosterNode {
  const words = posterWords[language]
  return ticket(40, [
    yuan(offer.couponFen, 190),
    col([
      text(words.coupon, { size: 58, lineHeight: 80, ...money }),
      text(minimumOf(offer, words), { size: 42, lineHeight: 60, colour: palette.ink2, lines: 2 }),
    ]),
  ])
}

function ticket(padding: number, parts: readonly PosterNode[]): PosterNode {
  return box({
    fill: palette.moneySoft,
    border: palette.apricot,
    radius: 44,
    shadow: shade.card,
    padding: { top: padding, bottom: padding, left: 58, right: 46 },
    child: row(parts, { gap: 40, align: 'middle' }),
  })
}

function minimumOf({ couponMinimumFen }: NewcomerCoupon, words: (typeof posterWords)['en']): string {
  return couponMinimumFen > 0 ? words.couponFrom(shortYuan(couponMinimumFen)) : words.couponAny
}

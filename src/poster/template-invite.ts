import type { PosterNode } from './node'
import { box, col, image, layers, qr, row, space, text } from './node'
import { palette, shade } from './palette'
import type { InviteContent } from './poster-content'
import { INVITE_PRODUCTS } from './poster-content'
import { posterWords, shortYuan } from './poster-words'
import {
  avatar,
  CARD_MARGIN,
  CARD_PADDING,
  CARD_WIDTH,
  CODE_QUIET,
  CODE_SIDE,
  chips,
  codeRow,
  firstLetter,
  POSTER_HEIGHT,
  POSTER_WIDTH,
  plainLine,
} from './template-parts'

/** How far the first card lies over the green. */
const OVERLAP = 110

/** Above it the name of a community is set smaller, in Latin letters. */
const LONG_NAME = 16

const TILE_GAP = 26
const TILES_WIDTH = CARD_WIDTH - 2 * 46

/** Into the leader's group: who, what is sold now, what a newcomer gets, where to collect. */
export function invitePoster(content: InviteContent): PosterNode {
  const cards = [
    ...(content.products.length > 0 ? [productCard(content)] : []),
    ...(content.newcomerOffer ? [couponCard(content, content.newcomerOffer)] : []),
    codeCard(content),
  ]
  return box({
    width: POSTER_WIDTH,
    height: POSTER_HEIGHT,
    fill: { from: palette.honey, to: palette.peach },
    padding: { bottom: CARD_MARGIN },
    child: col(
      [
        welcome(content),
        box({ padding: { left: CARD_MARGIN, right: CARD_MARGIN }, child: col(cards, { gap: 28 }) }),
      ],
      { gap: -OVERLAP },
    ),
  })
}

function welcome({ leader, language, memberCount, badges }: InviteContent): PosterNode {
  const words = posterWords[language]
  const white = { colour: palette.white, lines: 1 } as const
  const person = row(
    [
      avatar(leader, 132, 6),
      col([
        text(leader.name, { size: 48, lineHeight: 64, weight: 'bold', ...white }),
        text(leader.slogan, { size: 35, lineHeight: 52, colour: palette.teaPale, lines: 1 }),
      ]),
    ],
    { gap: 26, align: 'middle' },
  )
  const isLong = widthOf(leader.communityName) > LONG_NAME
  const headline = text(words.welcome(leader.communityName), {
    size: isLong ? 64 : 84,
    lineHeight: isLong ? 88 : 112,
    colour: palette.white,
    weight: 'bold',
    lines: 3,
  })
  const told = [...(memberCount > 0 ? [words.members(memberCount)] : []), ...badges]
  const panel = box({
    fill: { from: palette.teaBright, to: palette.teaDark },
    padding: { top: 60, left: 64, right: 64, bottom: OVERLAP + 28 },
    child: col([
      person,
      box({ grow: true }),
      space(26),
      headline,
      ...(told.length > 0 ? [space(18), chips(told)] : []),
      box({ grow: true }),
    ]),
  })
  return layers(panel, [glow(520, 720, -190), glow(300, 860, 250)], { grow: true })
}

function glow(side: number, x: number, y: number) {
  return { node: box({ width: side, height: side, radius: side / 2, fill: 'rgba(255,255,255,0.055)' }), x, y }
}

/** In Latin letters; a Han character is as wide as two. */
function widthOf(words: string): number {
  return Array.from(words).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
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
function couponCard(content: InviteContent, offer: NonNullable<InviteContent['newcomerOffer']>): PosterNode {
  const words = posterWords[content.language]
  const money = { colour: palette.money, weight: 'bold', lines: 1 } as const
  const from =
    offer.couponMinimumFen > 0 ? words.couponFrom(shortYuan(offer.couponMinimumFen)) : words.couponAny
  return box({
    fill: palette.moneySoft,
    border: palette.apricot,
    radius: 44,
    padding: { top: 24, bottom: 24, left: 58, right: 46 },
    child: row(
      [
        row(
          [
            text('¥', { size: 52, lineHeight: 72, ...money }),
            text(shortYuan(offer.couponFen), { size: 96, lineHeight: 104, ...money }),
          ],
          { gap: 6, align: 'baseline' },
        ),
        box({ width: 2, height: 92, fill: palette.apricot }),
        col([
          text(words.coupon, { size: 42, lineHeight: 58, ...money }),
          text(from, { size: 36, lineHeight: 52, colour: palette.ink2, lines: 1 }),
        ]),
      ],
      { gap: 40, align: 'middle' },
    ),
  })
}

function codeCard(content: InviteContent): PosterNode {
  const words = posterWords[content.language]
  return box({
    fill: palette.white,
    radius: 56,
    shadow: shade.card,
    padding: { left: CARD_PADDING, right: CARD_PADDING - CODE_QUIET },
    child: codeRow(qr(content.link, CODE_SIDE), words.scanInvite, [
      plainLine(words.pickup(content.pickup.place), 3),
      plainLine(content.pickup.time, 2),
    ]),
  })
}

import type { Theme } from './look'
import type { PosterNode } from './node'
import { box, col, layers, qr, row, space, text } from './node'
import { palette, shade } from './palette'
import type { DealContent } from './poster-content'
import { posterWords, shortYuan } from './poster-words'
import { page, pictureTop } from './template-page'
import {
  CARD_MARGIN,
  CARD_PADDING,
  CODE_QUIET,
  CODE_SIDE,
  chip,
  chips,
  codeRow,
  firstLetter,
  money,
  plainLine,
  rule,
  yuan,
} from './template-parts'

/** How far the card lies over the picture. */
const OVERLAP = 130

/** One deal: the picture on top, everything one needs to order on a card below. */
export function dealPoster(content: DealContent, theme: Theme): PosterNode {
  const { picture, leader } = content
  const letter = firstLetter(titleOf(content))
  return page('tall', theme, {
    top: pictureTop(theme, { picture, letter, leader, overlap: OVERLAP }),
    cards: [card(content, theme)],
    overlap: OVERLAP,
  })
}

/** The leader's own words come first, the deal's title then explains them. */
function titleOf({ headline, title }: DealContent): string {
  return headline ?? title
}

function card(content: DealContent, theme: Theme): PosterNode {
  const words = posterWords[content.language]
  const panel = box({
    fill: palette.white,
    radius: 60,
    shadow: shade.card,
    padding: { top: 72, left: CARD_PADDING, right: CARD_PADDING - CODE_QUIET, bottom: 20 },
    child: col([
      box({
        padding: { right: CODE_QUIET },
        child: col([...heading(content), ...priceBlock(content), rule()]),
      }),
      space(8),
      codeRow(qr(content.link, CODE_SIDE), words.scanDeal, [
        plainLine(words.pickup(content.pickup.place), 2),
        plainLine(content.pickup.time),
        text(content.closes, { size: 38, lineHeight: 54, colour: palette.money, weight: 'bold', lines: 2 }),
      ]),
    ]),
  })
  const joined = badge(words.joined(content.neighbourCount), theme.badge)
  return layers(panel, content.neighbourCount > 0 ? [{ node: joined, x: CARD_MARGIN, y: -40 }] : [])
}

function badge(words: string, fill: string): PosterNode {
  return box({
    hug: true,
    fill,
    radius: 40,
    padding: { top: 12, bottom: 12, left: 34, right: 34 },
    child: text(words, { size: 38, lineHeight: 56, colour: palette.white, weight: 'bold', lines: 1 }),
  })
}

function heading(content: DealContent): PosterNode[] {
  const note = content.headline === null ? content.note : content.title
  const head = text(titleOf(content), {
    size: 62,
    lineHeight: 84,
    colour: palette.ink,
    weight: 'bold',
    lines: 2,
  })
  if (note === '') return [head]
  return [head, space(10), text(note, { size: 38, lineHeight: 56, colour: palette.ink2, lines: 2 })]
}

function priceBlock(content: DealContent): PosterNode[] {
  const words = posterWords[content.language]
  const isCheaper = content.listFen !== null && content.listFen > content.priceFen
  const price = row(
    [
      text(words.price, { size: 37, lineHeight: 54, ...money }),
      yuan(content.priceFen, 118),
      ...(content.isLowestPrice ? [text(words.from, { size: 37, lineHeight: 54, ...money })] : []),
      ...(content.listFen !== null && isCheaper
        ? [
            text(`¥${shortYuan(content.listFen)}`, {
              size: 42,
              lineHeight: 60,
              colour: palette.ink3,
              struck: true,
              lines: 1,
            }),
          ]
        : []),
    ],
    { gap: 18, align: 'baseline', dropsSpare: true },
  )
  const newcomer =
    content.newcomerFen === null
      ? []
      : [chip(words.newcomerPrice(shortYuan(content.newcomerFen)), palette.moneySoft, palette.money)]
  const hasChips = newcomer.length > 0 || content.badges.length > 0
  return [space(8), price, ...(hasChips ? [space(14), chips(content.badges, newcomer)] : []), space(30)]
}

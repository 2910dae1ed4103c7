import type { PosterNode } from './node'
import { box, col, image, layers, qr, row, space, text } from './node'
import { palette, shade } from './palette'
import type { DealContent } from './poster-content'
import { posterWords, shortYuan } from './poster-words'
import {
  avatar,
  CARD_MARGIN,
  CARD_PADDING,
  CODE_QUIET,
  CODE_SIDE,
  chip,
  chips,
  codeRow,
  firstLetter,
  POSTER_HEIGHT,
  POSTER_WIDTH,
  plainLine,
  rule,
} from './template-parts'

/** How far the card lies over the picture. */
const OVERLAP = 130

/** One deal: the picture on top, everything one needs to order on a card below. */
export function dealPoster(content: DealContent): PosterNode {
  return box({
    width: POSTER_WIDTH,
    height: POSTER_HEIGHT,
    fill: { from: palette.honey, to: palette.peach },
    padding: { bottom: CARD_MARGIN },
    child: col(
      [hero(content), box({ padding: { left: CARD_MARGIN, right: CARD_MARGIN }, child: card(content) })],
      {
        gap: -OVERLAP,
      },
    ),
  })
}

function hero({ picture, title, leader }: DealContent): PosterNode {
  const scene = image({
    picture,
    letter: firstLetter(title),
    height: OVERLAP,
    focus: 'top',
    fadesTo: palette.honey,
  })
  return layers(
    scene,
    [{ node: box({ padding: { right: 52 }, child: col([leaderPill(leader)]) }), x: 52, y: 58 }],
    { grow: true },
  )
}

function leaderPill(leader: DealContent['leader']): PosterNode {
  return box({
    hug: true,
    fill: 'rgba(255,253,249,0.94)',
    radius: 75,
    shadow: shade.pill,
    padding: { top: 14, bottom: 14, left: 14, right: 52 },
    child: row(
      [
        avatar(leader, 114, 4),
        box({
          hug: true,
          child: col([
            text(`${leader.name} · ${leader.communityName}`, {
              size: 42,
              lineHeight: 58,
              colour: palette.ink,
              weight: 'bold',
              lines: 1,
            }),
            text(leader.slogan, { size: 34, lineHeight: 50, colour: palette.ink2, lines: 1 }),
          ]),
        }),
      ],
      { gap: 22, align: 'middle' },
    ),
  })
}

function card(content: DealContent): PosterNode {
  const words = posterWords[content.language]
  const panel = box({
    fill: palette.white,
    radius: 60,
    shadow: shade.card,
    padding: { top: 72, left: CARD_PADDING, right: CARD_PADDING - CODE_QUIET, bottom: 20 },
    child: col([
      box({
        padding: { right: CODE_QUIET },
        child: col([...headline(content), ...priceBlock(content), rule()]),
      }),
      space(8),
      codeRow(qr(content.link, CODE_SIDE), words.scanDeal, [
        plainLine(words.pickup(content.pickup.place), 2),
        plainLine(content.pickup.time),
        text(content.closes, { size: 38, lineHeight: 54, colour: palette.money, weight: 'bold', lines: 2 }),
      ]),
    ]),
  })
  const joined = badge(words.joined(content.neighbourCount))
  return layers(panel, content.neighbourCount > 0 ? [{ node: joined, x: CARD_MARGIN, y: -40 }] : [])
}

function badge(words: string): PosterNode {
  return box({
    hug: true,
    fill: palette.tea,
    radius: 40,
    padding: { top: 12, bottom: 12, left: 34, right: 34 },
    child: text(words, { size: 38, lineHeight: 56, colour: palette.white, weight: 'bold', lines: 1 }),
  })
}

function headline({ title, note }: DealContent): PosterNode[] {
  const head = text(title, { size: 62, lineHeight: 84, colour: palette.ink, weight: 'bold', lines: 2 })
  if (note === '') return [head]
  return [head, space(10), text(note, { size: 38, lineHeight: 56, colour: palette.ink2, lines: 2 })]
}

function priceBlock(content: DealContent): PosterNode[] {
  const words = posterWords[content.language]
  const money = { colour: palette.money, weight: 'bold', lines: 1 } as const
  const isCheaper = content.listFen !== null && content.listFen > content.priceFen
  const price = row(
    [
      text(words.price, { size: 37, lineHeight: 54, ...money }),
      row(
        [
          text('¥', { size: 56, lineHeight: 76, ...money }),
          text(shortYuan(content.priceFen), { size: 118, lineHeight: 130, ...money }),
        ],
        { gap: 8, align: 'baseline' },
      ),
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

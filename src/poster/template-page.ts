import type { PosterFormat } from '#domain/poster-wish'
import { POSTER_SIDES, type Theme } from './look'
import type { PosterNode } from './node'
import { box, col, image, layers, qr, row, text } from './node'
import { palette, shade } from './palette'
import type { InviteContent, Poster } from './poster-content'
import { posterWords } from './poster-words'
import {
  avatar,
  CARD_MARGIN,
  CARD_PADDING,
  CODE_QUIET,
  CODE_SIDE,
  codeRow,
  plainLine,
} from './template-parts'

/** A whole poster: what catches the eye on top, the cards over its lower edge. */
export function page(
  format: PosterFormat,
  theme: Theme,
  {
    top,
    cards,
    overlap,
  }: { readonly top: PosterNode; readonly cards: readonly PosterNode[]; readonly overlap: number },
): PosterNode {
  const inner = box({ padding: { left: CARD_MARGIN, right: CARD_MARGIN }, child: col(cards, { gap: 28 }) })
  return box({
    ...POSTER_SIDES[format],
    fill: theme.ground,
    padding: { bottom: CARD_MARGIN },
    child: col([top, inner], { gap: -overlap }),
  })
}

/** A picture that fades into the ground, with who sends it; the cards lie over its last `overlap` units. */
export function pictureTop(
  theme: Theme,
  {
    picture,
    letter,
    leader,
    overlap,
  }: {
    readonly picture: string | null
    readonly letter: string
    readonly leader: InviteContent['leader']
    readonly overlap: number
  },
): PosterNode {
  const scene = image({ picture, letter, height: overlap, focus: 'top', fadesTo: theme.groundTop })
  return layers(
    scene,
    [{ node: box({ padding: { right: 52 }, child: col([leaderPill(leader)]) }), x: 52, y: 58 }],
    { grow: true },
  )
}

function leaderPill(leader: InviteContent['leader']): PosterNode {
  const name = `${leader.name} · ${leader.communityName}`
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
            text(name, { size: 42, lineHeight: 58, colour: palette.ink, weight: 'bold', lines: 1 }),
            text(leader.slogan, { size: 34, lineHeight: 50, colour: palette.ink2, lines: 1 }),
          ]),
        }),
      ],
      { gap: 22, align: 'middle' },
    ),
  })
}

/** Colour behind who sends it and what is said. */
export function panelTop(
  theme: Theme,
  {
    leader,
    words,
    overlap,
  }: {
    readonly leader: InviteContent['leader']
    readonly words: readonly PosterNode[]
    readonly overlap: number
  },
): PosterNode {
  const white = { colour: palette.white, lines: 1 } as const
  const person = row(
    [
      avatar(leader, 132, 6),
      col([
        text(leader.name, { size: 48, lineHeight: 64, weight: 'bold', ...white }),
        text(leader.slogan, { size: 35, lineHeight: 52, colour: theme.pale, lines: 1 }),
      ]),
    ],
    { gap: 26, align: 'middle' },
  )
  const panel = box({
    fill: theme.panel,
    padding: { top: 60, left: 64, right: 64, bottom: overlap + 28 },
    child: col([person, box({ grow: true }), ...words, box({ grow: true })]),
  })
  return layers(panel, [glow(520, 720, -190), glow(300, 860, 250)], { grow: true })
}

function glow(side: number, x: number, y: number) {
  return { node: box({ width: side, height: side, radius: side / 2, fill: 'rgba(255,255,255,0.055)' }), x, y }
}

/** Sizes of a headline: what stands alone on the panel is said louder. */
const HEADLINES = { plain: [84, 64], loud: [116, 84] } as const

/** Above so many units of width a headline is set smaller; in Latin letters, a Han character is as wide as two. */
const LONG_HEADLINE = 30

export function panelHeadline(
  words: string,
  lines: number,
  size: keyof typeof HEADLINES = 'plain',
): PosterNode {
  const width = Array.from(words).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
  const height = HEADLINES[size][width > LONG_HEADLINE ? 1 : 0]
  return text(words, {
    size: height,
    lineHeight: Math.round(height * 1.34),
    colour: palette.white,
    weight: 'bold',
    lines,
  })
}

export function whiteCard(child: PosterNode): PosterNode {
  return box({
    fill: palette.white,
    radius: 56,
    shadow: shade.card,
    padding: { left: CARD_PADDING, right: CARD_PADDING - CODE_QUIET },
    child,
  })
}

/** The code, what it opens, where and when to collect. */
export function codeCard({ content }: Poster, heading: string): PosterNode {
  const words = posterWords[content.language]
  return whiteCard(
    codeRow(qr(content.link, CODE_SIDE), heading, [
      plainLine(words.pickup(content.pickup.place), 3),
      plainLine(content.pickup.time, 2),
    ]),
  )
}

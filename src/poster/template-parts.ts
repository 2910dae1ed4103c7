import type { Fen } from '#domain/money'
import type { PosterNode } from './node'
import { box, col, image, row, text } from './node'
import { palette } from './palette'
import type { InviteContent } from './poster-content'
import { shortYuan } from './poster-words'

const POSTER_WIDTH = 1080

/** Room beside a card, and inside it. */
export const CARD_MARGIN = 46
export const CARD_PADDING = 58
export const CARD_WIDTH = POSTER_WIDTH - 2 * CARD_MARGIN

/** Side of a code with its quiet zone: 12 pixels a module at 1080 wide, 9 at 750, so both are above 240/750. */
export const CODE_SIDE = 428

/** White around the modules that the card's padding need not repeat. */
export const CODE_QUIET = 40

export function avatar(leader: InviteContent['leader'], side: number, ring: number): PosterNode {
  return box({
    hug: true,
    fill: palette.white,
    radius: (side + 2 * ring) / 2,
    padding: { top: ring, right: ring, bottom: ring, left: ring },
    child: image({
      picture: leader.avatar,
      letter: firstLetter(leader.name),
      width: side,
      height: side,
      radius: side / 2,
    }),
  })
}

export function chip(words: string, fill: string, colour: string): PosterNode {
  return box({
    hug: true,
    fill,
    radius: 20,
    padding: { top: 9, bottom: 9, left: 26, right: 26 },
    child: text(words, { size: 34, lineHeight: 48, colour, weight: 'bold', lines: 1 }),
  })
}

export function chips(words: readonly string[], before: readonly PosterNode[] = []): PosterNode {
  const soft = words.map((badge) => chip(badge, palette.teaSoft, palette.teaDeep))
  return row([...before, ...soft], { gap: 18, dropsSpare: true })
}

/** Where the code is and what it opens, beside where and when to collect. */
export function codeRow(code: PosterNode, heading: string, lines: readonly PosterNode[]): PosterNode {
  return row(
    [
      col(
        [
          text(heading, { size: 45, lineHeight: 62, colour: palette.ink, weight: 'bold', lines: 2 }),
          ...lines,
        ],
        {
          gap: 14,
          grow: true,
        },
      ),
      code,
    ],
    { gap: 16, align: 'middle' },
  )
}

export function plainLine(words: string, lines = 1): PosterNode {
  return text(words, { size: 37, lineHeight: 54, colour: palette.ink2, lines })
}

export function rule(): PosterNode {
  return box({ height: 2, fill: palette.line })
}

export function firstLetter(words: string): string {
  return Array.from(words)[0] ?? ''
}

export const money = { colour: palette.money, weight: 'bold', lines: 1 } as const

/** A price with its sign, on one baseline. */
export function yuan(amount: Fen, size: number): PosterNode {
  const sign = Math.round(size * 0.48)
  return row(
    [
      text('¥', { size: sign, lineHeight: Math.round(sign * 1.36), ...money }),
      text(shortYuan(amount), { size, lineHeight: Math.round(size * 1.1), ...money }),
    ],
    { gap: 8, align: 'baseline' },
  )
}

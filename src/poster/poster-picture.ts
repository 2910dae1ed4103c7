import type { PosterFormat } from '#domain/poster-wish'
import type { Board } from './draw'
import { paint, setFont } from './draw'
import type { MeasureText } from './layout'
import { layOut } from './layout'
import { POSTER_SIDES, themes } from './look'
import type { PosterNode } from './node'
import type { Pen } from './pen'
import type { Poster } from './poster-content'
import { cardPoster } from './template-card'
import { dealPoster } from './template-deal'
import { dealsPoster } from './template-deals'
import { invitePoster, newcomerPoster } from './template-invite'
import { squarePoster } from './template-square'

interface Sides {
  readonly width: number
  readonly height: number
}

/** Backing stores to try, largest first, in pixels; what a phone's canvas refuses is tried smaller. */
export const POSTER_SIZES: Record<PosterFormat, readonly [Sides, Sides]> = {
  tall: [
    { width: 1080, height: 1920 },
    { width: 750, height: 1334 },
  ],
  square: [
    { width: 1080, height: 1080 },
    { width: 750, height: 750 },
  ],
}

/**
 * How a poster is read before it is offered: as wide as a chat shows it, saved as roughly as a chat saves it.
 * One whose code cannot be read from that is never given out.
 */
export const READ_BACK = { width: 300, jpegQuality: 60 } as const

/** The sides in pixels of the picture it is read from. */
export function readBackSides(format: PosterFormat): Sides {
  const { width, height } = POSTER_SIDES[format]
  return { width: READ_BACK.width, height: Math.round((READ_BACK.width * height) / width) }
}

/** The template as a tree: what stands where, before any canvas. */
export function posterTree(poster: Poster): PosterNode {
  const theme = themes[poster.look.style]
  if (poster.look.format === 'square') return squarePoster(poster, theme)
  switch (poster.template) {
    case 'invite':
      return invitePoster(poster, theme)
    case 'newcomer':
      return newcomerPoster(poster, theme)
    case 'deal':
      return dealPoster(poster.content, theme)
    case 'deals':
      return dealsPoster(poster, theme)
    default:
      return cardPoster(poster, theme)
  }
}

/**
 * Draws a poster over the whole canvas. `width` is that of the backing store in pixels; `pictures` holds the loaded
 * pictures by their address (`picturesOf`); `fonts` is a family list as in CSS.
 */
export function drawPoster<Picture extends object>(
  canvas: Canvas<Picture>,
  poster: Poster,
  pictures: ReadonlyMap<string, Picture>,
  fonts: string,
): void {
  const size = POSTER_SIDES[poster.look.format]
  drawTree(canvas, { tree: posterTree(poster), size }, pictures, fonts)
}

interface Canvas<Picture extends object> {
  readonly context: Pen<Picture>
  readonly width: number
}

/** The same for any tree; `size` is in the units of its numbers. */
export function drawTree<Picture extends object>(
  canvas: Canvas<Picture>,
  {
    tree,
    size,
  }: { readonly tree: PosterNode; readonly size: { readonly width: number; readonly height: number } },
  pictures: ReadonlyMap<string, Picture>,
  fonts: string,
): void {
  const pen = canvas.context
  const scale = canvas.width / size.width
  const board: Board<Picture> = { pen, scale, width: size.width, fonts, pictures }
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  paint(board, layOut(tree, { x: 0, y: 0, ...size }, measuredBy(board)))
}

/** The same words are measured for their size and again for their place. */
function measuredBy<Picture extends object>(board: Board<Picture>): MeasureText {
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight}${size}:${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    setFont(board, { size, weight })
    const { width } = board.pen.measureText(text)
    known.set(key, width)
    return width
  }
}

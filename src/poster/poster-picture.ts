import type { Board } from './draw'
import { paint, setFont } from './draw'
import type { MeasureText } from './layout'
import { layOut } from './layout'
import type { PosterNode } from './node'
import type { Pen } from './pen'
import type { Poster } from './poster-content'
import type { Pixels } from './shrink'
import { shrink } from './shrink'
import { dealPoster } from './template-deal'
import { invitePoster } from './template-invite'
import { POSTER_HEIGHT, POSTER_WIDTH } from './template-parts'

/** Backing stores to try, largest first, in pixels; what a phone's canvas refuses is tried smaller. */
export const POSTER_SIZES = [
  { width: 1080, height: 1920 },
  { width: 750, height: 1334 },
] as const

/** A poster is read by neighbours from a chat, where it is far smaller than on the canvas. */
const CHECK_WIDTH = 540

/** The template as a tree: what stands where, before any canvas. */
export function posterTree(poster: Poster): PosterNode {
  return poster.template === 'deal' ? dealPoster(poster.content) : invitePoster(poster.content)
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
  const size = { width: POSTER_WIDTH, height: POSTER_HEIGHT }
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

/**
 * Whether an independent decoder reads the link from the drawn pixels, at half the size they were drawn in: a poster
 * that fails this is never given out.
 */
export function readsBack(
  pixels: Pixels,
  link: string,
  decode: (data: Uint8ClampedArray, width: number, height: number) => string | null | undefined,
): boolean {
  const small = shrink(pixels, Math.max(1, Math.round(pixels.width / CHECK_WIDTH)))
  return decode(small.data, small.width, small.height) === link
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

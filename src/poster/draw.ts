import { invariant } from '#domain/invariant'
import type { Frame, Placed } from './layout'
import type { Fill, ImageNode, TextNode } from './node'
import { palette } from './palette'
import type { Pen } from './pen'
import { QR_MODULES, qrMatrix } from './qr-matrix'

/** Modules of white around a code; fewer and some readers do not find it. */
const QUIET_MODULES = 2

/** A code narrower than this share of the poster is not read from a chat by every phone. */
const MIN_CODE_SHARE = 240 / 750

/** Of a letter in place of a picture, in units. */
const MAX_LETTER = 190

export interface Board<Picture extends object> {
  readonly pen: Pen<Picture>
  /** Pixels of the backing store per unit of the poster. */
  readonly scale: number
  /** Units of the poster. */
  readonly width: number
  /** Font families as in CSS. */
  readonly fonts: string
  readonly pictures: ReadonlyMap<string, Picture>
}

export function paint<Picture extends object>(board: Board<Picture>, placed: readonly Placed[]): void {
  for (const item of placed) {
    board.pen.save()
    paintOne(board, item)
    board.pen.restore()
  }
}

function paintOne<Picture extends object>(board: Board<Picture>, item: Placed): void {
  switch (item.kind) {
    case 'line':
      paintLine(board, item)
      break
    case 'code':
      paintCode(board, item.frame, item.text)
      break
    case 'picture':
      paintPicture(board, item.frame, item.image)
      break
    case 'panel':
      paintPanel(board, item)
  }
}

function paintPanel<Picture extends object>(board: Board<Picture>, item: Placed & { kind: 'panel' }): void {
  const { pen, scale } = board
  if (item.shadow) {
    // A shadow is not scaled by the canvas.
    pen.shadowColor = item.shadow.colour
    pen.shadowBlur = item.shadow.blur * scale
    pen.shadowOffsetY = item.shadow.down * scale
  }
  trace(pen, item.frame, item.radius)
  if (item.fill) {
    pen.fillStyle = fillOf(pen, item.frame, item.fill)
    pen.fill()
  }
  if (item.border) {
    pen.strokeStyle = item.border
    pen.lineWidth = 2
    pen.stroke()
  }
}

function paintLine<Picture extends object>(board: Board<Picture>, line: Placed & { kind: 'line' }): void {
  const { pen } = board
  const { x, baseline, width, text, style } = line
  setFont(board, style)
  pen.fillStyle = style.colour
  pen.fillText(text, x, baseline)
  if (style.struck) pen.fillRect(x - 2, baseline - style.size * 0.36, width + 4, style.size * 0.06)
}

export function setFont<Picture extends object>(
  { pen, fonts }: Board<Picture>,
  { size, weight = 'normal' }: Pick<TextNode, 'size' | 'weight'>,
): void {
  pen.font = `${weight} ${size}px ${fonts}`
  pen.textBaseline = 'alphabetic'
}

function paintPicture<Picture extends object>(board: Board<Picture>, frame: Frame, image: ImageNode): void {
  const { pen } = board
  const picture = image.picture === null ? undefined : board.pictures.get(image.picture)
  trace(pen, frame, image.radius ?? 0)
  pen.fillStyle = fillOf(pen, frame, { from: palette.honey, to: palette.apricot })
  pen.fill()
  if (picture) {
    pen.clip()
    const cut = coverCut(sidesOf(picture), frame, image.focus === 'top' ? 0 : 0.5)
    pen.drawImage(picture, cut.x, cut.y, cut.width, cut.height, frame.x, frame.y, frame.width, frame.height)
  } else {
    const size = Math.min(frame.width, frame.height, MAX_LETTER / 0.46) * 0.46
    setFont(board, { size, weight: 'bold' })
    pen.fillStyle = palette.money
    const letterWidth = pen.measureText(image.letter).width
    pen.fillText(
      image.letter,
      frame.x + (frame.width - letterWidth) / 2,
      frame.y + frame.height / 2 + size * 0.36,
    )
  }
  if (image.fadesTo) fade(pen, frame, image.fadesTo)
}

/** The part of a picture that fills the frame: nothing is stretched, the longer side is cut. */
export function coverCut(sides: { width: number; height: number }, frame: Frame, focus: number): Frame {
  const scale = Math.max(frame.width / sides.width, frame.height / sides.height)
  const width = frame.width / scale
  const height = frame.height / scale
  return { x: (sides.width - width) / 2, y: (sides.height - height) * focus, width, height }
}

/** Modules fall on whole device pixels: an edge between two pixels is grey, and grey is what readers fail on. */
function paintCode<Picture extends object>(
  { pen, scale, width }: Board<Picture>,
  frame: Frame,
  text: string,
): void {
  const rows = qrMatrix(text)
  const module = Math.floor((frame.width * scale) / (QR_MODULES + 2 * QUIET_MODULES))
  invariant(
    module * QR_MODULES >= width * scale * MIN_CODE_SHARE,
    `a code of ${frame.width} units is too small to read`,
  )
  const left = Math.round((frame.x + frame.width / 2) * scale - (module * QR_MODULES) / 2)
  const top = Math.round((frame.y + frame.height / 2) * scale - (module * QR_MODULES) / 2)
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = palette.white
  const quiet = module * QUIET_MODULES
  pen.fillRect(left - quiet, top - quiet, module * QR_MODULES + 2 * quiet, module * QR_MODULES + 2 * quiet)
  pen.fillStyle = palette.ink
  for (const [y, modules] of rows.entries()) {
    for (const [x, dark] of modules.entries()) {
      if (dark) pen.fillRect(left + x * module, top + y * module, module, module)
    }
  }
}

function trace<Picture extends object>(
  pen: Pen<Picture>,
  { x, y, width, height }: Frame,
  radius: number,
): void {
  const r = Math.min(radius, width / 2, height / 2)
  pen.beginPath()
  pen.moveTo(x + r, y)
  pen.arcTo(x + width, y, x + width, y + height, r)
  pen.arcTo(x + width, y + height, x, y + height, r)
  pen.arcTo(x, y + height, x, y, r)
  pen.arcTo(x, y, x + width, y, r)
  pen.closePath()
}

function fillOf<Picture extends object>(pen: Pen<Picture>, { x, y, height }: Frame, fill: Fill): unknown {
  if (typeof fill === 'string') return fill
  const gradient = pen.createLinearGradient(x, y, x, y + height)
  gradient.addColorStop(0, fill.from)
  gradient.addColorStop(1, fill.to)
  return gradient
}

function fade<Picture extends object>(pen: Pen<Picture>, frame: Frame, colour: string): void {
  const from = frame.y + frame.height * 0.72
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(',')
  const gradient = pen.createLinearGradient(0, from, 0, frame.y + frame.height)
  gradient.addColorStop(0, `rgba(${parts},0)`)
  gradient.addColorStop(1, colour)
  pen.fillStyle = gradient
  pen.fillRect(frame.x, from, frame.width, frame.y + frame.height - from)
}

/** Pictures of WeChat, a browser and Node name their sides differently; one that tells nothing counts as square. */
function sidesOf(picture: object): { width: number; height: number } {
  if ('naturalWidth' in picture && 'naturalHeight' in picture) {
    const { naturalWidth: width, naturalHeight: height } = picture
    if (typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0)
      return { width, height }
  }
  if ('width' in picture && 'height' in picture) {
    const { width, height } = picture
    if (typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0)
      return { width, height }
  }
  return { width: 1, height: 1 }
}

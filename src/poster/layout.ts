import { breakLines } from './line-break'
import type {
  BoxNode,
  ColNode,
  Edges,
  Fill,
  ImageNode,
  PosterNode,
  RowNode,
  Shadow,
  TextNode,
  Weight,
} from './node'

export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is painted, in this order; frames in units of the poster. */
export type Placed =
  | { kind: 'panel'; frame: Frame; fill?: Fill; border?: string; radius: number; shadow?: Shadow }
  | { kind: 'picture'; frame: Frame; image: ImageNode }
  | { kind: 'line'; x: number; baseline: number; width: number; text: string; style: TextNode }
  | { kind: 'code'; frame: Frame; text: string }

/** Width of a text at a size and weight, in units of the poster. */
export type MeasureText = (text: string, size: number, weight: Weight) => number

type Size = { readonly width: number; readonly height: number }

/** Share of the size that stands above the baseline; the same on every engine, whatever its font says. */
const ASCENT = 0.88

/** Its own size when so much width is free. */
export function sizeOf(node: PosterNode, free: number, measure: MeasureText): Size {
  switch (node.kind) {
    case 'box':
      return boxSize(node, free, measure)
    case 'row': {
      const sizes = rowSizes(node, free, measure)
      const downs = rowOffsets(node, sizes)
      const bottoms = sizes.map((size, index) => size.height + (downs[index] ?? 0))
      return { width: total(sizes, 'width', node.gap), height: Math.max(0, ...bottoms) }
    }
    case 'col': {
      const sizes = node.children.map((child) => sizeOf(child, free, measure))
      return {
        width: Math.max(0, ...sizes.map((size) => size.width)),
        height: total(sizes, 'height', node.gap),
      }
    }
    case 'layers':
      return sizeOf(node.base, free, measure)
    case 'image':
      return { width: node.width ?? free, height: node.height }
    case 'qr':
      return { width: node.side, height: node.side }
    case 'text': {
      const lines = linesOf(node, free, measure)
      const widths = lines.map((line) => measure(line, node.size, node.weight ?? 'normal'))
      return { width: Math.min(free, Math.max(0, ...widths)), height: lines.length * node.lineHeight }
    }
  }
}

/** Everything to paint of a node that has this frame, in units of the poster. */
export function layOut(node: PosterNode, frame: Frame, measure: MeasureText): Placed[] {
  switch (node.kind) {
    case 'box':
      return placeBox(node, frame, measure)
    case 'row':
      return placeRow(node, frame, measure)
    case 'col':
      return placeCol(node, frame, measure)
    case 'layers':
      return [
        ...layOut(node.base, frame, measure),
        ...node.over.flatMap(({ node: over, x, y }) =>
          layOut(
            over,
            { x: frame.x + x, y: frame.y + y, ...sizeOf(over, frame.width - x, measure) },
            measure,
          ),
        ),
      ]
    case 'image':
      return [{ kind: 'picture', frame, image: node }]
    case 'qr':
      return [{ kind: 'code', frame, text: node.text }]
    case 'text':
      return placeText(node, frame, measure)
  }
}

function boxSize(node: BoxNode, free: number, measure: MeasureText): Size {
  const { top, right, bottom, left } = edges(node.padding)
  const sides = left + right
  const inner = node.child
    ? sizeOf(node.child, (node.width ?? free) - sides, measure)
    : { width: 0, height: 0 }
  const wanted = node.hug ? inner.width + sides : free
  return { width: node.width ?? wanted, height: node.height ?? inner.height + top + bottom }
}

function placeBox(node: BoxNode, frame: Frame, measure: MeasureText): Placed[] {
  const { top, right, bottom, left } = edges(node.padding)
  const { fill, border, shadow, radius = 0 } = node
  const panel: Placed[] = fill || border ? [{ kind: 'panel', frame, fill, border, radius, shadow }] : []
  if (!node.child) return panel
  const inner = {
    x: frame.x + left,
    y: frame.y + top,
    width: frame.width - left - right,
    height: frame.height - top - bottom,
  }
  return [...panel, ...layOut(node.child, inner, measure)]
}

/** Sizes of the children that find room; the growing one gets what the others leave. */
function rowSizes(node: RowNode, free: number, measure: MeasureText): Size[] {
  const gaps = (node.gap ?? 0) * (node.children.length - 1)
  const fixed = node.children.reduce(
    (sum, child) => sum + (child.grow ? 0 : sizeOf(child, free, measure).width),
    0,
  )
  const sizes: Size[] = []
  let used = 0
  for (const child of node.children) {
    const left = node.dropsSpare ? free : free - used
    const room = child.grow ? free - fixed - gaps : left
    const size = sizeOf(child, room, measure)
    if (node.dropsSpare && used + size.width > free) break
    used += size.width + (node.gap ?? 0)
    sizes.push(child.grow ? { width: room, height: size.height } : size)
  }
  return sizes
}

function placeRow(node: RowNode, frame: Frame, measure: MeasureText): Placed[] {
  const sizes = rowSizes(node, frame.width, measure)
  const downs = rowOffsets(node, sizes)
  let x = frame.x
  return sizes.flatMap((size, index) => {
    const child = node.children[index]
    if (!child) return []
    const down = node.align === 'middle' ? (frame.height - size.height) / 2 : (downs[index] ?? 0)
    const at = { x, y: frame.y + down, ...size }
    x += size.width + (node.gap ?? 0)
    return layOut(child, at, measure)
  })
}

function placeCol(node: ColNode, frame: Frame, measure: MeasureText): Placed[] {
  const sizes = node.children.map((child) => sizeOf(child, frame.width, measure))
  const growing = node.children.filter((child) => child.grow).length
  const rest = Math.max(0, frame.height - total(sizes, 'height', node.gap)) / Math.max(1, growing)
  let y = frame.y
  return node.children.flatMap((child, index) => {
    const { width, height } = sizes[index] ?? { width: 0, height: 0 }
    const x = node.align === 'centre' ? frame.x + (frame.width - width) / 2 : frame.x
    const at = { x, y, width, height: child.grow ? height + rest : height }
    y += at.height + (node.gap ?? 0)
    return layOut(child, at, measure)
  })
}

function placeText(node: TextNode, frame: Frame, measure: MeasureText): Placed[] {
  return linesOf(node, frame.width, measure).map((line, index) => {
    const width = measure(line, node.size, node.weight ?? 'normal')
    const x = node.align === 'centre' ? frame.x + (frame.width - width) / 2 : frame.x
    const baseline = frame.y + index * node.lineHeight + firstBaseline(node)
    return { kind: 'line', x, baseline, width, text: line, style: node }
  })
}

function linesOf(node: TextNode, free: number, measure: MeasureText): string[] {
  // A hair more room: the same text measured twice may differ in the last digit.
  return breakLines(
    node.text,
    (part) => measure(part, node.size, node.weight ?? 'normal'),
    free + 0.01,
    node.lines,
  )
}

/** How far each child hangs below the row's top so that all stand on one baseline. */
function rowOffsets(node: RowNode, sizes: readonly Size[]): number[] {
  if (node.align !== 'baseline') return sizes.map(() => 0)
  const baselines = sizes.map((size, index) => baselineOf(node.children[index], size))
  const common = Math.max(0, ...baselines)
  return baselines.map((baseline) => common - baseline)
}

function baselineOf(node: PosterNode | undefined, size: Size): number {
  if (node?.kind === 'text') return firstBaseline(node)
  if (node?.kind === 'row' && node.align === 'baseline') {
    return Math.max(0, ...node.children.map((child) => baselineOf(child, size)))
  }
  return size.height
}

function firstBaseline(node: TextNode): number {
  return (node.lineHeight - node.size) / 2 + node.size * ASCENT
}

function edges({ top = 0, right = 0, bottom = 0, left = 0 }: Edges = {}): Required<Edges> {
  return { top, right, bottom, left }
}

function total(sizes: readonly Size[], side: keyof Size, gap = 0): number {
  return sizes.reduce((sum, size) => sum + size[side], 0) + gap * Math.max(0, sizes.length - 1)
}

/** What a template is made of. Numbers are units of a 1080 wide poster. */
export type PosterNode = BoxNode | RowNode | ColNode | LayersNode | ImageNode | TextNode | QrNode

export type Weight = 'normal' | 'bold'

export type Fill = string | { readonly from: string; readonly to: string }

export interface Shadow {
  readonly colour: string
  readonly blur: number
  readonly down: number
}

export interface Edges {
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
}

interface Growing {
  /** Takes what is left of its column's height, or of its row's width. */
  readonly grow?: boolean
}

export interface BoxNode extends Growing {
  readonly kind: 'box'
  readonly child?: PosterNode
  readonly width?: number
  readonly height?: number
  /** As wide as its child, instead of as wide as there is room. */
  readonly hug?: boolean
  readonly padding?: Edges
  readonly fill?: Fill
  readonly border?: string
  readonly radius?: number
  readonly shadow?: Shadow
}

export interface RowNode extends Growing {
  readonly kind: 'row'
  readonly children: readonly PosterNode[]
  readonly gap?: number
  readonly align?: 'top' | 'middle' | 'baseline'
  /** Children that find no room are left out, the last ones first. */
  readonly dropsSpare?: boolean
}

export interface ColNode extends Growing {
  readonly kind: 'col'
  readonly children: readonly PosterNode[]
  /** Below zero the next child lies over the one before. */
  readonly gap?: number
  readonly align?: 'left' | 'centre'
}

/** The first child gives the size; the others lie over it at their own place. */
export interface LayersNode extends Growing {
  readonly kind: 'layers'
  readonly base: PosterNode
  readonly over: readonly { readonly node: PosterNode; readonly x: number; readonly y: number }[]
}

export interface ImageNode extends Growing {
  readonly kind: 'image'
  /** Name of the picture among those handed to the drawing. */
  readonly picture: string | null
  /** Shown large when the picture is missing. */
  readonly letter: string
  readonly width?: number
  readonly height: number
  readonly radius?: number
  /** Which part stays when the picture is cut to its frame. */
  readonly focus?: 'top' | 'centre'
  /** The lower edge fades into this `#rrggbb`. */
  readonly fadesTo?: string
}

export interface TextNode extends Growing {
  readonly kind: 'text'
  readonly text: string
  readonly size: number
  readonly lineHeight: number
  readonly colour: string
  readonly weight?: Weight
  /** At most so many lines; the rest becomes an ellipsis. */
  readonly lines?: number
  readonly align?: 'left' | 'centre'
  readonly struck?: boolean
}

export interface QrNode extends Growing {
  readonly kind: 'qr'
  readonly text: string
  /** Side with its quiet zone. */
  readonly side: number
}

export function box(node: Omit<BoxNode, 'kind'>): BoxNode {
  return { kind: 'box', ...node }
}

export function row(children: readonly PosterNode[], node: Omit<RowNode, 'kind' | 'children'> = {}): RowNode {
  return { kind: 'row', children, ...node }
}

export function col(children: readonly PosterNode[], node: Omit<ColNode, 'kind' | 'children'> = {}): ColNode {
  return { kind: 'col', children, ...node }
}

export function layers(base: PosterNode, over: LayersNode['over'], node: Growing = {}): LayersNode {
  return { kind: 'layers', base, over, ...node }
}

export function image(node: Omit<ImageNode, 'kind'>): ImageNode {
  return { kind: 'image', ...node }
}

export function text(words: string, node: Omit<TextNode, 'kind' | 'text'>): TextNode {
  return { kind: 'text', text: words, ...node }
}

export function qr(link: string, side: number): QrNode {
  return { kind: 'qr', text: link, side }
}

/** Empty room of this height or width. */
export function space(size: number): BoxNode {
  return { kind: 'box', width: size, height: size }
}

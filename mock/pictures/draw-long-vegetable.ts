import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, n, path, put, rect, stroke, times } from './svg'

type Piece = (sketch: Sketch) => string

/** Pieces lie along x from -170 to 170. */
const carrot: Piece = (sketch) =>
  times(5, (i) =>
    put(
      -150,
      0,
      180 + (i - 2) * 17,
      stroke(
        `M0 0Q60 ${n((i - 2) * 8)} ${n(104 - Math.abs(i - 2) * 12)} 0`,
        i % 2 ? '#4e9a3b' : '#66b04a',
        13,
      ) +
        put(58, 0, -30, sketch.leaf(44, '#5fae45')) +
        put(64, 0, 34, sketch.leaf(44, '#4c9638')),
    ),
  ) +
  path(
    'M-158 -32C-70 -52 80 -28 178 0C80 30 -70 52 -158 32C-172 12 -172 -12 -158 -32Z',
    sketch.linear([
      [0, '#ffb066'],
      [0.45, '#f5842a'],
      [1, '#c9580f'],
    ]),
  ) +
  times(6, (i) => stroke(`M${-120 + i * 42} ${n(i % 2 ? -24 + i * 2 : 6)}q8 8 4 18`, '#c2540f', 4, 0.55))

const cucumber: Piece = (sketch) =>
  path(
    'M-172 0C-172 -44 -120 -42 0 -38C120 -42 168 -34 174 -4C176 30 120 42 0 40C-120 44 -172 40 -172 0Z',
    sketch.linear([
      [0, '#9fcf72'],
      [0.4, '#4f9a41'],
      [1, '#2a6428'],
    ]),
  ) +
  times(3, (i) =>
    stroke(
      `M-140 ${-18 + i * 18}C-40 ${-24 + i * 20} 60 ${-22 + i * 20} 142 ${-14 + i * 14}`,
      '#c8e69a',
      4,
      0.32,
    ),
  ) +
  times(16, (i) => circle(-136 + i * 18, ((i * 37) % 46) - 22, 3, '#d6edb0', 'opacity="0.8"')) +
  stroke('M-170 0L-188 -4', '#7f9a3a', 12) +
  path('M172 -12l16 -8l-2 12l12 4l-14 6l2 12l-14 -10Z', '#f3cf46')

const corn: Piece = (sketch) => {
  const kernel = sketch.round('#f8cc3c')
  const rows = times(5, (row) =>
    times(17, (i) => {
      const x = -138 + i * 18.4
      const bulge = 1 - Math.max(0, (x - 40) / 150) ** 2
      const y = (row - 2) * 19 * bulge
      return rect(x - 9, y - 10 * bulge, 17.6, 19 * bulge, kernel, 7)
    }),
  )
  return (
    path('M-146 -46C-20 -58 120 -46 178 0C120 46 -20 58 -146 46Z', '#dfa523') +
    rows +
    path(
      'M-196 0C-170 -62 -96 -70 -20 -50C-76 -38 -100 -20 -106 0C-100 20 -76 38 -20 50C-96 70 -170 62 -196 0Z',
      sketch.linear([
        [0, '#a8d06a'],
        [1, '#5d9a3a'],
      ]),
    ) +
    stroke('M-186 -4C-150 -36 -100 -48 -52 -48M-186 6C-150 36 -100 48 -52 48', '#e1f0b4', 3, 0.6)
  )
}

const pieces = { carrot, cucumber, corn } as const
export type LongVegetable = keyof typeof pieces

const slices: Record<LongVegetable, (sketch: Sketch) => string> = {
  carrot: (sketch) =>
    circle(0, 0, 40, '#d9651a') +
    circle(
      0,
      0,
      36,
      sketch.radial([
        [0, '#ffc46a'],
        [0.4, '#fb9c3d'],
        [1, '#f4842b'],
      ]),
    ),
  cucumber: (sketch) =>
    circle(0, 0, 42, '#3f8436') +
    circle(0, 0, 38, '#e8f4c8') +
    circle(
      0,
      0,
      27,
      sketch.radial([
        [0, '#f4f9dc'],
        [1, '#cfe59c'],
      ]),
    ) +
    times(9, (i) => put(0, 0, i * 40, ellipse(0, -17, 3, 6, '#f8f6d4'))),
  corn: (sketch) =>
    circle(0, 0, 44, '#eab22b') +
    times(16, (i) => put(0, 0, i * 22.5, rect(-7, -45, 14, 20, sketch.round('#f8cc3c'), 6))) +
    circle(0, 0, 24, '#f6e5b4') +
    circle(0, 0, 13, '#e6cf92'),
}

/** Three pieces on a board of light wood, two slices in front. */
export function drawLongVegetable(sketch: Sketch, kind: LongVegetable): string {
  const piece = pieces[kind]
  const slice = slices[kind]
  const board = lighter('#c08b4e', 0.2)
  return (
    sketch.shadow(300, 500, 270, 30) +
    rect(52, 372, 496, 118, darker(board, 0.3), 34) +
    rect(
      52,
      362,
      496,
      116,
      sketch.linear([
        [0, lighter(board, 0.25)],
        [1, board],
      ]),
      34,
    ) +
    put(318, 232, -9, piece(sketch), 1.08) +
    put(330, 306, 4, piece(sketch), 1.08) +
    put(316, 384, -5, piece(sketch), 1.1) +
    sketch.shadow(430, 492, 46, 9) +
    put(430, 456, 0, slice(sketch), 0.95) +
    sketch.shadow(508, 508, 46, 9) +
    put(506, 470, 0, slice(sketch), 0.95)
  )
}

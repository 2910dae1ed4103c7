import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, n, path, put, stroke, times } from './svg'

/** Fruit that does not lie in a basket. */
export function drawBananas(sketch: Sketch): string {
  const hand = (shade: number) =>
    path(
      'M0 0C14 96 96 196 236 214C250 216 256 228 246 238C210 266 46 226 -22 92C-36 62 -38 24 -26 -4Z',
      sketch.linear([
        [0, lighter('#f6cf3c', 0.35)],
        [0.55, '#f6cf3c'],
        [1, darker('#e0ab1f', shade)],
      ]),
    ) +
    stroke('M-14 8C2 104 92 214 232 228', darker('#e0ab1f', 0.25), 5, 0.45) +
    path('M236 214C250 216 256 228 246 238C240 242 230 240 226 232Z', '#6d4b1c')
  return (
    sketch.shadow(310, 492, 240, 32) +
    put(150, 186, -34, hand(0.2), 1.04) +
    put(176, 176, -16, hand(0.16), 1.08) +
    put(204, 170, 4, hand(0.12), 1.1) +
    put(232, 168, 26, hand(0.1), 1.06) +
    path(
      'M128 196Q120 132 168 112L214 108Q252 118 262 172Q206 150 128 196Z',
      sketch.linear([
        [0, '#a0852f'],
        [1, '#e3bd3a'],
      ]),
    ) +
    path('M164 122Q160 96 170 82L206 78Q212 96 214 118Z', '#7d5f26')
  )
}

export function drawMelon(sketch: Sketch): string {
  const stripes = times(7, (i) => {
    const x = -126 + i * 42
    return stroke(
      `M${n(x * 0.35)} -138Q${n(x * 1.2)} -70 ${n(x * 1.14)} 0Q${n(x * 1.2)} 72 ${n(x * 0.35)} 138`,
      '#1f5a2c',
      15,
      0.85,
    )
  })
  const slice =
    path('M-150 0A150 150 0 0 0 150 0Z', '#2f7a35') +
    path('M-138 0A138 138 0 0 0 138 0Z', '#f1f3cf') +
    path(
      'M-126 0A126 126 0 0 0 126 0Z',
      sketch.radial(
        [
          [0, '#ff7f6e'],
          [0.7, '#ec4348'],
          [1, '#e0373f'],
        ],
        0.5,
        0,
        1,
      ),
    ) +
    times(11, (i) => {
      const a = ((i + 0.6) * Math.PI) / 11.4
      const d = i % 2 ? 92 : 62
      return put(Math.cos(a) * d, Math.sin(a) * d, (a * 180) / Math.PI - 90, ellipse(0, 0, 5, 9, '#2b1a14'))
    })
  return (
    sketch.shadow(280, 478, 230, 40) +
    put(
      270,
      320,
      -14,
      ellipse(0, 0, 168, 156, sketch.round('#5ea944')) +
        stripes +
        put(-60, -62, -30, ellipse(0, 0, 40, 22, '#ffffff', 'opacity="0.3"')) +
        stroke('M-2 -152Q-12 -182 18 -196', '#5f7d2c', 9),
    ) +
    sketch.shadow(420, 520, 160, 22) +
    put(418, 400, -9, slice, 0.94)
  )
}

export function drawGrapes(sketch: Sketch): string {
  const rows = [6, 7, 6, 5, 4, 3, 2]
  const grape = sketch.radial(
    [
      [0, '#f4fac0'],
      [0.45, '#b9d65b'],
      [1, '#6f9a2c'],
    ],
    0.36,
    0.3,
    0.8,
  )
  const bunch = rows
    .map((count, row) =>
      times(count, (i) => {
        const x = 300 + (i - (count - 1) / 2) * 55 + (row % 2) * 4
        const y = 196 + row * 45 + Math.abs(i - (count - 1) / 2) * -5
        return (
          circle(x, y, 34, grape) + put(x - 11, y - 12, -30, ellipse(0, 0, 9, 5, '#ffffff', 'opacity="0.7"'))
        )
      }),
    )
    .join('')
  return (
    sketch.shadow(300, 508, 190, 30) +
    stroke('M300 190Q296 128 318 88', '#7c6a2e', 13) +
    stroke('M272 96L366 84', '#7c6a2e', 10) +
    put(306, 136, -22, sketch.leaf(165, '#5fa53c', 0.42)) +
    put(292, 140, 202, sketch.leaf(140, '#4f9636', 0.42)) +
    bunch
  )
}

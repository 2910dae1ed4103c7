import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, path, put, rect, stroke, times } from './svg'

/** Two packs of soft tissues, one open. */
export function drawTissue(sketch: Sketch): string {
  const pack = (colour: string) =>
    path(
      'M-170 -50L-110 -96L186 -96L150 -50Z',
      sketch.linear([
        [0, lighter(colour, 0.5)],
        [1, lighter(colour, 0.2)],
      ]),
    ) +
    path('M150 -50L186 -96L186 40Q186 52 178 62L150 92Z', darker(colour, 0.16)) +
    rect(
      -170,
      -50,
      320,
      142,
      sketch.linear([
        [0, lighter(colour, 0.12)],
        [1, darker(colour, 0.08)],
      ]),
      10,
    ) +
    times(3, (i) =>
      put(
        -96 + i * 86,
        24,
        i * 24,
        times(5, (k) => put(0, 0, k * 72, ellipse(0, -18, 11, 18, '#ffffff', 'opacity="0.85"'))) +
          circle(0, 0, 9, '#f4cf6a'),
      ),
    ) +
    stroke('M-158 -36L138 -36', '#ffffff', 5, 0.4)
  const sheet =
    path(
      'M-66 8C-50 -40 -84 -86 -50 -132C-34 -104 -12 -122 4 -150C24 -116 44 -124 66 -98C60 -60 84 -30 64 8Q0 28 -66 8Z',
      sketch.linear([
        [0, '#ffffff'],
        [1, '#e4e7e6'],
      ]),
    ) + stroke('M-34 -92Q-30 -40 -36 4M6 -124Q0 -60 8 10M44 -88Q36 -40 42 6', '#cfd5d6', 5, 0.8)
  return (
    sketch.shadow(300, 502, 270, 32) +
    put(310, 404, 0, pack('#7fb3c9'), 1.2) +
    put(292, 268, 0, pack('#e9a7a0'), 1.14) +
    ellipse(298, 186, 90, 17, '#b46e68', 'opacity="0.7"') +
    put(298, 186, 0, sheet, 0.84)
  )
}

/** A wrapped bunch of carnations. */
export function drawFlowers(sketch: Sketch): string {
  const bloom = (colour: string, r: number) =>
    times(3, (ring) =>
      times(11 - ring * 3, (i) => {
        const size = r * (1 - ring * 0.28)
        const around = (i / (11 - ring * 3)) * Math.PI * 2 + ring
        return circle(
          Math.cos(around) * size * 0.66,
          Math.sin(around) * size * 0.62,
          size * 0.36,
          ring % 2 ? lighter(colour, 0.26) : sketch.round(colour),
        )
      }),
    ) + circle(0, 0, r * 0.24, darker(colour, 0.12))
  const blooms = [
    [196, 216, 58, '#e77f94'],
    [402, 214, 58, '#f0b24a'],
    [300, 166, 62, '#e2536a'],
    [240, 276, 60, '#f3c7c0'],
    [360, 276, 60, '#e77f94'],
    [300, 236, 56, '#f6d9b0'],
    [300, 316, 52, '#d8455c'],
  ] as const
  return (
    sketch.shadow(300, 506, 170, 28) +
    times(9, (i) =>
      put(
        300 + (i - 4) * 30,
        300 - Math.abs(i - 4) * 6,
        -90 + (i - 4) * 20,
        sketch.leaf(150 + ((i * 37) % 40), i % 2 ? '#4f9240' : '#6bac50', 0.3),
      ),
    ) +
    path(
      'M120 262Q210 330 300 350Q390 330 480 262L352 490Q300 512 248 490Z',
      sketch.linear([
        [0, '#f3dfbd'],
        [1, '#cfa46c'],
      ]),
    ) +
    blooms.map(([x, y, r, colour]) => put(x, y, x, bloom(colour, r))).join('') +
    path(
      'M120 262Q190 366 300 400L248 490Z',
      sketch.linear(
        [
          [0, '#fbeed6'],
          [1, '#dcb684'],
        ],
        true,
      ),
    ) +
    path(
      'M480 262Q410 366 300 400L352 490Z',
      sketch.linear(
        [
          [0, '#d9b07a'],
          [1, '#f6e4c4'],
        ],
        true,
      ),
    ) +
    path(
      'M232 436L368 436L358 470L242 470Z',
      sketch.linear([
        [0, '#c9485a'],
        [1, '#9d2f42'],
      ]),
    ) +
    put(
      300,
      454,
      0,
      path(
        'M0 0C-24 -34 -76 -34 -70 -4C-68 20 -26 18 0 0ZM0 0C24 -34 76 -34 70 -4C68 20 26 18 0 0Z',
        '#d95a6b',
      ) + circle(0, 0, 13, '#a83448'),
    )
  )
}

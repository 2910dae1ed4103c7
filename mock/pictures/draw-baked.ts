import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { ellipse, n, path, put, rect, stroke, times } from './svg'

/** A loaf of toast with three slices cut. */
export function drawToast(sketch: Sketch): string {
  const crust = '#b9732f'
  const outline =
    'M-92 110L-92 -30C-132 -50 -124 -118 -60 -118L60 -118C124 -118 132 -50 92 -30L92 110Q92 122 80 122L-80 122Q-92 122 -92 110Z'
  const slice = () =>
    path(
      outline,
      sketch.linear([
        [0, lighter(crust, 0.1)],
        [1, darker(crust, 0.15)],
      ]),
    ) +
    put(
      0,
      3,
      0,
      path(
        outline,
        sketch.radial([
          [0, '#fff3d3'],
          [0.7, '#f8dfae'],
          [1, '#eec98a'],
        ]),
      ),
      0.88,
    ) +
    times(14, (i) =>
      ellipse(-58 + ((i * 47) % 118), -74 + ((i * 61) % 160), 5 - (i % 3), 3, '#dcb377', 'opacity="0.8"'),
    )
  const loaf = path(
    'M-92 110L-92 -30C-132 -50 -124 -118 -60 -118L150 -158C214 -158 222 -96 196 -74L196 62Q196 78 182 82L-80 122Q-92 122 -92 110Z',
    sketch.linear([
      [0, '#d99a50'],
      [0.5, crust],
      [1, darker(crust, 0.3)],
    ]),
  )
  return (
    sketch.shadow(300, 500, 280, 28) +
    rect(50, 446, 500, 50, darker('#b98046', 0.3), 24) +
    rect(
      50,
      436,
      500,
      48,
      sketch.linear([
        [0, '#dcae72'],
        [1, '#bb8448'],
      ]),
      24,
    ) +
    put(
      364,
      322,
      0,
      loaf +
        times(4, (i) => stroke(`M${n(-20 + i * 52)} ${n(-122 - i * 10)}q20 12 44 -8`, '#f3cf92', 5, 0.6)),
      1.06,
    ) +
    put(304, 324, -3, slice(), 1.06) +
    put(222, 336, -7, slice(), 1.02) +
    put(150, 352, -13, slice(), 0.98)
  )
}

/** Steamed buns in a bamboo steamer. */
export function drawBuns(sketch: Sketch): string {
  const bun = () =>
    path(
      'M-74 34C-86 -30 -44 -74 0 -78C44 -74 86 -30 74 34Q0 62 -74 34Z',
      sketch.radial(
        [
          [0, '#ffffff'],
          [0.6, '#f8efe0'],
          [1, '#dcc9a8'],
        ],
        0.4,
        0.3,
        0.8,
      ),
    ) +
    times(7, (i) => stroke(`M0 -72Q${(i - 3) * 12} -56 ${(i - 3) * 17} -28`, '#cbb48c', 3.4, 0.75)) +
    ellipse(0, -70, 9, 5, '#cbb48c')
  return (
    sketch.shadow(300, 500, 270, 32) +
    ellipse(300, 330, 250, 78, '#a9743a') +
    ellipse(300, 330, 232, 66, '#e8d3a3') +
    put(300, 266, 0, bun(), 0.98) +
    put(164, 306, 0, bun()) +
    put(436, 306, 0, bun()) +
    put(234, 350, 0, bun(), 1.06) +
    put(372, 352, 0, bun(), 1.06) +
    path(
      'M50 330Q52 400 300 410Q548 400 550 330L550 440Q540 500 300 508Q60 500 50 440Z',
      sketch.standing('#c78f4d'),
    ) +
    stroke(
      'M50 366Q70 438 300 446Q530 438 550 366M52 420Q76 484 300 490Q524 484 548 420',
      '#8d5b26',
      6,
      0.5,
    ) +
    times(8, (i) =>
      stroke(
        `M${92 + i * 60} ${392 + Math.round(Math.sin(((i + 0.5) / 8) * Math.PI) * 18)}l0 90`,
        '#8d5b26',
        3,
        0.3,
      ),
    )
  )
}

/** Dumplings on a plate, with a dish of vinegar. */
export function drawDumplings(sketch: Sketch): string {
  const dumpling = () =>
    path(
      'M-78 26C-82 -36 -30 -58 4 -58C46 -56 84 -30 76 24C40 46 -44 46 -78 26Z',
      sketch.radial(
        [
          [0, '#fffdf6'],
          [0.6, '#f7ecd6'],
          [1, '#d9c39a'],
        ],
        0.4,
        0.3,
        0.85,
      ),
    ) +
    path(
      `M-80 10${times(8, (i) => `Q${-72 + i * 20} ${-52 - Math.round(Math.sin(((i + 0.5) / 8) * Math.PI) * 36)} ${-60 + i * 19} ${-34 - Math.round(Math.sin(((i + 1) / 8) * Math.PI) * 30)}`)}Q86 -10 78 16Q64 -14 40 -26Q0 -44 -40 -22Q-66 -8 -80 10Z`,
      sketch.linear([
        [0, '#fffaf0'],
        [1, '#e9d7b4'],
      ]),
    ) +
    times(5, (i) => stroke(`M${-40 + i * 20} ${-44 - (i === 2 ? 6 : 0)}q4 10 0 18`, '#cdb588', 3, 0.7))
  return (
    sketch.shadow(290, 492, 280, 38) +
    ellipse(286, 420, 262, 86, '#9fb3ac') +
    ellipse(
      286,
      410,
      262,
      86,
      sketch.linear([
        [0, '#ffffff'],
        [1, '#dfe8e2'],
      ]),
    ) +
    ellipse(286, 408, 222, 66, '#e9f0ea') +
    put(286, 290, 0, dumpling(), 0.96) +
    put(168, 330, -6, dumpling(), 0.98) +
    put(404, 330, 6, dumpling(), 0.98) +
    put(230, 374, -3, dumpling(), 1.02) +
    put(358, 380, 4, dumpling(), 1.02) +
    put(150, 416, 2, dumpling(), 1) +
    put(284, 432, 0, dumpling(), 1.06) +
    sketch.shadow(500, 520, 84, 14) +
    put(
      500,
      478,
      0,
      path('M-72 -8Q-62 34 -30 36L30 36Q62 34 72 -8Z', sketch.standing('#7d9fb4')) +
        ellipse(0, -8, 72, 19, '#e7eff3') +
        ellipse(0, -7, 60, 14, '#4a2312') +
        put(-12, -10, 0, ellipse(0, 0, 20, 4, '#96603c')),
    )
  )
}

import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, n, path, put, rect, times } from './svg'

type Berry = (sketch: Sketch, r: number) => string

const strawberry: Berry = (sketch, r) =>
  path(
    `M0 ${n(r)}C${n(-r * 0.75)} ${n(r * 0.6)} ${n(-r * 1.12)} ${n(-r * 0.2)} ${n(-r * 0.8)} ${n(-r * 0.62)}C${n(-r * 0.5)} ${n(-r * 0.92)} ${n(r * 0.5)} ${n(-r * 0.92)} ${n(r * 0.8)} ${n(-r * 0.62)}C${n(r * 1.12)} ${n(-r * 0.2)} ${n(r * 0.75)} ${n(r * 0.6)} 0 ${n(r)}Z`,
    sketch.radial(
      [
        [0, '#ff8d80'],
        [0.4, '#e8353f'],
        [1, '#a8142c'],
      ],
      0.36,
      0.3,
      0.8,
    ),
  ) +
  times(13, (i) => {
    const row = Math.floor(i / 4)
    const x = (-0.54 + (i % 4) * 0.36 + (row % 2) * 0.14) * r * (1 - row * 0.2)
    return ellipse(x, (-0.4 + row * 0.34) * r, r * 0.04, r * 0.065, '#ffd98a')
  }) +
  put(-r * 0.42, -r * 0.3, -28, ellipse(0, 0, r * 0.2, r * 0.11, '#ffffff', 'opacity="0.45"')) +
  times(6, (i) =>
    put(
      0,
      -r * 0.72,
      -170 + i * 32,
      path(
        `M0 ${n(-r * 0.1)}Q${n(r * 0.34)} ${n(-r * 0.2)} ${n(r * 0.56)} 0Q${n(r * 0.3)} ${n(r * 0.14)} 0 ${n(r * 0.1)}Z`,
        i % 2 ? '#5ba63f' : '#468c33',
      ),
    ),
  )

const blueberry: Berry = (sketch, r) =>
  circle(
    0,
    0,
    r,
    sketch.radial(
      [
        [0, '#9fb2e6'],
        [0.4, '#4d62ac'],
        [1, '#232d63'],
      ],
      0.36,
      0.3,
      0.8,
    ),
  ) +
  put(
    r * 0.12,
    -r * 0.2,
    0,
    times(5, (i) =>
      put(
        0,
        0,
        i * 72,
        path(`M${n(-r * 0.14)} ${n(-r * 0.16)}L0 ${n(-r * 0.46)}L${n(r * 0.14)} ${n(-r * 0.16)}Z`, '#1f2858'),
      ),
    ) + circle(0, 0, r * 0.2, '#141b44'),
  ) +
  put(-r * 0.4, -r * 0.4, -30, ellipse(0, 0, r * 0.22, r * 0.12, '#ffffff', 'opacity="0.4"'))

const berries = {
  strawberry: { berry: strawberry, r: 50, tray: '#f3ede2' },
  blueberry: { berry: blueberry, r: 31, tray: '#e5ecf0' },
} as const

export type PunnetBerry = keyof typeof berries

/** A heap of berries in a shallow tray, and two that rolled out. */
export function drawPunnet(sketch: Sketch, kind: PunnetBerry): string {
  const { berry, r, tray } = berries[kind]
  const step = r * 1.42
  const rows = Math.floor(190 / (r * 1.05))
  const heap = times(rows, (row) => {
    const y = 318 - (rows - 1 - row) * r * 1.05
    const across = 3 + Math.round(((row + 1) / rows) * (330 / step - 2))
    return times(across, (i) => {
      const x = 300 + (i - (across - 1) / 2) * step + ((row * 37) % 11) - 5
      return put(
        x,
        y + ((i * 29) % 13) - 6,
        ((i * 47 + row * 31) % 50) - 25,
        berry(sketch, r * (0.94 + ((i + row) % 3) * 0.05)),
      )
    })
  })
  return (
    sketch.shadow(300, 478, 250, 34) +
    heap +
    box(sketch, tray) +
    sketch.shadow(116, 508, r * 1.3, 12) +
    put(116, 508 - r * 0.8, -24, berry(sketch, r)) +
    sketch.shadow(486, 516, r * 1.3, 12) +
    put(486, 516 - r * 0.8, 18, berry(sketch, r * 1.06))
  )
}

function box(sketch: Sketch, colour: string): string {
  const side = sketch.linear([
    [0, lighter(colour, 0.5)],
    [1, darker(colour, 0.22)],
  ])
  return (
    path('M76 330L524 330L486 460Q482 474 466 474L134 474Q118 474 114 460Z', side) +
    times(7, (i) => rect(136 + i * 49, 366, 34, 74, darker(colour, 0.16), 8, 'opacity="0.55"')) +
    rect(
      62,
      316,
      476,
      26,
      sketch.linear([
        [0, '#ffffff'],
        [1, darker(colour, 0.1)],
      ]),
      13,
    )
  )
}

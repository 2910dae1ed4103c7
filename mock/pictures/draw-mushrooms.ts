import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { ellipse, path, put, stroke } from './svg'

function shiitake(sketch: Sketch): string {
  return (
    path('M-26 0Q-20 60 -30 96Q0 110 30 96Q20 60 26 0Z', sketch.standing('#ecd9b6')) +
    ellipse(0, 8, 92, 20, '#e8d2a8') +
    path(
      'M-108 10C-108 -72 -58 -104 0 -104C58 -104 108 -72 108 10C64 30 -64 30 -108 10Z',
      sketch.radial(
        [
          [0, lighter('#94622f', 0.3)],
          [0.5, '#94622f'],
          [1, darker('#94622f', 0.35)],
        ],
        0.38,
        0.25,
        0.85,
      ),
    ) +
    stroke('M-24 -70L22 -20M24 -72L-22 -24M-58 -40L-40 -8M56 -42L40 -10', '#f6e6c2', 9, 0.8)
  )
}

export function drawShiitake(sketch: Sketch): string {
  return (
    sketch.shadow(300, 496, 240, 34) +
    put(190, 300, -12, shiitake(sketch), 1.06) +
    put(420, 296, 14, shiitake(sketch), 1.02) +
    put(302, 248, 2, shiitake(sketch), 1.16) +
    put(170, 420, -18, shiitake(sketch), 0.84) +
    put(430, 424, 16, shiitake(sketch), 0.84) +
    put(300, 408, 0, shiitake(sketch), 0.98)
  )
}

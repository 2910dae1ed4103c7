import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, path, put, stroke, times } from './svg'

const grains = {
  rice: { bag: '#b0382e', ink: '#f7e3b5', grain: '#fbf6ea', slim: true },
  millet: { bag: '#d59a2b', ink: '#fff3d0', grain: '#f4c443', slim: false },
} as const

export type Grain = keyof typeof grains

function ear(ink: string): string {
  return (
    stroke('M0 92Q4 10 0 -70', ink, 6) +
    times(
      6,
      (i) =>
        put(0, -58 + i * 21, -40, ellipse(15, 0, 17, 8, ink)) +
        put(0, -58 + i * 21, 220, ellipse(15, 0, 17, 8, ink)),
    ) +
    put(0, -82, -90, ellipse(0, 0, 17, 8, ink))
  )
}

/** A plump sack with an ear of grain on it, a bowl heaped in front. */
export function drawGrainBag(sketch: Sketch, kind: Grain): string {
  const { bag, ink, grain, slim } = grains[kind]
  const cloth = sketch.standing(bag)
  const heap = times(70, (i) => {
    const a = i * 2.399
    const d = Math.sqrt(i / 70)
    const x = Math.cos(a) * d * 88
    const y = -10 + Math.sin(a) * d * 22 - (1 - d) * 44
    return put(
      x,
      y,
      (i * 53) % 180,
      ellipse(0, 0, slim ? 9 : 6, slim ? 3.6 : 5.6, i % 3 ? grain : darker(grain, 0.14)),
    )
  })
  return (
    sketch.shadow(290, 502, 220, 30) +
    path(
      'M162 150C150 230 128 300 132 420Q134 490 176 494L404 494Q446 490 448 420C452 300 430 230 418 150Z',
      cloth,
    ) +
    path('M168 96Q290 124 412 96L420 156Q290 184 160 156Z', sketch.standing(lighter(bag, 0.18))) +
    stroke('M160 156Q290 184 420 156', darker(bag, 0.35), 7, 0.7) +
    stroke('M172 102Q290 130 408 102', '#fff3d8', 4, 0.8) +
    circle(290, 322, 98, ink, 'opacity="0.96"') +
    circle(290, 322, 86, 'none', `stroke="${bag}" stroke-width="4"`) +
    put(258, 326, -16, ear(bag), 0.72) +
    put(322, 326, 16, ear(bag), 0.72) +
    stroke('M166 226C152 300 150 400 162 468M412 240C426 320 426 390 418 462', darker(bag, 0.4), 6, 0.35) +
    sketch.shadow(462, 516, 124, 18) +
    put(
      462,
      432,
      0,
      path(
        'M-98 -10C-70 -92 70 -92 98 -10Z',
        sketch.linear([
          [0, lighter(grain, 0.4)],
          [1, darker(grain, 0.1)],
        ]),
      ) +
        heap +
        path('M-106 -12Q-98 76 -36 80L36 80Q98 76 106 -12Q0 22 -106 -12Z', sketch.standing('#7f9fae')) +
        stroke('M-98 12Q0 44 98 12', '#ffffff', 5, 0.6),
    )
  )
}

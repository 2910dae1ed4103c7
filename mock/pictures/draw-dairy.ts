import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, n, path, put, rect, stroke, times } from './svg'

/** A gable-top carton with a hill, a cow's patches and a glass beside it. */
export function drawMilkCarton(sketch: Sketch): string {
  const blue = '#3f86b8'
  const front = sketch.linear([
    [0, '#ffffff'],
    [1, '#e6edf0'],
  ])
  const side = sketch.linear([
    [0, '#cfdce3'],
    [1, '#aebfc9'],
  ])
  const glass =
    path('M-58 -96L58 -96L46 92Q44 104 30 104L-30 104Q-44 104 -46 92Z', '#ffffff', 'opacity="0.45"') +
    path(
      'M-54 -46L54 -46L45 88Q43 98 30 98L-30 98Q-43 98 -45 88Z',
      sketch.linear([
        [0, '#fffdf6'],
        [1, '#ece4d2'],
      ]),
    ) +
    ellipse(0, -46, 54, 11, '#fffefa') +
    stroke('M-42 -80L-34 70', '#ffffff', 7, 0.6)
  return (
    sketch.shadow(290, 500, 230, 32) +
    path('M340 210L424 186L424 476L340 500Z', side) +
    path('M340 210L424 186L392 116L316 122Z', '#b9c9d2') +
    rect(150, 210, 190, 290, front, 4) +
    path(
      'M150 210L340 210L316 122L176 122Z',
      sketch.linear([
        [0, lighter(blue, 0.35)],
        [1, blue],
      ]),
    ) +
    rect(
      172,
      88,
      226,
      40,
      sketch.linear([
        [0, lighter(blue, 0.2)],
        [1, darker(blue, 0.15)],
      ]),
      6,
    ) +
    path('M150 404Q200 356 250 392Q296 424 340 386L340 500L150 500Z', '#7fb658') +
    path('M150 440Q220 404 340 446L340 500L150 500Z', '#5f9f45') +
    path('M340 386L424 362L424 476L340 500Z', '#558f3f', 'opacity="0.75"') +
    path('M180 246q34 -20 62 4q18 28 -14 42q-42 8 -56 -16q-4 -18 8 -30Z', '#2f3a44') +
    path('M270 300q30 -14 48 10q8 30 -24 36q-36 -4 -24 -46Z', '#2f3a44') +
    circle(222, 346, 14, '#2f3a44') +
    rect(150, 210, 26, 290, '#ffffff', 0, 'opacity="0.35"') +
    sketch.shadow(480, 512, 84, 14) +
    put(478, 404, 0, glass)
  )
}

/** Cups of yogurt in two rows with lids, a spoon and berries. */
export function drawYogurt(sketch: Sketch): string {
  const cup = (lid: string) =>
    path('M-60 0L60 0L46 128Q44 138 32 138L-32 138Q-44 138 -46 128Z', sketch.standing('#f4efe6')) +
    path('M-55 42L55 42L48 104L-48 104Z', lid, 'opacity="0.9"') +
    circle(0, 73, 24, '#ffffff') +
    path('M0 56C16 74 14 90 0 90C-14 90 -16 74 0 56Z', lid) +
    ellipse(0, 0, 66, 15, darker(lid, 0.12)) +
    ellipse(
      0,
      -5,
      66,
      15,
      sketch.linear(
        [
          [0, lighter(lid, 0.55)],
          [1, lid],
        ],
        true,
      ),
    )
  const bowl =
    path('M-104 0Q-96 88 -34 96L34 96Q96 88 104 0Z', sketch.standing('#c9dbe2')) +
    ellipse(0, 0, 104, 26, '#e6eff2') +
    ellipse(0, 2, 92, 20, '#fffdf7') +
    circle(-26, -8, 15, sketch.round('#4d62ac')) +
    circle(8, -14, 16, sketch.round('#e8353f')) +
    circle(38, -4, 14, sketch.round('#4d62ac')) +
    put(-4, -14, 160, sketch.leaf(40))
  const lids = ['#e58ba0', '#8fb7dc', '#eec25a', '#9ec27a']
  return (
    sketch.shadow(300, 470, 270, 36) +
    times(4, (i) => put(126 + i * 116, 210, 0, cup(lids[i] ?? '#e58ba0'), 0.96)) +
    times(2, (i) => put(128 + i * 134, 300, 0, cup(lids[i + 2] ?? '#eec25a'), 1.16)) +
    sketch.shadow(428, 506, 130, 20) +
    put(426, 402, 0, bowl, 1.1)
  )
}

/** Blocks of tofu on a slatted board, one cut into cubes. */
export function drawTofu(sketch: Sketch): string {
  const top = sketch.linear([
    [0, '#fffdf4'],
    [1, '#fbf1d9'],
  ])
  const face = sketch.linear([
    [0, '#f8ecd0'],
    [1, '#e6d2a6'],
  ])
  const right = sketch.linear([
    [0, '#e9d6ad'],
    [1, '#d3ba86'],
  ])
  const block = (width: number, depth: number, height: number) =>
    path(`M0 0L${n(width)} 0L${n(width + depth)} ${n(-depth * 0.6)}L${n(depth)} ${n(-depth * 0.6)}Z`, top) +
    path(
      `M0 0L${n(width)} 0L${n(width)} ${n(height)}Q${n(width)} ${n(height + 4)} ${n(width - 6)} ${n(height + 4)}L6 ${n(height + 4)}Q0 ${n(height + 4)} 0 ${n(height)}Z`,
      face,
    ) +
    path(
      `M${n(width)} 0L${n(width + depth)} ${n(-depth * 0.6)}L${n(width + depth)} ${n(height - depth * 0.6)}L${n(width)} ${n(height)}Z`,
      right,
    ) +
    times(6, (i) =>
      ellipse(
        16 + ((i * 53) % (width - 30)),
        16 + ((i * 31) % (height - 20)),
        4,
        2.6,
        '#d5be8c',
        'opacity="0.7"',
      ),
    )
  return (
    sketch.shadow(300, 504, 270, 30) +
    times(6, (i) => rect(58, 388 + i * 19, 484, 14, i % 2 ? '#b98a4c' : '#cb9d5e', 6)) +
    put(134, 300, 0, block(230, 110, 116)) +
    put(178, 250, 0, block(150, 70, 44)) +
    times(2, (row) =>
      times(2 - row, (i) => put(376 + i * 82 + row * 34, 412 - row * 62, 0, block(64, 30, 58))),
    ) +
    stroke('M258 306Q262 360 256 414', '#dcc592', 3, 0.8) +
    put(92, 452, -8, sketch.leaf(86, '#63ac48', 0.26)) +
    put(104, 466, 22, sketch.leaf(74, '#4f9638', 0.26))
  )
}

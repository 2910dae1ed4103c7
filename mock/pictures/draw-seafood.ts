import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, n, path, put, rect, stroke, times } from './svg'

/** A blue oval plate on crushed ice. */
function plate(sketch: Sketch): string {
  return (
    sketch.shadow(300, 480, 290, 40) +
    ellipse(300, 406, 278, 92, '#8fa9b6') +
    ellipse(
      300,
      396,
      278,
      92,
      sketch.linear([
        [0, '#ffffff'],
        [1, '#d5e1e7'],
      ]),
    ) +
    ellipse(
      300,
      394,
      236,
      70,
      sketch.linear([
        [0, '#d8e6ec'],
        [1, '#eef5f7'],
      ]),
    ) +
    times(26, (i) => {
      const a = i * 2.399
      const d = Math.sqrt(i / 26)
      return put(
        300 + Math.cos(a) * d * 214,
        392 + Math.sin(a) * d * 56,
        i * 41,
        rect(-13, -10, 26, 20, i % 2 ? '#ffffff' : '#cfe3ec', 6, 'opacity="0.85"'),
      )
    })
  )
}

function lemon(sketch: Sketch): string {
  return (
    circle(0, 0, 40, '#e9b920') +
    circle(0, 0, 36, '#fff6cf') +
    times(8, (i) =>
      put(
        0,
        0,
        i * 45,
        path(
          'M0 -4L11 -27Q0 -36 -11 -27Z',
          sketch.linear([
            [0, '#f9d94b'],
            [1, '#fbe88a'],
          ]),
        ),
      ),
    )
  )
}

function croaker(sketch: Sketch): string {
  const gold = '#eebd4a'
  return (
    path(
      'M150 -6C190 -62 224 -70 246 -64C226 -30 226 26 248 62C220 66 186 52 150 8Z',
      sketch.linear([
        [0, '#f7d67c'],
        [1, '#c88b25'],
      ]),
    ) +
    path(
      'M-96 -60C-40 -124 70 -116 104 -52Z',
      sketch.linear([
        [0, '#d99e36'],
        [1, '#f0c662'],
      ]),
    ) +
    path('M-10 66C20 112 60 112 76 56Z', '#e2a83c') +
    path(
      'M-226 10C-196 -54 -110 -86 -20 -80C70 -74 130 -34 164 -10L164 10C120 46 60 82 -30 84C-110 86 -196 60 -226 10Z',
      sketch.linear([
        [0, darker('#a88a4e', 0.1)],
        [0.34, lighter(gold, 0.25)],
        [0.62, gold],
        [1, '#fbe9b4'],
      ]),
    ) +
    times(5, (row) =>
      times(9 - Math.abs(row - 2), (i) =>
        stroke(`M${n(-96 + i * 27 + (row % 2) * 13)} ${n(-46 + row * 23)}q12 9 0 18`, '#b77f1f', 3, 0.5),
      ),
    ) +
    stroke('M-128 -64C-100 -30 -100 36 -130 70', '#b27a22', 5, 0.7) +
    path(
      'M-92 6C-60 -16 -20 -6 -4 26C-34 40 -74 38 -92 6Z',
      sketch.linear([
        [0, '#f8d978'],
        [1, '#d79a2f'],
      ]),
    ) +
    circle(-172, -16, 19, '#fffbe9') +
    circle(-174, -16, 10, '#26211b') +
    circle(-178, -20, 3.4, '#ffffff') +
    stroke('M-224 12Q-200 26 -182 18', '#a56e1e', 4)
  )
}

function shrimp(sketch: Sketch): string {
  const shell = '#f0805a'
  const segments = times(6, (i) => {
    const a = (-150 + i * 34) * (Math.PI / 180)
    const r = 78
    return put(
      Math.cos(a) * r,
      Math.sin(a) * r,
      -150 + i * 34 + 90,
      ellipse(
        0,
        0,
        36,
        46 - i * 3.4,
        sketch.linear([
          [0, lighter(shell, 0.45)],
          [1, darker(shell, 0.08)],
        ]),
      ) + stroke(`M-26 -22Q-34 0 -26 22`, '#fff0e0', 4, 0.7),
    )
  })
  const tail = put(
    48,
    62,
    118,
    path('M0 0C34 -30 66 -26 78 -14C60 -6 60 6 80 16C64 28 32 26 0 0Z', darker(shell, 0.12)),
  )
  const head = put(
    -74,
    -34,
    128,
    path(
      'M-52 0C-40 -46 30 -46 92 -10L132 -4L92 8C40 44 -40 44 -52 0Z',
      sketch.linear([
        [0, lighter(shell, 0.25)],
        [1, shell],
      ]),
    ) + circle(58, -14, 7, '#241a16'),
  )
  const feelers = stroke('M-142 44C-190 60 -196 -60 -120 -120M-138 50C-170 110 -220 60 -214 0', shell, 4, 0.9)
  const legs = times(5, (i) =>
    stroke(`M${-40 + i * 20} ${-24 + i * 8}q-6 26 ${-16 + i * 2} 40`, darker(shell, 0.1), 6),
  )
  return feelers + legs + tail + segments + head
}

export function drawCroaker(sketch: Sketch): string {
  return (
    plate(sketch) +
    put(286, 296, -7, croaker(sketch), 1.02) +
    put(312, 396, -4, croaker(sketch), 0.98) +
    put(498, 454, 0, lemon(sketch)) +
    put(104, 452, -20, sketch.leaf(92, '#5da447'))
  )
}

export function drawShrimp(sketch: Sketch): string {
  return (
    plate(sketch) +
    put(214, 292, -8, shrimp(sketch), 0.9) +
    put(416, 286, 14, shrimp(sketch), 0.9) +
    put(318, 376, 4, shrimp(sketch), 0.98) +
    put(486, 450, 0, lemon(sketch), 0.9) +
    put(96, 440, -16, sketch.leaf(84, '#5da447'))
  )
}

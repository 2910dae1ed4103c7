import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, path, put, rect, stroke, times } from './svg'

/** A puffed bag of crisps with three that fell out. */
export function drawCrisps(sketch: Sketch): string {
  const green = '#5a9f4a'
  const crisp = () =>
    path(
      'M-62 8C-58 -36 -8 -50 34 -36C68 -24 72 20 38 36C0 50 -54 44 -62 8Z',
      sketch.radial([
        [0, '#ffe9a8'],
        [0.6, '#f6c656'],
        [1, '#d79a2c'],
      ]),
    ) +
    stroke('M-40 6Q-8 -18 40 -6M-26 22Q8 8 40 14', '#fff2c4', 4, 0.7) +
    times(5, (i) => ellipse(-34 + i * 17, -10 + ((i * 13) % 26), 3, 2.2, '#8f9a3a'))
  const edge = (y: number, up: number) =>
    `M178 ${y}${times(12, (i) => `L${188 + i * 20} ${y + up}L${198 + i * 20} ${y}`)}`
  return (
    sketch.shadow(300, 502, 200, 30) +
    path(
      'M180 116L420 116C436 220 440 380 424 488L176 488C160 380 164 220 180 116Z',
      sketch.standing(green),
    ) +
    path(`${edge(118, -16)}L418 140L180 140Z`, lighter(green, 0.35)) +
    path('M178 464L424 464L424 488L176 488Z', lighter(green, 0.3)) +
    path(
      'M170 250Q300 170 430 262L430 396Q300 460 170 384Z',
      sketch.linear([
        [0, '#fff6d8'],
        [1, '#fde3a0'],
      ]),
    ) +
    put(262, 318, -16, crisp(), 1) +
    put(340, 330, 22, crisp(), 1.05) +
    put(300, 190, -24, sketch.leaf(74, '#2f7a34')) +
    stroke('M200 150C190 240 190 380 198 458', '#ffffff', 9, 0.35) +
    sketch.shadow(124, 520, 74, 12) +
    put(122, 484, -8, crisp(), 1.04) +
    sketch.shadow(484, 524, 90, 12) +
    put(512, 478, 30, crisp(), 0.9) +
    put(464, 500, -10, crisp())
  )
}

/** A wooden bowl of almonds, walnuts and cranberries. */
export function drawNuts(sketch: Sketch): string {
  const almond = () =>
    path('M-44 0C-30 -30 18 -32 46 0C18 32 -30 30 -44 0Z', sketch.round('#b5692c')) +
    stroke('M-30 -4Q4 -14 34 -2M-28 8Q4 14 32 6', '#7d4218', 3, 0.5)
  const cashew = () =>
    path(
      'M-40 -18C-30 -44 14 -46 34 -22C52 2 44 36 22 40C6 40 4 26 14 16C22 2 8 -12 -8 -8C-26 -4 -44 2 -40 -18Z',
      sketch.round('#ecd09a'),
    )
  const walnut = () =>
    circle(0, 0, 36, sketch.round('#c48d4e')) +
    stroke(
      'M0 -34Q-6 0 0 34M-22 -22Q-10 -12 -24 -2Q-8 4 -20 20M22 -22Q10 -12 24 -2Q8 4 20 20',
      '#82521f',
      4,
      0.75,
    )
  const cranberry = () => ellipse(0, 0, 21, 17, sketch.round('#b02a3b'))
  const kinds = [almond, walnut, cashew, almond, cranberry, cashew, walnut, almond, cranberry]
  const heap = times(30, (i) => {
    const row = Math.floor(i / 6)
    const x = 300 + ((i % 6) - 2.5) * (34 + Math.min(row, 3) * 13) + ((i * 31) % 17) - 8
    return put(x, 236 + row * 30 + ((i * 23) % 14), (i * 67) % 180, (kinds[i % kinds.length] ?? almond)())
  })
  return (
    sketch.shadow(300, 500, 240, 34) +
    ellipse(300, 344, 246, 74, '#6d431d') +
    heap +
    path(
      'M54 344Q70 494 236 500L364 500Q530 494 546 344Q520 414 300 418Q80 414 54 344Z',
      sketch.standing('#a86d35'),
    ) +
    stroke(
      'M84 414Q150 456 300 460Q450 456 516 414M120 462Q200 486 300 488Q400 486 480 462',
      '#6d431d',
      4,
      0.4,
    ) +
    put(104, 508, 20, almond()) +
    put(494, 512, -16, cashew())
  )
}

/** A jar of honey with a cloth lid and a dipper. */
export function drawHoneyJar(sketch: Sketch): string {
  const honey = sketch.linear(
    [
      [0, '#b9670a'],
      [0.22, '#ffcf5c'],
      [0.55, '#f0a01c'],
      [1, '#a85a08'],
    ],
    true,
  )
  return (
    sketch.shadow(290, 502, 210, 32) +
    path(
      'M176 196L404 196Q436 220 436 262L436 450Q436 498 388 498L192 498Q144 498 144 450L144 262Q144 220 176 196Z',
      '#fdf3d8',
      'opacity="0.9"',
    ) +
    path('M156 250L424 250L424 446Q424 486 384 486L196 486Q156 486 156 446Z', honey) +
    ellipse(290, 250, 134, 15, '#ffdd86') +
    path(
      'M150 158Q290 132 430 158L452 208Q432 196 412 210Q392 196 372 210Q350 196 330 210Q310 196 290 210Q270 196 250 210Q230 196 208 210Q188 196 168 210Q148 196 128 208Z',
      sketch.linear([
        [0, '#e9b24a'],
        [1, '#c9812a'],
      ]),
    ) +
    ellipse(
      290,
      150,
      140,
      28,
      sketch.linear([
        [0, '#f8d486'],
        [1, '#e0a440'],
      ]),
    ) +
    times(6, (i) => stroke(`M${180 + i * 44} 138L${164 + i * 50} 192`, '#b8702a', 4, 0.4)) +
    path('M136 196Q290 224 444 196L444 210Q290 238 136 210Z', '#a83a2c') +
    rect(206, 306, 168, 122, '#fff6df', 20) +
    times(7, (i) => {
      const around = (i * Math.PI) / 3
      const out = i === 0 ? 0 : 38
      return put(
        290 + Math.cos(around) * out,
        366 + Math.sin(around) * out,
        0,
        path('M0 -21L18 -10L18 10L0 21L-18 10L-18 -10Z', i % 2 ? '#f3b838' : '#e79a1f'),
      )
    }) +
    stroke('M176 274L176 452', '#ffffff', 10, 0.5) +
    sketch.shadow(480, 516, 100, 14) +
    put(
      478,
      468,
      -38,
      rect(
        -110,
        -8,
        130,
        15,
        sketch.linear([
          [0, '#d9a766'],
          [1, '#a9743a'],
        ]),
        7,
      ) +
        times(4, (i) => ellipse(30 + i * 20, 0, 9, 34 - Math.abs(i - 1.5) * 6, sketch.round('#d09a55'))) +
        path('M20 20Q60 44 96 16Q104 60 84 62Q74 40 60 52Q44 60 20 20Z', '#f0a01c', 'opacity="0.9"'),
    )
  )
}

/** A tea tin, a cup and loose leaves. */
export function drawTea(sketch: Sketch): string {
  const green = '#2f6b4a'
  return (
    sketch.shadow(260, 502, 190, 30) +
    path('M148 190L372 190L372 468Q372 498 260 502Q148 498 148 468Z', sketch.standing(green)) +
    ellipse(260, 190, 112, 24, darker(green, 0.3)) +
    path('M142 120L378 120L378 188Q260 216 142 188Z', sketch.standing(lighter(green, 0.14))) +
    ellipse(
      260,
      120,
      118,
      26,
      sketch.linear([
        [0, '#7fb08d'],
        [1, '#4a8361'],
      ]),
    ) +
    ellipse(260, 118, 96, 19, darker('#5a9371', 0.1), 'opacity="0.6"') +
    path('M148 250Q260 278 372 250L372 424Q260 452 148 424Z', sketch.standing('#f3ead0')) +
    path(
      'M148 250Q260 278 372 250L372 258Q260 286 148 258ZM148 416Q260 444 372 416L372 424Q260 452 148 424Z',
      '#c99b45',
    ) +
    put(262, 384, -56, sketch.leaf(96, '#5f9f4a', 0.3)) +
    put(258, 386, -100, sketch.leaf(84, '#4f8f3f', 0.3)) +
    put(262, 388, -18, sketch.leaf(72, '#74b058', 0.3)) +
    sketch.shadow(468, 512, 116, 18) +
    put(
      466,
      424,
      0,
      stroke('M78 6Q124 8 116 42Q108 70 62 66', '#e9efe9', 14) +
        path('M-92 -18Q-84 74 -34 82L34 82Q84 74 92 -18Z', sketch.standing('#f2f5f0')) +
        ellipse(0, -18, 92, 24, '#ffffff') +
        ellipse(
          0,
          -16,
          78,
          18,
          sketch.linear([
            [0, '#c5c75a'],
            [1, '#a8b03f'],
          ]),
        ) +
        put(-22, -18, 12, sketch.leaf(40, '#5f8f3a')),
    ) +
    stroke('M440 372Q424 344 444 318T440 264M486 368Q470 342 488 318T484 276', '#ffffff', 8, 0.6) +
    times(6, (i) =>
      put(
        70 + ((i * 41) % 90),
        490 + ((i * 17) % 30),
        i * 61,
        sketch.leaf(40, i % 2 ? '#4d7a35' : '#6a9a48', 0.2),
      ),
    )
  )
}

import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, path, put, rect, stroke, times } from './svg'

function peanut(sketch: Sketch): string {
  return (
    path(
      'M-58 0C-60 -34 -24 -40 -4 -24C16 -42 60 -36 58 2C56 38 14 40 -4 22C-24 40 -58 34 -58 0Z',
      sketch.round('#d9a862'),
    ) + times(4, (i) => stroke(`M${-44 + i * 28} -16q6 16 0 30`, '#a87838', 3, 0.6))
  )
}

function soyBean(sketch: Sketch): string {
  return ellipse(0, 0, 20, 17, sketch.round('#e8c76a')) + ellipse(-4, 8, 7, 2.6, '#8a6a2a')
}

/** A big bottle of cooking oil with a handle, peanuts before it. */
export function drawOilBottle(sketch: Sketch): string {
  const oil = sketch.linear(
    [
      [0, '#d99a12'],
      [0.22, '#fbe08a'],
      [0.55, '#f2bd2e'],
      [1, '#bb7c0a'],
    ],
    true,
  )
  return (
    sketch.shadow(300, 502, 210, 30) +
    path(
      'M232 148L368 148Q374 186 408 222Q432 250 432 300L432 464Q432 498 398 498L202 498Q168 498 168 464L168 300Q168 250 192 222Q226 186 232 148Z',
      oil,
    ) +
    path(
      'M356 196Q404 236 402 306Q400 330 378 330Q358 330 360 306Q362 250 332 214Z',
      '#f8dca0',
      'opacity="0.75"',
    ) +
    stroke('M356 196Q404 236 402 306Q400 330 378 330Q358 330 360 306Q362 250 332 214', '#b77b0e', 4, 0.5) +
    rect(228, 92, 144, 46, sketch.standing('#c23b2c'), 10) +
    times(9, (i) => rect(238 + i * 14.6, 98, 5, 34, '#8f2419', 2, 'opacity="0.5"')) +
    rect(222, 134, 156, 18, sketch.standing('#dd5a43'), 8) +
    path('M168 344Q300 366 432 344L432 458Q300 480 168 458Z', sketch.standing('#fff1cf')) +
    path(
      'M168 344Q300 366 432 344L432 360Q300 382 168 360ZM168 442Q300 464 432 442L432 458Q300 480 168 458Z',
      '#c23b2c',
    ) +
    put(300, 412, -14, peanut(sketch), 0.8) +
    rect(186, 262, 14, 80, '#ffffff', 7, 'opacity="0.55"') +
    sketch.shadow(120, 516, 70, 12) +
    put(120, 492, -10, peanut(sketch)) +
    sketch.shadow(488, 520, 80, 12) +
    put(502, 476, 24, peanut(sketch), 0.86) +
    put(468, 500, -8, peanut(sketch))
  )
}

/** Dark soy sauce in glass, a dish of it and beans. */
export function drawSoySauce(sketch: Sketch): string {
  const glass = sketch.linear(
    [
      [0, '#1f0f08'],
      [0.2, '#7a4322'],
      [0.5, '#3b1c0e'],
      [1, '#1a0c06'],
    ],
    true,
  )
  return (
    sketch.shadow(286, 502, 170, 28) +
    path(
      'M252 150L320 150Q322 214 352 246Q376 272 376 310L376 470Q376 498 348 498L224 498Q196 498 196 470L196 310Q196 272 220 246Q250 214 252 150Z',
      glass,
    ) +
    rect(246, 84, 80, 62, sketch.standing('#c9332b'), 10) +
    rect(240, 138, 92, 18, sketch.standing('#e0b04c'), 6) +
    rect(196, 316, 180, 134, sketch.standing('#f6e2b4'), 0) +
    rect(196, 316, 180, 12, '#b8332a') +
    rect(196, 438, 180, 12, '#b8332a') +
    circle(286, 383, 44, '#b8332a') +
    put(272, 380, -20, ellipse(0, 0, 22, 14, '#f6d98c')) +
    put(302, 392, 24, ellipse(0, 0, 22, 14, '#f6d98c')) +
    rect(212, 262, 12, 46, '#ffffff', 6, 'opacity="0.4"') +
    sketch.shadow(456, 512, 110, 16) +
    put(
      456,
      470,
      0,
      path('M-96 -8Q-84 40 -40 42L40 42Q84 40 96 -8Z', sketch.standing('#e9e3d6')) +
        ellipse(0, -8, 96, 24, '#fffdf6') +
        ellipse(0, -6, 82, 18, '#3b1a0c') +
        ellipse(-22, -10, 30, 5, '#8a5030', 'opacity="0.8"'),
    ) +
    times(5, (i) =>
      put([96, 140, 118, 168, 70][i] ?? 0, [500, 508, 474, 482, 486][i] ?? 0, i * 34, soyBean(sketch)),
    )
  )
}

/** Laundry liquid: a white bottle with handle and coloured cap, and bubbles. */
export function drawDetergent(sketch: Sketch): string {
  const blue = '#3b8fc4'
  const bubble = (x: number, y: number, r: number) =>
    circle(
      x,
      y,
      r,
      sketch.radial([
        [0, '#ffffff', 0.1],
        [0.75, '#cfeafa', 0.35],
        [1, '#ffffff', 0.85],
      ]),
    ) + put(x - r * 0.35, y - r * 0.4, -30, ellipse(0, 0, r * 0.22, r * 0.12, '#ffffff'))
  return (
    sketch.shadow(300, 502, 200, 30) +
    path(
      'M214 168L330 168Q420 190 436 290L446 462Q446 498 410 498L196 498Q162 498 162 462L170 300Q176 220 214 168ZM352 232Q330 240 330 270L330 338Q332 362 356 362Q394 362 396 330Q394 262 352 232Z',
      sketch.standing('#f4f7f6'),
      'fill-rule="evenodd"',
    ) +
    rect(204, 84, 128, 80, sketch.standing(blue), 16) +
    times(7, (i) => rect(218 + i * 15, 92, 5, 64, darker(blue, 0.3), 2, 'opacity="0.4"')) +
    rect(196, 154, 144, 22, sketch.standing(lighter(blue, 0.25)), 8) +
    path(
      'M166 374Q240 340 300 384Q360 424 442 386L446 462Q446 498 410 498L196 498Q162 498 162 462Z',
      sketch.standing(blue),
    ) +
    path(
      'M164 420Q230 384 296 424Q366 460 444 424L446 440Q366 476 296 442Q230 404 163 440Z',
      '#a9d8ee',
      'opacity="0.9"',
    ) +
    put(
      250,
      310,
      0,
      times(6, (i) => put(0, 0, i * 60, ellipse(0, -26, 15, 24, i % 2 ? '#f0a9bd' : '#f6c3d0'))) +
        circle(0, 0, 14, '#f6d05c'),
    ) +
    bubble(120, 250, 40) +
    bubble(86, 350, 24) +
    bubble(490, 220, 46) +
    bubble(536, 320, 26) +
    bubble(474, 130, 20)
  )
}

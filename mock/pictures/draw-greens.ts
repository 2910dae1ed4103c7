import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, path, put, rect, stroke, times } from './svg'

/** One head of pak choi, from its root at 0,0 upwards. */
function pakChoi(sketch: Sketch): string {
  const leaf = (spread: number, size: number, colour: string) =>
    put(
      0,
      0,
      spread,
      path(
        'M-17 0C-28 -70 -14 -108 -10 -150L10 -150C14 -108 28 -70 17 0Z',
        sketch.linear([
          [0, '#dff0b6'],
          [1, '#f8faea'],
        ]),
      ) +
        path(
          'M0 -132C-66 -142 -86 -226 -54 -284C-34 -316 34 -316 54 -284C86 -226 66 -142 0 -132Z',
          sketch.linear([
            [0, lighter(colour, 0.16)],
            [1, darker(colour, 0.14)],
          ]),
        ) +
        stroke(
          'M0 -120L0 -276M0 -176L-36 -218M0 -176L36 -218M0 -222L-28 -258M0 -222L28 -258',
          '#d7ecaa',
          4,
          0.75,
        ),
      size,
    )
  return (
    leaf(-30, 0.86, '#4d9a3a') +
    leaf(30, 0.86, '#4d9a3a') +
    leaf(-14, 1, '#5aa843') +
    leaf(15, 1, '#5aa843') +
    leaf(0, 0.92, '#6bb850') +
    path(
      'M-44 -30Q-46 14 0 16Q46 14 44 -30Q0 6 -44 -30Z',
      sketch.linear([
        [0, '#f6f9e4'],
        [1, '#d3e2a8'],
      ]),
    )
  )
}

export function drawPakChoi(sketch: Sketch): string {
  return (
    sketch.shadow(300, 494, 240, 34) +
    put(188, 474, -9, pakChoi(sketch), 0.94) +
    put(412, 474, 9, pakChoi(sketch), 0.94) +
    put(300, 490, 0, pakChoi(sketch), 1.12) +
    rect(
      186,
      396,
      228,
      26,
      sketch.linear([
        [0, '#e9c987'],
        [1, '#b98f4c'],
      ]),
      12,
    )
  )
}

export function drawBroccoli(sketch: Sketch): string {
  const floret = (r: number, colour: string) => {
    const fill = sketch.round(colour)
    return times(16, (i) => {
      const a = i * 2.399
      const d = Math.sqrt(i / 16) * r
      return circle(Math.cos(a) * d, Math.sin(a) * d * 0.86, r * 0.36, fill)
    })
  }
  const stem = path('M232 300Q262 380 250 470Q300 494 352 470Q340 380 372 300Z', sketch.standing('#b5cf7c'))
  const branches = stroke('M262 400Q220 360 196 318M340 400Q380 360 406 318', '#a9c66f', 30)
  const small = put(
    0,
    0,
    0,
    path('M-26 0Q-18 44 -24 84Q0 96 24 84Q18 44 26 0Z', sketch.standing('#b9d283')) +
      put(0, -26, 0, floret(54, '#4f9440')),
  )
  return (
    sketch.shadow(300, 492, 220, 32) +
    branches +
    stem +
    put(182, 262, 0, floret(88, '#3f8238')) +
    put(418, 262, 0, floret(88, '#3f8238')) +
    put(300, 206, 0, floret(108, '#4a913f')) +
    put(248, 290, 0, floret(72, '#569f47')) +
    put(356, 292, 0, floret(72, '#569f47')) +
    sketch.shadow(492, 516, 60, 12) +
    put(494, 428, 12, small)
  )
}

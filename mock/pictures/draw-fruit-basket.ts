import { darker, lighter } from './colour'
import type { RoundFruit } from './round-fruit'
import {
  apple,
  appleHalf,
  citrusHalf,
  kiwi,
  kiwiHalf,
  orange,
  potato,
  tomato,
  tomatoHalf,
} from './round-fruit'
import type { Sketch } from './sketch'
import { n, path, put, rect, stroke, times } from './svg'

interface Filling {
  fruit: RoundFruit
  half?: (sketch: Sketch, r: number) => string
  basket: string
  /** Radius of a large fruit, in pixels. */
  r: number
}

const fillings = {
  orange: { fruit: orange, half: citrusHalf, basket: '#b97a3d', r: 70 },
  apple: { fruit: apple, half: appleHalf, basket: '#a8743f', r: 66 },
  tomato: { fruit: tomato, half: tomatoHalf, basket: '#c08a4d', r: 68 },
  potato: { fruit: potato, basket: '#94683a', r: 70 },
  kiwi: { fruit: kiwi, half: kiwiHalf, basket: '#c79657', r: 68 },
} as const satisfies Record<string, Filling>

export type BasketFilling = keyof typeof fillings

/** x, y, size and tilt of each fruit, the far ones first. */
const heap = [
  [258, 258, 0.9, 6, false],
  [350, 258, 0.9, -8, false],
  [205, 215, 0.95, -10, true],
  [395, 225, 0.95, 8, true],
  [308, 184, 1.05, 3, false],
  [152, 282, 0.9, -16, false],
  [452, 286, 0.88, 12, true],
  [375, 282, 0.98, 22, false],
  [245, 270, 1.06, -4, true],
] as const

export function drawFruitBasket(sketch: Sketch, filling: BasketFilling): string {
  const { fruit, basket, r, ...rest }: Filling = fillings[filling]
  const heaped = heap
    .map(([x, y, size, tilt, leafy]) => put(x, y, tilt, fruit(sketch, r * size, leafy)))
    .join('')
  const cut =
    rest.half && filling === 'kiwi'
      ? put(246, 262, -8, rest.half(sketch, 60)) + put(388, 276, 14, rest.half(sketch, 56))
      : ''
  const front = rest.half
    ? sketch.shadow(118, 512, 70, 14) + put(118, 462, -12, rest.half(sketch, 50))
    : sketch.shadow(118, 512, 74, 14) + put(118, 462, -20, fruit(sketch, 50, false))
  const loose = sketch.shadow(492, 520, 74, 14) + put(492, 466, 10, fruit(sketch, 54, true))
  return sketch.shadow(300, 505, 260, 34) + heaped + cut + weave(sketch, basket) + front + loose
}

function weave(sketch: Sketch, colour: string): string {
  const body = sketch.linear([
    [0, lighter(colour, 0.12)],
    [1, darker(colour, 0.28)],
  ])
  const rim = sketch.linear([
    [0, lighter(colour, 0.5)],
    [0.45, lighter(colour, 0.36)],
    [0.5, colour],
    [1, darker(colour, 0.14)],
  ])
  return (
    path('M88 318L512 318L470 482Q466 502 446 502L154 502Q134 502 130 482Z', body) +
    times(5, (i) => {
      const inset = 6 + i * 9.6
      return rect(86 + inset, 336 + i * 34, 428 - inset * 2, 15, lighter(colour, 0.55), 3, 'opacity="0.5"')
    }) +
    times(9, (i) => {
      const top = 112 + i * 47
      return stroke(`M${n(top)} 330L${n(300 + (top - 300) * 0.78)} 498`, darker(colour, 0.5), 4, 0.42)
    }) +
    rect(70, 300, 460, 30, rim, 13)
  )
}

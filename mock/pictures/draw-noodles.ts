import { darker } from './colour'
import type { Sketch } from './sketch'
import { ellipse, path, put, rect, stroke, times } from './svg'

/** Bundles of dry noodles tied with paper, ears of wheat beside them. */
export function drawNoodles(sketch: Sketch): string {
  const bundle = (band: string) =>
    times(17, (i) => {
      const x = (i - 8) * 9.6
      return rect(x - 5, -188 + ((i * 7) % 5) * 3, 9.6, 372, i % 2 ? '#f6e3b2' : '#e9cf92', 4)
    }) +
    rect(-90, -40, 180, 96, sketch.standing(band), 6) +
    rect(-90, -40, 180, 8, '#fff4d6', 0, 'opacity="0.7"') +
    rect(-90, 48, 180, 8, '#fff4d6', 0, 'opacity="0.7"') +
    path('M-28 8Q0 -34 28 8Q14 34 0 34Q-14 34 -28 8Z', '#fff1cf') +
    stroke('M-14 10Q0 -10 14 10', band, 5) +
    stroke('M-72 -180L-72 176', '#ffffff', 5, 0.35)
  const wheat = () =>
    stroke('M0 120Q6 30 0 -60', '#c8973a', 6) +
    times(
      6,
      (i) =>
        put(0, -50 + i * 22, -42, ellipse(18, 0, 20, 9, sketch.round('#e4b04a'))) +
        put(0, -50 + i * 22, 222, ellipse(18, 0, 20, 9, sketch.round(darker('#e4b04a', 0.08)))),
    ) +
    times(5, (i) => stroke(`M0 -50L${(i - 2) * 18} -118`, '#d9a843', 3, 0.9))
  return (
    sketch.shadow(300, 500, 260, 30) +
    put(196, 300, -7, bundle('#b8493a'), 1) +
    put(388, 302, 6, bundle('#5d8f55'), 1) +
    put(506, 420, 40, wheat(), 0.9) +
    put(104, 428, -42, wheat(), 0.9) +
    sketch.shadow(300, 520, 120, 10)
  )
}

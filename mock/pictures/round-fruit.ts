import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, ellipse, n, path, put, stroke, times } from './svg'

/** One round fruit or root at 0,0 with a radius in pixels. */
export type RoundFruit = (sketch: Sketch, r: number, leafy: boolean) => string

function shine(r: number, opacity = 0.5): string {
  return put(-r * 0.34, -r * 0.36, -28, ellipse(0, 0, r * 0.26, r * 0.15, '#fffaf0', `opacity="${opacity}"`))
}

export const orange: RoundFruit = (sketch, r, leafy) =>
  circle(0, 0, r, sketch.round('#fb9a26')) +
  shine(r) +
  circle(0, -r * 0.78, r * 0.09, '#4f7f2a') +
  (leafy ? put(r * 0.04, -r * 0.8, -18, sketch.leaf(r * 0.95)) : '')

export const apple: RoundFruit = (sketch, r, leafy) =>
  path(
    `M0 ${n(-r * 0.76)}C${n(r * 0.5)} ${n(-r * 1.12)} ${n(r * 1.12)} ${n(-r * 0.7)} ${n(r * 1.02)} 0C${n(r * 0.95)} ${n(r * 0.7)} ${n(r * 0.45)} ${n(r * 1.06)} 0 ${n(r * 0.9)}C${n(-r * 0.45)} ${n(r * 1.06)} ${n(-r * 0.95)} ${n(r * 0.7)} ${n(-r * 1.02)} 0C${n(-r * 1.12)} ${n(-r * 0.7)} ${n(-r * 0.5)} ${n(-r * 1.12)} 0 ${n(-r * 0.76)}Z`,
    sketch.radial(
      [
        [0, '#ffb27a'],
        [0.35, '#e2463b'],
        [0.8, '#c22a2c'],
        [1, '#8f1a22'],
      ],
      0.36,
      0.3,
      0.8,
    ),
  ) +
  times(7, (i) =>
    stroke(
      `M${n(r * (-0.36 + i * 0.14))} ${n(-r * 0.6)}Q${n(r * (-0.62 + i * 0.22))} 0 ${n(r * (-0.3 + i * 0.12))} ${n(r * 0.6)}`,
      '#ffd08a',
      r * 0.03,
      0.22,
    ),
  ) +
  shine(r, 0.55) +
  ellipse(0, -r * 0.72, r * 0.3, r * 0.1, '#7c1a18', 'opacity="0.55"') +
  stroke(
    `M0 ${n(-r * 0.7)}Q${n(r * 0.04)} ${n(-r * 0.95)} ${n(r * 0.14)} ${n(-r * 1.1)}`,
    '#6b4423',
    r * 0.08,
  ) +
  (leafy ? put(r * 0.08, -r * 0.92, -22, sketch.leaf(r * 0.75)) : '')

export const tomato: RoundFruit = (sketch, r) =>
  ellipse(
    0,
    0,
    r,
    r * 0.88,
    sketch.radial(
      [
        [0, '#ff9a7d'],
        [0.4, '#ec4a35'],
        [1, '#a91d1a'],
      ],
      0.36,
      0.3,
      0.78,
    ),
  ) +
  shine(r, 0.55) +
  times(5, (i) =>
    put(
      0,
      -r * 0.68,
      -180 + i * 45,
      path(
        `M0 ${n(-r * 0.07)}Q${n(r * 0.3)} ${n(-r * 0.14)} ${n(r * 0.5)} ${n(r * 0.06)}Q${n(r * 0.25)} ${n(r * 0.1)} 0 ${n(r * 0.07)}Z`,
        '#4a8f33',
      ),
    ),
  ) +
  stroke(`M0 ${n(-r * 0.68)}L${n(r * 0.06)} ${n(-r * 0.92)}`, '#3b7a2a', r * 0.09)

export const potato: RoundFruit = (sketch, r) =>
  path(
    `M${n(-r * 0.98)} ${n(r * 0.1)}C${n(-r)} ${n(-r * 0.7)} ${n(-r * 0.3)} ${n(-r * 0.92)} ${n(r * 0.25)} ${n(-r * 0.8)}C${n(r * 0.9)} ${n(-r * 0.66)} ${n(r * 1.12)} ${n(-r * 0.05)} ${n(r * 0.92)} ${n(r * 0.4)}C${n(r * 0.6)} ${n(r * 0.98)} ${n(-r * 0.9)} ${n(r * 0.95)} ${n(-r * 0.98)} ${n(r * 0.1)}Z`,
    sketch.round('#d9a765'),
  ) +
  times(9, (i) => {
    const x = Math.cos(i * 2.3) * r * (0.3 + (i % 3) * 0.22)
    const y = Math.sin(i * 2.3) * r * (0.28 + (i % 3) * 0.18)
    return put(x, y, i * 40, ellipse(0, 0, r * 0.055, r * 0.03, '#8a5a28', 'opacity="0.7"'))
  }) +
  shine(r, 0.3)

export const kiwi: RoundFruit = (sketch, r) =>
  ellipse(0, 0, r, r * 0.86, sketch.round('#8f6b35')) +
  times(26, (i) => {
    const a = i * 2.399
    const d = Math.sqrt(i / 26) * r * 0.9
    const x = Math.cos(a) * d
    const y = Math.sin(a) * d * 0.84
    return stroke(`M${n(x)} ${n(y)}l${n(r * 0.05)} ${n(r * 0.06)}`, '#5d4119', r * 0.025, 0.7)
  }) +
  shine(r, 0.22) +
  ellipse(r * 0.8, r * 0.1, r * 0.08, r * 0.12, darker('#8f6b35', 0.5))

/** The flesh of a cut fruit: rind, light ring, segments. */
export function citrusHalf(sketch: Sketch, r: number): string {
  return (
    circle(0, 0, r, '#ee8a1d') +
    circle(0, 0, r * 0.93, '#fff1d6') +
    times(10, (i) =>
      put(
        0,
        0,
        i * 36,
        path(
          `M0 ${n(-r * 0.08)}C${n(r * 0.18)} ${n(-r * 0.3)} ${n(r * 0.28)} ${n(-r * 0.66)} ${n(r * 0.16)} ${n(-r * 0.82)}Q0 ${n(-r * 0.9)} ${n(-r * 0.16)} ${n(-r * 0.82)}C${n(-r * 0.28)} ${n(-r * 0.66)} ${n(-r * 0.18)} ${n(-r * 0.3)} 0 ${n(-r * 0.08)}Z`,
          sketch.radial(
            [
              [0, '#ffc766'],
              [1, '#f8931f'],
            ],
            0.5,
            0.2,
            0.9,
          ),
        ),
      ),
    )
  )
}

export function kiwiHalf(sketch: Sketch, r: number): string {
  return (
    circle(0, 0, r, '#8f6b35') +
    circle(
      0,
      0,
      r * 0.92,
      sketch.radial([
        [0, '#f6f3cf'],
        [0.24, '#eef0b8'],
        [0.34, '#b8d45c'],
        [0.8, '#7fb53a'],
        [1, '#9cca52'],
      ]),
    ) +
    times(22, (i) =>
      put(0, 0, i * 16.4, ellipse(0, -r * (0.44 + (i % 2) * 0.1), r * 0.035, r * 0.07, '#2c2414')),
    ) +
    times(22, (i) =>
      put(0, 0, i * 16.4 + 8, stroke(`M0 ${n(-r * 0.34)}L0 ${n(-r * 0.84)}`, '#d9e89a', r * 0.02, 0.5)),
    )
  )
}

export function appleHalf(_: Sketch, r: number): string {
  return (
    circle(0, 0, r, '#c9302f') +
    circle(0, 0, r * 0.92, lighter('#fbe7b4', 0.3)) +
    path(
      `M0 ${n(-r * 0.5)}C${n(r * 0.5)} ${n(-r * 0.35)} ${n(r * 0.4)} ${n(r * 0.4)} 0 ${n(r * 0.5)}C${n(-r * 0.4)} ${n(r * 0.4)} ${n(-r * 0.5)} ${n(-r * 0.35)} 0 ${n(-r * 0.5)}Z`,
      '#f3d594',
    ) +
    put(-r * 0.13, 0, 14, ellipse(0, 0, r * 0.07, r * 0.16, '#5b3417')) +
    put(r * 0.13, 0, -14, ellipse(0, 0, r * 0.07, r * 0.16, '#5b3417'))
  )
}

export function tomatoHalf(sketch: Sketch, r: number): string {
  return (
    circle(0, 0, r, '#c92a22') +
    circle(
      0,
      0,
      r * 0.9,
      sketch.radial([
        [0, '#ff9d84'],
        [1, '#ef5b45'],
      ]),
    ) +
    times(5, (i) =>
      put(
        0,
        0,
        i * 72,
        ellipse(0, -r * 0.52, r * 0.22, r * 0.27, '#f7b35c') +
          times(4, (k) =>
            ellipse(
              r * (-0.09 + (k % 2) * 0.18),
              -r * (0.62 - Math.floor(k / 2) * 0.2),
              r * 0.035,
              r * 0.06,
              '#fff0bd',
            ),
          ),
      ),
    )
  )
}

import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { ellipse, n, path, put, rect, stroke, times } from './svg'

/** A dark slate with herbs, on which meat lies. */
export function slate(sketch: Sketch): string {
  return (
    sketch.shadow(300, 504, 280, 30) +
    rect(44, 366, 512, 128, '#2f3739', 22) +
    rect(
      44,
      356,
      512,
      124,
      sketch.linear([
        [0, '#5d686b'],
        [1, '#424c4f'],
      ]),
      22,
    ) +
    put(98, 452, -30, sprig(sketch)) +
    put(508, 386, 150, sprig(sketch))
  )
}

function sprig(sketch: Sketch): string {
  return (
    stroke('M0 0L66 -6', '#4f7f3a', 4) +
    times(
      5,
      (i) =>
        put(10 + i * 13, -1 - i, -42, sketch.leaf(30, '#67a84a')) +
        put(12 + i * 13, 0 - i, 42, sketch.leaf(28, '#56963c')),
    )
  )
}

/** Three slabs of streaky pork with rind, fat and meat in layers. */
export function drawPorkBelly(sketch: Sketch): string {
  const layers = ['#c98f62', '#fbe6d6', '#e07a70', '#fbe3d4', '#d4655f', '#f9dccd', '#c9544f']
  const heights = [12, 26, 22, 16, 26, 12, 26]
  const slab = (dark: number) => {
    let y = 0
    const bands = layers.map((colour, i) => {
      const top = y
      y += heights[i] ?? 0
      const wave = i % 2 ? 7 : -6
      return path(
        `M0 ${top}Q70 ${top + wave} 140 ${top}Q210 ${top - wave} 280 ${top}L280 ${y + 8}L0 ${y + 8}Z`,
        i === layers.length - 1 ? colour : darker(colour, dark),
      )
    })
    const side = path(`M280 0L352 -44L352 ${y - 44}L280 ${y + 6}Z`, darker('#d88676', 0.14 + dark))
    const rind = path(
      'M0 0L72 -44L352 -44L280 0Z',
      sketch.linear([
        [0, '#f0c296'],
        [1, '#d49a68'],
      ]),
    )
    return (
      side +
      bands.join('') +
      rind +
      stroke(`M280 0L280 ${y}`, '#a8453f', 2, 0.4) +
      times(9, (i) => stroke(`M${n(40 + i * 31)} -12l14 -9`, '#b97d4d', 3, 0.5))
    )
  }
  return (
    slate(sketch) +
    sketch.shadow(300, 440, 220, 24, 0.6) +
    put(138, 222, -5, slab(0.08), 0.94) +
    put(118, 296, 2, slab(0), 1.02)
  )
}

/** A piece of lean beef, marbled, with two slices cut. */
export function drawBeef(sketch: Sketch): string {
  const marbled = (d: string, lines: string) =>
    path(
      d,
      sketch.radial(
        [
          [0, '#e0615a'],
          [0.6, '#bd3437'],
          [1, '#8b2026'],
        ],
        0.38,
        0.3,
        0.85,
      ),
      'stroke="#f4d9c6" stroke-width="11"',
    ) + stroke(lines, '#f7d3c4', 5, 0.8)
  const steak = marbled(
    'M-150 -10C-160 -82 -84 -112 -20 -96C30 -84 60 -110 112 -84C168 -56 166 24 118 56C66 92 10 66 -38 78C-96 92 -142 60 -150 -10Z',
    'M-118 -20Q-70 -46 -40 -20T20 -30M-84 34Q-40 10 -6 30T70 16M30 -66Q60 -54 96 -62M-60 -70Q-40 -60 -14 -66M86 -16Q104 -4 124 -16',
  )
  const slice = marbled(
    'M-92 -6C-96 -54 -46 -66 -8 -58C26 -50 58 -60 84 -40C108 -16 92 34 56 44C20 54 -12 42 -40 48C-70 52 -92 32 -92 -6Z',
    'M-66 -10Q-36 -28 -10 -10T40 -14M-40 22Q-10 8 16 20T64 10',
  )
  return (
    slate(sketch) +
    sketch.shadow(290, 424, 230, 24, 0.6) +
    put(
      292,
      286,
      -6,
      put(
        0,
        26,
        0,
        path(
          'M-150 -10C-150 70 -96 92 -38 78C10 66 66 92 118 56C150 36 160 0 152 -30L152 6C150 60 120 88 66 88C20 84 -20 108 -70 104C-120 98 -150 50 -150 -10Z',
          '#7c1c22',
        ),
      ) + steak,
      1.3,
    ) +
    put(180, 430, -12, slice, 0.8) +
    put(392, 436, 8, slice, 0.84)
  )
}

export function drawDrumsticks(sketch: Sketch): string {
  const skin = '#f2b98a'
  const leg =
    path(
      'M116 -16C150 -30 176 -38 190 -30C204 -40 222 -28 214 -12C226 0 212 18 196 10C180 20 150 16 118 16Z',
      sketch.linear([
        [0, '#fffaf0'],
        [1, '#e4d3b8'],
      ]),
    ) +
    path(
      'M-150 0C-154 -76 -84 -104 -18 -84C40 -66 80 -34 128 -22L128 22C80 34 36 70 -24 86C-88 100 -150 72 -150 0Z',
      sketch.radial(
        [
          [0, lighter(skin, 0.6)],
          [0.5, skin],
          [1, darker(skin, 0.22)],
        ],
        0.36,
        0.28,
        0.85,
      ),
    ) +
    times(11, (i) =>
      ellipse(-96 + ((i * 47) % 150), -40 + ((i * 29) % 84), 4, 2.6, darker(skin, 0.2), 'opacity="0.5"'),
    ) +
    put(-70, -48, -18, ellipse(0, 0, 40, 14, '#fffaf0', 'opacity="0.5"'))
  return (
    slate(sketch) +
    sketch.shadow(300, 452, 240, 24, 0.6) +
    put(244, 214, -8, leg, 0.96) +
    put(344, 300, 184, leg, 0.98) +
    put(252, 388, 4, leg, 1.06)
  )
}

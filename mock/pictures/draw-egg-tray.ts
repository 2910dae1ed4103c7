import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { ellipse, path, put, rect, times } from './svg'

const SHELL = '#dba574'

function egg(sketch: Sketch, colour: string, r: number): string {
  const fill = sketch.radial(
    [
      [0, lighter(colour, 0.6)],
      [0.5, colour],
      [1, darker(colour, 0.26)],
    ],
    0.38,
    0.3,
    0.8,
  )
  return (
    path(
      `M0 ${-r * 1.28}C${r * 0.68} ${-r * 1.28} ${r} ${-r * 0.3} ${r} ${r * 0.14}C${r} ${r * 0.7} ${r * 0.55} ${r} 0 ${r}C${-r * 0.55} ${r} ${-r} ${r * 0.7} ${-r} ${r * 0.14}C${-r} ${-r * 0.3} ${-r * 0.68} ${-r * 1.28} 0 ${-r * 1.28}Z`,
      fill,
    ) + put(-r * 0.34, -r * 0.6, -24, ellipse(0, 0, r * 0.16, r * 0.26, '#ffffff', 'opacity="0.4"'))
  )
}

/** Rows of eggs in a pulp tray seen from the front, two eggs before it on straw. */
export function drawEggTray(sketch: Sketch): string {
  const colour = SHELL
  const pulp = '#b9a07c'
  const row = (y: number, count: number, gap: number, r: number) =>
    times(count, (i) =>
      put(300 + (i - (count - 1) / 2) * gap, y, 0, egg(sketch, i % 2 ? colour : darker(colour, 0.05), r)),
    )
  const cups = (y: number, width: number, height: number, dark: number) =>
    path(
      `M${300 - width / 2} ${y}${times(6, (i) => `Q${300 - width / 2 + ((i + 0.5) * width) / 6} ${y + 30} ${300 - width / 2 + ((i + 1) * width) / 6} ${y}`)}L${300 + width / 2 - 14} ${y + height}L${300 - width / 2 + 14} ${y + height}Z`,
      sketch.linear([
        [0, lighter(pulp, 0.3)],
        [1, darker(pulp, dark)],
      ]),
    )
  return (
    sketch.shadow(300, 486, 280, 34) +
    row(196, 6, 68, 37) +
    cups(208, 424, 60, 0.1) +
    row(262, 6, 74, 41) +
    cups(276, 464, 70, 0.15) +
    row(336, 6, 81, 45) +
    cups(352, 506, 106, 0.3) +
    rect(50, 446, 500, 18, darker(pulp, 0.3), 9, 'opacity="0.5"') +
    sketch.shadow(150, 528, 66, 12) +
    put(152, 484, -52, egg(sketch, colour, 42)) +
    sketch.shadow(446, 532, 66, 12) +
    put(444, 488, 40, egg(sketch, lighter(colour, 0.12), 42))
  )
}

import { darker, lighter } from './colour'
import type { Sketch } from './sketch'
import { circle, rect } from './svg'

/** Wall and table behind a product: one warm morning, in a few tones. */
const moods = {
  market: { wall: '#f8dcab', table: '#e2b87d' },
  garden: { wall: '#e4ecc4', table: '#d9bd86' },
  dairy: { wall: '#dcebf0', table: '#d8c3a0' },
  rose: { wall: '#fadccb', table: '#dfb48c' },
  linen: { wall: '#f4e6cf', table: '#cfae82' },
} as const

export type Mood = keyof typeof moods

/** Height of the table's far edge, in pixels from the top. */
export const TABLE_Y = 352

export function scene(sketch: Sketch, mood: Mood, art: string): string {
  const { wall, table } = moods[mood]
  const wallFill = sketch.linear([
    [0, lighter(wall, 0.72)],
    [1, wall],
  ])
  const tableFill = sketch.linear([
    [0, lighter(table, 0.22)],
    [1, darker(table, 0.1)],
  ])
  const sun = sketch.radial([
    [0, '#fffaf0', 0.75],
    [0.9, '#fffaf0', 0.42],
    [1, '#fffaf0', 0.4],
  ])
  const background =
    rect(0, 0, 600, TABLE_Y, wallFill) +
    circle(500, 70, 190, sun) +
    rect(0, TABLE_Y - 1, 600, 601 - TABLE_Y, tableFill) +
    rect(0, TABLE_Y - 1, 600, 3, darker(table, 0.12), 0, 'opacity="0.35"')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600">${sketch.definitions()}${background}${art}</svg>`
}

import type { PrintSheet } from '#domain/poster-wish'

interface Line {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** Where things stand on paper; all in millimetres. */
export interface SheetPlan {
  readonly width: number
  readonly height: number
  /** Places of the poster, each in its own proportions. */
  readonly posters: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  /** To cut or to fold along. */
  readonly lines: readonly Line[]
}

const A4 = { short: 210, long: 297 } as const

/** What printers at home leave white at the edge of paper; 5 mm are enough for all of them. */
const EDGE_MM = 5

/** The plan of a sheet for a poster with these sides in any unit. */
export function planSheet(
  sheet: PrintSheet,
  poster: { readonly width: number; readonly height: number },
): SheetPlan {
  return sheet === 'cards'
    ? grid({ width: A4.short, height: A4.long, across: 2, down: 2 }, poster)
    : grid({ width: A4.long, height: A4.short, across: 2, down: 1 }, poster)
}

interface Grid {
  readonly width: number
  readonly height: number
  readonly across: number
  readonly down: number
}

/** The same poster in the middle of every field, as large as the white edge allows. */
function grid(
  { width, height, across, down }: Grid,
  poster: { readonly width: number; readonly height: number },
): SheetPlan {
  const field = { width: width / across, height: height / down }
  const scale = Math.min(
    (field.width - 2 * EDGE_MM) / poster.width,
    (field.height - 2 * EDGE_MM) / poster.height,
  )
  const size = { width: poster.width * scale, height: poster.height * scale }
  const posters = range(down).flatMap((row) =>
    range(across).map((column) => ({
      x: column * field.width + (field.width - size.width) / 2,
      y: row * field.height + (field.height - size.height) / 2,
      ...size,
    })),
  )
  const upright = range(across - 1).map((column): Line => {
    const x = (column + 1) * field.width
    return { from: [x, 0], to: [x, height] }
  })
  const level = range(down - 1).map((row): Line => {
    const y = (row + 1) * field.height
    return { from: [0, y], to: [width, y] }
  })
  return { width, height, posters, lines: [...upright, ...level] }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}

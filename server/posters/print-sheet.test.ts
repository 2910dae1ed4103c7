import fc from 'fast-check'
import { PRINT_SHEETS } from '#domain/poster-wish'
import { planSheet } from './print-sheet'

const side = fc.integer({ min: 100, max: 4_000 })
const WHITE_MM = 5 - 1e-9

it('keeps every poster in its proportions, 5 mm from the paper’s edge and from where it is cut or folded', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PRINT_SHEETS), side, side, (sheet, width, height) => {
      const plan = planSheet(sheet, { width, height })
      for (const poster of plan.posters) {
        expect(poster.width / poster.height).toBeCloseTo(width / height, 6)
        const [left, right] = [poster.x, poster.x + poster.width]
        const [top, bottom] = [poster.y, poster.y + poster.height]
        const upright = [
          0,
          plan.width,
          ...plan.lines.flatMap((line) => (line.from[0] === line.to[0] ? [line.from[0]] : [])),
        ]
        const level = [
          0,
          plan.height,
          ...plan.lines.flatMap((line) => (line.from[1] === line.to[1] ? [line.from[1]] : [])),
        ]
        for (const x of upright) expect(x <= left - WHITE_MM || x >= right + WHITE_MM).toBe(true)
        for (const y of level) expect(y <= top - WHITE_MM || y >= bottom + WHITE_MM).toBe(true)
      }
    }),
  )
})

it('has room for four cards on upright A4, and for two sides of a stand on level A4', () => {
  const tall = { width: 1080, height: 1920 }
  expect(planSheet('cards', tall)).toMatchObject({ width: 210, height: 297, posters: { length: 4 } })
  expect(planSheet('stand', tall)).toMatchObject({ width: 297, height: 210, posters: { length: 2 } })
})

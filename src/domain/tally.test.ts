import * as fc from 'fast-check'
import type { DealItemId } from './ids'
import { fen } from './money'
import { tallyByBuilding, tallyByProduct } from './tally'

const eggs: DealItemId = `itm_${'1'.repeat(32)}`
const milk: DealItemId = `itm_${'2'.repeat(32)}`
const rice: DealItemId = `itm_${'3'.repeat(32)}`
const items = [eggs, milk, rice]

const sold = (unitLabel: string | null, itemId: DealItemId, quantity: number, handedOverQuantity = 0) => ({
  unitLabel,
  itemId,
  quantity,
  handedOverQuantity,
  salesFen: fen(quantity * 100),
  orderCount: 1,
})

it('adds up each product over all homes and keeps one that nobody bought', () => {
  const tally = tallyByProduct(items, [
    sold('2-301', eggs, 2, 1),
    sold(null, eggs, 1),
    sold('3-101', milk, 1),
  ])
  expect([...tally]).toEqual([
    [eggs, { quantity: 3, handedOverQuantity: 1, salesFen: 300, orderCount: 2 }],
    [milk, { quantity: 1, handedOverQuantity: 0, salesFen: 100, orderCount: 1 }],
    [rice, { quantity: 0, handedOverQuantity: 0, salesFen: 0, orderCount: 0 }],
  ])
})

it('puts homes written in different ways under one building, and those without one last', () => {
  const tally = tallyByBuilding(
    items,
    [sold(null, rice, 1), sold('10-101', eggs, 1), sold('2-301', milk, 1), sold('2栋302', eggs, 2)],
    [
      { unitLabel: null, orderCount: 1 },
      { unitLabel: '10-101', orderCount: 1 },
      { unitLabel: '2-301', orderCount: 1 },
      { unitLabel: '2栋302', orderCount: 1 },
    ],
  )
  expect(tally.map(({ building, quantity, orderCount }) => [building, quantity, orderCount])).toEqual([
    ['2', 3, 2],
    ['10', 1, 1],
    [null, 1, 1],
  ])
  expect(tally[0]?.goods).toEqual([
    { itemId: eggs, quantity: 2 },
    { itemId: milk, quantity: 1 },
  ])
})

it('counts an order of two products once', () => {
  const rows = [sold('2-301', eggs, 1), sold('2-301', milk, 1)]
  expect(tallyByBuilding(items, rows, [{ unitLabel: '2-301', orderCount: 1 }])).toMatchObject([
    { quantity: 2, orderCount: 1 },
  ])
})

it('counts every piece and every fen once, whichever way one looks at it', () => {
  const home = fc.constantFrom('2-301', '2栋302', '3-1-101', 'A-1203', '保安亭', '', null)
  const row = fc
    .record({ home, item: fc.constantFrom(...items), quantity: fc.integer({ min: 1, max: 99 }) })
    .map(({ home: at, item, quantity }) => sold(at, item, quantity, quantity % 2))
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const total = rows.reduce((sum, one) => sum + one.quantity, 0)
      const products = [...tallyByProduct(items, rows).values()]
      const buildings = tallyByBuilding(items, rows, [])
      for (const view of [products, buildings]) {
        expect(view.reduce((sum, one) => sum + one.quantity, 0)).toBe(total)
        expect(view.reduce((sum, one) => sum + one.salesFen, 0)).toBe(total * 100)
      }
      const pieces = buildings.flatMap(({ goods }) => goods).reduce((sum, one) => sum + one.quantity, 0)
      expect(pieces).toBe(total)
    }),
  )
})

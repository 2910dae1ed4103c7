import fc from 'fast-check'
import type { OrderLineId } from './ids'
import { fen } from './money'
import type { OrderLineFacts } from './order'
import { type LineInQueue, mayBeShort, shortageRefund, spreadShortage } from './shortage'

const AT = '2026-11-23T08:00:00.000Z'
const line: OrderLineFacts = {
  quantity: 3,
  shortQuantity: 0,
  paidFen: fen(1_000),
  refundedFen: fen(0),
  arrivedAt: AT,
  heldBackAt: null,
  handedOverAt: null,
}

it.each([
  ['pieces of a line that waits', mayBeShort(line, 3, 'refund'), null],
  ['a line for the next delivery', mayBeShort({ ...line, arrivedAt: null }, 1, 'next-delivery'), null],
  ['none of more pieces than it has', mayBeShort(line, 4, 'refund'), 'too-many-pieces'],
  [
    'none of pieces told missing before',
    mayBeShort({ ...line, shortQuantity: 2 }, 2, 'refund'),
    'too-many-pieces',
  ],
  ['none that was handed over', mayBeShort({ ...line, handedOverAt: AT }, 1, 'refund'), 'collected'],
  ['none that was refunded', mayBeShort({ ...line, refundedFen: fen(1_000) }, 1, 'refund'), 'refunded'],
  ['none held back twice', mayBeShort({ ...line, heldBackAt: AT }, 1, 'next-delivery'), 'held-back'],
  ['money for one held back before', mayBeShort({ ...line, heldBackAt: AT }, 1, 'refund'), null],
])('takes %s', (_, answer, reason) => {
  expect(answer.ok ? null : answer.reason).toBe(reason)
})

it('gives back the share of the pieces, rounded so that three thirds are the whole', () => {
  expect(shortageRefund(line, 1)).toBe(333)
  expect(shortageRefund({ ...line, shortQuantity: 1, refundedFen: fen(333) }, 1)).toBe(333)
  expect(shortageRefund({ ...line, shortQuantity: 2, refundedFen: fen(666) }, 1)).toBe(334)
})

it('never gives back above what is left of the line', () => {
  expect(shortageRefund({ ...line, refundedFen: fen(900) }, 1)).toBe(100)
})

it('gives back exactly what was paid, whatever steps all pieces go missing in', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), steps, (paid, pieces) => {
      const quantity = pieces.reduce((sum, one) => sum + one, 0)
      let now = { ...line, quantity, paidFen: fen(paid) }
      for (const one of pieces) {
        const refundFen = shortageRefund(now, one)
        now = {
          ...now,
          refundedFen: fen(now.refundedFen + refundFen),
          shortQuantity: now.shortQuantity + one,
        }
        expect(now.refundedFen).toBeLessThanOrEqual(paid)
      }
      expect(now.refundedFen).toBe(paid)
    }),
  )
})

const lineIdOf = (index: number): OrderLineId => `lin_${String(index).padStart(32, '0')}`

it('lets who ordered last go without first', () => {
  const lines: LineInQueue[] = [
    { lineId: lineIdOf(1), number: 1, pieces: 2 },
    { lineId: lineIdOf(2), number: 7, pieces: 1 },
    { lineId: lineIdOf(3), number: 5, pieces: 4 },
  ]
  expect([...spreadShortage(lines, 3)]).toEqual([
    [lineIdOf(2), 1],
    [lineIdOf(3), 2],
  ])
})

it('places exactly the missing pieces, and never more than a line has', () => {
  const queue = fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 40 })
  fc.assert(
    fc.property(queue, fc.integer({ min: 0, max: 5_000 }), (quantities, missing) => {
      const lines = quantities.map((pieces, index) => ({ lineId: lineIdOf(index), number: index, pieces }))
      const shares = spreadShortage(lines, missing)
      const all = quantities.reduce((sum, one) => sum + one, 0)
      const placed = [...shares.values()].reduce((sum, one) => sum + one, 0)
      expect(placed).toBe(Math.min(all, missing))
      for (const [lineId, share] of shares) {
        expect(share).toBeLessThanOrEqual(lines.find((one) => one.lineId === lineId)?.pieces ?? 0)
      }
    }),
  )
})

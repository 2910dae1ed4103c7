import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { splitDiscount } from './discount'
import { fen, sumFen } from './money'

interface Case {
  linesFen: number[]
  discountFen: number
  splitFen: number[]
}

const { cases }: { cases: Case[] } = JSON.parse(
  readFileSync(`${__dirname}/../../test/golden/discount-split.json`, 'utf8'),
)

it.each(cases)(
  'splits $discountFen fen over $linesFen as $splitFen',
  ({ linesFen, discountFen, splitFen }) => {
    expect(splitDiscount(linesFen.map(fen), fen(discountFen))).toEqual(splitFen)
  },
)

const amounts = fc.array(fc.integer({ min: 0, max: 100_000_000_00 }), { minLength: 1, maxLength: 50 })
const discounts = fc.integer({ min: 0, max: 1_000_000_000_00 })

it('gives up the whole discount, but never more than the order', () => {
  fc.assert(
    fc.property(amounts, discounts, (lines, discount) => {
      const total = lines.reduce((sum, amount) => sum + amount, 0)
      expect(sumFen(splitDiscount(lines.map(fen), fen(discount)))).toBe(Math.min(discount, total))
    }),
  )
})

it('takes no line below 0 and none further than a fen from its exact share', () => {
  fc.assert(
    fc.property(amounts, discounts, (lines, discount) => {
      const total = lines.reduce((sum, amount) => sum + amount, 0)
      const given = BigInt(Math.min(discount, total))
      splitDiscount(lines.map(fen), fen(discount)).forEach((part, position) => {
        const amount = lines[position] ?? 0
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(amount)
        const offBy = BigInt(part) * BigInt(total) - BigInt(amount) * given
        const oneFen = BigInt(Math.max(total, 1))
        expect(offBy < oneFen && offBy > -oneFen).toBe(true)
      })
    }),
  )
})

it('gives equal lines their odd fen from the first on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 50 }),
      discounts,
      (amount, count, discount) => {
        const split = splitDiscount(
          Array.from({ length: count }, () => fen(amount)),
          fen(discount),
        )
        expect([...split].sort((left, right) => right - left)).toEqual(split)
      },
    ),
  )
})

it('refuses amounts that are no amounts', () => {
  expect(() => splitDiscount([fen(100)], fen(-1))).toThrow('0 fen or more')
  expect(() => splitDiscount([fen(-100)], fen(1))).toThrow('0 fen or more')
})

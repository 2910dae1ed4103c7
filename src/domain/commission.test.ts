import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  availableFrom,
  commissionOf,
  commissionRate,
  commissionState,
  explainCommission,
  type Level,
  reversalOf,
} from './commission'
import { type BasisPoints, bp, type Fen, fen } from './money'

function golden<T>(name: string): T[] {
  return JSON.parse(readFileSync(`${__dirname}/../../test/golden/${name}.json`, 'utf8')).cases
}

interface RateCase {
  itemBp: number | null
  productBp: number | null
  level: Level
  rateBp: number
}

interface CommissionCase {
  paidFen: number
  rateBp: number
  commissionFen: number
  refundsFen: number[]
  reversalsFen: number[]
}

it.each(golden<RateCase>('rate'))(
  'fixes item $itemBp, product $productBp, $level at $rateBp bp',
  ({ itemBp, productBp, level, rateBp }) => {
    const rate = commissionRate({
      itemBp: itemBp === null ? null : bp(itemBp),
      productBp: productBp === null ? null : bp(productBp),
      level,
    })
    expect(rate).toBe(rateBp)
  },
)

it.each(golden<CommissionCase>('commission'))(
  'pays $commissionFen fen on $paidFen at $rateBp bp and takes back $reversalsFen for $refundsFen',
  ({ paidFen, rateBp, commissionFen, refundsFen, reversalsFen }) => {
    expect(commissionOf(fen(paidFen), fen(0), bp(rateBp))).toBe(commissionFen)
    expect(reversalsOf(fen(paidFen), bp(rateBp), refundsFen.map(fen))).toEqual(reversalsFen)
  },
)

/** What each refund of a line takes back, one after the other. */
function reversalsOf(paidFen: Fen, rateBp: BasisPoints, refunds: readonly Fen[]): Fen[] {
  let refunded = 0
  return refunds.map((refundFen) => {
    const reversal = reversalOf({ paidFen, refundedBeforeFen: fen(refunded), refundFen, rateBp })
    refunded += refundFen
    return reversal
  })
}

const paidAndRefunds = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  .chain((refunds) =>
    fc.record({ refunds: fc.constant(refunds), kept: fc.integer({ min: 0, max: 1_000_000 }) }),
  )
const rates = fc.integer({ min: 0, max: 3_000 })

it('never takes back more than the commission, and never a negative amount', () => {
  fc.assert(
    fc.property(paidAndRefunds, rates, ({ refunds, kept }, rate) => {
      const paid = fen(refunds.reduce((sum, amount) => sum + amount, kept))
      const reversals = reversalsOf(paid, bp(rate), refunds.map(fen))
      const taken = reversals.reduce<number>((sum, amount) => sum + amount, 0)
      expect(Math.min(...reversals)).toBeGreaterThanOrEqual(0)
      expect(taken).toBe(
        commissionOf(paid, fen(0), bp(rate)) - commissionOf(paid, fen(paid - kept), bp(rate)),
      )
    }),
  )
})

it('takes back exactly all when all is refunded, in however many steps', () => {
  fc.assert(
    fc.property(paidAndRefunds, rates, ({ refunds }, rate) => {
      const paid = fen(refunds.reduce((sum, amount) => sum + amount, 0))
      const taken = reversalsOf(paid, bp(rate), refunds.map(fen)).reduce<number>(
        (sum, amount) => sum + amount,
        0,
      )
      expect(taken).toBe(commissionOf(paid, fen(0), bp(rate)))
    }),
  )
})

it('refuses to refund more than was paid', () => {
  const refund = { paidFen: fen(100), refundedBeforeFen: fen(60), refundFen: fen(41), rateBp: bp(1_000) }
  expect(() => reversalOf(refund)).toThrow('refunded 101 fen of 100 paid')
})

const HANDED_OVER = '2026-11-04T09:00:00.000Z'
const line = {
  paidFen: fen(1_999),
  refundedFen: fen(0),
  rateBp: bp(850),
  handedOverAt: HANDED_OVER,
  afterSaleOpen: false,
}

it.each([
  ['fresh', '2026-11-06T09:00:00.000Z'],
  ['other', '2026-11-11T09:00:00.000Z'],
] as const)('%s goods cool until %s', (goods, from) => {
  const justBefore = new Date(Date.parse(from) - 1).toISOString()
  expect(availableFrom(HANDED_OVER, goods)).toBe(from)
  expect(commissionState({ ...line, goods }, justBefore)).toBe('cooling')
  expect(commissionState({ ...line, goods }, from)).toBe('available')
})

it('is pending until handed over, however long that takes', () => {
  expect(commissionState({ ...line, goods: 'fresh', handedOverAt: null }, '2027-11-04T09:00:00.000Z')).toBe(
    'pending',
  )
})

it('explains an available line with every number it is made of', () => {
  const partlyRefunded = { ...line, goods: 'fresh' as const, refundedFen: fen(999) }
  expect(explainCommission(partlyRefunded, '2026-11-20T00:00:00.000Z')).toEqual({
    state: 'available',
    paidFen: 1_999,
    refundedFen: 999,
    keptFen: 1_000,
    rateBp: 850,
    commissionFen: 85,
    reversedFen: 84,
    availableFrom: '2026-11-06T09:00:00.000Z',
  })
})

it('explains a fully refunded line as reversed, with nothing left and no date', () => {
  const refunded = { ...line, goods: 'fresh' as const, refundedFen: fen(1_999) }
  expect(explainCommission(refunded, '2026-11-20T00:00:00.000Z')).toMatchObject({
    state: 'reversed',
    keptFen: 0,
    commissionFen: 0,
    reversedFen: 169,
    availableFrom: null,
  })
})

import fc from 'fast-check'
import { bp, type Fen, fen, formatYuan, shareOf, sumFen, timesFen, yuanToFen } from './money'

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [3990, '39.90'],
  [126850, '1,268.50'],
  [100_000_000, '1,000,000.00'],
  [-5, '-0.05'],
  [-126850, '-1,268.50'],
])('writes %i fen as %s yuan', (amount, text) => {
  expect(formatYuan(fen(amount))).toBe(text)
})

it.each([
  ['39.9', 3990],
  ['39.90', 3990],
  [' 39 ', 3900],
  ['0.01', 1],
  ['¥1,268.50', 126850],
  ['￥３９．９', 3990],
  ['３９。９', 3990],
  ['007', 700],
  ['10000000', 1_000_000_000],
])('reads "%s" as %i fen', (text, amount) => {
  expect(yuanToFen(text)).toBe(amount)
})

it.each([
  '',
  ' ',
  '.',
  '39.',
  '.9',
  '39.999',
  '-1',
  '+1',
  '1e3',
  '0x10',
  '1,2',
  '12,34',
  '39 元',
  '3 9',
  '10000000.01',
  '∞',
  'NaN',
])('does not guess what "%s" means', (text) => {
  expect(yuanToFen(text)).toBeUndefined()
})

it('reads back every amount it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
      expect(yuanToFen(formatYuan(fen(amount)))).toBe(amount)
    }),
  )
})

it.each([
  ['keeps nothing of a one-fen order', 1, 850, 0],
  ['rounds 8.5 % of 19.99 yuan down', 1999, 850, 169],
  ['takes all at 100 %', 1999, 10_000, 1999],
])('%s', (_, amount, rate, share) => {
  expect(shareOf(fen(amount), bp(rate))).toBe(share)
})

it('is exact where the product leaves 2^53', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.integer({ min: 0, max: 10_000 }),
      (amount, rate) => {
        const exact = (BigInt(amount) * BigInt(rate)) / BigInt(10_000)
        expect(shareOf(fen(amount), bp(rate))).toBe(Number(exact))
      },
    ),
  )
})

it('takes no part of a fen', () => {
  expect(() => fen(0.5)).toThrow('whole')
  expect(() => fen(Number.NaN)).toThrow('whole')
  expect(() => fen(Number.MAX_SAFE_INTEGER + 1)).toThrow('whole')
  expect(() => timesFen(fen(100), 1.5)).toThrow('whole')
  expect(() => bp(10_001)).toThrow('basis points')
})

it('has one zero', () => {
  expect(Object.is(fen(-0), 0)).toBe(true)
  expect(sumFen([])).toBe<Fen>(fen(0))
})

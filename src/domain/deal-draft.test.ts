import { checkDeal, type DealDraftFacts, type PriceRange } from './deal-draft'
import type { ProductId } from './ids'
import { fen } from './money'

const NOW = '2026-11-20T00:00:00.000Z'
const EGGS: ProductId = 'prd_eggs'
const ranges: ReadonlyMap<ProductId, PriceRange> = new Map([
  [EGGS, { minFen: fen(900), maxFen: fen(1_500) }],
  ['prd_milk', { minFen: fen(500), maxFen: fen(900) }],
])
const eggs = { productId: EGGS, priceFen: fen(1_200), stock: 100, limitPerMember: 5, newcomerFen: fen(100) }
const fine: DealDraftFacts = {
  title: '周末鸡蛋',
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-22T12:00:00.000Z',
  pickupAt: '2026-11-23T09:00:00.000Z',
  pickupUntil: '2026-11-23T12:00:00.000Z',
  items: [eggs],
}

it('has nothing to say against a good draft, nor against one at every bound', () => {
  const atBounds: DealDraftFacts = {
    ...fine,
    title: '蛋'.repeat(40),
    closesAt: '2026-12-04T00:00:00.000Z',
    pickupAt: '2026-12-04T00:00:00.001Z',
    pickupUntil: '2026-12-04T00:00:00.002Z',
    items: [
      { ...eggs, priceFen: fen(900), stock: 1, limitPerMember: 1, newcomerFen: fen(899) },
      { productId: 'prd_milk', priceFen: fen(900), stock: 200_000, limitPerMember: 99, newcomerFen: fen(1) },
    ],
  }
  expect(checkDeal(fine, ranges, NOW)).toEqual([])
  expect(checkDeal(atBounds, ranges, NOW)).toEqual([])
})

it.each<[string, Partial<DealDraftFacts>, string, string]>([
  ['no title', { title: '  ' }, 'title', 'required'],
  ['a title of 41', { title: '蛋'.repeat(41) }, 'title', 'too-long'],
  ['no items', { items: [] }, 'items', 'no-items'],
  ['51 items', { items: Array.from({ length: 51 }, () => eggs) }, 'items', 'too-many-items'],
  ['a product twice', { items: [eggs, eggs] }, 'items.1.productId', 'repeated-product'],
  ['an unknown product', { items: [{ ...eggs, productId: 'prd_x' }] }, 'items.0.productId', 'invalid'],
  [
    'a price too low',
    { items: [{ ...eggs, priceFen: fen(899) }] },
    'items.0.priceFen',
    'price-outside-range',
  ],
  [
    'a price too high',
    { items: [{ ...eggs, priceFen: fen(1_501) }] },
    'items.0.priceFen',
    'price-outside-range',
  ],
  ['no stock', { items: [{ ...eggs, stock: 0 }] }, 'items.0.stock', 'stock-outside-range'],
  ['too much stock', { items: [{ ...eggs, stock: 200_001 }] }, 'items.0.stock', 'stock-outside-range'],
  ['half a piece', { items: [{ ...eggs, stock: 1.5 }] }, 'items.0.stock', 'stock-outside-range'],
  [
    'a limit of 0',
    { items: [{ ...eggs, limitPerMember: 0 }] },
    'items.0.limitPerMember',
    'limit-outside-range',
  ],
  [
    'a limit of 100',
    { items: [{ ...eggs, limitPerMember: 100 }] },
    'items.0.limitPerMember',
    'limit-outside-range',
  ],
  [
    'a newcomer price no lower',
    { items: [{ ...eggs, newcomerFen: fen(1_200) }] },
    'items.0.newcomerFen',
    'newcomer-price-not-lower',
  ],
  [
    'a newcomer price of nothing',
    { items: [{ ...eggs, newcomerFen: fen(0) }] },
    'items.0.newcomerFen',
    'price-outside-range',
  ],
  ['closing when it opens', { closesAt: fine.opensAt }, 'closesAt', 'closes-before-opens'],
  [
    'a window over 14 days',
    {
      closesAt: '2026-12-04T00:00:00.001Z',
      pickupAt: '2026-12-05T00:00:00.000Z',
      pickupUntil: '2026-12-06T00:00:00.000Z',
    },
    'closesAt',
    'window-too-long',
  ],
  ['pick-up when it closes', { pickupAt: fine.closesAt }, 'pickupAt', 'pickup-before-close'],
  [
    'a pick-up that ends when it begins',
    { pickupUntil: fine.pickupAt },
    'pickupUntil',
    'pickup-ends-before-start',
  ],
])('marks %s', (_, change, path, code) => {
  const problems = checkDeal({ ...fine, ...change }, ranges, NOW)
  expect(problems).toEqual([expect.objectContaining({ path, code })])
})

it('marks a closing time that has passed', () => {
  expect(checkDeal(fine, ranges, fine.closesAt)).toEqual([{ path: 'closesAt', code: 'closes-in-past' }])
})

it('marks everything at once, in the order of the form, with the bounds in yuan', () => {
  const draft = {
    ...fine,
    title: '',
    items: [{ ...eggs, priceFen: fen(100), newcomerFen: null }],
    pickupAt: NOW,
  }
  expect(checkDeal(draft, ranges, NOW)).toEqual([
    { path: 'title', code: 'required' },
    { path: 'items.0.priceFen', code: 'price-outside-range', facts: { min: '9.00', max: '15.00' } },
    { path: 'pickupAt', code: 'pickup-before-close' },
  ])
})

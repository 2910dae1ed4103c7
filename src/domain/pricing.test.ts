import fc from 'fast-check'
import type { CouponFacts } from './coupon'
import { fen } from './money'
import { type PricedItem, type QuoteRequest, quoteOrder } from './pricing'

const NOW = '2026-11-21T00:00:00.000Z'
const deal = {
  publishedAt: '2026-11-19T00:00:00.000Z',
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-22T12:00:00.000Z',
  arrivedAt: null,
  doneAt: null,
  cancelledAt: null,
}
const eggs: PricedItem = {
  itemId: 'itm_eggs',
  priceFen: fen(1_200),
  newcomerFen: fen(100),
  left: 10,
  limitPerMember: 5,
  held: 0,
}
const milk: PricedItem = { ...eggs, itemId: 'itm_milk', priceFen: fen(800), newcomerFen: fen(600) }
const bread: PricedItem = { ...eggs, itemId: 'itm_bread', priceFen: fen(990), newcomerFen: null }
const coupon: CouponFacts = {
  couponId: 'cpn_a',
  amountFen: fen(500),
  minimumFen: fen(2_000),
  expiresAt: '2026-11-27T00:00:00.000Z',
  usedAt: null,
}
const request: QuoteRequest = {
  deal,
  items: [eggs, milk, bread],
  basket: [{ itemId: 'itm_eggs', quantity: 2 }],
  mayHaveNewcomerPrice: false,
  coupons: [],
  couponId: undefined,
}

it('gives one piece of one item the newcomer price, where it saves most', () => {
  const basket = [
    { itemId: 'itm_milk', quantity: 1 },
    { itemId: 'itm_eggs', quantity: 2 },
  ] as const
  expect(quoteOrder({ ...request, basket, mayHaveNewcomerPrice: true }, NOW)).toEqual({
    kind: 'quoted',
    quote: {
      lines: [
        {
          itemId: 'itm_milk',
          quantity: 1,
          unitFen: 800,
          amountFen: 800,
          newcomerSavingFen: 0,
          discountFen: 0,
          payFen: 800,
        },
        {
          itemId: 'itm_eggs',
          quantity: 2,
          unitFen: 1_200,
          amountFen: 1_300,
          newcomerSavingFen: 1_100,
          discountFen: 0,
          payFen: 1_300,
        },
      ],
      amountFen: 2_100,
      newcomerSavingFen: 1_100,
      discountFen: 0,
      payFen: 2_100,
      couponId: null,
    },
  })
})

it('gives it to the first in the basket where two save as much', () => {
  const twin: PricedItem = { ...eggs, itemId: 'itm_twin' }
  const basket = [
    { itemId: 'itm_twin', quantity: 1 },
    { itemId: 'itm_eggs', quantity: 1 },
  ] as const
  const outcome = quoteOrder({ ...request, items: [eggs, twin], basket, mayHaveNewcomerPrice: true }, NOW)
  expect(outcome).toMatchObject({
    quote: { lines: [{ newcomerSavingFen: 1_100 }, { newcomerSavingFen: 0 }] },
  })
})

it('gives nobody the newcomer price who had it', () => {
  expect(quoteOrder(request, NOW)).toMatchObject({ quote: { payFen: 2_400, newcomerSavingFen: 0 } })
})

it('merges an item named twice into one line', () => {
  const basket = [
    { itemId: 'itm_eggs', quantity: 1 },
    { itemId: 'itm_bread', quantity: 1 },
    { itemId: 'itm_eggs', quantity: 2 },
  ] as const
  expect(quoteOrder({ ...request, basket }, NOW)).toMatchObject({
    quote: {
      lines: [
        { itemId: 'itm_eggs', quantity: 3 },
        { itemId: 'itm_bread', quantity: 1 },
      ],
    },
  })
})

it('splits the coupon over the lines and names it', () => {
  const basket = [
    { itemId: 'itm_eggs', quantity: 1 },
    { itemId: 'itm_bread', quantity: 1 },
  ] as const
  expect(quoteOrder({ ...request, basket, coupons: [coupon] }, NOW)).toMatchObject({
    quote: {
      lines: [
        { discountFen: 274, payFen: 926 },
        { discountFen: 226, payFen: 764 },
      ],
      discountFen: 500,
      payFen: 1_690,
      couponId: 'cpn_a',
    },
  })
})

it('measures the minimum spend after the newcomer price', () => {
  const basket = [{ itemId: 'itm_eggs', quantity: 2 }] as const
  const asNewcomer = { ...request, basket, coupons: [coupon], mayHaveNewcomerPrice: true }
  expect(quoteOrder(asNewcomer, NOW)).toMatchObject({ quote: { payFen: 1_300, couponId: null } })
  expect(quoteOrder({ ...asNewcomer, couponId: 'cpn_a' }, NOW)).toEqual({
    kind: 'refused',
    refusal: { code: 'coupon-minimum', minimumFen: 2_000 },
  })
})

it('uses no coupon when none is wanted', () => {
  const outcome = quoteOrder({ ...request, coupons: [coupon], couponId: null }, NOW)
  expect(outcome).toMatchObject({ quote: { discountFen: 0, couponId: null } })
})

it.each<[string, Partial<QuoteRequest>, object]>([
  ['a closed deal', { deal: { ...deal, closesAt: NOW } }, { code: 'deal-not-open' }],
  [
    'a foreign item',
    { basket: [{ itemId: 'itm_x', quantity: 1 }] },
    { code: 'item-unknown', itemId: 'itm_x' },
  ],
  ['more than is left', { items: [{ ...eggs, left: 1 }] }, { code: 'sold-out', itemId: 'itm_eggs', left: 1 }],
  [
    'more than the limit',
    { items: [{ ...eggs, limitPerMember: 1 }] },
    { code: 'limit-exceeded', itemId: 'itm_eggs', limit: 1, left: 1 },
  ],
  [
    'the limit with what one holds',
    { items: [{ ...eggs, held: 4 }] },
    { code: 'limit-exceeded', itemId: 'itm_eggs', limit: 5, left: 1 },
  ],
  [
    'the limit by naming an item twice',
    {
      basket: [
        { itemId: 'itm_eggs', quantity: 3 },
        { itemId: 'itm_eggs', quantity: 3 },
      ],
    },
    { code: 'limit-exceeded', itemId: 'itm_eggs', limit: 5, left: 5 },
  ],
  ["somebody else's coupon", { couponId: 'cpn_x' }, { code: 'coupon-unknown' }],
  [
    'a used coupon',
    { couponId: 'cpn_a', coupons: [{ ...coupon, usedAt: NOW }] },
    { code: 'coupon-used', minimumFen: 2_000 },
  ],
  [
    'an expired coupon',
    { couponId: 'cpn_a', coupons: [{ ...coupon, expiresAt: NOW }] },
    { code: 'coupon-expired', minimumFen: 2_000 },
  ],
])('refuses %s', (_, change, refusal) => {
  expect(quoteOrder({ ...request, ...change }, NOW)).toEqual({ kind: 'refused', refusal })
})

const price = fc.integer({ min: 1, max: 1_000_000 }).map(fen)
const anyRequest = fc
  .record({
    prices: fc.array(fc.record({ priceFen: price, newcomerFen: fc.option(price) }), {
      minLength: 1,
      maxLength: 10,
    }),
    basket: fc.array(fc.record({ item: fc.nat(9), quantity: fc.integer({ min: 1, max: 99 }) }), {
      minLength: 1,
      maxLength: 20,
    }),
    couponFen: price,
    mayHaveNewcomerPrice: fc.boolean(),
  })
  .map(
    ({ prices, basket, couponFen, mayHaveNewcomerPrice }): QuoteRequest => ({
      deal,
      items: prices.map((item, index) => ({
        ...item,
        itemId: `itm_${index}`,
        left: 1e6,
        limitPerMember: 1e6,
        held: 0,
      })),
      basket: basket.map(({ item, quantity }) => ({ itemId: `itm_${item % prices.length}`, quantity })),
      mayHaveNewcomerPrice,
      coupons: [{ ...coupon, amountFen: couponFen, minimumFen: fen(0) }],
      couponId: undefined,
    }),
  )

it('never charges less than nothing nor more than the list, and its sums are the sums of its lines', () => {
  fc.assert(
    fc.property(anyRequest, (any) => {
      const outcome = quoteOrder(any, NOW)
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.code)
      const { quote } = outcome
      const sums = { amountFen: 0, newcomerSavingFen: 0, discountFen: 0, payFen: 0 }
      for (const line of quote.lines) {
        expect(line.payFen).toBeGreaterThanOrEqual(0)
        expect(line.payFen).toBe(line.amountFen - line.discountFen)
        expect(line.amountFen + line.newcomerSavingFen).toBe(line.unitFen * line.quantity)
        sums.amountFen += line.amountFen
        sums.newcomerSavingFen += line.newcomerSavingFen
        sums.discountFen += line.discountFen
        sums.payFen += line.payFen
      }
      expect(quote).toMatchObject(sums)
      expect(quote.lines.filter((line) => line.newcomerSavingFen > 0).length).toBeLessThanOrEqual(
        any.mayHaveNewcomerPrice ? 1 : 0,
      )
    }),
  )
})

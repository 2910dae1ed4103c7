import {
  bestCoupon,
  type CouponFacts,
  couponExpiry,
  couponRefusal,
  couponState,
  isCouponReturned,
} from './coupon'
import { fen } from './money'

const RECEIVED = '2026-11-20T08:00:00.000Z'
const EXPIRES = couponExpiry(RECEIVED)
const JUST_BEFORE = '2026-11-27T07:59:59.999Z'
const coupon: CouponFacts = {
  couponId: 'cpn_a',
  amountFen: fen(500),
  minimumFen: fen(2_000),
  expiresAt: EXPIRES,
  usedAt: null,
}

it('runs seven days from receipt', () => {
  expect(EXPIRES).toBe('2026-11-27T08:00:00.000Z')
  expect(couponState(coupon, JUST_BEFORE)).toBe('usable')
  expect(couponState(coupon, EXPIRES)).toBe('expired')
  expect(couponState({ ...coupon, usedAt: RECEIVED }, EXPIRES)).toBe('used')
})

it.each([
  ['at the minimum', {}, 2_000, undefined],
  ['a fen below the minimum', {}, 1_999, 'coupon-minimum'],
  ['used', { usedAt: RECEIVED }, 2_000, 'coupon-used'],
  ['expired', { expiresAt: RECEIVED }, 2_000, 'coupon-expired'],
] as const)('fits an order or says why not: %s', (_, change, orderFen, refusal) => {
  expect(couponRefusal({ ...coupon, ...change }, fen(orderFen), JUST_BEFORE)).toBe(refusal)
})

it('takes the coupon that saves most, then the one that runs out first', () => {
  const small = { ...coupon, couponId: 'cpn_small', amountFen: fen(300) } as const
  const soon = { ...coupon, couponId: 'cpn_soon', expiresAt: JUST_BEFORE } as const
  const big = { ...coupon, couponId: 'cpn_big', amountFen: fen(900), minimumFen: fen(5_000) } as const
  const all = [small, coupon, soon, big]
  expect(bestCoupon(all, fen(5_000), RECEIVED)).toBe(big)
  expect(bestCoupon(all, fen(4_999), RECEIVED)).toBe(soon)
  expect(bestCoupon(all, fen(100), RECEIVED)).toBeUndefined()
})

it.each([
  ['refunded in full, nothing handed over, still running', true, false, JUST_BEFORE, true],
  ['partly refunded', false, false, JUST_BEFORE, false],
  ['handed over', true, true, JUST_BEFORE, false],
  ['run out', true, false, EXPIRES, false],
])('comes back or not: %s', (_, fullyRefunded, anyHandedOver, now, returned) => {
  expect(isCouponReturned(coupon, { fullyRefunded, anyHandedOver }, now)).toBe(returned)
})

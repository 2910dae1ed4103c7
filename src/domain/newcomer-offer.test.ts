import { couponOfferState, couponsLeft, ZONE_ITEMS, zoneItems } from './newcomer-offer'

it.each([
  ['is on while one is left', { isOn: true, cap: 10, given: 9 }, 'on', 1],
  ['is gone with the last one', { isOn: true, cap: 10, given: 10 }, 'gone', 0],
  ['is gone when the cap is set below what was given', { isOn: true, cap: 5, given: 10 }, 'gone', 0],
  ['is gone with a cap of nothing', { isOn: true, cap: 0, given: 0 }, 'gone', 0],
  ['is off when switched off, however many are left', { isOn: false, cap: 10, given: 0 }, 'off', 10],
  ['is off rather than gone', { isOn: false, cap: 10, given: 10 }, 'off', 0],
] as const)('the newcomer coupon %s', (_, offer, state, left) => {
  expect(couponOfferState(offer)).toBe(state)
  expect(couponsLeft(offer)).toBe(left)
})

const item = { newcomerFen: 100, left: 3, inZone: true }

it.each([
  ['shows an item of the zone with a newcomer price', item, 1],
  ['leaves out what is not in the zone', { ...item, inZone: false }, 0],
  ['leaves out what has no newcomer price in this deal', { ...item, newcomerFen: null }, 0],
  ['leaves out what is sold out', { ...item, left: 0 }, 0],
] as const)('the newcomer zone %s', (_, candidate, shown) => {
  expect(zoneItems([candidate])).toHaveLength(shown)
})

it('the newcomer zone shows the first ones, in their order', () => {
  const many = Array.from({ length: ZONE_ITEMS + 3 }, (_, position) => ({ ...item, position }))
  expect(zoneItems(many).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5])
})

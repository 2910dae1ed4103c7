import * as v from 'valibot'
import { couponKinds } from '#domain/coupon'
import { MOST_COUPONS } from '#domain/newcomer-offer'
import { endpoint } from './endpoint'
import { count, cursor, fenAmount, idOf, instant, limit, page } from './schema'

/** Which operator switched it last, and when; null while nobody has. */
const changed = v.nullable(v.object({ by: v.string(), at: instant }))

const newcomerOffers = v.object({
  coupon: v.object({ isOn: v.boolean(), cap: count, given: count, amountFen: fenAmount, changed }),
  zone: v.object({ isOn: v.boolean(), products: count, changed }),
  /** What coupons have cost, by what they were given for. */
  costs: v.array(
    v.object({
      kind: v.picklist(couponKinds),
      given: count,
      givenFen: fenAmount,
      used: count,
      usedFen: fenAmount,
      /** Neither used nor ended: may still be used. */
      runningFen: fenAmount,
    }),
  ),
})
export type NewcomerOffers = v.InferOutput<typeof newcomerOffers>

export const readNewcomerOffers = endpoint({
  method: 'GET',
  path: '/api/v1/operator/newcomer-offers',
  summary: 'The switches of newcomer coupon and zone, and what coupons have cost (G5)',
  who: 'operator',
  rate: 'read',
  input: v.object({}),
  output: newcomerOffers,
  refusals: [],
})

export const changeNewcomerCoupon = endpoint({
  method: 'PUT',
  path: '/api/v1/operator/newcomer-offers/coupon',
  summary: 'Switch the newcomer coupon on or off, and say how many there are in all',
  who: 'operator',
  rate: 'write',
  input: v.object({ isOn: v.boolean(), cap: v.pipe(count, v.maxValue(MOST_COUPONS)) }),
  output: newcomerOffers,
  refusals: [],
})

export const switchNewcomerZone = endpoint({
  method: 'PUT',
  path: '/api/v1/operator/newcomer-offers/zone',
  summary: 'Switch the newcomer zone of all landings on or off',
  who: 'operator',
  rate: 'write',
  input: v.object({ isOn: v.boolean() }),
  output: newcomerOffers,
  refusals: [],
})

const zoneProduct = v.object({
  productId: idOf('product'),
  name: v.string(),
  unit: v.string(),
  pictureUrl: v.string(),
  inZone: v.boolean(),
  /** Open deals that have a newcomer price for it: so many landings can show it. */
  openDeals: count,
})
export type ZoneProduct = v.InferOutput<typeof zoneProduct>

export const listZoneProducts = endpoint({
  method: 'GET',
  path: '/api/v1/operator/zone-products',
  summary: 'The catalogue with what is in the newcomer zone',
  who: 'operator',
  rate: 'read',
  input: v.object({
    search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    cursor,
    limit,
  }),
  output: page(zoneProduct),
  refusals: [],
})

export const placeInZone = endpoint({
  method: 'PUT',
  path: '/api/v1/operator/zone-products/{productId}',
  summary: 'Take a product of the catalogue into the newcomer zone, or out of it',
  who: 'operator',
  rate: 'write',
  input: v.object({ productId: idOf('product'), inZone: v.boolean() }),
  output: v.object({ productId: idOf('product'), inZone: v.boolean() }),
  repeat: 'harmless',
  refusals: [],
})

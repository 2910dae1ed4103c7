import * as v from 'valibot'
import { couponKinds } from '#domain/coupon'
import { endpoint } from './endpoint'
import { fenAmount, idOf, instant } from './schema'

export const coupon = v.object({
  couponId: idOf('coupon'),
  kind: v.picklist(couponKinds),
  amountFen: fenAmount,
  minimumFen: fenAmount,
  receivedAt: instant,
  expiresAt: instant,
  usedAt: v.nullable(instant),
})
export type Coupon = v.InferOutput<typeof coupon>

export const listCoupons = endpoint({
  method: 'GET',
  path: '/api/v1/coupons',
  summary: 'Own coupons, the next to expire first (R16)',
  who: 'person',
  rate: 'read',
  input: v.object({}),
  output: v.object({ coupons: v.array(coupon) }),
  refusals: [],
})

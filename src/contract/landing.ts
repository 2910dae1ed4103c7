import * as v from 'valibot'
import { coupon } from './coupon'
import { publicDeal } from './deal'
import { endpoint } from './endpoint'
import { count, deviceId, fenAmount, idOf, instant, line, referralCode } from './schema'
import { leaderCard, me } from './session'

/** What the platform gives a newcomer today. */
export const newcomerOffer = v.object({
  couponFen: fenAmount,
  couponMinimumFen: fenAmount,
  couponDays: count,
})

const zoneItem = v.object({
  dealId: idOf('deal'),
  itemId: idOf('dealItem'),
  name: v.string(),
  pictureUrl: v.string(),
  newcomerFen: fenAmount,
})

export const landing = v.object({
  code: referralCode,
  leader: v.object({ ...leaderCard.entries, slogan: v.string(), memberCount: count }),
  deals: v.array(publicDeal),
  /** Null while there is no coupon to give. */
  newcomerOffer: v.nullable(newcomerOffer),
  /** The coupons have run out; joining works all the same. */
  isCouponGone: v.boolean(),
  /** Of the open deals, what newcomers see first (G5). */
  zone: v.array(zoneItem),
  /** The deal a poster was made for; shown first. */
  dealId: v.nullable(idOf('deal')),
})
export type Landing = v.InferOutput<typeof landing>

export const readLanding = endpoint({
  method: 'GET',
  path: '/api/v1/landings/{code}',
  summary: 'What a scanned code shows: the leader, the pick-up point, open deals, the newcomer offer',
  who: 'anyone',
  rate: 'code',
  input: v.object({ code: referralCode }),
  output: landing,
  refusals: ['code-unknown', 'code-retired'],
})

export const recordTouch = endpoint({
  method: 'POST',
  path: '/api/v1/touches',
  summary: 'A code was opened on this device (R7)',
  who: 'anyone',
  rate: 'code',
  input: v.object({ code: referralCode, deviceId }),
  output: v.object({ at: instant }),
  repeat: 'harmless',
  refusals: ['code-unknown', 'code-retired'],
})

export const join = endpoint({
  method: 'POST',
  path: '/api/v1/joins',
  summary: 'Join the leader of a code; the newcomer is credited to the code of the page (R7)',
  who: 'person',
  rate: 'write',
  input: v.object({
    code: referralCode,
    name: v.optional(line(20)),
    unitLabel: v.optional(line(20)),
    deviceId: v.optional(deviceId),
  }),
  output: v.object({
    me,
    /** `newcomer`: credited. Everybody else is welcomed and not counted; the value is the reason. */
    welcome: v.picklist(['newcomer', 'already-here', 'moved', 'former-member', 'leader']),
    coupon: v.nullable(coupon),
  }),
  refusals: ['code-unknown', 'code-retired', 'own-code', 'moved-recently'],
})

import * as v from 'valibot'
import { POSTER_TEMPLATES } from '#domain/poster-wish'
import { endpoint } from './endpoint'
import { count, cursor, fenAmount, idOf, instant, limit, line, month, page, referralCode } from './schema'

/** Where a leader puts codes. */
export const ownChannels = ['group-chat', 'moments', 'shop-counter', 'event', 'flyer', 'direct'] as const
export type OwnChannel = (typeof ownChannels)[number]
/** With the members' own codes (G9). */
export const channels = [...ownChannels, 'neighbour'] as const
export const channel = v.picklist(channels)
export type Channel = v.InferOutput<typeof channel>

/** Where the leader put a code, in the leader's words: a stairwell, a shop. */
export const CODE_LABEL_MAX = 20

const codeLink = v.object({ code: referralCode, link: v.string() })

export const createReferralCode = endpoint({
  method: 'POST',
  path: '/api/v1/leader/referral-codes',
  summary:
    'The code of one use: channel, deal, playbook step, poster, place; the same use gives the same code again',
  who: 'leader',
  rate: 'write',
  input: v.object({
    channel: v.picklist(ownChannels),
    dealId: v.nullable(idOf('deal')),
    /** `playbook/step` it is made for: what the step brings is counted by its codes. */
    step: v.optional(line(80)),
    /** The template of the poster it stands on. */
    poster: v.optional(v.picklist(POSTER_TEMPLATES)),
    label: v.optional(line(CODE_LABEL_MAX)),
  }),
  output: codeLink,
  repeat: 'harmless',
  refusals: [],
})

/** What came by one code, or by all of a channel. */
const broughtBy = {
  /** Devices that opened it. */
  opened: count,
  joined: count,
  ordered: count,
  counted: count,
}

export const codeRow = v.object({
  code: referralCode,
  link: v.string(),
  channel,
  label: v.string(),
  poster: v.nullable(v.picklist(POSTER_TEMPLATES)),
  deal: v.nullable(v.object({ dealId: idOf('deal'), title: v.string() })),
  /** Made for a step of a playbook, `playbook/step`. */
  step: v.nullable(v.string()),
  createdAt: instant,
  retiredAt: v.nullable(instant),
  ...broughtBy,
})
export type CodeRow = v.InferOutput<typeof codeRow>

export const listReferralCodes = endpoint({
  method: 'GET',
  path: '/api/v1/leader/referral-codes',
  summary: 'Own codes by channel, retired ones too, with what each has brought in a month or in all (G1)',
  who: 'leader',
  rate: 'read',
  input: v.object({ month: v.optional(month) }),
  output: v.object({
    channels: v.array(v.object({ channel, ...broughtBy, codes: v.array(codeRow) })),
  }),
  refusals: [],
})

export const retireReferralCode = endpoint({
  method: 'POST',
  path: '/api/v1/leader/referral-codes/{code}/retirement',
  summary: 'Take an own code out of use: who opens it is told so; what it brought stays',
  who: 'leader',
  rate: 'write',
  input: v.object({ code: referralCode }),
  output: v.object({ retiredAt: instant }),
  repeat: 'harmless',
  refusals: [],
})

export const replaceReferralCode = endpoint({
  method: 'POST',
  path: '/api/v1/leader/referral-codes/{code}/successor',
  summary: 'Retire an own code and make one for the same use in one act',
  who: 'leader',
  rate: 'write',
  input: v.object({ code: referralCode }),
  output: codeLink,
  refusals: ['code-retired'],
})

const couponTerms = v.object({ amountFen: fenAmount, minimumFen: fenAmount, days: count })

export const readMemberCode = endpoint({
  method: 'GET',
  path: '/api/v1/referrals/code',
  summary: "A member's own code of the leader who serves the member, once asked for; what both get (G9)",
  who: 'person',
  rate: 'read',
  input: v.object({}),
  output: v.object({
    leaderName: v.string(),
    /** Null until it is asked for. */
    own: v.nullable(codeLink),
    coupon: couponTerms,
  }),
  refusals: ['not-joined', 'leader-own-codes'],
})

export const createMemberCode = endpoint({
  method: 'POST',
  path: '/api/v1/referrals/code',
  summary: 'The own code: made when first asked for, the same until the leader retires it (G9)',
  who: 'person',
  rate: 'write',
  input: v.object({
    /** A neighbour who joins on this phone is the member. */
    deviceId: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
  }),
  output: codeLink,
  repeat: 'harmless',
  refusals: ['not-joined', 'leader-own-codes'],
})

const referral = v.object({
  memberId: idOf('member'),
  maskedName: v.string(),
  avatarUrl: v.nullable(v.string()),
  at: instant,
  state: v.picklist(['joined', 'ordered', 'waiting', 'counted', 'denied']),
  /** Null once the first order counts. */
  reason: v.nullable(
    v.picklist([
      'no-order',
      'not-collected',
      'cooling',
      'after-sale-open',
      'flagged',
      'refunded',
      'ordered-in-a-later-period',
      'already-member',
      'former-member',
      'leader',
      'own-device',
    ]),
  ),
  /** What each of the two got; null while there is nothing. */
  givenFen: v.nullable(fenAmount),
  givenAt: v.nullable(instant),
})
export type Referral = v.InferOutput<typeof referral>

export const listReferrals = endpoint({
  method: 'GET',
  path: '/api/v1/referrals',
  summary: 'Who came by the own code, how far each has come, and why there is no coupon; newest first (G9)',
  who: 'person',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(referral),
  refusals: [],
})

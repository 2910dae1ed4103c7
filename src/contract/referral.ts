import * as v from 'valibot'
import { POSTER_TEMPLATES } from '#domain/poster-wish'
import { endpoint } from './endpoint'
import { count, idOf, instant, line, month } from './schema'

export const referralCode = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{12}$/))

export const channels = ['group-chat', 'moments', 'shop-counter', 'event', 'flyer', 'direct'] as const
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
    channel,
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

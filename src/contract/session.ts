import * as v from 'valibot'
import { endpoint } from './endpoint'
import { deviceId, idOf, instant, language, line } from './schema'

const phone = v.pipe(v.string(), v.trim(), v.regex(/^1[3-9]\d{9}$/))
const smsCode = v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/))

export const level = v.picklist(['bronze', 'silver', 'gold'])

/** Where goods are handed out. */
export const pickupPoint = v.object({ name: v.string(), address: v.string(), hours: v.string() })

export const leaderCard = v.object({
  leaderId: idOf('leader'),
  name: v.string(),
  avatarUrl: v.nullable(v.string()),
  communityName: v.string(),
  pickupPoint,
})

/** The signed-in person: what each role of theirs may see of it. */
export const me = v.object({
  memberId: idOf('member'),
  name: v.string(),
  maskedPhone: v.nullable(v.string()),
  avatarUrl: v.nullable(v.string()),
  unitLabel: v.nullable(v.string()),
  language,
  /** Set when the person is a leader. */
  leader: v.nullable(v.object({ ...leaderCard.entries, level, startedAt: instant, slogan: v.string() })),
  /** Set once the person has joined a leader. */
  membership: v.nullable(v.object({ ...leaderCard.entries, joinedAt: instant })),
  /** Whom the person helps to hand over (D7). */
  helps: v.nullable(leaderCard),
  /** Staff of the platform. */
  isOperator: v.boolean(),
})
export type Me = v.InferOutput<typeof me>

/** The phone, as it calls itself: a newcomer on a leader's own is looked at (G10). */
const onDevice = { deviceId: v.optional(deviceId) }

const signedIn = v.object({ token: v.string(), me })

export const signInByWechat = endpoint({
  method: 'POST',
  path: '/api/v1/sessions/wechat',
  summary: 'Sign in with the code of wx.login',
  who: 'anyone',
  rate: 'sign-in',
  input: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(256)), ...onDevice }),
  output: signedIn,
  repeat: 'harmless',
  refusals: ['wechat-code-rejected', 'sign-in-unavailable'],
})

export const sendSmsCode = endpoint({
  method: 'POST',
  path: '/api/v1/sms-codes',
  summary: 'Send a sign-in code to a phone; the answer is the same whether the phone is known or not',
  who: 'anyone',
  rate: 'sms',
  input: v.object({ phone }),
  /** `demoCode`: only in demo mode, where no text message is sent. */
  output: v.object({ expiresAt: instant, demoCode: v.nullable(v.string()) }),
  repeat: 'harmless',
  refusals: ['sms-phone-limit', 'sms-address-limit', 'sign-in-unavailable'],
})

export const signInByPhone = endpoint({
  method: 'POST',
  path: '/api/v1/sessions/phone',
  summary: 'Sign in with phone and text-message code',
  who: 'anyone',
  rate: 'sign-in',
  input: v.object({ phone, code: smsCode, ...onDevice }),
  output: signedIn,
  repeat: 'harmless',
  refusals: ['sms-code-wrong', 'sms-code-expired', 'sms-code-tries-used'],
})

export const listDemoPeople = endpoint({
  method: 'GET',
  path: '/api/v1/demo-people',
  summary: 'People of the demo world one can sign in as',
  who: 'anyone',
  rate: 'read',
  input: v.object({}),
  output: v.object({
    people: v.array(
      v.object({
        memberId: idOf('member'),
        name: v.string(),
        role: v.picklist(['leader', 'member', 'operator']),
        about: v.string(),
        avatarUrl: v.nullable(v.string()),
      }),
    ),
  }),
  refusals: [],
  demoOnly: true,
})

export const signInAsDemoPerson = endpoint({
  method: 'POST',
  path: '/api/v1/sessions/demo',
  summary: 'Sign in as a person of the demo world',
  who: 'anyone',
  rate: 'sign-in',
  input: v.object({ memberId: idOf('member'), ...onDevice }),
  output: signedIn,
  repeat: 'harmless',
  refusals: [],
  demoOnly: true,
})

export const readSession = endpoint({
  method: 'GET',
  path: '/api/v1/session',
  summary: 'Who is signed in',
  who: 'person',
  rate: 'read',
  input: v.object({}),
  output: me,
  refusals: [],
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'End this session',
  who: 'person',
  rate: 'write',
  input: v.object({}),
  output: v.object({ signedOut: v.literal(true) }),
  repeat: 'harmless',
  refusals: [],
})

export const updateProfile = endpoint({
  method: 'PUT',
  path: '/api/v1/profile',
  summary: 'Change own name, building and room, language; a leader also the slogan on posters',
  who: 'person',
  rate: 'write',
  input: v.object({
    name: line(20),
    unitLabel: v.nullable(line(20)),
    language,
    slogan: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(24))),
  }),
  output: me,
  refusals: [],
})

import { type Fen, fen } from '#domain/money'

/** A value that makes the demo world's outside fail, and what can be seen then. */
interface Sentinel {
  readonly shows: string
}

/** By the whole amount of a payment, in fen. */
export const paymentSentinels = [
  {
    name: 'system-error',
    amountFen: fen(66_60),
    shows:
      'The cashier answers 500 SYSTEM_ERROR to every try: paying says so, the order waits and keeps its stock.',
  },
  {
    name: 'lost-callback',
    amountFen: fen(66_61),
    shows: 'The callback never comes: the payment is found by asking the cashier.',
  },
  {
    name: 'double-callback',
    amountFen: fen(66_62),
    shows: 'The callback comes twice at the same moment: the order is paid once.',
  },
  {
    name: 'probe-first',
    amountFen: fen(66_63),
    shows:
      'A callback with a wrong signature (WECHATPAY/SIGNTEST/) comes first and is refused, then the real one.',
  },
  {
    name: 'unknown-outcome',
    amountFen: fen(66_64),
    shows: 'The cashier takes the order and still answers 500, once: the next try gives the same payment.',
  },
  {
    name: 'slow-refund',
    amountFen: fen(66_65),
    shows: 'A refund is "processing" when first asked for and done when asked for again.',
  },
  {
    name: 'stuck-refund',
    amountFen: fen(66_66),
    shows: 'A refund cannot reach the buyer (ABNORMAL): it is shown as failed and waits for a person.',
  },
] as const satisfies readonly (Sentinel & { readonly name: string; readonly amountFen: Fen })[]

/** By the code of wx.login. */
export const loginSentinels = {
  busy: {
    code: 'fake-busy',
    shows: 'WeChat is busy (-1): signing in can be tried again, nothing typed is lost.',
  },
  blocked: {
    code: 'fake-blocked',
    shows: 'WeChat has blocked the person (40226): signing in by WeChat is refused.',
  },
  nonsense: {
    code: 'fake-nonsense',
    shows: 'WeChat answers with a page instead of JSON: treated like an outage.',
  },
} as const satisfies Record<string, Sentinel & { readonly code: string }>

/** By the phone a code is sent to. */
export const smsSentinels = {
  unavailable: {
    phone: '13800000000',
    shows: 'No text message can be sent: signing in by phone says so and keeps the number.',
  },
} as const satisfies Record<string, Sentinel & { readonly phone: string }>

/** By the openid a message goes to. */
export const notifySentinels = {
  refused: {
    openid: 'refuses-messages',
    shows: 'The person took the yes back (43101): the message is given up, the counted yeses are gone.',
  },
  busy: {
    openid: 'messages-busy',
    shows: 'WeChat is busy for messages: five tries with longer pauses, then the inbox is all there is.',
  },
} as const satisfies Record<string, Sentinel & { readonly openid: string }>

/** The sentinel a payment of this amount is, if it is one. */
export function paymentSentinelOf(amountFen: number): (typeof paymentSentinels)[number]['name'] | undefined {
  return paymentSentinels.find((sentinel) => sentinel.amountFen === amountFen)?.name
}

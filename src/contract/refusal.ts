/** Every "no" of the API: its stable code and its HTTP status. Sentences: sentences/<language>.ts. */
export const refusalStatus = {
  'bad-input': 400,
  'body-not-json': 400,
  'idempotency-key-missing': 400,
  'not-signed-in': 401,
  'wrong-role': 403,
  'not-found': 404,
  'body-too-large': 413,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  bug: 500,
  unavailable: 503,

  'sms-phone-limit': 429,
  'sms-address-limit': 429,
  'sms-code-wrong': 422,
  'sms-code-expired': 422,
  'sms-code-tries-used': 422,
  'wechat-code-rejected': 422,
  'sign-in-unavailable': 503,

  'code-unknown': 404,
  'code-retired': 410,
  'own-code': 422,
  'leader-own-codes': 409,
  'moved-recently': 409,

  'deal-invalid': 422,
  'deal-not-editable': 409,
  'deal-not-publishable': 409,
  'deal-not-cancellable': 409,
  'deal-not-arrivable': 409,
  'nothing-to-arrive': 409,
  'shortage-too-large': 422,
  'line-refunded': 409,
  'product-unknown': 422,

  'deal-not-open': 409,
  'item-unknown': 422,
  'sold-out': 409,
  'limit-exceeded': 409,
  'newcomer-price-used': 409,
  'coupon-unknown': 422,
  'coupon-used': 409,
  'coupon-expired': 409,
  'coupon-minimum': 422,
  'price-changed': 409,
  'not-joined': 403,

  'chain-too-long': 422,
  'claim-unknown': 404,
  'claim-taken': 409,
  'claim-cancelled': 409,

  'order-expired': 409,
  'order-already-paid': 409,
  'order-not-cancellable': 409,
  'delivery-not-offered': 409,
  'order-not-changeable': 409,
  'payment-unavailable': 503,

  'pickup-code-unknown': 404,
  'pickup-code-wrong': 409,
  'deal-not-arrived': 409,
  'order-not-paid': 409,
  'line-held-back': 409,
  'not-uncollected': 409,
  'reminded-today': 409,
  'bag-settled': 409,
  'bag-not-due': 409,
  'bag-more-to-come': 409,
  'already-handed-over': 409,
  'undo-too-late': 409,
  'nothing-to-undo': 409,

  'too-many-helpers': 409,
  'invitation-unknown': 404,
  'invitation-used': 409,
  'invitation-expired': 410,
  'helper-is-leader': 409,
  'helps-another-leader': 409,

  'after-sale-not-collected': 409,
  'after-sale-window-closed': 409,
  'after-sale-nothing-left': 409,
  'after-sale-asked-already': 409,
  'after-sale-too-many-pieces': 409,
  'after-sale-amount-changed': 409,
  'after-sale-closed': 409,
  'after-sale-with-operator': 409,
  'after-sale-above-left': 422,
  'after-sale-nothing-given': 422,
  'after-sale-not-refused': 409,
  'after-sale-escalated-before': 409,
  'after-sale-escalation-late': 409,
  'after-sale-decided': 409,
  'after-sale-not-with-operator': 409,
  'picture-too-large': 413,
  'picture-unreadable': 422,
  'picture-kind-unknown': 415,
  'picture-unknown': 422,
  'too-many-pictures': 409,

  'tries-used': 409,
  'attempt-closed': 409,
  'answers-incomplete': 422,

  'points-short': 409,

  'board-running': 409,
  'board-objection-late': 409,
  'board-objection-made': 409,
  'board-objection-decided': 409,
  'board-objections-open': 409,
  'board-objections-undecided': 409,
  'board-final': 409,
  'flags-decided': 409,
  'flags-objected': 409,
  'flags-counts': 409,
  'board-flags-undecided': 409,
  'prize-claimed': 409,
  'prize-unclaimed': 409,
  'prize-sent': 409,
  'prize-plan-invalid': 422,

  'poster-words-missing': 422,
  'words-not-allowed': 422,
  'poster-unavailable': 503,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusalStatus

/** Values a sentence speaks of: a name, how many are left, a date. */
export type RefusalFacts = Readonly<Record<string, string | number>>

export interface Refusal<C extends RefusalCode = RefusalCode> {
  readonly code: C
  readonly facts?: RefusalFacts
  /** For bad input: which field, and why. */
  readonly fields?: readonly FieldProblem[]
}

export interface FieldProblem {
  /** Dotted path into the input, e.g. `items.0.priceFen`. */
  readonly path: string
  readonly code: string
  readonly facts?: RefusalFacts
}

export type Outcome<T, C extends RefusalCode = RefusalCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<C> }

export function done<T>(value: T): Outcome<T, never> {
  return { ok: true, value }
}

export function refused<C extends RefusalCode>(
  code: C,
  facts?: RefusalFacts,
  fields?: readonly FieldProblem[],
): Outcome<never, C> {
  return { ok: false, refusal: { code, ...(facts && { facts }), ...(fields && { fields }) } }
}

/** What any endpoint may answer besides its own refusals. */
export const commonRefusals = [
  'bad-input',
  'body-not-json',
  'body-too-large',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'not-signed-in',
  'wrong-role',
  'not-found',
  'too-many-requests',
  'bug',
  'unavailable',
] as const satisfies readonly RefusalCode[]

/** RFC 9457 problem as it goes over the wire. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: RefusalCode
  readonly detail: string
  readonly requestId: string
  readonly facts?: RefusalFacts
  readonly fields?: readonly (FieldProblem & { readonly sentence: string })[]
}

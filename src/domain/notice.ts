/** What a person is told of (D6). */
export const NOTICE_KINDS = [
  'arrived',
  'part-arrived',
  'short',
  'deal-cancelled',
  'after-sale',
  'delivered',
  'order-on-behalf',
  'uncollected',
  'uncollected-settled',
  'referral-counted',
  'referral-coupon',
  'coupon-ending',
  'objection-decided',
  'prize-won',
  'flags-decided',
] as const

export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What WeChat may be asked to tell: each has a template of its own, and each yes of a person is good for one message (D6). */
export const PUSH_KINDS = ['arrived', 'short', 'deal-cancelled', 'after-sale'] as const

export type PushKind = (typeof PUSH_KINDS)[number]

/** A person may keep so many yeses of a kind; more would only be collected. */
export const MOST_CONSENTS = 20

/** After so many tries a message is given up: the inbox has it anyway. */
export const MOST_PUSH_TRIES = 5

/** The kind whose yes a notice uses up; undefined for what only the inbox tells. */
export function pushKindOf(kind: NoticeKind): PushKind | undefined {
  if (kind === 'part-arrived') return 'arrived'
  return PUSH_KINDS.find((pushed) => pushed === kind)
}

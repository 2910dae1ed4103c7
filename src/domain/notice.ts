/** What a person can be told of, in the inbox and, with consent, by a message of WeChat (D6). */
export const NOTICE_KINDS = [
  'arrived',
  'part-arrived',
  'short',
  'deal-cancelled',
  'order-on-behalf',
  'uncollected',
  'uncollected-settled',
  'delivered',
  'after-sale',
] as const

export type NoticeKind = (typeof NOTICE_KINDS)[number]

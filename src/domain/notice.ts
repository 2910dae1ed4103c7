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
] as const

export type NoticeKind = (typeof NOTICE_KINDS)[number]

import { invariant } from './invariant'

/** ISO 8601 with a zone; in UTC with milliseconds wherever the product writes one. */
export type Instant = string

const prefixes = {
  leader: 'ldr',
  member: 'mbr',
  community: 'com',
  product: 'prd',
  deal: 'dea',
  dealItem: 'itm',
  order: 'ord',
  orderLine: 'lin',
  payment: 'pay',
  refund: 'rfd',
  coupon: 'cpn',
  entry: 'ent',
  track: 'trk',
  lesson: 'les',
  quizAttempt: 'att',
  helper: 'hlp',
  afterSale: 'asl',
  afterSaleEvent: 'evt',
  picture: 'pic',
  shortage: 'sht',
  notice: 'ntc',
  pointsEntry: 'pnt',
  redemption: 'rdm',
  auditEntry: 'aud',
  request: 'req',
} as const

export type IdKind = keyof typeof prefixes

/** An id says what it is: two kinds cannot be swapped unnoticed. */
export type IdOf<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`

export type LeaderId = IdOf<'leader'>
export type MemberId = IdOf<'member'>
export type ProductId = IdOf<'product'>
export type DealId = IdOf<'deal'>
export type DealItemId = IdOf<'dealItem'>
export type OrderId = IdOf<'order'>
export type OrderLineId = IdOf<'orderLine'>
export type PaymentId = IdOf<'payment'>
export type RefundId = IdOf<'refund'>
export type CouponId = IdOf<'coupon'>
export type EntryId = IdOf<'entry'>
export type LessonId = IdOf<'lesson'>
export type QuizAttemptId = IdOf<'quizAttempt'>
export type HelperId = IdOf<'helper'>
export type AfterSaleId = IdOf<'afterSale'>
export type AfterSaleEventId = IdOf<'afterSaleEvent'>
export type PictureId = IdOf<'picture'>
export type ShortageId = IdOf<'shortage'>
export type NoticeId = IdOf<'notice'>
export type PointsEntryId = IdOf<'pointsEntry'>
export type RedemptionId = IdOf<'redemption'>
export type AuditEntryId = IdOf<'auditEntry'>

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/

/** `uuid` is a UUIDv7, so that ids of one kind sort by the time they were made. */
export function idFrom<K extends IdKind>(kind: K, uuid: string): IdOf<K> {
  const plain = uuid.toLowerCase()
  invariant(UUID.test(plain), `an id is made from a UUID, got "${uuid}"`)
  return `${prefixes[kind]}_${plain.replace(/-/g, '')}` as IdOf<K>
}

/** Matches every id of the kind and nothing else. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${prefixes[kind]}_[0-9a-f]{32}$`)
}

export function isIdOf<K extends IdKind>(kind: K, text: string): text is IdOf<K> {
  return idPattern(kind).test(text)
}

import { type AfterSaleReason, type AfterSaleState, amountOfPieces } from '#domain/after-sale'
import { availableFrom, reversalOf } from '#domain/commission'
import { bp, type Fen, fen } from '#domain/money'
import type { Complaint } from '../pictures/complaint-picture'
import type { WorldLeader } from './people'
import type { Random } from './random'
import type { Rows } from './rows'
import { worldId } from './world-ids'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const RULE_VERSION = 1
/** A bag collected this long ago may have been looked into. */
const ASKED_AGO_MS = 3 * HOUR_MS

type LineRow = Rows['orderLines'][number]

interface Tale {
  readonly state: AfterSaleState
  readonly reason: AfterSaleReason
  readonly note: string
  readonly answer?: string
  readonly picture?: Complaint
  /** The bag was collected at least so long ago, so that there was time for all of it. */
  readonly agoMs: number
}

/** One leader has at most these, the first of which there is time for first. */
const tales: readonly Tale[] = [
  { state: 'asked', reason: 'rotten', note: '打开有两个已经软了', picture: 'rotten', agoMs: ASKED_AGO_MS },
  { state: 'asked', reason: 'short', note: '分量不够，比说好的少', picture: 'short', agoMs: ASKED_AGO_MS },
  { state: 'agreed', reason: 'damaged', note: '外包装压坏了一角', picture: 'damaged', agoMs: 12 * HOUR_MS },
  {
    state: 'refused',
    reason: 'other',
    note: '和想象的不太一样',
    answer: '规格在团购里写明了，下次可以先问我',
    agoMs: 12 * HOUR_MS,
  },
  {
    state: 'passed-to-operator',
    reason: 'rotten',
    note: '第二天就坏了',
    answer: '不确定是不是存放的问题，请平台看一下',
    agoMs: 2 * DAY_MS,
  },
  {
    state: 'escalated',
    reason: 'wrong',
    note: '规格和图片上不一样',
    answer: '包装换了，里面是一样的',
    agoMs: 2 * DAY_MS,
  },
  { state: 'withdrawn', reason: 'short', note: '好像少了一袋', agoMs: 12 * HOUR_MS },
]

/** Some after-sales in every state, of goods collected in the last days. */
export function tellAfterSales(random: Random, leaders: readonly WorldLeader[], now: Date, rows: Rows): void {
  const linesOf = new Map<string, LineRow[]>()
  for (const line of rows.orderLines) {
    if (!line.handedOverAt || line.refundedFen || now.getTime() - line.handedOverAt.getTime() > 7 * DAY_MS)
      continue
    linesOf.set(line.leaderId, [...(linesOf.get(line.leaderId) ?? []), line])
  }
  const guests = new Set(rows.members.filter((member) => member.demoAbout).map((member) => member.memberId))
  for (const leader of leaders) {
    const lines = [...(linesOf.get(leader.leaderId) ?? [])].sort(lastCollectedFirst)
    const left = lines.filter((line) => !guests.has(line.memberId))
    let untold = tales
    for (const guest of guests) {
      const own = lines.filter((line) => line.memberId === guest)
      const [line, tale] = tellable(own, untold, now)
      if (!line || !tale) continue
      tellAfterSale(random, leader, line, tale, now, rows)
      untold = untold.filter((other) => other !== tale)
    }
    for (const tale of untold) {
      const index = left.findIndex((line) => fits(line, tale, now))
      const [line] = index < 0 ? [] : left.splice(index, 1)
      if (line) tellAfterSale(random, leader, line, tale, now, rows)
    }
  }
}

/** Whoever one can sign in as has one after-sale to look at, of fresh goods if possible, and the rest to ask about. */
function tellable(own: readonly LineRow[], untold: readonly Tale[], now: Date) {
  const hasTime = (line: LineRow) => hasTimeFor(line, ASKED_AGO_MS, now) && line.paidFen > 0
  const line = own.find((one) => one.goods === 'fresh' && hasTime(one)) ?? own.find(hasTime)
  const tale = untold.find(
    ({ state, reason }) => state === 'asked' && (reason !== 'rotten' || line?.goods === 'fresh'),
  )
  return [line, tale] as const
}

function hasTimeFor(line: LineRow, agoMs: number, now: Date): boolean {
  return !!line.handedOverAt && now.getTime() - line.handedOverAt.getTime() >= agoMs
}

function lastCollectedFirst(a: LineRow, b: LineRow): number {
  return (b.handedOverAt?.getTime() ?? 0) - (a.handedOverAt?.getTime() ?? 0)
}

/** Asked inside the window, with time for what followed; one piece of several, so that no order is refunded whole. */
function fits(line: LineRow, tale: Tale, now: Date): boolean {
  if (line.quantity < 2 || line.paidFen < line.quantity) return false
  if (tale.reason === 'rotten' && line.goods !== 'fresh') return false
  return hasTimeFor(line, tale.agoMs, now)
}

function tellAfterSale(
  random: Random,
  leader: WorldLeader,
  line: LineRow,
  tale: Tale,
  now: Date,
  rows: Rows,
): void {
  const { leaderId, orderId, lineId, memberId } = line
  const handedOverAt = line.handedOverAt ?? now
  const windowEnd = Date.parse(availableFrom(handedOverAt.toISOString(), line.goods))
  const until = Math.min(now.getTime(), windowEnd) - 2 * MINUTE_MS
  const between = (from: Date, to: number) =>
    new Date(from.getTime() + (0.2 + random.next() * 0.6) * (to - from.getTime()))
  const askedAt = between(handedOverAt, until)
  const answeredAt = between(askedAt, now.getTime())
  const escalatedAt = between(answeredAt, now.getTime())
  const afterSaleId = worldId(random, 'afterSale', askedAt)
  const askedFen = amountOfPieces({ quantity: line.quantity, paidFen: fen(line.paidFen) }, 1)
  const { state, reason, note, answer = '' } = tale
  const refundId = state === 'agreed' ? worldId(random, 'refund', answeredAt) : undefined
  const isRefused = state === 'refused' || state === 'escalated'

  rows.afterSales.push({
    leaderId,
    afterSaleId,
    orderId,
    lineId,
    memberId,
    reason,
    note,
    askedQuantity: 1,
    askedFen,
    askedAt,
    ...(refundId && { agreedAt: answeredAt, agreedFen: askedFen, refundId, stock: 'written-off' as const }),
    ...(isRefused && { refusedAt: answeredAt, refusedWhy: answer }),
    ...(state === 'passed-to-operator' && { passedAt: answeredAt }),
    ...(state === 'escalated' && { escalatedAt }),
    ...(state === 'withdrawn' && { withdrawnAt: answeredAt }),
  })
  const tell = (kind: AfterSaleState, by: 'member' | 'leader', at: Date, said = '', amountFen?: Fen) =>
    rows.afterSaleEvents.push({
      leaderId,
      eventId: worldId(random, 'afterSaleEvent', at),
      afterSaleId,
      kind,
      byMemberId: by === 'leader' ? leader.memberId : memberId,
      byRole: by,
      note: said,
      amountFen: amountFen ?? null,
      at,
    })
  tell('asked', 'member', askedAt, note, askedFen)
  if (state === 'agreed') tell('agreed', 'leader', answeredAt, '', askedFen)
  if (isRefused) tell('refused', 'leader', answeredAt, answer)
  if (state === 'passed-to-operator') tell(state, 'leader', answeredAt, answer)
  if (state === 'withdrawn') tell(state, 'member', answeredAt)
  if (state === 'escalated') tell(state, 'member', escalatedAt, '麻烦平台看看标签')

  if (tale.picture) {
    rows.afterSalePictures.push({
      leaderId,
      pictureId: worldId(random, 'picture', askedAt),
      orderId,
      memberId,
      afterSaleId,
      position: 0,
      storageKey: complaintKey(tale.picture),
      byteLength: 0,
      createdAt: askedAt,
    })
  }
  if (refundId) refund(random, line, askedFen, answeredAt, refundId, rows)
}

/** Where the storage keeps what a complaint looks like; told leaders share the file. */
export function complaintKey(complaint: Complaint): string {
  return `demo/complaint-${complaint}.jpg`
}

/** As the server books it: refund, reversal, and what is left on the line (R3). */
function refund(
  random: Random,
  line: LineRow,
  amountFen: Fen,
  at: Date,
  refundId: `rfd_${string}`,
  rows: Rows,
): void {
  const { leaderId, orderId, lineId } = line
  const payment = rows.payments.find((one) => one.orderId === orderId)
  if (!payment) throw new Error(`order ${orderId} was handed over and has no payment`)
  const reversalFen = reversalOf({
    paidFen: fen(line.paidFen),
    refundedBeforeFen: fen(line.refundedFen ?? 0),
    refundFen: amountFen,
    rateBp: line.rateBp ?? bp(0),
  })
  line.refundedFen = (line.refundedFen ?? 0) + amountFen
  line.commissionFen = (line.commissionFen ?? 0) - reversalFen
  rows.refunds.push({
    leaderId,
    refundId,
    orderId,
    paymentId: payment.paymentId,
    amountFen,
    reason: '售后退款',
    state: 'done',
    requestedAt: at,
    doneAt: at,
  })
  rows.refundLines.push({ leaderId, refundId, lineId, amountFen, reversalFen })
  const moves = [
    ['platform-sales', 'buyers', amountFen, 'refund', refundId],
    ['leader-commission', 'platform-commission', reversalFen, 'reversal', `${refundId}:${lineId}`],
  ] as const
  for (const [fromAccount, toAccount, fenMoved, causeKind, causeId] of moves) {
    if (fenMoved === 0) continue
    rows.ledgerEntries.push({
      leaderId,
      entryId: worldId(random, 'entry', at),
      fromAccount,
      toAccount,
      amountFen: fenMoved,
      causeKind,
      causeId,
      ruleVersion: RULE_VERSION,
      at,
    })
  }
}

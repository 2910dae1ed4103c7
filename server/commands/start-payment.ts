import { and, desc, eq } from 'drizzle-orm'
import type { Outcome, RefusalCode } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import { addHours, instantOf, isBefore } from '#domain/business-time'
import type { Instant, LeaderId, MemberId, OrderId, PaymentId } from '#domain/ids'
import { fen } from '#domain/money'
import { orderCan } from '#domain/order'
import { atomically } from '../db/atomically'
import type { Db } from '../db/db'
import { members } from '../db/schema/member'
import { payments } from '../db/schema/money'
import type { Deps } from '../deps'
import type { PaymentRequest, StartedPayment } from '../payment/payment-port'
import { PaymentUnavailable } from '../payment/payment-port'
import { leaderOfOrder } from '../queries/orders'
import { keepOpenid } from './keep-openid'
import { lockOrder } from './load-order'
import { attachOf, settlePayment } from './settle-payment'

interface StartPayment {
  readonly memberId: MemberId
  readonly orderId: OrderId
  readonly channel: 'h5' | 'weapp'
  /** Of wx.login, asked for only where the person's openid is not known yet. */
  readonly wechatCode?: string | undefined
  readonly payerIp: string
  readonly origin: string
  readonly now: Date
}

/** `started` is null for an order of 0 fen: it is paid without the cashier. */
interface Started {
  readonly paymentId: PaymentId
  readonly started: StartedPayment | null
}

/** A payment is our row first, committed; only then is the cashier asked, and always with the same words. */
interface FrozenPayment {
  readonly request: PaymentRequest
  readonly started: StartedPayment | null
}

const DESCRIPTION_BYTES = 120
/** The cashier keeps a payment's words no longer than this; an order held until its deal closes gets a fresh one. */
const PAYMENT_HOURS = 2

export async function startPayment(
  deps: Pick<Deps, 'db' | 'chance' | 'log' | 'payment' | 'wechatLogin'>,
  act: StartPayment,
): Promise<Outcome<Started, RefusalCode>> {
  const leaderId = await leaderOfOrder(deps.db, act.memberId, act.orderId)
  if (!leaderId) return refused('not-found')
  const prepare = () => atomically(deps.db, (tx) => preparePayment(tx, deps, leaderId, act))
  let prepared = await prepare()
  if (!prepared.ok && prepared.refusal.code === 'payment-unavailable' && act.wechatCode) {
    // All that was missing is the openid. WeChat is asked outside the transaction: it may take its time.
    const kept = await keepOpenid(deps, { memberId: act.memberId, code: act.wechatCode })
    if (!kept.ok) return kept
    prepared = await prepare()
  }
  if (!prepared.ok) return prepared

  const { request, started } = prepared.value
  const { paymentId } = request
  if (request.amountFen === 0) {
    const { attach, amountFen } = request
    const paid = {
      paymentId,
      attach,
      amountFen,
      state: 'paid',
      transactionId: null,
      paidAt: instantOf(act.now),
    } as const
    await settlePayment(deps, paid, act.now)
    return done({ paymentId, started: null })
  }
  // A link to the H5 cashier works for five minutes only: the same words to the cashier give a fresh one.
  if (started?.kind === 'weapp') return done({ paymentId, started })
  try {
    const answer = await deps.payment.start(request)
    await freeze(deps.db, leaderId, { request, started: answer })
    return done({ paymentId, started: answer })
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error
    deps.log.warn({ paymentId, err: error }, 'the cashier could not start a payment')
    return refused('payment-unavailable')
  }
}

/** The pending payment of the order by this channel, or a new one. The order's lock keeps it to one. */
async function preparePayment(
  tx: Db,
  deps: Pick<Deps, 'chance'>,
  leaderId: LeaderId,
  act: StartPayment,
): Promise<Outcome<FrozenPayment, RefusalCode>> {
  const held = await lockOrder(tx, leaderId, act.orderId)
  if (!held || held.order.memberId !== act.memberId) return refused('not-found')
  const may = orderCan.pay({ facts: held.facts, lines: held.lineFacts }, instantOf(act.now))
  if (!may.ok)
    return refused(
      may.reason === 'already-paid' || may.reason === 'refunded' ? 'order-already-paid' : 'order-expired',
    )
  if (held.order.releasedAt) return refused('order-expired')

  const now = instantOf(act.now)
  const pending = await pendingPayment(tx, leaderId, act)
  if (pending && isBefore(now, pending.request.expiresAt)) return done(pending)
  const openid = act.channel === 'weapp' ? await openidOf(tx, act.memberId) : null
  if (act.channel === 'weapp' && !openid && held.order.payFen > 0) return refused('payment-unavailable')

  const request: PaymentRequest = {
    paymentId: deps.chance.id('payment'),
    channel: act.channel,
    amountFen: fen(held.order.payFen),
    description: cutToBytes(held.deal.title, DESCRIPTION_BYTES),
    attach: attachOf(leaderId, act.orderId),
    expiresAt: earlier(instantOf(held.order.holdUntil), addHours(now, PAYMENT_HOURS)),
    openid,
    payerIp: act.payerIp,
    returnUrl: `${act.origin}/features/member/pages/cashier/cashier?orderId=${act.orderId}`,
  }
  const frozen = { request, started: null }
  await tx.insert(payments).values({
    leaderId,
    paymentId: request.paymentId,
    orderId: act.orderId,
    memberId: act.memberId,
    channel: act.channel,
    amountFen: request.amountFen,
    state: 'pending',
    prepay: JSON.stringify(frozen),
    createdAt: act.now,
  })
  return done(frozen)
}

function earlier(one: Instant, other: Instant): Instant {
  return isBefore(one, other) ? one : other
}

async function pendingPayment(
  tx: Db,
  leaderId: LeaderId,
  act: StartPayment,
): Promise<FrozenPayment | undefined> {
  const [row] = await tx
    .select({ prepay: payments.prepay })
    .from(payments)
    .where(
      and(
        eq(payments.leaderId, leaderId),
        eq(payments.orderId, act.orderId),
        eq(payments.channel, act.channel),
        eq(payments.state, 'pending'),
      ),
    )
    .orderBy(desc(payments.createdAt))
    .limit(1)
  return row?.prepay ? JSON.parse(row.prepay) : undefined
}

async function freeze(db: Db, leaderId: LeaderId, frozen: FrozenPayment): Promise<void> {
  await db
    .update(payments)
    .set({ prepay: JSON.stringify(frozen) })
    .where(and(eq(payments.leaderId, leaderId), eq(payments.paymentId, frozen.request.paymentId)))
}

async function openidOf(tx: Db, memberId: MemberId): Promise<string | null> {
  const [row] = await tx
    .select({ openid: members.wechatOpenid })
    .from(members)
    .where(eq(members.memberId, memberId))
  return row?.openid ?? null
}

/** As many whole characters as fit: the cashier counts bytes, and half a character is none. */
function cutToBytes(text: string, bytes: number): string {
  let cut = ''
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > bytes) break
    cut += character
  }
  return cut
}

import * as v from 'valibot'
import { instantOf } from '#domain/business-time'
import { isIdOf, type PaymentId } from '#domain/ids'
import { fen } from '#domain/money'
import type { PaymentFact } from './payment-port'

const PREFIX = 'pay_'

const transactionSchema = v.object({
  appid: v.string(),
  mchid: v.string(),
  out_trade_no: v.string(),
  trade_state: v.string(),
  transaction_id: v.optional(v.string()),
  success_time: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  // Left out while nothing is paid.
  attach: v.optional(v.string(), ''),
  amount: v.optional(
    v.object({ total: v.pipe(v.number(), v.safeInteger()), currency: v.optional(v.string(), 'CNY') }),
  ),
})

/** REFUND is a trade that was paid; what went back is in our own books. Unknown words mean: ask again later. */
const states: Readonly<Record<string, PaymentFact['state']>> = {
  SUCCESS: 'paid',
  REFUND: 'paid',
  CLOSED: 'closed',
  REVOKED: 'closed',
}

/** A trade number holds 32 characters at most: the id's own, without the prefix. */
export function tradeNumberOf(paymentId: PaymentId): string {
  return paymentId.slice(PREFIX.length)
}

/** Undefined when it is not a transaction of ours, or a paid one that does not say how much, when, under which number. */
export function readTransaction(
  json: unknown,
  ours: { readonly appId: string; readonly merchantId: string },
): PaymentFact | undefined {
  const parsed = v.safeParse(transactionSchema, json)
  if (!parsed.success) return undefined
  const { appid, mchid, out_trade_no, trade_state, transaction_id, success_time, attach, amount } =
    parsed.output
  const paymentId = PREFIX + out_trade_no
  if (appid !== ours.appId || mchid !== ours.merchantId || !isIdOf('payment', paymentId)) return undefined

  const state = states[trade_state] ?? 'pending'
  const isComplete = amount?.currency === 'CNY' && transaction_id && success_time
  if (state === 'paid' && !isComplete) return undefined
  return {
    paymentId,
    state,
    attach,
    amountFen: fen(amount?.total ?? 0),
    transactionId: transaction_id ?? null,
    paidAt: success_time ? instantOf(new Date(success_time)) : null,
  }
}

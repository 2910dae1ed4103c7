import type { Instant, PaymentId } from '#domain/ids'
import type { Fen } from '#domain/money'

/** Frozen before the first call: the same payment id is always sent with the same body. */
export interface PaymentRequest {
  readonly paymentId: PaymentId
  readonly channel: 'h5' | 'weapp'
  readonly amountFen: Fen
  readonly description: string
  /** Comes back in callback and query: `leaderId|orderId`. */
  readonly attach: string
  readonly expiresAt: Instant
  /** weapp only. */
  readonly openid: string | null
  readonly payerIp: string
  /** H5: where the cashier sends the person back to. */
  readonly returnUrl: string
}

export type StartedPayment =
  | { readonly kind: 'h5'; readonly cashierUrl: string }
  | {
      readonly kind: 'weapp'
      readonly requestPayment: {
        readonly timeStamp: string
        readonly nonceStr: string
        readonly package: string
        readonly signType: 'RSA'
        readonly paySign: string
      }
      /** Where the demo's cashier takes the place of WeChat's; a real cashier has none. */
      readonly demoCashierUrl?: string
    }

/** What the cashier knows of a payment. */
export interface PaymentFact {
  readonly paymentId: PaymentId
  readonly state: 'pending' | 'paid' | 'closed'
  readonly attach: string
  readonly amountFen: Fen
  readonly transactionId: string | null
  readonly paidAt: Instant | null
}

export type RefundFact = { readonly state: 'done' | 'processing' | 'failed' }

/** The cashier cannot be reached or answers nonsense: what happened is unknown; ask again with the same id. */
export class PaymentUnavailable extends Error {}

/** A callback that is not what it says it is. */
export class CallbackRejected extends Error {}

/** The cashier: WeChat Pay v3 in earnest, the demo world's fake of the same protocol otherwise. */
export interface PaymentPort {
  /** @throws PaymentUnavailable */
  start(request: PaymentRequest): Promise<StartedPayment>
  /** @throws PaymentUnavailable */
  query(paymentId: PaymentId): Promise<PaymentFact | undefined>
  /** Repeating a refund id refunds once. @throws PaymentUnavailable */
  refund(refund: {
    readonly refundId: string
    readonly paymentId: PaymentId
    readonly amountFen: Fen
    readonly totalFen: Fen
    readonly reason: string
  }): Promise<RefundFact>
  /** Checks signature and age of a callback and opens it. @throws CallbackRejected */
  readCallback(
    headers: Headers,
    rawBody: string,
  ): Promise<{ readonly eventId: string; readonly payment: PaymentFact | undefined }>
}

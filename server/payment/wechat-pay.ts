import * as v from 'valibot'
import { formatTime } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import type { PaymentFact, PaymentPort, PaymentRequest, RefundFact, StartedPayment } from './payment-port'
import { PaymentUnavailable } from './payment-port'
import { readCallback } from './read-callback'
import { readTransaction, tradeNumberOf } from './transaction'
import type { PayAnswer, WechatPayDeps } from './wechat-pay-client'
import { WechatPayClient } from './wechat-pay-client'
import type { WechatPayConfig } from './wechat-pay-config'

/** The cashier takes 80 bytes; a character needs four at most. */
const REASON_CHARACTERS = 20

const prepaySchema = v.object({ prepay_id: v.string() })
const h5Schema = v.object({ h5_url: v.string() })
const refundSchema = v.object({ status: v.string() })

/** WeChat Pay v3: JSAPI for the mini-program, H5 for the browser. */
export function wechatPay(config: WechatPayConfig, deps: WechatPayDeps): PaymentPort {
  const client = new WechatPayClient(config, deps)

  return {
    async start(request): Promise<StartedPayment> {
      return request.channel === 'weapp' ? startInWeapp(request) : startInBrowser(request)
    },

    async query(paymentId): Promise<PaymentFact | undefined> {
      const path = `/v3/pay/transactions/out-trade-no/${tradeNumberOf(paymentId)}?mchid=${config.merchantId}`
      const answer = await client.call('GET', path)
      if (answer.kind === 'refused' && answer.status === 404) return undefined
      const fact = readTransaction(bodyOf(answer), config)
      if (fact?.paymentId !== paymentId)
        throw new PaymentUnavailable('the queried trade is not the one asked for')
      return isBookable(fact) ? fact : undefined
    },

    async refund(refund): Promise<RefundFact> {
      const answer = await client.call('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: tradeNumberOf(refund.paymentId),
        out_refund_no: refund.refundId,
        reason: Array.from(refund.reason).slice(0, REASON_CHARACTERS).join(''),
        amount: { refund: refund.amountFen, total: refund.totalFen, currency: 'CNY' },
      })
      const { status } = parse(refundSchema, answer)
      if (status === 'SUCCESS') return { state: 'done' }
      return { state: status === 'CLOSED' || status === 'ABNORMAL' ? 'failed' : 'processing' }
    },

    readCallback: (headers, rawBody) => readCallback(client.check(headers, rawBody), rawBody, config),
  }

  async function startInWeapp(request: PaymentRequest): Promise<StartedPayment> {
    const answer = await client.call('POST', '/v3/pay/transactions/jsapi', {
      ...orderOf(request),
      payer: { openid: request.openid },
      scene_info: { payer_client_ip: request.payerIp },
    })
    const { prepay_id } = parse(prepaySchema, answer)
    return { kind: 'weapp', requestPayment: client.requestPayment(prepay_id) }
  }

  async function startInBrowser(request: PaymentRequest): Promise<StartedPayment> {
    const answer = await client.call('POST', '/v3/pay/transactions/h5', {
      ...orderOf(request),
      scene_info: { payer_client_ip: request.payerIp, h5_info: { type: 'Wap' } },
    })
    const { h5_url } = parse(h5Schema, answer)
    const joint = h5_url.includes('?') ? '&' : '?'
    return {
      kind: 'h5',
      cashierUrl: `${h5_url}${joint}redirect_url=${encodeURIComponent(request.returnUrl)}`,
    }
  }

  /** Made of frozen facts only: a trade number that is sent again must come with the same words. */
  function orderOf(request: PaymentRequest) {
    return {
      appid: config.appId,
      mchid: config.merchantId,
      description: request.description,
      out_trade_no: tradeNumberOf(request.paymentId),
      time_expire: rfc3339(request.expiresAt),
      attach: request.attach,
      notify_url: config.notifyUrl,
      amount: { total: request.amountFen, currency: 'CNY' },
    }
  }
}

/** A trade nobody has paid may come without attach and amount: then there is nothing to tell yet. */
function isBookable(fact: PaymentFact): boolean {
  return fact.state === 'paid' || (fact.attach !== '' && fact.amountFen > 0)
}

/** With the offset written out and whole seconds, as in WeChat Pay's own examples. */
function rfc3339(at: Instant): string {
  return `${formatTime(at, 'YYYY-MM-DDTHH:mm:ss')}+08:00`
}

function bodyOf(answer: PayAnswer): unknown {
  if (answer.kind === 'done') return answer.body
  throw new PaymentUnavailable(`WeChat Pay refused: ${answer.status} ${answer.code}`)
}

function parse<S extends v.GenericSchema>(schema: S, answer: PayAnswer): v.InferOutput<S> {
  const parsed = v.safeParse(schema, bodyOf(answer))
  if (!parsed.success) throw new PaymentUnavailable('WeChat Pay answered something else than documented')
  return parsed.output
}

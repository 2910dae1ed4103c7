import * as v from 'valibot'
import { endpoint } from './endpoint'
import { order } from './order'
import { idOf } from './schema'

export const startPayment = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/payments',
  summary: 'Start paying an own order: the cashier page (H5) or the parameters of wx.requestPayment (weapp)',
  who: 'person',
  rate: 'order',
  input: v.object({
    orderId: idOf('order'),
    channel: v.picklist(['h5', 'weapp']),
    /** weapp: a fresh code of wx.login, for who signed in by phone: WeChat takes money from an openid only. */
    wechatCode: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(256))),
  }),
  output: v.object({
    paymentId: idOf('payment'),
    /** H5: go there; it comes back by itself. weapp: of the demo's cashier, to be used in place of wx.requestPayment. */
    cashierUrl: v.nullable(v.string()),
    /** weapp: hand to wx.requestPayment as is. */
    requestPayment: v.nullable(
      v.object({
        timeStamp: v.string(),
        nonceStr: v.string(),
        package: v.string(),
        signType: v.literal('RSA'),
        paySign: v.string(),
      }),
    ),
  }),
  repeat: 'own-record',
  refusals: ['order-expired', 'order-already-paid', 'payment-unavailable', 'wechat-code-rejected'],
})

export const checkPayment = endpoint({
  method: 'POST',
  path: '/api/v1/orders/{orderId}/payments/check',
  summary: 'Ask the cashier what became of the payment; the phone is never believed',
  who: 'person',
  rate: 'order',
  input: v.object({ orderId: idOf('order') }),
  output: v.object({ state: v.picklist(['none', 'pending', 'paid', 'failed', 'refunded']), order }),
  repeat: 'harmless',
  refusals: ['payment-unavailable'],
})

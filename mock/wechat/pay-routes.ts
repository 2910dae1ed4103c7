import type { Context } from 'hono'
import { Hono } from 'hono'
import { createTrade } from './create-trade'
import { merchantSignatureFault } from './merchant-signature'
import type { PayReply } from './pay-answer'
import { payError } from './pay-answer'
import type { Platform } from './platform'
import { FAKE_MERCHANT_ID, nowMs } from './platform'
import { platformHeaders } from './platform-signature'
import { createRefund, queryRefund } from './refunds'
import type { Trade } from './store'
import { closeTrade, findTrade, stateOf, transactionOf } from './trades'

type Answer = (context: Context, json: unknown) => PayReply | Promise<PayReply>

/** The pay server of WeChat Pay v3: believes signed requests only and signs all it says. */
export function payRoutes(platform: Platform): Hono {
  const routes = new Hono()
  const signed = (answer: Answer) => async (context: Context) => signedAnswer(platform, context, answer)

  routes.post(
    '/v3/pay/transactions/jsapi',
    signed((_, json) => createTrade(platform, 'jsapi', json)),
  )
  routes.post(
    '/v3/pay/transactions/h5',
    signed((_, json) => createTrade(platform, 'h5', json)),
  )
  routes.get(
    '/v3/pay/transactions/out-trade-no/:number',
    signed((context) => tell(context, byTradeNumber(context))),
  )
  routes.get(
    '/v3/pay/transactions/id/:number',
    signed((context) => tell(context, byTransaction(context))),
  )
  routes.post(
    '/v3/pay/transactions/out-trade-no/:number/close',
    signed((context) => close(byTradeNumber(context))),
  )
  routes.post(
    '/v3/refund/domestic/refunds',
    signed((_, json) => createRefund(platform, json)),
  )
  routes.get(
    '/v3/refund/domestic/refunds/:number',
    signed((context) => queryRefund(platform, numberIn(context))),
  )
  return routes

  function byTradeNumber(context: Context): Promise<Trade | undefined> {
    return findTrade(platform, numberIn(context))
  }

  async function byTransaction(context: Context): Promise<Trade | undefined> {
    return platform.books.tradeByTransaction(numberIn(context))
  }

  async function tell(context: Context, finding: Promise<Trade | undefined>): Promise<PayReply> {
    if (context.req.query('mchid') !== FAKE_MERCHANT_ID) return payError('PARAM_ERROR', 'mchid 有误')
    const trade = await finding
    if (!trade) return payError('ORDER_NOT_EXIST', '订单不存在')
    return { status: 200, body: transactionOf(trade, nowMs(platform)) }
  }

  async function close(finding: Promise<Trade | undefined>): Promise<PayReply> {
    const trade = await finding
    if (!trade) return payError('ORDER_NOT_EXIST', '订单不存在')
    const state = stateOf(trade, nowMs(platform))
    if (state === 'SUCCESS' || state === 'REFUND') return payError('OUT_TRADE_NO_USED', '订单已支付')
    closeTrade(platform, trade)
    return { status: 204 }
  }
}

async function signedAnswer(platform: Platform, context: Context, answer: Answer): Promise<Response> {
  const body = await context.req.text()
  const url = new URL(context.req.url)
  const request = {
    method: context.req.method,
    path: url.pathname + url.search,
    body,
    authorization: context.req.header('authorization') ?? '',
  }
  const merchant = { ...platform.keys.merchant, merchantId: FAKE_MERCHANT_ID }
  const fault = merchantSignatureFault(request, merchant, nowMs(platform))
  const { status, body: told } = fault ? payError('SIGN_ERROR', fault) : await answer(context, jsonOf(body))
  const text = told ? JSON.stringify(told) : ''
  const headers = platformHeaders(text, platform.keys.platform, nowMs(platform))
  return new Response(text || null, {
    status,
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  })
}

function numberIn(context: Context): string {
  return context.req.param('number') ?? ''
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

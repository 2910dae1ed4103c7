import { Hono } from 'hono'
import type { Callbacks } from './callbacks'
import type { CashierState } from './cashier-page'
import { cashierPage } from './cashier-page'
import type { Platform } from './platform'
import { nowMs } from './platform'
import type { Trade } from './store'
import { closeTrade, isLinkOld, payTrade, stateOf } from './trades'

/** What wx.requestPayment answers. */
const answers = {
  pay: { errMsg: 'requestPayment:ok' },
  fail: { errMsg: 'requestPayment:fail (pay failed)' },
  abandon: { errMsg: 'requestPayment:fail cancel' },
} as const

type Choice = keyof typeof answers

/** Where a buyer decides: pages for the browser, JSON for what stands in for wx.requestPayment. */
export function cashierRoutes(platform: Platform, callbacks: Callbacks): Hono {
  const routes = new Hono()

  routes.get('/cashier/:prepay', (context) => {
    const trade = platform.books.tradeByPrepay(context.req.param('prepay'))
    const backUrl = safeReturnUrl(context.req.query('redirect_url'))
    const state = cashierState(trade)
    return context.html(cashierPage({ state, trade, backUrl }), state === 'unknown' ? 404 : 200)
  })

  routes.post('/cashier/:prepay', async (context) => {
    const { choice } = await context.req.parseBody()
    const trade = platform.books.tradeByPrepay(context.req.param('prepay'))
    const backUrl = safeReturnUrl(context.req.query('redirect_url'))
    const state = cashierState(trade)
    if (state !== 'open' || !isChoice(choice))
      return context.html(cashierPage({ state, trade, backUrl }), 409)
    if (trade) choose(trade, choice)
    return context.redirect(backUrl, 303)
  })

  routes.post('/cashier/:prepay/:choice', (context) => {
    const { prepay, choice } = context.req.param()
    const trade = platform.books.tradeByPrepay(prepay)
    if (!trade || !isChoice(choice)) return context.json({ errMsg: 'requestPayment:fail 支付参数有误' }, 404)
    if (cashierState(trade) !== 'open')
      return context.json({ errMsg: 'requestPayment:fail 订单已支付或已关闭' }, 409)
    choose(trade, choice)
    return context.json(answers[choice])
  })

  return routes

  function cashierState(trade: Trade | undefined): CashierState {
    if (!trade) return 'unknown'
    const state = stateOf(trade, nowMs(platform))
    if (state !== 'NOTPAY') return state === 'CLOSED' ? 'closed' : 'paid'
    return isLinkOld(trade, nowMs(platform)) ? 'link-old' : 'open'
  }

  /** A bank's "no" leaves a real trade open; the fake closes it, so that a failed payment can be seen. */
  function choose(trade: Trade, choice: Choice): void {
    if (choice === 'fail') closeTrade(platform, trade)
    if (choice !== 'pay') return
    const paid = payTrade(platform, trade)
    if (paid) callbacks.report(paid)
  }
}

function isChoice(choice: unknown): choice is Choice {
  return typeof choice === 'string' && Object.hasOwn(answers, choice)
}

/** Only to web pages: a link may hold anything. */
function safeReturnUrl(url: string | undefined): string {
  if (!url) return '/'
  const isOwnPath = /^\/(?![/\\])/.test(url)
  const isWebPage = /^https?:\/\/[^/\\]/i.test(url)
  return isOwnPath || isWebPage ? url : '/'
}

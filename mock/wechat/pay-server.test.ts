import { Hono } from 'hono'
import { fen } from '#domain/money'
import { WechatPayClient } from '#server/payment/wechat-pay-client'
import { FAKE_WECHAT_PATH } from './fake-wechat'
import { PAYMENT_ID, payBench, paymentRequest, startInBrowser } from './pay-bench'

const NUMBER = PAYMENT_ID.slice('pay_'.length)

function order(config: ReturnType<typeof payBench>['config']) {
  return {
    appid: config.appId,
    mchid: config.merchantId,
    description: '周三鲜果团',
    out_trade_no: NUMBER,
    time_expire: '2026-11-22T12:15:00+08:00',
    notify_url: 'https://shop.example/callback',
    amount: { total: 1990, currency: 'CNY' },
    payer: { openid: 'zhang' },
  }
}

it.each([
  ['a description over 127 bytes', { description: '团'.repeat(43) }],
  ['a number over 32 characters', { out_trade_no: 'x'.repeat(33) }],
  ['an amount of 0', { amount: { total: 0, currency: 'CNY' } }],
  ['an amount in yuan', { amount: { total: 19.9, currency: 'CNY' } }],
  ['a callback address with a query', { notify_url: 'https://shop.example/callback?a=1' }],
  ['an expiry less than a minute ahead', { time_expire: '2026-11-22T12:00:59+08:00' }],
  ['nobody who pays', { payer: undefined }],
])('refuses an order with %s', async (_, changed) => {
  const { config, deps } = payBench()
  const client = new WechatPayClient(config, deps)
  const answer = await client.call('POST', '/v3/pay/transactions/jsapi', { ...order(config), ...changed })
  expect(answer).toEqual({ kind: 'refused', status: 400, code: 'PARAM_ERROR' })
})

it('refuses an app that does not belong to the merchant', async () => {
  const { config, deps } = payBench()
  const client = new WechatPayClient({ ...config, appId: 'wx0' }, deps)
  const answer = await client.call('POST', '/v3/pay/transactions/jsapi', { ...order(config), appid: 'wx0' })
  expect(answer).toMatchObject({ code: 'APPID_MCHID_NOT_MATCH' })
})

it('closes an unpaid trade with a signed answer that has no body, and a paid one not at all', async () => {
  const bench = payBench()
  const client = new WechatPayClient(bench.config, bench.deps)
  const close = () =>
    client.call('POST', `/v3/pay/transactions/out-trade-no/${NUMBER}/close`, {
      mchid: bench.config.merchantId,
    })
  expect(await close()).toMatchObject({ status: 404, code: 'ORDER_NOT_EXIST' })
  await startInBrowser(bench)
  expect(await close()).toEqual({ kind: 'done', body: undefined })
  expect(await bench.port.query(PAYMENT_ID)).toMatchObject({ state: 'closed' })
  await expect(startInBrowser(bench)).rejects.toThrow('ORDER_CLOSED')

  const paid = payBench()
  await paid.choose(await startInBrowser(paid), 'pay')
  const late = new WechatPayClient(paid.config, paid.deps)
  const answer = await late.call('POST', `/v3/pay/transactions/out-trade-no/${NUMBER}/close`, { mchid: 'x' })
  expect(answer).toMatchObject({ status: 403 })
})

it('finds a paid trade by the number WeChat gave it', async () => {
  const bench = payBench()
  await bench.choose(await startInBrowser(bench), 'pay')
  const transactionId = bench.received[0]?.payment?.transactionId
  const client = new WechatPayClient(bench.config, bench.deps)
  const answer = await client.call(
    'GET',
    `/v3/pay/transactions/id/${transactionId}?mchid=${bench.config.merchantId}`,
  )
  expect(answer).toMatchObject({ kind: 'done', body: { out_trade_no: NUMBER, trade_state: 'SUCCESS' } })
})

it('tells of a refund by its number', async () => {
  const bench = payBench()
  await bench.choose(await startInBrowser(bench), 'pay')
  const client = new WechatPayClient(bench.config, bench.deps)
  const ask = () => client.call('GET', '/v3/refund/domestic/refunds/rfd_1')
  expect(await ask()).toMatchObject({ status: 404, code: 'RESOURCE_NOT_EXISTS' })
  await bench.port.refund({
    refundId: 'rfd_1',
    paymentId: PAYMENT_ID,
    amountFen: fen(1990),
    totalFen: fen(1990),
    reason: '团购取消',
  })
  expect(await ask()).toMatchObject({ kind: 'done', body: { status: 'SUCCESS', amount: { refund: 1990 } } })
})

it('speaks the same protocol where it is mounted on a server', async () => {
  const bench = payBench()
  const server = new Hono().route(FAKE_WECHAT_PATH, bench.fake.app)
  const config = { ...bench.config, baseUrl: `http://127.0.0.1:3000${FAKE_WECHAT_PATH}` }
  const fetch = async (url: string, init: RequestInit) => server.request(url, init)
  const client = new WechatPayClient(config, { ...bench.deps, fetch })
  expect(await client.call('POST', '/v3/pay/transactions/jsapi', order(config))).toMatchObject({
    kind: 'done',
  })
})

it('answers 500 to every try for ¥66.60, and once for ¥66.64', async () => {
  const bench = payBench()
  await expect(bench.port.start(paymentRequest({ amountFen: fen(66_60) }))).rejects.toThrow(
    'HTTP 500 SYSTEM_ERROR',
  )
  expect(await startInBrowser(bench, { amountFen: fen(66_64) })).toContain('/fake-wechat/cashier/wx')
})

it('refunds payments from before its own records', async () => {
  const { deps, config, fake } = payBench({
    pastTrade: async (number) =>
      number === NUMBER
        ? { totalFen: 1990, attach: 'a', paidAt: new Date('2026-10-01T00:00:00Z') }
        : undefined,
  })
  const client = new WechatPayClient(config, deps)
  const body = {
    out_trade_no: NUMBER,
    out_refund_no: 'rfd_1',
    amount: { refund: 1990, total: 1990, currency: 'CNY' },
  }
  expect(await client.call('POST', '/v3/refund/domestic/refunds', body)).toMatchObject({
    body: { status: 'SUCCESS' },
  })
  const unknown = { ...body, out_trade_no: '0'.repeat(32) }
  expect(await client.call('POST', '/v3/refund/domestic/refunds', unknown)).toMatchObject({ status: 404 })
  await fake.settled()
})

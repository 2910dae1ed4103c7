import { fen } from '#domain/money'
import { payBench, startInBrowser } from '#mock/wechat/pay-bench'
import { platformHeaders, sealResource } from '#mock/wechat/platform-signature'
import { CallbackRejected } from './payment-port'

/** A genuine callback of a paid trade, as it came. */
async function genuine() {
  const bench = payBench()
  await bench.choose(await startInBrowser(bench), 'pay')
  const [call] = bench.raw
  if (!call) throw new Error('no callback came')
  return { bench, ...call }
}

function changed(headers: Headers, name: string, value: string): Headers {
  const copy = new Headers(headers)
  copy.set(name, value)
  return copy
}

it('opens a genuine callback', async () => {
  const { bench, headers, body } = await genuine()
  expect(body).not.toContain('ldr_1|ord_1')
  expect(await bench.port.readCallback(headers, body)).toMatchObject({
    payment: { state: 'paid', amountFen: 1990, attach: 'ldr_1|ord_1' },
  })
})

it.each<[string, (headers: Headers, body: string) => [Headers, string]]>([
  [
    'a changed body',
    (headers: Headers, body: string) => [headers, body.replace('TRANSACTION', 'transaction')],
  ],
  [
    'a wrong signature',
    (headers: Headers, body: string) => [changed(headers, 'Wechatpay-Signature', 'AAAA'), body],
  ],
  [
    'the probe of WeChat Pay',
    (headers: Headers, body: string) => [
      changed(headers, 'Wechatpay-Signature', `WECHATPAY/SIGNTEST/${headers.get('Wechatpay-Signature')}`),
      body,
    ],
  ],
  [
    'a serial nobody knows',
    (headers: Headers, body: string) => [changed(headers, 'Wechatpay-Serial', 'PUB_KEY_ID_0'), body],
  ],
  ['no signature at all', (_: Headers, body: string) => [new Headers(), body]],
])('rejects %s', async (_, change) => {
  const { bench, headers, body } = await genuine()
  const [changedHeaders, changedBody] = change(headers, body)
  await expect(bench.port.readCallback(changedHeaders, changedBody)).rejects.toThrow(CallbackRejected)
})

it('rejects a genuine callback that is played again five minutes later', async () => {
  const { bench, headers, body } = await genuine()
  bench.later(5 * 60_000)
  await expect(bench.port.readCallback(headers, body)).rejects.toThrow('stale')
})

const transaction = {
  appid: 'wxfa4e0000fa4e0000',
  mchid: '1900000000',
  out_trade_no: '0198f0c2a1b27c3d8e4f5a6b7c8d9e0f',
  trade_state: 'SUCCESS',
  transaction_id: '42001',
  success_time: '2026-11-22T12:00:00+08:00',
  attach: '',
  amount: { total: 1990, currency: 'CNY' },
}

/** Signed by the platform, with any content. */
function signed(content: object, given: { eventType?: string; apiV3Key?: string; text?: string } = {}) {
  const bench = payBench()
  const { eventType = 'TRANSACTION.SUCCESS', apiV3Key = bench.config.apiV3Key } = given
  const resource = sealResource('transaction', content, apiV3Key)
  const body = given.text ?? JSON.stringify({ id: 'EV-1', event_type: eventType, resource })
  const headers = new Headers(platformHeaders(body, bench.platformSigner, bench.time.now.getTime()))
  return bench.port.readCallback(headers, body)
}

it('reads what the documents show', async () => {
  expect(await signed(transaction)).toEqual({
    eventId: 'EV-1',
    payment: {
      paymentId: 'pay_0198f0c2a1b27c3d8e4f5a6b7c8d9e0f',
      state: 'paid',
      attach: '',
      amountFen: fen(1990),
      transactionId: '42001',
      paidAt: '2026-11-22T04:00:00.000Z',
    },
  })
})

it('takes fields it does not know', async () => {
  const more = { ...transaction, promotion_detail: [], amount: { ...transaction.amount, payer_total: 1 } }
  expect(await signed(more)).toMatchObject({ payment: { amountFen: 1990 } })
})

it('understands an event about something else and books nothing', async () => {
  expect(await signed({}, { eventType: 'REFUND.SUCCESS' })).toEqual({ eventId: 'EV-1', payment: undefined })
})

it.each([
  ['for another merchant', { ...transaction, mchid: '1900000001' }],
  ['for another app', { ...transaction, appid: 'wx0' }],
  ['in another currency', { ...transaction, amount: { total: 1990, currency: 'HKD' } }],
  ['with a part of a fen', { ...transaction, amount: { total: 19.9, currency: 'CNY' } }],
  ['without an amount', { ...transaction, amount: undefined }],
  ['without its number', { ...transaction, transaction_id: undefined }],
  ['without a time', { ...transaction, success_time: undefined }],
  ['under a number that is not ours', { ...transaction, out_trade_no: 'SHOP-1' }],
])('rejects a signed payment %s', async (_, content) => {
  await expect(signed(content)).rejects.toThrow('no transaction of ours')
})

it.each([
  ['sealed with another key', { apiV3Key: 'x'.repeat(32) }],
  ['that is no JSON', { text: 'hello' }],
  ['that is no event', { text: '{"id":"EV-1"}' }],
])('rejects a signed callback %s', async (_, given) => {
  await expect(signed(transaction, given)).rejects.toThrow(CallbackRejected)
})

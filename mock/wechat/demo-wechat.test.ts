import type { PaymentFact } from '#server/payment/payment-port'
import { demoWechat } from './demo-wechat'
import { makeKeys } from './keys'
import { PAYMENT_ID, paymentRequest } from './pay-bench'
import { memoryStore } from './store'

it('brings the callback of a payment to the API, opened by the real adapter', async () => {
  const booked: (PaymentFact | undefined)[] = []
  const { fake, payment, wechatLogin } = demoWechat({
    clock: { now: () => new Date('2026-11-22T04:00:00Z') },
    chance: { bytes: (count) => new Uint8Array(count) },
    keys: makeKeys(),
    store: memoryStore(),
    async callApi(request) {
      if (new URL(request.url).pathname !== '/api/v1/wechat/payment-callback')
        return new Response(null, { status: 404 })
      booked.push((await payment.readCallback(request.headers, await request.text())).payment)
      return new Response(null, { status: 204 })
    },
  })
  expect(await wechatLogin.signIn('fake-zhang')).toEqual({ kind: 'openid', openid: 'zhang' })

  const started = await payment.start(paymentRequest())
  if (started.kind !== 'h5') throw new Error('not for the browser')
  expect(started.cashierUrl).toMatch(/^\/fake-wechat\/cashier\/wx/)
  const path = started.cashierUrl.replace('/fake-wechat', '')
  await fake.app.request(path, { method: 'POST', body: new URLSearchParams({ choice: 'pay' }) })
  await fake.settled()
  expect(booked).toEqual([expect.objectContaining({ paymentId: PAYMENT_ID, state: 'paid' })])
})

it("tells a mini-program where the cashier is that stands for WeChat's", async () => {
  const { fake, payment } = demoWechat({
    clock: { now: () => new Date('2026-11-22T04:00:00Z') },
    chance: { bytes: (count) => new Uint8Array(count) },
    keys: makeKeys(),
    store: memoryStore(),
    callApi: () => new Response(null, { status: 204 }),
  })
  const started = await payment.start(paymentRequest({ channel: 'weapp', openid: 'zhang' }))
  if (started.kind !== 'weapp') throw new Error('not for the mini-program')
  const path = (started.demoCashierUrl ?? '').replace('/fake-wechat', '')
  const answer = await fake.app.request(`${path}/pay`, { method: 'POST' })
  expect(await answer.json()).toEqual({ errMsg: 'requestPayment:ok' })
  expect(await payment.query(PAYMENT_ID)).toMatchObject({ state: 'paid' })
})

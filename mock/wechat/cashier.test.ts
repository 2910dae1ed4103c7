import { payBench, startInBrowser } from './pay-bench'

const page = (bench: ReturnType<typeof payBench>, url: string) =>
  bench.fake.app.request(url.replace('/fake-wechat', ''))

it('shows amount, goods and three choices in both languages', async () => {
  const bench = payBench()
  const shown = await page(bench, await startInBrowser(bench, { description: '苹果 <b>& 梨</b>' }))
  const html = await shown.text()
  expect(shown.status).toBe(200)
  expect(html).toContain('19.90')
  expect(html).toContain('苹果 &lt;b&gt;&amp; 梨&lt;/b&gt;')
  for (const word of ['支付成功', '支付失败', '放弃', 'Pay', 'Fail', 'Abandon']) expect(html).toContain(word)
  expect(html.match(/<button/g)).toHaveLength(3)
})

it.each(['pay', 'fail', 'abandon'] as const)(
  'goes back to where the buyer came from after "%s"',
  async (choice) => {
    const bench = payBench()
    const answer = await bench.choose(await startInBrowser(bench), choice)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('http://localhost:3000/cashier?orderId=ord_1')
  },
)

it('takes a payment once', async () => {
  const bench = payBench()
  const url = await startInBrowser(bench)
  await bench.choose(url, 'pay')
  const again = await bench.choose(url, 'pay')
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('已支付')
  expect(bench.received).toHaveLength(1)
})

it('can be paid after it was abandoned, and not after it failed', async () => {
  const bench = payBench()
  const url = await startInBrowser(bench)
  await bench.choose(url, 'abandon')
  expect((await bench.choose(url, 'fail')).status).toBe(303)
  expect((await bench.choose(url, 'pay')).status).toBe(409)
  expect(bench.received).toEqual([])
})

it('has links that work for five minutes, until they are asked for again', async () => {
  const bench = payBench()
  const url = await startInBrowser(bench)
  bench.later(5 * 60_000)
  const old = await bench.choose(url, 'pay')
  expect(old.status).toBe(409)
  expect(await old.text()).toContain('链接已过期')
  await startInBrowser(bench)
  expect((await bench.choose(url, 'pay')).status).toBe(303)
})

it('does nothing for a choice it does not know', async () => {
  const bench = payBench()
  const path = (await startInBrowser(bench)).replace('/fake-wechat', '')
  const answer = await bench.fake.app.request(path, {
    method: 'POST',
    body: new URLSearchParams({ choice: 'constructor' }),
  })
  expect(answer.status).toBe(409)
  expect((await page(bench, path)).status).toBe(200)
})

it('knows no payment it never gave out', async () => {
  const answer = await page(payBench(), 'http://localhost:3000/fake-wechat/cashier/wx0')
  expect(answer.status).toBe(404)
})

it.each(['javascript:alert(1)', '//elsewhere.example', '/\\elsewhere.example', 'data:text/html,x'])(
  'does not send the buyer to %s',
  async (returnUrl) => {
    const bench = payBench()
    const answer = await bench.choose(await startInBrowser(bench, { returnUrl }), 'abandon')
    expect(answer.headers.get('location')).toBe('/')
  },
)

it.each([
  ['pay', 200, 'requestPayment:ok'],
  ['fail', 200, 'requestPayment:fail (pay failed)'],
  ['abandon', 200, 'requestPayment:fail cancel'],
  ['steal', 404, 'requestPayment:fail 支付参数有误'],
])('answers "%s" as wx.requestPayment would', async (choice, status, errMsg) => {
  const bench = payBench()
  const prepay = /wx[0-9a-f]{32}/.exec(await startInBrowser(bench))?.[0]
  const answer = await bench.fake.app.request(`/cashier/${prepay}/${choice}`, { method: 'POST' })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual({ errMsg })
})

import { fen } from '#domain/money'
import { payBench, startInBrowser } from './pay-bench'
import { memoryStore } from './store'

it('reports a paid trade until the merchant understands, under one event id and freshly signed', async () => {
  const bench = payBench({ answers: (n) => (n < 2 ? 500 : 204) })
  await bench.choose(await startInBrowser(bench), 'pay')
  expect(bench.received).toHaveLength(3)
  expect(new Set(bench.received.map(({ eventId }) => eventId)).size).toBe(1)
  expect(new Set(bench.raw.map(({ headers }) => headers.get('Wechatpay-Signature'))).size).toBe(3)
})

it('stops reporting after a few tries; the payment is then found by asking', async () => {
  const bench = payBench({ answers: () => 500 })
  await bench.choose(await startInBrowser(bench), 'pay')
  expect(bench.received).toHaveLength(5)
})

it('goes on reporting after a restart what nobody had understood', async () => {
  const store = memoryStore()
  const before = payBench({ store, answers: () => 500 })
  await before.choose(await startInBrowser(before), 'pay')

  const after = payBench({ store })
  after.fake.resume()
  await after.fake.settled()
  expect(after.received).toEqual([before.received[0]])

  const later = payBench({ store })
  later.fake.resume()
  await later.fake.settled()
  expect(later.received).toEqual([])
})

it.each([
  ['never comes for ¥66.61', 66_61, 0, 0],
  ['comes twice for ¥66.62', 66_62, 2, 0],
  ['comes after a probe that is rejected for ¥66.63', 66_63, 1, 1],
])('%s', async (_, amount, received, rejected) => {
  const bench = payBench()
  await bench.choose(await startInBrowser(bench, { amountFen: fen(amount) }), 'pay')
  expect(bench.received).toHaveLength(received)
  expect(bench.rejected).toHaveLength(rejected)
  expect(await bench.port.query('pay_0198f0c2a1b27c3d8e4f5a6b7c8d9e0f')).toMatchObject({ state: 'paid' })
})

it('signs with a public key and with a certificate, and the merchant knows both', async () => {
  const serials = new Set<string | null>()
  const bench = payBench()
  for (let n = 0; n < 16; n++) {
    const paymentId = `pay_${n.toString(16).padStart(32, '0')}` as const
    await bench.choose(await startInBrowser(bench, { paymentId }), 'pay')
  }
  for (const { headers } of bench.raw) serials.add(headers.get('Wechatpay-Serial'))
  expect(bench.received).toHaveLength(16)
  expect(serials).toEqual(new Set(Object.keys(bench.config.platformKeys)))
})

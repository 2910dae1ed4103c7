import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listOpenDeals } from '#contract/deal'
import { placeOrder, readOrder } from '#contract/order'
import { listDemoPeople, readSession, signInAsDemoPerson } from '#contract/session'
import { startDemoServer } from '../demo-server'
import { remoteApi } from './remote-api'

jest.setTimeout(240_000)

/** The whole demo in a process of its own, killed without warning in the middle of orders. */
it('loses no acknowledged order to kill -9, and gives the same order for a retried key', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lintuan-kill-'))
  let server = await startDemoServer({ dataFolder })
  const before = remoteApi(server.origin)
  const { people } = await before.ok(listDemoPeople, {})
  const buyer = people.find((person) => person.role === 'member')
  if (!buyer) throw new Error('the demo has no member')
  const { token } = await before.ok(signInAsDemoPerson, { memberId: buyer.memberId })
  const leaderId = (await before.ok(readSession, {}, { token })).membership?.leaderId
  if (!leaderId) throw new Error('the demo member has no leader')
  const { deals } = await before.ok(listOpenDeals, { leaderId })
  const orders = deals.flatMap((deal) =>
    deal.items
      .filter((item) => item.left > 5)
      .map((item) => ({
        key: randomUUID(),
        input: {
          leaderId,
          dealId: deal.dealId,
          lines: [{ itemId: item.itemId, quantity: 1 }],
          couponId: null,
          expectedPayFen: item.priceFen,
        },
      })),
  )
  expect(orders.length).toBeGreaterThan(1)

  const acknowledged = new Map<string, string>()
  const underway = orders.map(async ({ key, input }) => {
    try {
      const answer = await before.call(placeOrder, input, { token, key })
      if (answer.ok) acknowledged.set(key, answer.value.orderId)
    } catch {
      // The server was gone before it answered: unknown, to be asked again with the same key.
    }
  })
  await Promise.race(underway)
  await server.kill()
  await Promise.all(underway)

  server = await startDemoServer({ dataFolder })
  try {
    const after = remoteApi(server.origin)
    expect(acknowledged.size).toBeGreaterThan(0)
    for (const [key, orderId] of acknowledged) {
      await after.ok(readOrder, { orderId: orderId as never }, { token })
      const same = orders.find((order) => order.key === key)
      if (same) expect((await after.ok(placeOrder, same.input, { token, key })).orderId).toBe(orderId)
    }
    for (const { key, input } of orders) {
      const first = await after.ok(placeOrder, input, { token, key })
      const again = await after.ok(placeOrder, input, { token, key })
      expect(again.orderId).toBe(first.orderId)
    }
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listOpenDeals } from '#contract/deal'
import { handOver, readCounter } from '#contract/hand-over'
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

it('loses no acknowledged hand-over to kill -9 in the middle of a sync, and the rest of the queue goes through', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lintuan-kill-'))
  let server = await startDemoServer({ dataFolder })
  const before = remoteApi(server.origin)
  const { people } = await before.ok(listDemoPeople, {})
  const leader = people.find((person) => person.role === 'leader')
  if (!leader) throw new Error('the demo has no leader')
  const { token } = await before.ok(signInAsDemoPerson, { memberId: leader.memberId })
  const { bags } = await before.ok(readCounter, {}, { token })
  const queue = bags.flatMap(({ orderId, lines }) =>
    lines
      .filter((line) => line.state === 'ready')
      .map((line) => ({ key: randomUUID(), input: { orderId, lineIds: [line.lineId] } })),
  )
  expect(queue.length).toBeGreaterThan(5)

  const acknowledged = new Map<string, string>()
  let killed: Promise<void> | undefined
  for (const { key, input } of queue) {
    try {
      const answer = await before.call(handOver, input, { token, key })
      if (answer.ok) acknowledged.set(key, answer.value.at)
    } catch {
      break
    }
    // The next one is on its way when the server goes.
    if (acknowledged.size === 3) killed = new Promise((done) => setTimeout(() => done(server.kill()), 2))
  }
  await killed
  expect(acknowledged.size).toBeGreaterThanOrEqual(3)

  server = await startDemoServer({ dataFolder })
  try {
    const after = remoteApi(server.origin)
    for (const { key, input } of queue) {
      const { at } = await after.ok(handOver, input, { token, key })
      expect(at).toBe(acknowledged.get(key) ?? at)
    }
    const list = await after.ok(readCounter, {}, { token })
    const states = list.bags.flatMap((bag) => bag.lines.map((line) => line.state))
    expect(states).not.toContain('ready')
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

import { expect, test } from '@playwright/test'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { cuttableNetwork } from './cuttable-network'
import { complainOnScreen, complainToPlatform, settleForgotten } from './evening-after'
import { expectAgreement, expectShown } from './evening-books'
import { bringToDoors, handOverOffline, handOverOnline } from './evening-counter'
import { CHAIN, comeShort, orderByChain, orderOnItsScreen, orderOnScreen, repeatDeal } from './evening-deal'
import {
  type Bought,
  dealOf,
  type Evening,
  leaderCode,
  Neighbours,
  passTime,
  waitingBags,
} from './evening-neighbours'
import { expectAccessible, newPhone, shown, signInAs } from './people'

/** A leader's evening and the days after it: one deal from its repetition to its last bag. */

const LEADER = '林小满'
const MEMBERS = 40
const DELIVERED = 3

let server: DemoServer
let evening: Evening

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startDemoServer()
  const neighbours = new Neighbours(server.origin)
  const network = await cuttableNetwork(server.origin)
  evening = { origin: server.origin, network, neighbours, leader: await neighbours.demo(LEADER) }
})
test.afterAll(async () => {
  await evening?.network.close()
  await server?.stop()
})

test('a leader’s evening: 52 orders, a short delivery, a basement without network, complaints and forgotten bags', async ({
  browser,
}) => {
  const { leader, neighbours, network } = evening
  const { context, page } = await newPhone(browser, network.origin)
  await signInAs(page, LEADER)
  const bought: Bought[] = []

  const dealId = await test.step('a past deal of three products is posted again', () =>
    repeatDeal(evening, page))
  const deal = await dealOf(leader, dealId)
  const { code } = await leaderCode(leader, dealId)

  const onScreen = await test.step('a neighbour orders on a phone, to be brought to the door', async () => {
    const { page: phone } = await newPhone(browser, server.origin)
    await orderOnScreen(phone, code, deal.title)
    return phone
  })
  await test.step('39 more order', async () => {
    for (let n = 1; n < MEMBERS; n += 1) {
      const neighbour = await neighbours.joined(code, `邻居${n}号`)
      const deliverTo = n < DELIVERED ? `${n + 1}栋${n + 1}01` : undefined
      bought.push(await neighbours.bought(neighbour, deal, { pieces: n % 2 === 0 ? [1, 1] : [2], deliverTo }))
    }
  })
  bought.push(...(await test.step('12 order in the chat', () => orderByChain(evening, page, dealId))))
  const byScreen = await orderOnItsScreen(evening, onScreen)
  await test.step('tally, statement and members’ orders agree', async () => {
    const { deal: now } = await expectAgreement(leader, dealId, [...bought, byScreen])
    expect(now.orderCount).toBe(MEMBERS + CHAIN.length)
    await expectShown(page, leader, dealId)
  })

  await test.step('orders end, one product comes three pieces short, the rest comes', async () => {
    await passTime(evening, Date.parse(deal.facts.closesAt))
    await comeShort(evening, page, dealId)
    await onScreen.goto('/features/notices/pages/inbox/inbox')
    await expect(
      shown(onScreen)
        .getByText(/到货了，可以来提/)
        .first(),
    ).toBeVisible()
    await expectAgreement(leader, dealId, [...bought, byScreen])
  })

  await test.step('3 are brought to the door', () => bringToDoors(evening, page, dealId))
  await test.step('30 are handed over with network, one of them twice after an undo', async () => {
    await handOverOnline(evening, page, dealId, bought)
  })
  await test.step('15 are handed over without, and the app is closed in between', async () => {
    await handOverOffline(evening, page, dealId)
  })
  const left = await waitingBags(evening, dealId)
  expect(left).toHaveLength(2)
  await expectAgreement(leader, dealId, [...bought, byScreen])

  await test.step('two complain: one is agreed by the leader, one decided by the platform', async () => {
    await complainOnScreen(onScreen, context, byScreen)
    await complainToPlatform(evening, browser, context, bought)
  })
  await test.step('two bags are forgotten: the leader is reminded, an operator settles them', async () => {
    await settleForgotten(evening, browser, context, left)
  })

  await test.step('in the end all books agree', async () => {
    const { deal: end, tally } = await expectAgreement(leader, dealId, [...bought, byScreen])
    expect(end.linesToHandOver).toBe(0)
    expect(end.facts.doneAt).not.toBeNull()
    expect(tally.orderCount).toBeLessThan(MEMBERS + CHAIN.length)
    const last = await context.newPage()
    await expectShown(last, leader, dealId)
    await expectAccessible(last)
  })
})

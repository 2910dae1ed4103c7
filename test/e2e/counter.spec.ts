import { expect, test } from '@playwright/test'
import type { Bag } from '#contract/hand-over'
import { readCounter } from '#contract/hand-over'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import { remoteApi } from '../api/remote-api'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { type CuttableNetwork, cuttableNetwork } from './cuttable-network'
import { expectAccessible, newPhone, shown, signInAs } from './people'

/** The counter: two phones and one bag, and a basement without network. */

const LEADER = '林小满'
const COUNTER = '/features/counter/pages/hand-over/hand-over'
const HELPERS = '/features/counter/pages/helpers/helpers'

let server: DemoServer
let network: CuttableNetwork

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startDemoServer()
  network = await cuttableNetwork(server.origin)
})
test.afterAll(async () => {
  await network?.close()
  await server?.stop()
})

test('a helper is invited by QR, and of two phones with the same bag the first wins', async ({ browser }) => {
  const { page: leader } = await newPhone(browser, server.origin)
  await signInAs(leader, LEADER)
  await leader.goto(HELPERS)
  await shown(leader).getByLabel('怎么称呼').fill('王芳')
  await shown(leader).getByRole('button', { name: '邀请核销员' }).click()
  await expectAccessible(leader)
  await leader.getByRole('dialog').getByRole('button', { name: '复制链接' }).click()
  const link = await leader.evaluate(() => navigator.clipboard.readText())

  const { page: helper } = await newPhone(browser, server.origin)
  await helper.goto(new URL(link).pathname)
  await expect(shown(helper).getByText(`${LEADER}请您帮忙核销`)).toBeVisible()
  await expectAccessible(helper)
  await shown(helper).getByRole('button', { name: '登录后接受' }).click()
  await shown(helper)
    .getByRole('button', { name: await memberName() })
    .click()
  await shown(helper).getByRole('button', { name: '接受邀请' }).click()
  await expect(shown(helper).getByText(`帮${LEADER}核销`)).toBeVisible()
  await expectAccessible(helper)

  const [bag] = await waitingBags()
  if (!bag) throw new Error('the demo has goods to hand over')
  await leader.goto(COUNTER)
  const open = { name: `第 ${bag.number} 号 ${bag.memberName}` }
  await shown(leader).getByRole('button', open).first().click()
  await shown(helper).getByRole('button', open).first().click()
  const give = { name: /^核销 \d+ 件$/ }
  await shown(helper).getByRole('button', give).click()
  await expect(shown(helper).getByRole('button', { name: `撤销第 ${bag.number} 号` })).toBeVisible()
  await shown(leader).getByRole('button', give).click()
  await expect(
    shown(leader)
      .getByText(/由王芳核销。/)
      .first(),
  ).toBeVisible()
})

test('without network bags go out, the app is killed and opened again, and later each is handed over once', async ({
  browser,
}) => {
  const { context, page } = await newPhone(browser, network.origin)
  await signInAs(page, LEADER)
  await page.goto(COUNTER)
  const before = await waitingBags()
  const [first, second, third] = before
  if (!first || !second || !third) throw new Error('the demo has three bags to hand over')
  await expect(shown(page).getByText(`待提 ${before.length} 份`)).toBeVisible()
  // The app's files are kept by now.
  const isKept = () => page.evaluate(async () => Boolean(await caches.match('/pages/home/home')))
  await expect.poll(isKept).toBe(true)

  await network.cut()
  await give(first)
  await expect(shown(page).getByText('1 个核销等待同步')).toBeVisible()
  await expect(shown(page).getByText('没有网络，照常核销')).toBeVisible()
  await give(second)
  await expect(shown(page).getByText('2 个核销等待同步')).toBeVisible()
  await expectAccessible(page)
  await page.close()

  const again = await context.newPage()
  await again.goto(COUNTER)
  await expect(shown(again).getByText('2 个核销等待同步')).toBeVisible()
  await give(third, again)
  await expect(shown(again).getByText('3 个核销等待同步')).toBeVisible()
  // A second phone with network gives one of these bags meanwhile.
  const { page: other } = await newPhone(browser, server.origin)
  await signInAs(other, LEADER)
  await other.goto(COUNTER)
  await give(second, other)
  await expect(shown(other).getByRole('button', { name: `撤销第 ${second.number} 号` })).toBeVisible()

  await network.mend()
  await shown(again).getByRole('button', { name: '现在同步' }).click()
  await expect(shown(again).getByText('都已同步')).toBeVisible()
  await expect(shown(again).getByText('没有算数的核销')).toBeVisible()
  await expectAccessible(again)
  await shown(again)
    .getByRole('button', { name: `知道了，第 ${second.number} 号` })
    .click()
  await expect(shown(again).getByText('没有算数的核销')).toBeHidden()
  const left = (await waitingBags()).map((bag) => bag.orderId)
  expect(left).toHaveLength(before.length - 3)
  for (const bag of [first, second, third]) expect(left).not.toContain(bag.orderId)

  async function give(bag: Bag, on = page) {
    await shown(on)
      .getByRole('button', { name: `第 ${bag.number} 号 ${bag.memberName}` })
      .first()
      .click()
    await shown(on)
      .getByRole('button', { name: /^核销 \d+ 件$/ })
      .click()
  }
})

async function signIn(wanted: (person: { name: string; role: string }) => boolean) {
  const api = remoteApi(server.origin)
  const { people } = await api.ok(listDemoPeople, {})
  const person = people.find(wanted)
  if (!person) throw new Error('the demo has no such person')
  return { api, name: person.name, ...(await api.ok(signInAsDemoPerson, { memberId: person.memberId })) }
}

async function memberName(): Promise<string> {
  return (await signIn(({ role }) => role === 'member')).name
}

/** Bags of one number and name only once, so that a name on the screen means one of them. */
async function waitingBags(): Promise<Bag[]> {
  const { api, token } = await signIn(({ name }) => name === LEADER)
  const { bags } = await api.ok(readCounter, {}, { token })
  return bags.filter((bag) => bag.lines.some((line) => line.state === 'ready'))
}

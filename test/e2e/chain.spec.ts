import { expect, test } from '@playwright/test'
import { listDeals, readLeaderDeal } from '#contract/deal'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import { HOUR_MS } from '#domain/business-time'
import { remoteApi } from '../api/remote-api'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { arriveAt, expectAccessible, newPhone, shown, signInAs, signInByPhone } from './people'

/** Twelve neighbours order in the chat; the leader makes orders of it, one of them pays by the link. */

const LEADER = '林小满'
const NAMES = ['赵一', '钱二', '孙三', '李四', '周五', '吴六', '郑七', '王八', '冯九', '陈十', '褚云', '卫星']

let server: DemoServer

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startDemoServer()
})
test.afterAll(() => server?.stop())

test('a chain of twelve becomes eleven orders; one person claims theirs by the link and pays', async ({
  browser,
}) => {
  const { dealId, item } = await openDeal()
  const { page: leader } = await newPhone(browser, server.origin)
  await signInAs(leader, LEADER)
  await leader.goto(`/features/chain/pages/chain/chain?dealId=${dealId}`)
  const chain = NAMES.map((name, at) => `${at + 1}. ${name} 2-${at + 1}01 ${item}1`).join('\n')
  await shown(leader).getByLabel('把群里的接龙粘贴到这里').fill(chain)
  await shown(leader).getByRole('button', { name: '识别', exact: true }).click()
  await expect(shown(leader).getByText('12 单 · 12 件')).toBeVisible()
  await shown(leader).getByRole('button', { name: '不要这条：卫星' }).click()
  await expect(shown(leader).getByText('11 单 · 11 件')).toBeVisible()
  await expectAccessible(leader)
  await shown(leader).getByRole('button', { name: '确认下单' }).click()
  await expect(shown(leader).getByRole('button', { name: '复制这 11 条付款文字' })).toBeVisible()
  await expect(shown(leader).getByRole('button', { name: '复制付款文字：卫星' })).toHaveCount(0)
  await expectAccessible(leader)

  await shown(leader).getByRole('button', { name: '复制付款文字：赵一' }).click()
  const text = await leader.evaluate(() => navigator.clipboard.readText())
  const code = /\/b\/([0-9A-Za-z]{12})$/.exec(text)?.[1]
  expect(text).toContain('赵一 2-101')

  const { page: buyer } = await newPhone(browser, server.origin)
  await buyer.goto(`/b/${code}`)
  await expect(shown(buyer).getByText(`${LEADER} 帮您下的单`)).toBeVisible()
  await expectAccessible(buyer)
  await shown(buyer).getByRole('button', { name: '登录后认领' }).click()
  await arriveAt(buyer, 'sign-in')
  await signInByPhone(buyer, '13700137021')
  await shown(buyer).getByRole('button', { name: '这是我的，去付款' }).click()
  await arriveAt(buyer, 'order')
  await expect(shown(buyer).getByText('团长代下单')).toBeVisible()
  await shown(buyer).getByRole('button', { name: '去支付' }).click()
  await buyer.getByRole('button', { name: /支付成功/ }).click()
  await expect(shown(buyer).getByText('支付成功').first()).toBeVisible()

  const { page: late } = await newPhone(browser, server.origin)
  await late.goto(`/b/${code}`)
  await expect(shown(late).getByText('已经有人认领了', { exact: false })).toBeVisible()
})

/** A deal of the leader that sells, and an item with pieces left for everybody. */
async function openDeal() {
  const api = remoteApi(server.origin)
  const { people } = await api.ok(listDemoPeople, {})
  const person = people.find(({ name }) => name === LEADER)
  if (!person) throw new Error('the demo has no such leader')
  const { token } = await api.ok(signInAsDemoPerson, { memberId: person.memberId })
  const { items } = await api.ok(listDeals, { state: 'running' }, { token })
  for (const { dealId, facts } of items) {
    if (Date.parse(facts.opensAt) > Date.now() || Date.parse(facts.closesAt) < Date.now() + HOUR_MS) continue
    const deal = await api.ok(readLeaderDeal, { dealId }, { token })
    const item = deal.items.find(({ left }) => left >= NAMES.length)
    if (item) return { dealId, item: item.name }
  }
  throw new Error('no deal has twelve pieces of anything')
}

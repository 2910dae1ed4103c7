import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { listDeals, readLeaderDeal } from '#contract/deal'
import { listOrders } from '#contract/order'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import { remoteApi } from '../api/remote-api'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { arriveAt, expectAccessible, newPhone, shown, signInAs } from './people'

/** Goods come, some are missing: the leader settles it, the member is told. And a deal is posted again. */

const LEADER = '林小满'

let server: DemoServer

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startDemoServer()
})
test.afterAll(() => server?.stop())

test('of goods that come one piece short, the buyer gets money back and a notice, and the rest to pick up', async ({
  browser,
}) => {
  const bag = await bagOnItsWay()
  const { page: leader } = await newPhone(browser, server.origin)
  await signInAs(leader, LEADER)
  await leader.goto(`/features/deals/pages/arrival/arrival?dealId=${bag.dealId}`)
  await expect(shown(leader).getByRole('group', { name: bag.item })).toBeVisible()
  await expectAccessible(leader)

  await shown(leader)
    .getByRole('button', { name: `${bag.item} 缺货或损坏` })
    .click()
  const sheet = leader.getByRole('dialog')
  await sheet.getByLabel('少几份').first().fill('0')
  await sheet.getByRole('button', { name: /看全部/ }).click()
  const buyer = sheet.getByRole('group', { name: new RegExp(`第 ${bag.number} 号`) })
  await buyer.getByRole('button', { name: '增加 少几份' }).click()
  await expectAccessible(leader)
  await expect(sheet.getByText(/^少 1 份：退款 ¥/)).toBeVisible()
  await sheet.getByRole('button', { name: '确认处理，并通知团员' }).click()
  await expect(leader.getByText('已处理，团员会收到通知')).toBeVisible()

  await shown(leader).getByRole('button', { name: '全部到了' }).click()
  await leader.getByRole('alertdialog').getByRole('button', { name: '标记到货' }).click()
  await expect(shown(leader).getByText('全部到货了')).toBeVisible()
  const deal = await bag.deal()
  const item = deal.items.find(({ name }) => name === bag.item)
  expect(item?.soldQuantity).toBe(bag.soldBefore - 1)
  expect(deal.salesFen).toBeLessThan(bag.salesBefore)

  const { page: member } = await newPhone(browser, server.origin)
  await signInAs(member, bag.memberName)
  await member.goto('/features/member/pages/orders/orders')
  await shown(member)
    .getByRole('button', { name: /通知.*2 条新的/ })
    .click()
  await arriveAt(member, 'inbox')
  await expect(shown(member).getByText(`${bag.item} 少了 1 份`, { exact: false })).toBeVisible()
  await expectAccessible(member)
  await shown(member)
    .getByRole('button', { name: /到货了，可以来提/ })
    .click()
  await arriveAt(member, 'order')
  await expect(shown(member).getByText(/缺货 1 件/)).toBeVisible()
  await expectAccessible(member)
})

test('a past deal is posted again in a few taps', async ({ browser }) => {
  const { page } = await newPhone(browser, server.origin)
  await signInAs(page, LEADER)
  const deal = await pastDealOfThree()
  await page.goto('/pages/deals/deals')
  const taps = { count: 0 }
  const tap = async (what: ReturnType<Page['getByRole']>) => {
    taps.count += 1
    await what.click()
  }
  await tap(shown(page).getByRole('tab', { name: /已结束/ }))
  await tap(
    shown(page)
      .getByRole('button', { name: `再来一团：${deal.title}` })
      .first(),
  )
  await arriveAt(page, 'post-deal')
  await page.reload()
  await expect(shown(page).getByRole('group').first()).toBeVisible()
  await tap(shown(page).getByRole('button', { name: '发布', exact: true }))
  await arriveAt(page, 'deal')
  await expect(shown(page).getByText('进行中').first()).toBeVisible()
  expect(taps.count).toBeLessThanOrEqual(12)
})

async function leaderApi() {
  const api = remoteApi(server.origin)
  const { people } = await api.ok(listDemoPeople, {})
  const leader = people.find(({ name }) => name === LEADER)
  const member = people.find(({ role }) => role === 'member')
  if (!leader || !member) throw new Error('the demo has no such people')
  const { token } = await api.ok(signInAsDemoPerson, { memberId: leader.memberId })
  return { api, token, member }
}

/** The regular member's bag in a deal that is closed and has not arrived. */
async function bagOnItsWay() {
  const { api, token, member } = await leaderApi()
  const own = await api.ok(signInAsDemoPerson, { memberId: member.memberId })
  const orders = (await api.ok(listOrders, {}, { token: own.token })).items
  const order = orders.find(
    ({ facts }) => facts.paidAt && !facts.arrivedAt && Date.parse(facts.dealClosesAt) < Date.now(),
  )
  const line = order?.lines[0]
  if (!order || !line) throw new Error('the demo has no bag on its way')
  const deal = () => api.ok(readLeaderDeal, { dealId: order.dealId }, { token })
  const before = await deal()
  return {
    dealId: order.dealId,
    number: order.number,
    item: line.name,
    memberName: member.name,
    soldBefore: before.items.find(({ itemId }) => itemId === line.itemId)?.soldQuantity ?? 0,
    salesBefore: before.salesFen,
    deal,
  }
}

async function pastDealOfThree() {
  const { api, token } = await leaderApi()
  const { items } = await api.ok(listDeals, { state: 'past' }, { token })
  const deal = items.find(({ itemCount }) => itemCount >= 3)
  if (!deal) throw new Error('the demo has no past deal of three products')
  return deal
}

import { expect, type Page } from '@playwright/test'
import { listDeals } from '#contract/deal'
import type { DealId } from '#domain/ids'
import { type Bought, dealOf, type Evening, leaderCode } from './evening-neighbours'
import { arriveAt, expectAccessible, shown, signInByPhone } from './people'

/** From a past deal to goods that have come: what the leader and one neighbour do on their screens. */

export const CHAIN = [
  '赵一',
  '钱二',
  '孙三',
  '李四',
  '周五',
  '吴六',
  '郑七',
  '王八',
  '冯九',
  '陈十',
  '褚云',
  '卫星',
]

/** D1: a deal repeated with three products is posted within so many. */
const MOST_TAPS = 12

export async function repeatDeal(evening: Evening, page: Page): Promise<DealId> {
  const { items } = await evening.leader.api.ok(listDeals, { state: 'past' }, evening.leader)
  const past = items.find(({ itemCount }) => itemCount === 3)
  if (!past) throw new Error('the demo has no past deal of three products')
  let taps = 0
  const tap = async (what: ReturnType<Page['getByRole']>) => {
    taps += 1
    await what.click()
  }
  await page.goto('/pages/deals/deals')
  await tap(shown(page).getByRole('tab', { name: /已结束/ }))
  await tap(
    shown(page)
      .getByRole('button', { name: `再来一团：${past.title}` })
      .first(),
  )
  await arriveAt(page, 'post-deal')
  for (const stock of await shown(page).getByLabel('库存').all()) await stock.fill('200')
  await tap(shown(page).getByRole('switch', { name: /可以送货上门/ }))
  await tap(shown(page).getByRole('button', { name: '发布', exact: true }))
  await arriveAt(page, 'deal')
  await expect(shown(page).getByText('进行中').first()).toBeVisible()
  expect(taps).toBeLessThanOrEqual(MOST_TAPS)
  return new URL(page.url()).searchParams.get('dealId') as DealId
}

export async function orderOnScreen(phone: Page, code: string, title: string): Promise<void> {
  await phone.goto(`/s/${code}`)
  await shown(phone).getByRole('button', { name: '加入，和邻居一起团' }).click()
  await signInByPhone(phone, '13912340001')
  await expect(phone.getByText('欢迎加入').first()).toBeVisible()
  await shown(phone).getByRole('button', { name: title }).first().click()
  await arriveAt(phone, 'deal')
  await shown(phone).getByRole('button', { name: /增加/ }).first().click()
  await shown(phone).getByRole('button', { name: /增加/ }).first().click()
  await shown(phone).getByRole('button', { name: '去结算' }).click()
  await arriveAt(phone, 'checkout')
  await shown(phone)
    .getByRole('radio', { name: /送货上门/ })
    .click()
  await shown(phone).getByLabel('送到哪里').fill('1栋101')
  await shown(phone).getByRole('button', { name: '提交并支付' }).click()
  await phone.getByRole('button', { name: /支付成功/ }).click()
  await expect(shown(phone).getByText('支付成功').first()).toBeVisible()
  await shown(phone).getByRole('button', { name: '查看订单' }).click()
  await arriveAt(phone, 'order')
}

/** The order of the page that shows it, with the person signed in there. */
export async function orderOnItsScreen(evening: Evening, phone: Page): Promise<Bought> {
  const orderId = new URL(phone.url()).searchParams.get('orderId') as Bought['orderId']
  const token = await phone.evaluate<string>(`JSON.parse(localStorage.getItem('lintuan.sessionToken'))`)
  return { name: '', api: evening.neighbours.phone(), token, orderId }
}

export async function orderByChain(evening: Evening, page: Page, dealId: DealId): Promise<Bought[]> {
  const [item] = (await dealOf(evening.leader, dealId)).items
  await page.goto(`/features/chain/pages/chain/chain?dealId=${dealId}`)
  const rows = CHAIN.map((name, at) => `${at + 1}. ${name} 9-${at + 1}01 ${item?.name}1`)
  const chain = [...rows, '13. 路人甲 9-1401 榴莲千层3'].join('\n')
  await shown(page).getByLabel('把群里的接龙粘贴到这里').fill(chain)
  await shown(page).getByRole('button', { name: '识别', exact: true }).click()
  await shown(page).getByRole('button', { name: '不要这条：路人甲' }).click()
  await expect(shown(page).getByText('12 单 · 12 件')).toBeVisible()
  await shown(page).getByRole('button', { name: '确认下单' }).click()
  await shown(page).getByRole('button', { name: '复制这 12 条付款文字' }).click()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const codes = [...text.matchAll(/\/b\/([0-9A-Za-z]{12})/g)].map((found) => found[1] ?? '')
  expect(codes).toHaveLength(CHAIN.length)
  expect(text).not.toContain('路人甲')

  const claimed: Bought[] = []
  for (const [at, code] of codes.entries()) {
    const { code: join } = await leaderCode(evening.leader, dealId)
    claimed.push(
      await evening.neighbours.claimed(await evening.neighbours.joined(join, CHAIN[at] ?? ''), code),
    )
  }
  return claimed
}

export async function comeShort(evening: Evening, page: Page, dealId: DealId): Promise<void> {
  const [item] = (await dealOf(evening.leader, dealId)).items
  await page.goto(`/features/deals/pages/arrival/arrival?dealId=${dealId}`)
  await shown(page)
    .getByRole('button', { name: `${item?.name} 缺货或损坏` })
    .click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('少几份').first().fill('3')
  await sheet.getByRole('radio', { name: '整单等下一批' }).first().click()
  await expect(sheet.getByText(/^少 3 份：退款 ¥.*，1 单等下一批$/)).toBeVisible()
  await expectAccessible(page)
  await sheet.getByRole('button', { name: '确认处理，并通知团员' }).click()
  await expect(page.getByText('已处理，团员会收到通知')).toBeVisible()
  const all = async (button: string) => {
    await shown(page).getByRole('button', { name: button }).first().click()
    await page.getByRole('alertdialog').getByRole('button', { name: '标记到货' }).click()
  }
  await all('全部到了')
  await expect(shown(page).getByText('1 单等下一批')).toBeVisible()
  await expect(
    shown(page)
      .getByRole('button', { name: /下一批到了|到了$/ })
      .first(),
  ).toBeVisible()
  await shown(page)
    .getByRole('button', { name: `${item?.name} 到了` })
    .click()
  await expect(shown(page).getByText('全部到货了')).toBeVisible()
}

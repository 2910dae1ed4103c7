import { expect, type Page } from '@playwright/test'
import type { Bag } from '#contract/hand-over'
import type { DealId } from '#domain/ids'
import { type Bought, type Evening, orderOf, waitingBags } from './evening-neighbours'
import { expectAccessible, shown } from './people'

/** The counter and the doors: with network, without it, and with the app closed in between. */

const COUNTER = '/features/counter/pages/hand-over/hand-over'
const BY_CODE = 5
const IN_BULK = 25
const OFFLINE = 15

export async function bringToDoors(evening: Evening, page: Page, dealId: DealId): Promise<void> {
  const toBring = async () => (await waitingBags(evening, dealId)).filter((bag) => bag.delivery)
  const doors = await toBring()
  expect(doors.map((bag) => bag.delivery?.building)).toEqual(['1', '2', '3'])
  await page.goto('/features/counter/pages/route/route')
  await expectAccessible(page)
  for (const { number } of doors) {
    await shown(page)
      .getByRole('button', { name: `已送达，第 ${number} 号` })
      .click()
    await expect(shown(page).getByRole('button', { name: `已送达，第 ${number} 号` })).toBeHidden()
  }
  await expect.poll(async () => (await toBring()).length).toBe(0)
}

export async function handOverOnline(
  evening: Evening,
  page: Page,
  dealId: DealId,
  bought: readonly Bought[],
): Promise<void> {
  const before = await waitingBags(evening, dealId)
  await page.goto(COUNTER)
  const byCode = before.slice(0, BY_CODE)
  for (const bag of byCode) {
    const one = bought.find(({ orderId }) => orderId === bag.orderId)
    if (!one) throw new Error('a bag of a neighbour')
    const { pickupCode } = await orderOf(one)
    await shown(page)
      .getByLabel('提货码')
      .fill(pickupCode ?? '')
    await shown(page)
      .getByRole('button', { name: /^核销 \d 件$/ })
      .click()
    await expect(shown(page).getByRole('button', { name: `撤销第 ${bag.number} 号` })).toBeVisible()
  }
  const [first] = byCode
  if (!first) throw new Error('bags wait')
  await shown(page)
    .getByRole('button', { name: `撤销第 ${first.number} 号` })
    .click()
  await expect(shown(page).getByText(`第 ${first.number} 号已撤销`).first()).toBeVisible()
  await handOverTogether(page, [first, ...before.slice(BY_CODE, BY_CODE + IN_BULK)])
  await expect
    .poll(async () => (await waitingBags(evening, dealId)).length)
    .toBe(before.length - BY_CODE - IN_BULK)
}

async function handOverTogether(page: Page, bags: readonly Bag[]): Promise<void> {
  await shown(page).getByRole('button', { name: '多选' }).click()
  for (const { number, memberName } of bags) {
    const row = shown(page).getByRole('checkbox', { name: `第 ${number} 号 ${memberName}` })
    while (!(await row.isVisible()))
      await shown(page)
        .getByRole('button', { name: /再显示/ })
        .click()
    await row.click()
  }
  await shown(page)
    .getByRole('button', { name: `核销选中的 ${bags.length} 份` })
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: /核销/ }).click()
}

export async function handOverOffline(evening: Evening, page: Page, dealId: DealId): Promise<void> {
  const before = await waitingBags(evening, dealId)
  const bags = before.slice(0, OFFLINE)
  const isKept = () => page.evaluate(async () => Boolean(await caches.match('/pages/home/home')))
  await expect.poll(isKept).toBe(true)
  await evening.network.cut()
  await handOverTogether(page, bags.slice(0, 10))
  await expect(shown(page).getByText('10 个核销等待同步')).toBeVisible()
  const again = await page.context().newPage()
  await page.close()
  await again.goto(COUNTER)
  await expect(shown(again).getByText('10 个核销等待同步')).toBeVisible()
  await handOverTogether(again, bags.slice(10))
  await expect(shown(again).getByText('15 个核销等待同步')).toBeVisible()
  await evening.network.mend()
  await shown(again).getByRole('button', { name: '现在同步' }).click()
  await expect(shown(again).getByText('都已同步')).toBeVisible()
  await again.close()
}

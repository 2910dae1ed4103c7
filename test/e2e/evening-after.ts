import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { askAfterSale, escalateAfterSale } from '#contract/after-sale'
import type { Bag } from '#contract/hand-over'
import { DAY_MS } from '#domain/business-time'
import { fen } from '#domain/money'
import { complaintPicture, complaints } from '#mock/pictures/complaint-picture'
import { type Bought, dealOf, type Evening, nowMs, orderOf, passTime } from './evening-neighbours'
import { arriveAt, newPhone, shown, signInAs } from './people'

/** The days after: who complains, and who never came. */

export async function complainOnScreen(phone: Page, context: BrowserContext, one: Bought): Promise<void> {
  const [line] = (await orderOf(one)).lines
  if (!line) throw new Error('a line')
  await phone.goto(`/features/after-sale/pages/ask/ask?orderId=${one.orderId}&lineId=${line.lineId}`)
  await shown(phone).getByRole('radio', { name: '坏了、不新鲜' }).click()
  const [complaint] = complaints
  if (!complaint) throw new Error('a picture')
  const chooser = phone.waitForEvent('filechooser')
  await shown(phone).getByRole('button', { name: '添加图片' }).click()
  await (await chooser).setFiles({
    name: 'rotten.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await complaintPicture(complaint)),
  })
  await shown(phone).getByRole('button', { name: '提交申请' }).click()
  await expect(shown(phone).getByText('等团长处理').first()).toBeVisible()

  const page = await context.newPage()
  await page.goto('/features/after-sale/pages/list/list')
  await shown(page)
    .getByRole('button', { name: new RegExp(line.name) })
    .first()
    .click()
  await arriveAt(page, 'detail')
  await shown(page).getByRole('button', { name: '同意退款' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '同意退款' }).click()
  await expect(shown(page).getByText('已同意', { exact: true }).first()).toBeVisible()
  await page.close()
  await phone.reload()
  await expect(shown(phone).getByText('已同意').first()).toBeVisible()
}

export async function complainToPlatform(
  evening: Evening,
  browser: Browser,
  context: BrowserContext,
  bought: readonly Bought[],
): Promise<void> {
  const one = await collectedBy(bought)
  const { lines } = await orderOf(one)
  const [line] = lines
  if (!line) throw new Error('a line')
  const expectedFen = Math.floor((line.paidFen - line.refundedFen) / line.quantity)
  const { afterSaleId } = await one.api.ok(
    askAfterSale,
    {
      orderId: one.orderId,
      lineId: line.lineId,
      quantity: 1,
      reason: 'short',
      pictureIds: [],
      expectedFen: fen(expectedFen),
    },
    one,
  )
  const page = await context.newPage()
  await page.goto(`/features/after-sale/pages/detail/detail?afterSaleId=${afterSaleId}`)
  await shown(page).getByRole('button', { name: '拒绝', exact: true }).click()
  await page.getByRole('alertdialog').getByLabel('拒绝原因').fill('称过，够的')
  await page.getByRole('alertdialog').getByRole('button', { name: '拒绝' }).click()
  await expect(shown(page).getByText('已拒绝', { exact: true }).first()).toBeVisible()
  await page.close()
  const afterSale = await one.api.ok(
    escalateAfterSale,
    { afterSaleId, orderId: one.orderId, note: '少了一个' },
    one,
  )

  const operator = await operatorPage(evening, browser)
  await expect(shown(operator).getByRole('button', { name: /售后裁定/ })).toBeVisible()
  // The longest waiting stand first: the newest is far down the list.
  const { leaderId } = afterSale
  await operator.goto(
    `/features/after-sale/pages/decide/decide?leaderId=${leaderId}&afterSaleId=${afterSaleId}`,
  )
  await expect(shown(operator).getByText('申请平台介入').first()).toBeVisible()
  await shown(operator).getByRole('button', { name: '同意退款' }).click()
  await operator.getByRole('dialog').getByRole('button', { name: '同意退款' }).click()
  await expect(shown(operator).getByText('已同意', { exact: true }).first()).toBeVisible()
}

async function collectedBy(bought: readonly Bought[]): Promise<Bought> {
  for (const one of bought) {
    const order = await orderOf(one)
    if (order.lines.every((line) => line.handedOverAt && line.refundedFen === 0)) return one
  }
  throw new Error('nobody has collected')
}

export async function settleForgotten(
  evening: Evening,
  browser: Browser,
  context: BrowserContext,
  bags: readonly Bag[],
): Promise<void> {
  const page = await context.newPage()
  await passTime(evening, (await nowMs(evening)) + 3 * DAY_MS)
  await page.goto('/pages/home/home')
  await expect(shown(page).getByText(/单到货三天还没人提/)).toBeVisible()
  await page.goto('/features/deals/pages/uncollected/uncollected')
  const [first, second] = bags
  if (!first || !second) throw new Error('two bags')
  await shown(page)
    .getByRole('button', { name: `提醒 ${first.memberName}` })
    .click()
  await expect(page.getByText('已提醒，团员会收到通知').first()).toBeVisible()
  await page.close()

  await passTime(evening, (await nowMs(evening)) + 4 * DAY_MS)
  const { leaderId } = await dealOf(evening.leader, first.dealId)
  const operator = await operatorPage(evening, browser)
  for (const [bag, how] of [
    [first, /^退款/],
    [second, /^报损/],
  ] as const) {
    // Days later many bags of all leaders wait: the newest is far down the list.
    await operator.goto(`/features/operator/pages/bag/bag?leaderId=${leaderId}&orderId=${bag.orderId}`)
    await expect(shown(operator).getByText(bag.memberName).first()).toBeVisible()
    await shown(operator).getByRole('radio', { name: how }).click()
    await shown(operator).getByLabel('原因').fill('三次提醒没有回复')
    await shown(operator).getByRole('button', { name: '确认处理' }).click()
    await expect(operator.getByText('已处理，团员会收到通知').first()).toBeVisible()
  }
}

async function operatorPage(evening: Evening, browser: Browser): Promise<Page> {
  const { page } = await newPhone(browser, evening.origin)
  await page.setViewportSize({ width: 1280, height: 900 })
  await signInAs(page, (await evening.neighbours.demo('operator')).name)
  await arriveAt(page, 'operator')
  return page
}

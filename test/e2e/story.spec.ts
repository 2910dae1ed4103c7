import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { onboardingTrack } from '#server/academy/track'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { readQr } from '../read-qr'
import { arriveAt, expectAccessible, newPhone, shown, signInAs, signInByPhone } from './people'

/** The main job, as people do it: post, poster, scan, join, order, pay, hand over, see the money, learn. */

let server: DemoServer

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startDemoServer()
})
test.afterAll(() => server?.stop())

test('a leader posts a deal, a newcomer scans its poster, orders, pays and picks up, and the commission becomes available', async ({
  browser,
}) => {
  const { page: leader } = await newPhone(browser, server.origin)
  await signInAs(leader, '林小满')
  await expect(shown(leader).getByText(/，林小满/)).toBeVisible()
  await expectAccessible(leader)
  const joinedBefore = await joinedThisMonth(leader)

  await test.step('posts a deal', () => postDeal(leader))
  const link = await test.step('makes a poster and an independent decoder reads it', () => makePoster(leader))

  const { page: newcomer } = await newPhone(browser, server.origin)
  const pickupCode = await test.step('a new person opens the link, joins, orders and pays', () =>
    joinAndOrder(newcomer, link))

  await test.step('the leader sees tally, target and board move', async () => {
    expect(await joinedThisMonth(leader)).toBe(joinedBefore + 1)
    await openDeal(leader)
    await expect(shown(leader).getByText('共 1 单 1 份，已提 0 份')).toBeVisible()
    await shown(leader).getByRole('tab', { name: '按团员' }).click()
    await expect(shown(leader).getByText('第 1 号')).toBeVisible()
    await expectAccessible(leader)
  })

  await test.step('the deal closes, arrives, and is handed over by code', async () => {
    await moveClock(leader, 60 * 30)
    await openDeal(leader)
    await shown(leader).getByRole('button', { name: '标记到货' }).click()
    await leader.getByRole('alertdialog').getByRole('button', { name: '标记到货' }).click()
    await leader.goto('/features/counter/pages/hand-over/hand-over')
    await shown(leader).getByLabel('提货码').fill(pickupCode)
    await shown(leader)
      .getByRole('button', { name: /^核销 \d 件/ })
      .click()
    await expect(
      shown(leader)
        .getByText(/已核销/)
        .first(),
    ).toBeVisible()
    await expectAccessible(leader)
  })

  await test.step('the commission cools, and is available when the after-sale time is over', async () => {
    await leader.goto('/features/earnings/pages/statement/statement?state=cooling')
    await expect(shown(leader).getByText('售后期内').first()).toBeVisible()
    await shown(leader)
      .getByRole('button', { name: /赣南脐橙/ })
      .first()
      .click()
    await expect(leader.getByRole('dialog').getByText(/起可提现/)).toBeVisible()
    await expectAccessible(leader)
    await moveClock(leader, 60 * 49)
    await leader.goto('/features/earnings/pages/statement/statement?state=available')
    await expect(
      shown(leader)
        .getByRole('button', { name: /赣南脐橙/ })
        .first(),
    ).toBeVisible()
  })

  await test.step('the newcomer sees the order collected', async () => {
    await newcomer.goto('/features/member/pages/orders/orders')
    await expect(shown(newcomer).getByText('已提货').first()).toBeVisible()
    await expectAccessible(newcomer)
  })
})

test('a leader reads a lesson, fails nothing and passes its quiz', async ({ browser }) => {
  const { page } = await newPhone(browser, server.origin)
  await signInAs(page, '陈建国')
  await page.goto('/features/academy/pages/academy/academy')
  await expectAccessible(page)
  await shown(page).getByRole('button').filter({ hasText: '分钟' }).first().click()
  await arriveAt(page, 'lesson')
  await expectAccessible(page)
  await shown(page).getByRole('button', { name: /测验/ }).click()
  await arriveAt(page, 'quiz')
  await passQuiz(page)
  await expect(shown(page).getByText(/通过/).first()).toBeVisible()
  await expectAccessible(page)
})

test('the app speaks English and shows large text when asked', async ({ browser }) => {
  const { page } = await newPhone(browser, server.origin)
  await signInAs(page, '林小满')
  await page.goto('/features/me/pages/settings/settings')
  await shown(page).getByRole('radio', { name: 'English' }).click()
  await shown(page)
    .getByRole('radio', { name: /Extra large/ })
    .click()
  for (const path of [
    '/pages/home/home',
    '/pages/deals/deals',
    '/pages/growth/growth',
    '/pages/earnings/earnings',
    '/pages/me/me',
  ]) {
    await page.goto(path)
    await expect(shown(page).getByRole('main')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a wrong code, a wrong pick-up code and a failed payment are sentences, and nothing typed is lost', async ({
  browser,
}) => {
  const { page } = await newPhone(browser, server.origin)
  await page.goto('/s/abcdefghijkl')
  await expect(shown(page).getByText('这个推荐码不存在')).toBeVisible()
  await signInAs(page, '林小满')
  await page.goto('/features/counter/pages/hand-over/hand-over')
  await shown(page).getByLabel('提货码').fill('00000000')
  await expect(shown(page).getByText('没有找到这个提货码')).toBeVisible()
  await expect(shown(page).getByLabel('提货码')).toHaveValue(/0{4} ?0{4}/)
})

async function joinedThisMonth(page: Page): Promise<number> {
  await page.goto('/pages/home/home')
  const label = await shown(page).getByRole('progressbar').first().getAttribute('aria-label')
  return Number(/已加入 (\d+) 人/.exec(label ?? '')?.[1])
}

async function postDeal(page: Page): Promise<void> {
  await page.goto('/features/deals/pages/post-deal/post-deal')
  await shown(page).getByRole('button', { name: '选商品' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('搜索商品').fill('脐橙')
  await sheet.getByRole('checkbox', { name: /赣南脐橙/ }).click()
  await sheet.getByRole('button', { name: /完成/ }).click()
  const item = shown(page).getByRole('group', { name: /赣南脐橙/ })
  await item.getByLabel('团购价').fill('1')
  await shown(page).getByRole('button', { name: '发布', exact: true }).click()
  await expect(item.getByText(/价格要在|最低/).first()).toBeVisible()
  await item.getByLabel('团购价').fill('45.80')
  await item.getByRole('switch', { name: /新人价/ }).click()
  await item.getByLabel('新人价', { exact: true }).last().fill('19.90')
  await shown(page).getByLabel('标题').fill('周末脐橙专场')
  await expectAccessible(page)
  await shown(page).getByRole('button', { name: '发布', exact: true }).click()
  await arriveAt(page, 'deal')
  await expect(shown(page).getByText('周末脐橙专场').first()).toBeVisible()
  await expectAccessible(page)
}

async function openDeal(page: Page): Promise<void> {
  await page.goto('/pages/deals/deals')
  const running = shown(page)
    .getByRole('button', { name: /周末脐橙专场/ })
    .first()
  const toHandOver = shown(page).getByRole('tab', { name: /待提货/ })
  await Promise.race([running.waitFor(), page.waitForTimeout(3_000)])
  if (!(await running.isVisible())) await toHandOver.click()
  await running.click()
  await arriveAt(page, 'deal')
  await expect(shown(page).getByRole('tab', { name: '按商品' })).toBeVisible()
}

/** Makes the poster of the deal and reads its QR code from the pixels, with a decoder the app does not use. */
async function makePoster(page: Page): Promise<string> {
  await openDeal(page)
  await shown(page).getByRole('button', { name: '海报' }).click()
  await arriveAt(page, 'poster')
  await shown(page).getByRole('button', { name: '生成海报' }).click()
  const picture = shown(page).locator('img[src^="data:image/jpeg"], img[src^="blob:"]').first()
  await expect(picture).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  const source = await picture.getAttribute('src')
  const base64 =
    await page.evaluate<string>(`fetch(${JSON.stringify(source)}).then((r) => r.blob()).then((blob) => new Promise((done) => {
    const reader = new FileReader(); reader.onload = () => done(reader.result.split(',')[1]); reader.readAsDataURL(blob) }))`)
  const bytes = Buffer.from(base64, 'base64')
  writeFileSync('test-results/poster.jpg', bytes)
  const link = (await readQr(new Uint8Array(bytes))) ?? ''
  expect(link).toMatch(new RegExp(`^${server.origin}/s/[0-9A-Za-z]{12}$`))
  return link
}

/** Returns the pick-up code. */
async function joinAndOrder(page: Page, link: string): Promise<string> {
  await page.goto(link)
  await expect(shown(page).getByText('新人专享')).toBeVisible()
  await expectAccessible(page)
  await shown(page).getByRole('button', { name: '加入，和邻居一起团' }).click()
  await signInByPhone(page, '13912345678')
  await expect(page.getByText('欢迎加入').first()).toBeVisible()
  await shown(page).getByRole('button', { name: '周末脐橙专场' }).click()
  await arriveAt(page, 'deal')
  await shown(page).getByRole('button', { name: /增加/ }).first().click()
  await expectAccessible(page)
  await shown(page).getByRole('button', { name: '去结算' }).click()
  await arriveAt(page, 'checkout')
  await expect(shown(page).getByText('新人价优惠')).toBeVisible()
  await expectAccessible(page)
  await shown(page).getByRole('button', { name: '提交并支付' }).click()
  await page.getByRole('button', { name: /支付成功/ }).click()
  await expect(shown(page).getByText('支付成功').first()).toBeVisible()
  await expectAccessible(page)
  await shown(page).getByRole('button', { name: '查看订单' }).click()
  await arriveAt(page, 'order')
  const label = await shown(page)
    .getByRole('img', { name: /提货码/ })
    .getAttribute('aria-label')
  await expectAccessible(page)
  return /\d{8}/.exec(label ?? '')?.[0] ?? ''
}

async function moveClock(page: Page, aheadMinutes: number): Promise<void> {
  const answer = await page.request.post('/api/v1/demo-clock', {
    headers: { 'idempotency-key': `e2e-${aheadMinutes}-${Date.now()}` },
    data: { aheadMinutes },
  })
  expect(answer.ok()).toBe(true)
}

/** Answers every question as the lesson teaches it. */
async function passQuiz(page: Page): Promise<void> {
  await shown(page).getByRole('button', { name: /开始/ }).click()
  const groups = shown(page).getByRole('radiogroup')
  await expect(groups.first()).toBeVisible()
  for (const group of await groups.all()) {
    const asked = (await group.getAttribute('aria-label')) ?? ''
    await group.getByRole('radio', { name: rightAnswer(asked), exact: true }).click()
  }
  await shown(page).getByRole('button', { name: /交卷/ }).click()
}

/** From the lessons' own content: the server never tells a phone. */
function rightAnswer(asked: string): string {
  for (const { content } of onboardingTrack) {
    const question = content.texts['zh-Hans'].questions.find(({ text }) => asked.includes(text))
    const right = question?.options.find(
      ({ optionId }) => optionId === content.rightOptions[question.questionId],
    )
    if (right) return right.text
  }
  throw new Error(`no lesson asks "${asked}"`)
}

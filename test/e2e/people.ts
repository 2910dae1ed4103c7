import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A phone of its own: nothing stored, nobody signed in. */
export async function newPhone(
  browser: Browser,
  origin: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  return { context, page: await context.newPage() }
}

/** Signs in on the sign-in page as one of the demo people. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/features/sign-in/pages/sign-in/sign-in')
  await shown(page).getByRole('button', { name }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

/** Signs in by phone; the demo shows the code that would come as a text message. */
export async function signInByPhone(page: Page, phone: string): Promise<void> {
  await shown(page).getByLabel('手机号').fill(phone)
  await shown(page).getByRole('button', { name: '获取验证码' }).click()
  const hint = await shown(page)
    .getByText(/验证码是 \d{6}/)
    .textContent()
  await shown(page)
    .getByLabel('验证码', { exact: true })
    .fill(/\d{6}/.exec(hint ?? '')?.[0] ?? '')
  await shown(page).getByRole('button', { name: '登录', exact: true }).click()
}

/** The page on top: the router keeps the ones beneath in the document, hidden. */
export function shown(page: Page) {
  return page.locator('.taro_page:not(.taro_page_shade):visible').last()
}

/** Waits until the page of a route is the only one left on the screen: the one beneath stays in sight while it slides away. */
export async function arriveAt(page: Page, route: string): Promise<void> {
  await expect(page.locator(`.taro_page[id*="/${route}?"], .taro_page[id$="/${route}"]`)).toBeVisible()
  await expect(page.locator('.taro_page:visible')).toHaveCount(1)
}

/**
 * Fails with what axe calls serious or worse. Asked again for a few seconds: a component's element stands in the
 * document a moment before its attributes do.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  await expect(async () => {
    expect(await seriousProblems(page), `serious accessibility problems on ${page.url()}`).toEqual([])
  }).toPass({ timeout: 8_000 })
}

function seriousProblems(page: Page) {
  return page.evaluate<{ id: string; help: string; nodes: string[] }[]>(`
    axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) })))`)
}

import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { createReferralCode } from '#contract/referral'
import { listDemoPeople, signInAsDemoPerson } from '#contract/session'
import { remoteApi } from '../api/remote-api'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { expectAccessible, newPhone } from './people'

/** What the server paints of a landing, and the app's page that takes its place. */

const PARTS = [
  'title',
  'leader-head__point',
  'newcomer-offer',
  'product-picture',
  'product-picture__image',
  'open-deal__name',
  'money',
]
const FIRST_PAINT = '#first-paint'
const APP = '#app .lt-screen'

let server: DemoServer
let link: string

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startDemoServer()
  const api = remoteApi(server.origin)
  const [leader] = (await api.ok(listDemoPeople, {})).people
  if (!leader) throw new Error('the demo has no people')
  const { token } = await api.ok(signInAsDemoPerson, { memberId: leader.memberId })
  const { code } = await api.ok(createReferralCode, { channel: 'group-chat', dealId: null }, { token })
  link = `/s/${code}`
})
test.afterAll(() => server?.stop())

for (const theme of ['light', 'dark'] as const) {
  test(`what is painted first of a landing stands where the app puts it, in ${theme}`, async ({
    browser,
  }) => {
    const { page: early } = await newPhone(browser, server.origin)
    await early.emulateMedia({ colorScheme: theme })
    await early.route('**/js/*.js', (route) => route.abort())
    await early.goto(link)
    await expect(early.locator(FIRST_PAINT)).toHaveClass(new RegExp(`theme-${theme} text-standard`))
    const painted = await partsOf(early, FIRST_PAINT)
    expect(painted.length).toBeGreaterThan(15)
    await expectAccessible(early)

    const { page } = await newPhone(browser, server.origin)
    await page.emulateMedia({ colorScheme: theme })
    await page.goto(link)
    await expect(page.locator(FIRST_PAINT)).toHaveCount(0)
    await expect(async () => {
      expect((await partsOf(page, APP)).slice(0, painted.length)).toEqual(painted)
    }).toPass({ timeout: 15_000 })
  })
}

/** Of each part its class, place in CSS pixels, colours and, where it is data, its text. */
async function partsOf(page: Page, root: string): Promise<string[]> {
  const selector = PARTS.map((part) => `${root} .lt-${part}`).join(', ')
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const place = [x, y, width, height].map((pixels) => Math.round(pixels))
      const { color, backgroundColor } = getComputedStyle(element)
      const text = element.className.includes('newcomer-offer') ? '' : element.textContent?.trim()
      return [element.classList[0], ...place, color, backgroundColor, text].join(' ')
    }),
  )
}

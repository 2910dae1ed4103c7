import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { listDeals, listOpenDeals } from '#contract/deal'
import { createReferralCode } from '#contract/landing'
import { listOrders } from '#contract/order'
import { listDemoPeople, readSession, signInAsDemoPerson } from '#contract/session'
import { remoteApi } from '../api/remote-api'
import { startDemoServer } from '../demo-server'

/** npm run screenshots: the main screens at a phone's size; those of the README go to docs/screenshots. */
const folder = 'docs/screenshots'
mkdirSync(folder, { recursive: true })
const server = await startDemoServer()
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const api = remoteApi(server.origin)
  const { people } = await api.ok(listDemoPeople, {})
  const sessionOf = async (role: 'leader' | 'member') => {
    const person = people.find((one) => one.role === role)
    if (!person) throw new Error(`the demo has no ${role}`)
    return (await api.ok(signInAsDemoPerson, { memberId: person.memberId })).token
  }
  const leader = await sessionOf('leader')
  const member = await sessionOf('member')
  const { code } = await api.ok(
    createReferralCode,
    { channel: 'group-chat', dealId: null },
    { token: leader },
  )
  const [deal] = (await api.ok(listDeals, { state: 'running' }, { token: leader })).items
  const leaderId = (await api.ok(readSession, {}, { token: member })).membership?.leaderId
  const [open] = leaderId ? (await api.ok(listOpenDeals, { leaderId })).deals : []
  const orders = (await api.ok(listOrders, {}, { token: member })).items
  const waiting = orders.find((order) => order.pickupCode && order.lines.some((line) => !line.handedOverAt))

  await take('home', '/pages/home/home', leader)
  await take('deal', `/features/deals/pages/deal/deal?dealId=${deal?.dealId}`, leader)
  await take('growth', '/pages/growth/growth', leader)
  await take('earnings', '/pages/earnings/earnings', leader)
  await take('poster', '/features/growth/pages/poster/poster', leader, async (page) => {
    await page.getByRole('button', { name: '生成海报' }).click()
    await page.locator('img[src^="data:image/jpeg"], img[src^="blob:"]').first().waitFor()
    await page.waitForTimeout(500)
  })
  await take('landing', `/s/${code}`)
  await take(
    'member-deal',
    `/features/member/pages/deal/deal?leaderId=${open?.leaderId}&dealId=${open?.dealId}`,
    member,
  )
  await take('order', `/features/member/pages/order/order?orderId=${(waiting ?? orders[0])?.orderId}`, member)
} finally {
  await browser.close()
  await server.stop()
}

async function take(
  name: string,
  path: string,
  token?: string,
  first: (page: Page) => Promise<void> = async () => undefined,
) {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
  })
  if (token) {
    await context.addInitScript({
      content: `localStorage.setItem('lintuan.sessionToken', ${JSON.stringify(JSON.stringify(token))})`,
    })
  }
  const page = await context.newPage()
  await page.goto(path, { waitUntil: 'networkidle' })
  await first(page)
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 70 })
  await context.close()
}

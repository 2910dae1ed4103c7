import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { createDeal, type LeaderDeal, markArrived } from '#contract/deal'
import { moveClock, readClock } from '#contract/demo'
import { listNewcomers, listUncountedJoins, readFunnel, readTarget } from '#contract/growth'
import { handOver, readCounter } from '#contract/hand-over'
import { listClosedBoards, readClosedBoard, readLeaderboard } from '#contract/leaderboard'
import { cancelOrder } from '#contract/order'
import { listProducts } from '#contract/product'
import { createReferralCode } from '#contract/referral'
import {
  addDays,
  addHours,
  businessMonth,
  epochMs,
  MINUTE_MS,
  periodEnd,
  periodOf,
} from '#domain/business-time'
import { fen } from '#domain/money'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { pdfPages } from '../pdf-pages'
import { readQrs } from '../read-qr'
import { type Bought, type Neighbour, Neighbours } from './evening-neighbours'
import { arriveAt, expectAccessible, newPhone, shown, signInAs, signInByPhone } from './people'

/** How a leader grows, from a poster on paper to a prize: every newcomer by another way, and a month that ends. */

const LEADER = '林小满'
const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49'
/** Background work of the server runs at most a minute apart. */
const SWEPT = { timeout: 100_000, intervals: [2_000] }

let server: DemoServer
let neighbours: Neighbours
let leader: Neighbour

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startDemoServer()
  neighbours = new Neighbours(server.origin)
  leader = await neighbours.demo(LEADER)
})
test.afterAll(() => server?.stop())

test('a printed poster brings newcomers by different ways; a month ends with an objection, an audit and a prize', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  // From the second day of a month on: whatever the day of the test is, the month does not end within it.
  const month = await nextMonth()
  const { page: phone } = await newPhone(browser, server.origin)
  await signInAs(phone, LEADER)
  const link = await test.step('the poster is printed, and its codes are read from the page', () =>
    printPoster(phone))
  const deal = await postDeal()

  const byWechat = await test.step('one comes in WeChat’s browser', async () => {
    const context = await browser.newContext({ baseURL: server.origin, userAgent: WECHAT })
    return joinOn(await context.newPage(), link, '13900010001')
  })
  const byBrowser = await test.step('one in a plain browser', async () => {
    const { page } = await newPhone(browser, server.origin)
    return joinOn(page, link, '13700020002')
  })
  const nextDay = await test.step('one opens it, closes the app, and comes back the day after', async () => {
    const { page } = await newPhone(browser, server.origin)
    await page.goto(link)
    await expect(shown(page).getByRole('button', { name: '加入，和邻居一起团' })).toBeVisible()
    await pass(24 * 60)
    await page.goto('/')
    await shown(page).getByRole('button', { name: '看上次扫码的团长' }).click()
    return joinHere(page, '13600030003')
  })
  await test.step('one was a member before: welcomed, not counted, and the leader sees why', async () => {
    const { code } = await (await neighbours.demo('陈建国')).api.ok(
      createReferralCode,
      { channel: 'flyer', dealId: null },
      await neighbours.demo('陈建国'),
    )
    const before = await neighbours.joined(code, '老邻居')
    const { page } = await newPhone(browser, server.origin)
    await page.goto('/')
    await page.evaluate(
      (token) => localStorage.setItem('lintuan.sessionToken', JSON.stringify(token)),
      before.token,
    )
    await page.goto(link)
    await shown(page).getByRole('button', { name: '加入，和邻居一起团' }).click()
    await expect(page.getByText('已换到这位团长').first()).toBeVisible()
    const { items } = await leader.api.ok(listUncountedJoins, {}, leader)
    expect(items[0]).toMatchObject({ maskedName: '老**', reason: 'already-member' })
  })
  const onLeadersPhone = await test.step('one joins on the leader’s own phone', async () => {
    await phone.evaluate(() => localStorage.removeItem('lintuan.sessionToken'))
    const joined = await joinOn(phone, link, '13500050005')
    await signInAs(phone, LEADER)
    return joined
  })

  await test.step('four order, one takes the order back', async () => {
    const bought: Bought[] = []
    for (const one of [byWechat, byBrowser, nextDay, onLeadersPhone])
      bought.push(await neighbours.bought(one, deal, { pieces: [1] }))
    const refunded = bought[1]
    if (!refunded) throw new Error('nobody bought')
    await refunded.api.ok(cancelOrder, { orderId: refunded.orderId }, refunded)
  })
  await test.step('target, funnel and board say so', async () => {
    expect(await leader.api.ok(readTarget, {}, leader)).toMatchObject({
      ...{ month, joined: { done: 4 }, converted: { done: 3 } },
    })
    const board = await leader.api.ok(readLeaderboard, { kind: 'month' }, leader)
    expect(board.own).toMatchObject({ converted: 3, joined: 4, rank: 1 })
  })

  await test.step('goods come and are collected, and the one on the leader’s phone is in doubt', async () => {
    await passTo(epochMs(deal.facts.closesAt))
    await leader.api.ok(markArrived, { dealId: deal.dealId }, leader)
    const { bags } = await leader.api.ok(readCounter, {}, leader)
    for (const bag of bags.filter((one) => one.dealId === deal.dealId)) {
      const lineIds = bag.lines.map((line) => line.lineId)
      await leader.api.ok(handOver, { orderId: bag.orderId, lineIds }, leader)
    }
    await pass(8 * 24 * 60)
    await expect.poll(reasons, SWEPT).toEqual(['flagged', 'refunded', null, null].sort())
    expect(await leader.api.ok(readFunnel, { month }, leader)).toMatchObject({
      ...{ joined: 4, ordered: 4, converted: 3, collected: 3, counted: 2 },
    })
    await phone.goto(`/features/growth/pages/newcomers/newcomers?period=${month}`)
    await shown(phone).getByText('存疑', { exact: true }).click()
    await arriveAt(phone, 'newcomer-flags')
    await expect(shown(phone).getByText('是在您自己登录过的手机上加入的。')).toBeVisible()
    await expectAccessible(phone)
  })

  await test.step('the month ends: the leader objects', async () => {
    await passTo(epochMs(periodEnd('month', month)))
    leader = await neighbours.demo(LEADER)
    const closed = async () =>
      (await leader.api.ok(listClosedBoards, { kind: 'month' }, leader)).items.map((one) => one.period)
    await expect.poll(closed, SWEPT).toContain(month)
    await signInAs(phone, LEADER)
    await phone.goto(`/features/growth/pages/closed-board/closed-board?period=${month}`)
    await expect(shown(phone).getByText('转化 3 位，加入 4 位').first()).toBeVisible()
    await shown(phone).getByRole('button', { name: '对名次有疑问，申诉' }).click()
    const sheet = phone.getByRole('dialog')
    await sheet.getByLabel('哪里不对').fill('退单的那位后来又来买了')
    await sheet.getByRole('button', { name: '提交申诉' }).click()
    await expect(shown(phone).getByText('退单的那位后来又来买了')).toBeVisible()
    await expectAccessible(phone)
  })

  const { page: desk } = await newPhone(browser, server.origin)
  await test.step('an operator rules out the doubt, answers the objection and makes the board final', async () => {
    await desk.setViewportSize({ width: 1280, height: 800 })
    await signInAs(desk, '秦岚')
    await audit(desk, month, () => passTo(epochMs(addHours(periodEnd('month', month), 72))))
  })

  await test.step('what counted gives the place, and a prize that is claimed', async () => {
    leader = await neighbours.demo(LEADER)
    const { closing } = await leader.api.ok(readClosedBoard, { kind: 'month', period: month }, leader)
    expect(closing).toMatchObject({ state: 'final', ownFinal: { counted: 2, rank: 1, on: true } })
    await signInAs(phone, LEADER)
    await phone.goto(`/features/growth/pages/closed-board/closed-board?period=${month}`)
    await expect(shown(phone).getByText('计入 2 位新人')).toBeVisible()
    await shown(phone).getByRole('button', { name: '看奖品' }).click()
    await arriveAt(phone, 'prizes')
    await shown(phone).getByRole('button', { name: /^领取/ }).first().click()
    await phone.getByRole('dialog').getByRole('button', { name: '领取', exact: true }).click()
    await expect(shown(phone).getByText('已领取，随货送到自提点').first()).toBeVisible()
    await expectAccessible(phone)
  })
})

async function nextMonth(): Promise<string> {
  const { now } = await leader.api.ok(readClock, {})
  const end = periodEnd('month', businessMonth(now))
  await passTo(epochMs(addDays(end, 1)))
  leader = await neighbours.demo(LEADER)
  return periodOf('month', addDays(end, 1))
}

async function passTo(ms: number): Promise<void> {
  const { now } = await leader.api.ok(readClock, {})
  await pass(Math.ceil((ms - epochMs(now)) / MINUTE_MS) + 1)
}

async function pass(aheadMinutes: number): Promise<void> {
  await leader.api.ok(moveClock, { aheadMinutes })
}

async function reasons(): Promise<(string | null)[]> {
  const { items } = await leader.api.ok(listNewcomers, {}, leader)
  return items
    .slice(0, 4)
    .map((one) => one.reason)
    .sort()
}

/** Four cards on A4: every code on them is decoded from the page as a printer puts it on paper. */
async function printPoster(page: Page): Promise<string> {
  await page.goto('/features/growth/pages/poster/poster')
  await shown(page).getByRole('button', { name: '生成海报' }).click()
  const print = shown(page).getByRole('button', { name: '四张卡片（裁开）' })
  await expect(print).toBeVisible({ timeout: 60_000 })
  const downloading = page.waitForEvent('download')
  await print.click()
  const pdf = readFileSync(await (await downloading).path())
  const [sheet, ...more] = await pdfPages(pdf)
  expect(more).toEqual([])
  expect(sheet).toMatchObject({ width: 210, height: 297 })
  const links = await readQrs(sheet?.png ?? new Uint8Array())
  expect(links).toHaveLength(4)
  const [link = ''] = links
  expect(new Set(links)).toEqual(new Set([link]))
  expect(link).toMatch(new RegExp(`^${server.origin}/s/[0-9A-Za-z]{12}$`))
  return link
}

/** Of goods that keep: their after-sale window is seven days. */
async function postDeal(): Promise<LeaderDeal> {
  const { now } = await leader.api.ok(readClock, {})
  const { items } = await leader.api.ok(listProducts, { category: 'grain-oil' }, leader)
  const product = items.find((one) => one.goods === 'other')
  if (!product) throw new Error('the catalogue has no goods that keep')
  return leader.api.ok(
    createDeal,
    {
      ...{ title: '新邻居见面团', note: '', publish: true, opensAt: now },
      ...{ closesAt: addHours(now, 48), pickupAt: addHours(now, 60), pickupUntil: addHours(now, 64) },
      items: [
        {
          productId: product.productId,
          priceFen: fen(product.maxFen),
          stock: 50,
          limitPerMember: 5,
          newcomerFen: null,
        },
      ],
    },
    leader,
  )
}

async function joinOn(page: Page, link: string, phone: string): Promise<Neighbour> {
  await page.goto(link)
  return joinHere(page, phone)
}

/** Joins on the landing that is open; the rest of this neighbour's way goes through the API. */
async function joinHere(page: Page, phone: string): Promise<Neighbour> {
  await shown(page).getByRole('button', { name: '加入，和邻居一起团' }).click()
  await signInByPhone(page, phone)
  await expect(page.getByText('欢迎加入').first()).toBeVisible()
  const token = await page.evaluate<string>(`JSON.parse(localStorage.getItem('lintuan.sessionToken'))`)
  return { name: phone, token, api: neighbours.phone() }
}

async function audit(desk: Page, month: string, passWindow: () => Promise<void>): Promise<void> {
  const board = `/features/operator/pages/board/board?period=${month}`
  await desk.goto(board)
  await expect(shown(desk).getByText(/申诉到 .* 才结束/)).toBeVisible()
  await expectAccessible(desk)
  await passWindow()
  await desk.goto('/features/operator/pages/flag-cases/flag-cases')
  const ownDevice = shown(desk).getByText('在团长登录过的手机上加入')
  // Those the demo told of before are decided as well: a board waits for its own only.
  await ownDevice.last().click()
  await arriveAt(desk, 'flag-case')
  await shown(desk)
    .getByRole('radio', { name: /^不计入/ })
    .click()
  await shown(desk).getByLabel('说明').fill('和团长是同一部手机')
  await shown(desk).getByRole('button', { name: '确认' }).click()
  await expect(shown(desk).getByText('处理说明：和团长是同一部手机')).toBeVisible()
  await desk.goto(board)
  await expect(shown(desk).getByText('还有 1 个申诉没处理')).toBeVisible()
  await desk.goto(`/features/operator/pages/objections/objections?period=${month}`)
  await shown(desk).getByRole('button', { name: /^处理/ }).click()
  const sheet = desk.getByRole('dialog')
  await sheet.getByRole('radio', { name: /^不成立/ }).click()
  await sheet.getByLabel('答复').fill('第一单已全额退款，不计入')
  await sheet.getByRole('button', { name: '处理', exact: true }).click()
  await expect(shown(desk).getByText('答复：第一单已全额退款，不计入')).toBeVisible()
  await desk.goto(board)
  await shown(desk).getByRole('button', { name: '定榜' }).click()
  await desk.getByRole('alertdialog').getByRole('button', { name: '定榜' }).click()
  await expect(shown(desk).getByText('已定榜').first()).toBeVisible()
  await expectAccessible(desk)
}

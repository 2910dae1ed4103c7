import { readFileSync } from 'node:fs'
import { listDeals, readLeaderDeal } from '#contract/deal'
import { readCounter } from '#contract/hand-over'
import { listOrders } from '#contract/order'
import { startPayment } from '#contract/payment'
import { FAKE_WECHAT_PATH } from '#mock/wechat/fake-wechat'
import type { DemoServer } from '../demo-server'
import { startDemoServer } from '../demo-server'
import { readQr } from '../read-qr'
import type { DemoFacts } from './demo-facts'
import { readDemoFacts } from './demo-facts'
import { leaderScreens, memberScreens, operatorScreens, tabScreens } from './demo-screens'
import { BUILT_API_ORIGIN, MiniProgram } from './driver'
import type { AppConfig } from './pack'

jest.setTimeout(60_000)

/** The host whose links a build knows that was told of none (see config/index.ts). */
const LINK_ORIGIN = process.env.LINTUAN_LINK_ORIGIN ?? 'https://lintuan.example'
const LEADER = '林小满'
const DEAL_TITLE = '周末脐橙专场'
const DAY_MS = 86_400_000

describe('the built mini-program with the running API', () => {
  let server: DemoServer
  let facts: DemoFacts
  let leader: MiniProgram
  let member: MiniProgram
  let newcomer: MiniProgram | undefined
  let operator: MiniProgram | undefined
  /** What an independent decoder read from the poster of the new deal. */
  let link = ''

  beforeAll(async () => {
    server = await startDemoServer({ env: { LINTUAN_LINK_ORIGIN: LINK_ORIGIN } })
    facts = await readDemoFacts(server.origin, LEADER, LINK_ORIGIN)
    leader = await MiniProgram.launch({ apiOrigin: server.origin })
    member = await MiniProgram.launch({ apiOrigin: server.origin })
  }, 180_000)
  afterAll(async () => {
    await leader?.close()
    await member?.close()
    await newcomer?.close()
    await operator?.close()
    await server?.stop()
  })
  afterEach(() => expect([leader, member].flatMap((phone) => phone.errors.splice(0))).toEqual([]))

  it('knows every page of the build', () => {
    const app: AppConfig = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8'))
    const built = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
    const known = [...leaderScreens, ...memberScreens, ...operatorScreens].map(([page]) => `features/${page}`)
    expect(known.sort()).toEqual(built.sort())
    expect(tabScreens.map(([tab]) => `pages/${tab}/${tab}`)).toEqual(app.pages)
  })

  it('signs a demo leader in by a tap', async () => {
    await leader.open('/features/sign-in/pages/sign-in/sign-in')
    await leader.tap(new RegExp(LEADER))
    await leader.arrivesAt('pages/home/home')
    await leader.sees(`，${LEADER}`)
  })

  it.each(tabScreens)('shows on the tab page %s what the API says', async (tab, shows) => {
    await leader.open(`/pages/${tab}/${tab}`)
    await leader.sees(shows(facts))
  })

  it.each(leaderScreens)('shows a leader %s with what it was told', async (page, told) => {
    await visits(leader, page, told(facts))
  })

  it('hands over without network, is killed, and sends it once when the network is back', async () => {
    const counter = '/features/counter/pages/hand-over/hand-over'
    const as = { token: facts.leaderToken }
    const bags = async () => (await facts.api.ok(readCounter, {}, as)).bags
    const waiting = (await bags()).find(({ lines }) => lines.some(({ state }) => state === 'ready'))
    if (!waiting) throw new Error('the demo has a bag to hand over')
    await leader.open(counter)
    await leader.sees(/待提 \d+ 份/)
    await leader.network('none')
    await leader.tap(new RegExp(`第 ${waiting.number} 号 ${waiting.memberName}`))
    await leader.tap(/^核销 \d+ 件/)
    await leader.sees('1 个核销等待同步')
    await leader.killAndOpen()
    await leader.open(counter)
    await leader.sees('1 个核销等待同步')
    await leader.network('wifi')
    await leader.sees('都已同步')
    const after = (await bags()).find(({ orderId }) => orderId === waiting.orderId)
    expect(after?.lines.map(({ state }) => state)).not.toContain('ready')
    leader.errors.splice(0)
  })

  it('posts a deal by typing and tapping', async () => {
    await leader.open('/features/deals/pages/post-deal/post-deal')
    await leader.tap('选商品')
    await choose(leader, { search: '脐橙', name: /赣南脐橙/ })
    await choose(leader, { search: 'sgym', name: /玉米/ })
    await leader.tap('已选 2 样，完成')
    const price = leader.within('group', /赣南脐橙/).getByRole('textbox', { name: '团购价' })
    await price.fill('1')
    await leader.tap('发布')
    await leader.sees('还有 1 处要改')
    await price.fill('45.80')
    await leader
      .within('group', /赣南脐橙/)
      .getByRole('textbox', { name: '库存' })
      .fill('30')
    await leader.type('标题', DEAL_TITLE)
    const closingDay = shanghaiDay(Date.now() + 3 * DAY_MS)
    await leader.pick('截单日期', closingDay)
    await leader.sees(closingDay)
    await leader.tap('发布')
    await leader.arrivesAt('features/deals/pages/deal/deal')
    await leader.sees(DEAL_TITLE)

    const as = { token: facts.leaderToken }
    const { items } = await facts.api.ok(listDeals, { state: 'running' }, as)
    const dealId = items.find(({ title }) => title === DEAL_TITLE)?.dealId
    if (!dealId) throw new Error('the API has no such deal')
    const deal = await facts.api.ok(readLeaderDeal, { dealId }, as)
    expect(deal.items.map(({ priceFen, stock }) => [priceFen, stock])).toContainEqual([4580, 30])
    expect(deal.items).toHaveLength(2)
    expect(shanghaiDay(Date.parse(deal.facts.closesAt))).toBe(closingDay)
    expect(Date.parse(deal.facts.opensAt)).toBeLessThanOrEqual(Date.now())
  })

  it('shares the deal as a card that opens its landing, by the code of the group chat', async () => {
    const card = await leader.shares()
    expect(card.title).toMatch(new RegExp(`^${DEAL_TITLE} ¥`))
    expect(card.path).toMatch(/^\/features\/member\/pages\/landing\/landing\?code=[0-9A-Za-z]{12}$/)
    const picture = await fetch(card.imageUrl?.replace(BUILT_API_ORIGIN, server.origin) ?? '')
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    await leader.open(card.path ?? '')
    await leader.sees(DEAL_TITLE)
    expect((await leader.shares()).path).toBe(card.path)
    await leader.call('navigateBack')
  })

  it('draws the poster of the deal on its own canvas, and a decoder reads its link', async () => {
    await leader.tap('海报')
    await leader.arrivesAt('features/growth/pages/poster/poster')
    await leader.tap('生成海报')
    await leader.sees('海报好了，二维码已经试扫过')
    const path = await leader.page.locator('.lt-made-poster__picture').getAttribute('src')
    link = (await readQr(await leader.file(path ?? ''))) ?? ''
    await leader.tap('发送图片')
    expect((await leader.phone()).shownPictures).toEqual([path])
    expect(link).toMatch(new RegExp(`^${LINK_ORIGIN}/s/[0-9A-Za-z]{12}$`))
  })

  it('saves the poster to the album, and leads to the settings when that was refused', async () => {
    await leader.willAnswer({ albumAllowed: false, albumAllowedInSettings: false })
    await leader.tap('保存图片')
    await leader.sees('没有相册权限，请在设置里打开后再保存')
    await leader.tap('打开设置')
    expect((await leader.phone()).album).toEqual([])
    await leader.willAnswer({ albumAllowedInSettings: true })
    await leader.tap('打开设置')
    await leader.sees('已保存到相册')
    const { album } = await leader.phone()
    expect(await readQr(await leader.file(album[0] ?? ''))).toBe(link)
  })

  it('signs a demo member in by a tap', async () => {
    await member.open('/features/sign-in/pages/sign-in/sign-in')
    await member.tap(new RegExp(facts.memberName))
    await member.arrivesAt('features/member/pages/orders/orders')
  })

  it.each(memberScreens)('shows a member %s with what it was told', async (page, told) => {
    await visits(member, page, told(facts))
  })

  it('signs an operator in by a tap, who comes to the queues', async () => {
    operator = await MiniProgram.launch({ apiOrigin: server.origin })
    await operator.open('/features/sign-in/pages/sign-in/sign-in')
    await operator.tap(/平台运营/)
    await operator.arrivesAt('features/operator/pages/operator/operator')
  })

  it.each(operatorScreens)('shows an operator %s with what it was told', async (page, told) => {
    if (!operator) throw new Error('the operator is signed in before')
    await visits(operator, page, told(facts))
    expect(operator.errors).toEqual([])
  })

  it('pays by wx.requestPayment where the cashier is WeChat, and believes the server only', async () => {
    await hideDemoCashier(member, server.origin)
    const { leaderId, dealId } = facts.openDeal
    await member.open(`/features/member/pages/deal/deal?leaderId=${leaderId}&dealId=${dealId}`)
    await member.tap(/增加/)
    await member.tap('去结算')
    await member.arrivesAt('features/member/pages/checkout/checkout')
    await member.willAnswer({ paid: false })
    await member.tap('提交并支付')
    await member.arrivesAt('features/member/pages/cashier/cashier')
    await member.sees('还没有收到付款')
    expect(await newestOrder()).toMatchObject({ dealId, facts: { paidAt: null, cancelledAt: null } })

    await member.willAnswer({ paid: true })
    await member.tap('再付一次')
    await member.browserPage.waitForFunction(() => window.weapp.phone.payments.length === 2)
    await member.sees('还没有收到付款')
    const [prepay, again] = (await member.phone()).payments
    expect(again).toBe(prepay)
    await payAtFakeCashier(prepay)
    await member.sees('到货后凭提货码领取。')
    expect(await newestOrder()).toMatchObject({ pickupCode: expect.stringMatching(/^\d{8}$/) })
  })

  it('shows the next person on a phone nothing of the one before', async () => {
    for (const name of ['陈建国', LEADER]) {
      await leader.open('/features/sign-in/pages/sign-in/sign-in')
      await leader.tap(new RegExp(name))
      await leader.arrivesAt('pages/home/home')
      await leader.sees(`，${name}`)
    }
  })

  it('lets a newcomer scan the poster, join, order, and pay at the second try', async () => {
    newcomer = await MiniProgram.launch({ apiOrigin: server.origin })
    await newcomer.open(`/features/member/pages/landing/landing?q=${encodeURIComponent(link)}`)
    await newcomer.sees('新人专享')
    await newcomer.tap('加入，和邻居一起团')
    await newcomer.willAnswer({ loginCode: 'fake-neighbour' })
    await newcomer.tap('微信登录')
    await newcomer.sees('欢迎加入')
    await newcomer.tap(new RegExp(DEAL_TITLE))
    await newcomer.arrivesAt('features/member/pages/deal/deal')
    await newcomer.sees(/增加 .*赣南脐橙/)
    expect((await newcomer.shares()).path).toMatch(new RegExp(`code=${link.slice(-12)}$`))
    await newcomer.tap(/增加 .*赣南脐橙/)
    await newcomer.tap('去结算')
    await newcomer.arrivesAt('features/member/pages/checkout/checkout')
    await newcomer.tap('提交并支付')

    await newcomer.arrivesAt('features/member/pages/cashier/cashier')
    await newcomer.sees('演示收银台')
    await newcomer.tap('支付失败')
    await newcomer.sees('没有扣款，订单还为您留着，可以再付一次。')
    await newcomer.tap('再付一次')
    await newcomer.sees('演示收银台')
    await newcomer.tap('支付成功')
    await newcomer.sees('到货后凭提货码领取。')
    const asked = (await newcomer.phone()).askedTemplates
    expect(asked).toEqual(['arrived', 'short', 'deal-cancelled'].map((kind) => `fake-template-${kind}`))
    await newcomer.tap('查看订单')
    await newcomer.arrivesAt('features/member/pages/order/order')
    await newcomer.sees(/^\d{4} \d{4}$/)
    expect((await newcomer.phone()).payments).toEqual([])
    expect(newcomer.errors).toEqual([])
  })

  async function newestOrder() {
    return (await facts.api.ok(listOrders, {}, { token: facts.memberToken })).items[0]
  }

  /** What WeChat's cashier does with the money, once the person has paid. */
  async function payAtFakeCashier(prepay = ''): Promise<void> {
    const path = `${FAKE_WECHAT_PATH}/cashier/${prepay.replace('prepay_id=', '')}/pay`
    expect((await fetch(server.origin + path, { method: 'POST' })).ok).toBe(true)
  }
})

/** A page opened by its url shows what it should, and back leads where one was. */
/** Finds goods in the catalogue and takes the first; the list is let come to rest, or the tap meets a row that moves. */
async function choose(phone: MiniProgram, { search, name }: { search: string; name: RegExp }): Promise<void> {
  await phone.type('搜索商品', search)
  const rows = phone.page.getByRole('checkbox')
  await rows.filter({ hasNotText: name }).first().waitFor({ state: 'detached' })
  await phone.tap(name, 'checkbox')
  await phone.page.getByRole('checkbox', { name, checked: true }).waitFor()
}

async function visits(
  phone: MiniProgram,
  page: string,
  { query = '', shows }: { query?: string; shows: string },
) {
  const before = await phone.path()
  await phone.open(`/features/${page}?${query}`)
  await phone.arrivesAt(`features/${page}`)
  await phone.sees(shows)
  await phone.call('navigateBack')
  expect(await phone.path()).toBe(before)
}

/** Answers as a server that is no demo: the cashier is WeChat's own. */
async function hideDemoCashier(phone: MiniProgram, origin: string): Promise<void> {
  await phone.browserPage.route(`**${startPayment.path.replace('{orderId}', '*')}`, async (route) => {
    const url = origin + new URL(route.request().url()).pathname
    const response = await route.fetch({ url })
    const json = { ...(await response.json()), cashierUrl: null }
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' }
    await route.fulfill({ status: response.status(), headers, json })
  })
}

function shanghaiDay(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
}

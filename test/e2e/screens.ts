import type { Page } from '@playwright/test'
import { readTrack } from '#contract/academy'
import { listAfterSales } from '#contract/after-sale'
import { listDeals, listOpenDeals } from '#contract/deal'
import { listFlagCases } from '#contract/flag'
import { listOperatorAfterSales, listOperatorUncollected } from '#contract/operator'
import { listOrders } from '#contract/order'
import { createReferralCode } from '#contract/referral'
import { listDemoPeople, readSession, signInAsDemoPerson } from '#contract/session'
import { instantOf, periodOf, previousPeriod } from '#domain/business-time'
import { remoteApi } from '../api/remote-api'

/** A screen with life in it: where it is, who looks, what is done before the picture is taken. */
export interface Screen {
  readonly name: string
  readonly path: string
  readonly token?: string
  /** Looked at on a desk as well. */
  readonly wide?: boolean
  readonly first?: (page: Page) => Promise<void>
}

/** Every screen of the app, filled from the demo world of the server at `origin`. */
export async function screensOf(origin: string): Promise<Screen[]> {
  const api = remoteApi(origin)
  const { people } = await api.ok(listDemoPeople, {})
  const signIn = async (role: 'leader' | 'member' | 'operator') => {
    const person = people.find((one) => one.role === role)
    if (!person) throw new Error(`the demo has no ${role}`)
    return (await api.ok(signInAsDemoPerson, { memberId: person.memberId })).token
  }
  const token = await signIn('leader')
  const member = await signIn('member')
  const operator = await signIn('operator')
  const { code } = await api.ok(createReferralCode, { channel: 'group-chat', dealId: null }, { token })
  const dealId = (await api.ok(listDeals, { state: 'running' }, { token })).items.find(
    ({ orderCount }) => orderCount > 0,
  )?.dealId
  const lessonId = (await api.ok(readTrack, { language: 'zh-Hans' }, { token })).lessons[0]?.lessonId
  const leaderId = (await api.ok(readSession, {}, { token: member })).membership?.leaderId
  const open = leaderId ? (await api.ok(listOpenDeals, { leaderId })).deals[0]?.dealId : undefined
  const orders = (await api.ok(listOrders, {}, { token: member })).items
  const bag = orders.find((order) => order.pickupCode && order.lines.some((line) => !line.handedOverAt))
  const orderId = (bag ?? orders[0])?.orderId

  const afterSaleId = (await api.ok(listAfterSales, { group: 'waiting' }, { token })).items[0]?.afterSaleId

  const decide = (await api.ok(listOperatorAfterSales, {}, { token: operator })).items[0]
  const left = (await api.ok(listOperatorUncollected, {}, { token: operator })).items[0]

  const doubts = (await api.ok(listFlagCases, { group: 'doubts', limit: 100 }, { token: operator })).items
  const doubt = doubts[0]
  const ownDoubt = doubts.find((one) => one.leaderId === leaderId)
  const lastMonth = previousPeriod('month', periodOf('month', instantOf(Date.now())))
  const lastWeek = previousPeriod('week', periodOf('week', instantOf(Date.now())))

  return [
    { name: 'home', path: '/pages/home/home', token },
    { name: 'deals', path: '/pages/deals/deals', token },
    { name: 'growth', path: '/pages/growth/growth', token },
    { name: 'earnings', path: '/pages/earnings/earnings', token },
    { name: 'me', path: '/pages/me/me', token },
    { name: 'deal', path: `/features/deals/pages/deal/deal?dealId=${dealId}`, token },
    { name: 'post-deal', path: '/features/deals/pages/post-deal/post-deal', token },
    { name: 'orders', path: `/features/deals/pages/orders/orders?dealId=${dealId}`, token },
    { name: 'picking-list', path: `/features/deals/pages/picking-list/picking-list?dealId=${dealId}`, token },
    { name: 'arrival', path: `/features/deals/pages/arrival/arrival?dealId=${dealId}`, token },
    { name: 'chain', path: `/features/chain/pages/chain/chain?dealId=${dealId}`, token, first: readChain },
    { name: 'uncollected', path: '/features/deals/pages/uncollected/uncollected', token },
    { name: 'after-sales', path: '/features/after-sale/pages/list/list', token },
    {
      name: 'after-sale',
      path: `/features/after-sale/pages/detail/detail?afterSaleId=${afterSaleId}`,
      token,
    },
    { name: 'hand-over', path: '/features/counter/pages/hand-over/hand-over', token },
    { name: 'helpers', path: '/features/counter/pages/helpers/helpers', token, first: inviteHelper },
    { name: 'newcomers', path: '/features/growth/pages/newcomers/newcomers', token },
    { name: 'channels', path: '/features/growth/pages/channels/channels', token },
    { name: 'leaderboard', path: '/features/growth/pages/leaderboard/leaderboard', token },
    { name: 'closed-boards', path: '/features/growth/pages/closed-boards/closed-boards', token },
    {
      name: 'closed-board',
      path: `/features/growth/pages/closed-board/closed-board?period=${lastMonth}`,
      token,
    },
    {
      name: 'newcomer-flags',
      path: `/features/growth/pages/newcomer-flags/newcomer-flags?memberId=${ownDoubt?.memberId}`,
      token,
    },
    { name: 'prizes', path: '/features/growth/pages/prizes/prizes', token },
    { name: 'poster', path: '/features/growth/pages/poster/poster', token, first: makePoster },
    { name: 'playbooks', path: '/features/playbook/pages/list/list', token },
    { name: 'playbook', path: '/features/playbook/pages/detail/detail?playbookId=shop-owner', token },
    { name: 'tasks', path: '/features/tasks/pages/tasks/tasks', token },
    { name: 'points', path: '/features/tasks/pages/points/points', token },
    { name: 'redeem', path: '/features/tasks/pages/redeem/redeem', token },
    { name: 'statement', path: '/features/earnings/pages/statement/statement', token },
    { name: 'academy', path: '/features/academy/pages/academy/academy', token },
    { name: 'lesson', path: `/features/academy/pages/lesson/lesson?lessonId=${lessonId}`, token },
    { name: 'quiz', path: `/features/academy/pages/quiz/quiz?lessonId=${lessonId}`, token },
    { name: 'settings', path: '/features/me/pages/settings/settings', token },
    { name: 'profile', path: '/features/me/pages/profile/profile', token },
    { name: 'sign-in', path: '/features/sign-in/pages/sign-in/sign-in' },
    { name: 'landing', path: `/s/${code}` },
    {
      name: 'member-deal',
      path: `/features/member/pages/deal/deal?leaderId=${leaderId}&dealId=${open}`,
      token: member,
    },
    { name: 'member-orders', path: '/features/member/pages/orders/orders', token: member },
    { name: 'neighbours', path: '/features/member/pages/neighbours/neighbours', token: member },
    { name: 'operator', path: '/features/operator/pages/operator/operator', token: operator, wide: true },
    {
      name: 'operator-offers',
      path: '/features/operator/pages/offers/offers',
      token: operator,
      wide: true,
    },
    {
      name: 'operator-after-sales',
      path: '/features/operator/pages/after-sales/after-sales',
      token: operator,
      wide: true,
    },
    {
      name: 'operator-uncollected',
      path: '/features/operator/pages/uncollected/uncollected',
      token: operator,
      wide: true,
    },
    {
      name: 'operator-bag',
      path: `/features/operator/pages/bag/bag?leaderId=${left?.leaderId}&orderId=${left?.orderId}`,
      token: operator,
      wide: true,
    },
    ...(
      [
        ['boards', 'boards', ''],
        ['board', 'board', `?period=${lastWeek}`],
        ['objections', 'objections', `?period=${lastWeek}`],
        ['operator-newcomers', 'newcomers', `?leaderId=${leaderId}&period=${lastMonth}`],
        ['flag-cases', 'flag-cases', ''],
        ['flag-case', 'flag-case', `?leaderId=${doubt?.leaderId}&memberId=${doubt?.memberId}`],
        ['operator-prizes', 'prizes', ''],
        ['prize-plan', 'prize-plan', ''],
        ['audit-log', 'audit-log', ''],
      ] as const
    ).map(([name, page, query]) => ({
      ...{ name, token: operator, wide: true },
      path: `/features/operator/pages/${page}/${page}${query}`,
    })),
    {
      name: 'decide',
      path: `/features/after-sale/pages/decide/decide?leaderId=${decide?.leaderId}&afterSaleId=${decide?.afterSaleId}`,
      token: operator,
      wide: true,
    },
    { name: 'order', path: `/features/member/pages/order/order?orderId=${orderId}`, token: member },
  ]
}

/** The second button of the poster studio's foot, whatever the language. */
async function makePoster(page: Page): Promise<void> {
  await page.locator('.lt-screen__foot, .lt-screen').last().getByRole('button').last().click()
  await page.locator('img[src^="data:image/jpeg"], img[src^="blob:"]').first().waitFor()
  await page.waitForTimeout(500)
}

/** A chain is pasted and read. */
async function readChain(page: Page): Promise<void> {
  await page.getByLabel('把群里的接龙粘贴到这里').fill('1. 张三 2-301 鸡蛋2 牛奶1\n2. 李四 3-402 榴莲1')
  await page.getByRole('button', { name: '识别', exact: true }).click()
  await page.getByText('第 2 行').waitFor()
}

/** A name is typed, the invitation's QR shown. */
async function inviteHelper(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill('王芳')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
}

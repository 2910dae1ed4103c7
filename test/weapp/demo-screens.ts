import type { DemoFacts } from './demo-facts'

/** What a tab page shows of what the API says. */
export const tabScreens: readonly (readonly [tab: string, shows: (facts: DemoFacts) => string])[] = [
  ['home', ({ leader }) => `，${leader.name}`],
  ['deals', ({ deal }) => deal.title],
  ['growth', ({ joined }) => `加入 ${joined}，查看新人`],
  ['earnings', ({ totalYuan }) => totalYuan],
  ['me', ({ leader }) => leader.communityName],
]

interface Told {
  readonly query?: string
  readonly shows: string
}

const ofDeal = ({ deal }: DemoFacts) => `dealId=${deal.dealId}`
const ofLesson = ({ lesson }: DemoFacts) => `lessonId=${lesson.lessonId}`
const ofOpenDeal = ({ openDeal }: DemoFacts) => `leaderId=${openDeal.leaderId}&dealId=${openDeal.dealId}`

/** What the other pages are told by the way to them, and what they show of it, for the leader. */
export const leaderScreens: readonly (readonly [page: string, told: (facts: DemoFacts) => Told])[] = [
  ['deals/pages/deal/deal', (facts) => ({ query: ofDeal(facts), shows: facts.deal.title })],
  ['deals/pages/orders/orders', (facts) => ({ query: ofDeal(facts), shows: ' × ' })],
  ['deals/pages/picking-list/picking-list', (facts) => ({ query: ofDeal(facts), shows: facts.deal.title })],
  ['deals/pages/arrival/arrival', (facts) => ({ query: ofDeal(facts), shows: '还没到' })],
  ['deals/pages/uncollected/uncollected', () => ({ shows: '没有放了三天的货' })],
  [
    'deals/pages/post-deal/post-deal',
    (facts) => ({ query: `repeat=${facts.deal.dealId}`, shows: '再选几样' }),
  ],
  [
    'chain/pages/chain/chain',
    ({ openDeal }) => ({ query: `dealId=${openDeal.dealId}`, shows: '把群里的接龙粘贴到这里' }),
  ],
  [
    'chain/pages/claim/claim',
    ({ orderLink, leader }) => ({
      query: `q=${encodeURIComponent(orderLink)}`,
      shows: `${leader.name} 帮您下的单`,
    }),
  ],
  [
    'counter/pages/hand-over/hand-over',
    ({ pickupCode, memberName }) => ({ query: `code=${pickupCode}`, shows: memberName }),
  ],
  ['counter/pages/route/route', () => ({ shows: '没有要送的货' })],
  ['counter/pages/helpers/helpers', ({ invitation }) => ({ shows: invitation.name })],
  [
    'counter/pages/invitation/invitation',
    ({ invitation, leader }) => ({
      query: `q=${encodeURIComponent(invitation.link)}`,
      shows: `${leader.name}请您帮忙核销`,
    }),
  ],
  ['growth/pages/newcomers/newcomers', () => ({ shows: '加入 · ' })],
  ['growth/pages/channels/channels', () => ({ shows: '3号楼电梯口' })],
  ['growth/pages/closed-boards/closed-boards', () => ({ shows: '加入' })],
  [
    'growth/pages/closed-board/closed-board',
    ({ lastMonth }) => ({ query: `period=${lastMonth}`, shows: '看算进去的新人' }),
  ],
  [
    'growth/pages/newcomer-flags/newcomer-flags',
    ({ ownDoubt }) => ({ query: `memberId=${ownDoubt.memberId}`, shows: ownDoubt.maskedName }),
  ],
  ['growth/pages/prizes/prizes', () => ({ shows: ' · 第 ' })],
  ['growth/pages/leaderboard/leaderboard', ({ leader }) => ({ shows: leader.name })],
  ['growth/pages/poster/poster', (facts) => ({ query: ofDeal(facts), shows: facts.deal.title })],
  ['playbook/pages/list/list', () => ({ shows: '适合您' })],
  ['playbook/pages/detail/detail', () => ({ query: 'playbookId=parent', shows: '在游乐场聊一次' })],
  ['tasks/pages/tasks/tasks', () => ({ shows: '当天到的货当天提完' })],
  ['tasks/pages/points/points', () => ({ shows: '开团（' })],
  ['tasks/pages/redeem/redeem', () => ({ shows: '已兑完' })],
  ['earnings/pages/statement/statement', () => ({ shows: '号' })],
  ['academy/pages/academy/academy', ({ lesson }) => ({ shows: lesson.title })],
  ['academy/pages/lesson/lesson', (facts) => ({ query: ofLesson(facts), shows: facts.lesson.title })],
  ['academy/pages/quiz/quiz', (facts) => ({ query: ofLesson(facts), shows: '开始' })],
  ['after-sale/pages/list/list', ({ afterSale }) => ({ shows: afterSale.line.name })],
  [
    'after-sale/pages/detail/detail',
    ({ afterSale }) => ({ query: `afterSaleId=${afterSale.afterSaleId}`, shows: afterSale.line.name }),
  ],
  ['me/pages/settings/settings', () => ({ shows: '文字大小' })],
  ['me/pages/profile/profile', () => ({ shows: '海报上的一句话' })],
  ['sign-in/pages/sign-in/sign-in', ({ memberName }) => ({ shows: memberName })],
]

/** The same of the pages of a member. */
export const memberScreens: typeof leaderScreens = [
  ['notices/pages/inbox/inbox', () => ({ shows: '还没有通知' })],
  [
    'member/pages/landing/landing',
    ({ link, leader }) => ({ query: `q=${encodeURIComponent(link)}`, shows: leader.pickupPoint.name }),
  ],
  ['member/pages/deal/deal', (facts) => ({ query: ofOpenDeal(facts), shows: facts.openDeal.title })],
  ['member/pages/checkout/checkout', (facts) => ({ query: ofOpenDeal(facts), shows: '还没有选商品' })],
  ['member/pages/orders/orders', ({ order }) => ({ shows: order.dealTitle })],
  ['member/pages/neighbours/neighbours', () => ({ shows: '用我的码来的邻居' })],
  [
    'member/pages/order/order',
    ({ order, pickupCode }) => ({ query: `orderId=${order.orderId}`, shows: grouped(pickupCode) }),
  ],
  [
    'after-sale/pages/ask/ask',
    ({ complaint: { line } }) => ({
      query: `orderId=${line.orderId}&lineId=${line.lineId}`,
      shows: line.name,
    }),
  ],
  [
    'after-sale/pages/own/own',
    ({ complaint: { asked } }) => ({
      query: `orderId=${asked.orderId}&afterSaleId=${asked.afterSaleId}`,
      shows: asked.line.name,
    }),
  ],
  ['member/pages/cashier/cashier', ({ order }) => ({ query: `orderId=${order.orderId}`, shows: '支付成功' })],
]

/** The same of the pages of the platform's staff. */
export const operatorScreens: typeof leaderScreens = [
  ['operator/pages/operator/operator', () => ({ shows: '没人提的货' })],
  ['operator/pages/offers/offers', () => ({ shows: '新人专区' })],
  ['operator/pages/after-sales/after-sales', ({ decide }) => ({ shows: decide.line.name })],
  ['operator/pages/uncollected/uncollected', ({ leftBag }) => ({ shows: leftBag.memberName })],
  [
    'operator/pages/bag/bag',
    ({ leftBag: { leaderId, orderId, dealTitle } }) => ({
      query: `leaderId=${leaderId}&orderId=${orderId}`,
      shows: dealTitle,
    }),
  ],
  ['operator/pages/boards/boards', () => ({ shows: '位团长有成绩' })],
  [
    'operator/pages/board/board',
    ({ lastWeek }) => ({ query: `period=${lastWeek}`, shows: '1 个申诉待处理' }),
  ],
  [
    'operator/pages/objections/objections',
    ({ lastWeek }) => ({ query: `period=${lastWeek}`, shows: '周六活动' }),
  ],
  [
    'operator/pages/newcomers/newcomers',
    ({ leader, lastMonth }) => ({
      query: `leaderId=${leader.leaderId}&period=${lastMonth}&name=${encodeURIComponent(leader.name)}`,
      shows: leader.name,
    }),
  ],
  ['operator/pages/flag-cases/flag-cases', () => ({ shows: '团长 ' })],
  [
    'operator/pages/flag-case/flag-case',
    ({ doubt: { leaderId, memberId, maskedName } }) => ({
      query: `leaderId=${leaderId}&memberId=${memberId}`,
      shows: maskedName,
    }),
  ],
  ['operator/pages/prizes/prizes', () => ({ shows: '标记已寄出' })],
  ['operator/pages/prize-plan/prize-plan', () => ({ shows: '第 1 档 从第几名' })],
  ['operator/pages/audit-log/audit-log', () => ({ shows: '定榜' })],
  [
    'after-sale/pages/decide/decide',
    ({ decide: { leaderId, afterSaleId, line } }) => ({
      query: `leaderId=${leaderId}&afterSaleId=${afterSaleId}`,
      shows: line.name,
    }),
  ],
]

/** As it is printed for the eye. */
function grouped(pickupCode: string): string {
  return `${pickupCode.slice(0, 4)} ${pickupCode.slice(4)}`
}

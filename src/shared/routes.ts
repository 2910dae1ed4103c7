/** A way to a page: its path with everything it is told. Made only here. */
export interface Route {
  readonly url: string
  readonly tab: boolean
}

const tabs = ['home', 'deals', 'growth', 'earnings', 'me'] as const

export type TabName = (typeof tabs)[number]

type Told = Readonly<Record<string, string | undefined>>

export const routes = {
  home: () => tabPage('home'),
  deals: () => tabPage('deals'),
  growth: () => tabPage('growth'),
  earnings: () => tabPage('earnings'),
  me: () => tabPage('me'),

  deal: (told: { dealId: string }) => page('deals', 'deal', told),
  /** `repeat`: a deal to take goods and prices from; `edit`: a draft to go on with. */
  postDeal: (told: { repeat?: string; edit?: string } = {}) => page('deals', 'post-deal', told),
  chain: (told: { dealId: string }) => page('chain', 'chain', told),
  orderClaim: (told: { code: string }) => page('chain', 'claim', told),
  orders: (told: { dealId: string; search?: string }) => page('deals', 'orders', told),
  pickingList: (told: { dealId: string }) => page('deals', 'picking-list', told),
  arrival: (told: { dealId: string }) => page('deals', 'arrival', told),
  uncollected: () => page('deals', 'uncollected'),
  handOver: (told: { dealId?: string; code?: string } = {}) => page('counter', 'hand-over', told),
  deliveryRoute: () => page('counter', 'route'),
  helpers: () => page('counter', 'helpers'),
  helperInvitation: (told: { code: string }) => page('counter', 'invitation', told),

  afterSales: () => page('after-sale', 'list'),
  afterSale: (told: { afterSaleId: string }) => page('after-sale', 'detail', told),

  /** The operator decides on what was passed on or escalated. */
  decideAfterSale: (told: { leaderId: string; afterSaleId: string }) => page('after-sale', 'decide', told),
  operator: () => page('operator', 'operator'),
  operatorAfterSales: () => page('operator', 'after-sales'),
  operatorBoards: () => page('operator', 'boards'),
  operatorBoard: (told: { period: string }) => page('operator', 'board', told),
  operatorObjections: (told: { period: string }) => page('operator', 'objections', told),
  /** Those who joined at a leader in a period. */
  operatorNewcomers: (told: { leaderId: string; period: string; name?: string }) =>
    page('operator', 'newcomers', told),
  flagCases: () => page('operator', 'flag-cases'),
  flagCase: (told: { leaderId: string; memberId: string }) => page('operator', 'flag-case', told),
  operatorPrizes: () => page('operator', 'prizes'),
  prizePlan: () => page('operator', 'prize-plan'),
  auditLog: () => page('operator', 'audit-log'),
  operatorUncollected: () => page('operator', 'uncollected'),
  operatorOffers: () => page('operator', 'offers'),
  operatorBag: (told: { leaderId: string; orderId: string }) => page('operator', 'bag', told),

  /** Those a number is made of; everybody without. */
  newcomers: (
    told: {
      period?: string
      channel?: string
      code?: string
      step?: string
      reached?: string
      stopped?: string
    } = {},
  ) => page('growth', 'newcomers', told),
  /** Why an own newcomer is in doubt. */
  newcomerFlags: (told: { memberId: string }) => page('growth', 'newcomer-flags', told),
  channels: () => page('growth', 'channels'),
  leaderboard: () => page('growth', 'leaderboard'),
  closedBoards: () => page('growth', 'closed-boards'),
  /** `period`: a month, or a week by its Monday. */
  prizes: () => page('growth', 'prizes'),
  closedBoard: (told: { period: string }) => page('growth', 'closed-board', told),
  /** `step`: the playbook step it is made for, as `playbook/step`. */
  poster: (told: { dealId?: string; template?: string; channel?: string; step?: string } = {}) =>
    page('growth', 'poster', told),

  playbooks: () => page('playbook', 'list'),
  playbook: (told: { playbookId: string }) => page('playbook', 'detail', told),
  tasks: () => page('tasks', 'tasks'),
  points: () => page('tasks', 'points'),
  redeem: () => page('tasks', 'redeem'),

  statement: (told: { state?: string; day?: string; dealId?: string } = {}) =>
    page('earnings', 'statement', told),

  academy: () => page('academy', 'academy'),
  lesson: (told: { lessonId: string }) => page('academy', 'lesson', told),
  quiz: (told: { lessonId: string }) => page('academy', 'quiz', told),

  settings: () => page('me', 'settings'),
  profile: () => page('me', 'profile'),
  /** `next`: url of the page to go on with after signing in. */
  signIn: (told: { next?: string } = {}) => page('sign-in', 'sign-in', told),

  /** `join`: go on joining, after signing in for it. */
  landing: (told: { code: string; join?: string }) => page('member', 'landing', told),
  memberDeal: (told: { leaderId: string; dealId: string; code?: string }) => page('member', 'deal', told),
  checkout: (told: { leaderId: string; dealId: string }) => page('member', 'checkout', told),
  notices: () => page('notices', 'inbox'),
  memberOrders: () => page('member', 'orders'),
  /** A member asks neighbours (G9). */
  askNeighbours: () => page('member', 'neighbours'),
  memberOrder: (told: { orderId: string }) => page('member', 'order', told),
  askAfterSale: (told: { orderId: string; lineId: string }) => page('after-sale', 'ask', told),
  ownAfterSale: (told: { orderId: string; afterSaleId: string }) => page('after-sale', 'own', told),
  /** `demo`: address of the demo's cashier, which this page then stands for. */
  cashier: (told: { orderId: string; demo?: string }) => page('member', 'cashier', told),
}

export function tabRoute(tab: TabName): Route {
  return tabPage(tab)
}

/** The route of a url that was carried through a page, such as where to go on after signing in. */
export function routeFrom(url: string): Route {
  return { url, tab: tabs.some((tab) => url.split('?')[0] === tabPage(tab).url) }
}

function tabPage(tab: TabName): Route {
  return { url: `/pages/${tab}/${tab}`, tab: true }
}

function page(feature: string, name: string, told: Told = {}): Route {
  const query = Object.entries(told).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  const path = `/features/${feature}/pages/${name}/${name}`
  return { url: query.length > 0 ? `${path}?${query.join('&')}` : path, tab: false }
}

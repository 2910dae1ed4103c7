const tabs = [
  ['home', '工作台'],
  ['deals', '团购'],
  ['growth', '拉新'],
  ['earnings', '收益'],
  ['me', '我的'],
] as const

const features = {
  deals: ['deal', 'post-deal', 'orders', 'arrival', 'uncollected', 'picking-list'],
  chain: ['chain', 'claim'],
  counter: ['hand-over', 'route', 'helpers', 'invitation'],
  'after-sale': ['ask', 'own', 'list', 'detail', 'decide'],
  operator: [
    'operator',
    'after-sales',
    'uncollected',
    'bag',
    'boards',
    'board',
    'objections',
    'flag-cases',
    'flag-case',
    'newcomers',
    'prizes',
    'prize-plan',
    'audit-log',
    'offers',
  ],
  growth: [
    'newcomers',
    'newcomer-flags',
    'channels',
    'leaderboard',
    'closed-boards',
    'closed-board',
    'prizes',
    'poster',
  ],
  playbook: ['list', 'detail'],
  tasks: ['tasks', 'points', 'redeem'],
  earnings: ['statement'],
  academy: ['academy', 'lesson', 'quiz'],
  me: ['settings', 'profile'],
  notices: ['inbox'],
  'sign-in': ['sign-in'],
  member: ['landing', 'deal', 'checkout', 'orders', 'order', 'cashier', 'neighbours'],
}

export default defineAppConfig({
  pages: tabs.map(([name]) => `pages/${name}/${name}`),
  subPackages: Object.entries(features).map(([feature, pages]) => ({
    root: `features/${feature}`,
    name: feature,
    pages: pages.map((page) => `pages/${page}/${page}`),
  })),
  // The package a tab leads to is fetched while the tab is being looked at.
  preloadRule: {
    'pages/home/home': { network: 'all', packages: ['deals', 'counter'] },
    'pages/deals/deals': { network: 'all', packages: ['deals'] },
    'pages/growth/growth': { network: 'all', packages: ['growth'] },
    'pages/earnings/earnings': { network: 'all', packages: ['earnings'] },
    'pages/me/me': { network: 'all', packages: ['academy', 'me'] },
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarBackgroundColor: '#FAF6F0',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '邻团',
    backgroundColor: '#FAF6F0',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    // In a browser the app draws its own bar; this list only tells the router which pages are tabs.
    custom: process.env.TARO_ENV === 'h5',
    color: '#7A6F63',
    selectedColor: '#17714F',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: tabs.map(([name, text]) => ({
      pagePath: `pages/${name}/${name}`,
      text,
      ...(process.env.TARO_ENV === 'weapp' && {
        iconPath: `assets/tabs/${name}.png`,
        selectedIconPath: `assets/tabs/${name}-selected.png`,
      }),
    })),
  },
})

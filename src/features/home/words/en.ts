import type { WordsLike } from '../../../shared/i18n/words'
import type { zhHans } from './zh-hans'

export const en: WordsLike<typeof zhHans> = {
  title: 'Home',
  greeting: { morning: 'Good morning', noon: 'Hello', afternoon: 'Good afternoon', evening: 'Good evening' },
  hello: (greeting, name) => `${greeting}, ${name}`,
  todayCommission: 'Commission today (expected)',
  details: 'Details',
  moreThanYesterday: (yuan) => `+¥${yuan} on yesterday`,
  lessThanYesterday: (yuan) => `−¥${yuan} on yesterday`,
  sameAsYesterday: 'Same as yesterday',
  todayOrders: 'Orders today',
  toHandOver: 'To hand over',
  monthCommission: 'This month',
  post: 'Post a deal',
  scan: 'Hand over',
  poster: 'Posters',
  academy: 'Academy',
  targetLeft: (n) => `${n} more newcomers this month`,
  targetMet: "This month's target is met",
  targetPace: (daysLeft, perDay) => `${daysLeft} days left; ${perDay} a day will do`,
  targetOf: (done, goal) => `${done} newcomers joined this month, target ${goal}`,
  goal: (n) => `of ${n}`,
  converted: (done, goal) => `Converted ${done} / ${goal}`,
  states: { met: 'Met', ahead: 'Ahead of pace', close: 'Close to pace', behind: 'Behind pace' },

  onBoard: 'On the board',
  missing: (converted, joined) =>
    converted > 0
      ? `${converted} conversions short of the board line`
      : `${joined} newcomers short of the board line`,
  todos: 'To do',
  noTodos: 'Nothing to do right now',
  todo: {
    'mark-arrived': (title) => `Has “${title}” arrived? Mark it so that members can pick up`,
    'hand-over': (count) => `${count} items not collected yet`,
    uncollected: (count) => `Bags nobody collected for three days: ${count}`,
    'after-sale': (count) => `After-sales waiting for your answer: ${count}`,
    'closing-soon': (title) => `“${title}” closes within two hours; remind the group once more`,
    draft: (title) => `Draft “${title}” is not published`,
    lesson: (count) => `${count} onboarding lessons not passed yet`,
  },
  openDeals: 'Open deals',
  allDeals: 'All',
  noOpenDeals: 'No deal is open now',
  noOpenDealsHint: 'Post one; its link and poster are ready at once.',
  repeat: 'Post again',
  repeatHint: (title) =>
    `Your last deal was “${title}”. Its goods and prices are still there: set the times and post it.`,
  joinedDeals: (sold, stock) => `${sold} of ${stock} sold`,
  closesIn: (left) => `Closes in ${left}`,
  from: 'and up',
  notLeader: 'This account is not a leader yet',
}

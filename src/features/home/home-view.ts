import type { Home } from '#contract/home'
import { formatTime } from '#domain/business-time'
import type { DealId, Instant } from '#domain/ids'
import { fen, formatYuan } from '#domain/money'
import type { Route } from '../../shared/routes'
import { routes } from '../../shared/routes'
import type { homeWords } from './words/words'

type HomeWords = (typeof homeWords)['zh-Hans']

/** By the hour of Asia/Shanghai. */
export function greetingOf(now: Instant, words: HomeWords): string {
  const hour = Number(formatTime(now, 'HH'))
  if (hour < 11) return words.greeting.morning
  if (hour < 13) return words.greeting.noon
  return hour < 18 ? words.greeting.afternoon : words.greeting.evening
}

export function comparedToYesterday(home: Home, words: HomeWords): string {
  const difference = home.todayCommissionFen - home.yesterdayCommissionFen
  if (difference === 0) return words.sameAsYesterday
  const yuan = formatYuan(fen(Math.abs(difference)))
  return difference > 0 ? words.moreThanYesterday(yuan) : words.lessThanYesterday(yuan)
}

/** What a to-do says, and where it leads. */
export function todoLine(
  todo: Home['todos'][number],
  words: HomeWords,
): { readonly text: string; readonly route: Route } {
  const dealRoute = todo.dealId ? routes.deal({ dealId: todo.dealId as DealId }) : routes.deals()
  const title = todo.title ?? ''
  switch (todo.kind) {
    case 'hand-over':
      return { text: words.todo['hand-over'](todo.count), route: routes.handOver() }
    case 'uncollected':
      return { text: words.todo.uncollected(todo.count), route: routes.uncollected() }
    case 'after-sale':
      return { text: words.todo['after-sale'](todo.count), route: routes.afterSales() }
    case 'lesson':
      return { text: words.todo.lesson(todo.count), route: routes.academy() }
    default:
      return { text: words.todo[todo.kind](title), route: dealRoute }
  }
}

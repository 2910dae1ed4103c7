import type { Home } from '#contract/home'
import { businessMonth, instantOf, periodStart } from '#domain/business-time'
import type { LeaderId } from '#domain/ids'
import { fen } from '#domain/money'
import type { Db } from '../db/db'
import { countAfterSalesWaiting } from './after-sales'
import { commissionByDay, commissionSince } from './commission-by-day'
import { listOpenDealCards } from './deal-cards'
import { readLastDeal } from './last-deal'
import { readBoardPlace } from './leaderboard'
import { countLessonsToPass } from './lessons'
import { readTarget } from './target'
import { countLinesToHandOver, dealTodos } from './todos'
import { countUncollected } from './uncollected'

const TREND_DAYS = 14

/** Today at a glance; undefined when the leader is not there, or this month's board was never counted. */
export async function readHome(db: Db, leaderId: LeaderId, now: Date): Promise<Home | undefined> {
  const month = businessMonth(instantOf(now))
  const [
    target,
    place,
    trend,
    monthCommissionFen,
    toHandOver,
    uncollected,
    afterSales,
    ofDeals,
    lessons,
    openDeals,
    lastDeal,
  ] = await Promise.all([
    readTarget(db, leaderId, now),
    readBoardPlace(db, { leaderId, kind: 'month', period: month }),
    commissionByDay(db, leaderId, TREND_DAYS, now),
    commissionSince(db, leaderId, new Date(periodStart('month', month))),
    countLinesToHandOver(db, leaderId),
    countUncollected(db, { leaderId, now }),
    countAfterSalesWaiting(db, leaderId),
    dealTodos(db, leaderId, now),
    countLessonsToPass(db, leaderId),
    listOpenDealCards(db, leaderId, now),
    readLastDeal(db, leaderId, now),
  ])
  if (!target || !place) return undefined
  return {
    todayCommissionFen: trend.at(-1)?.commissionFen ?? fen(0),
    yesterdayCommissionFen: trend.at(-2)?.commissionFen ?? fen(0),
    monthCommissionFen,
    todayOrders: trend.at(-1)?.orders ?? 0,
    linesToHandOver: toHandOver,
    trend: trend.map(({ day, commissionFen }) => ({ day, commissionFen })),
    target,
    board: {
      rank: place.own.rank,
      on: place.own.on,
      missingConverted: place.own.gap.converted,
      missingJoined: place.own.gap.joined,
    },
    todos: [
      ...ofDeals.filter((todo) => todo.kind === 'mark-arrived'),
      ...summed('hand-over', toHandOver),
      ...summed('uncollected', uncollected),
      ...summed('after-sale', afterSales),
      ...ofDeals.filter((todo) => todo.kind !== 'mark-arrived'),
      ...summed('lesson', lessons),
    ],
    openDeals,
    lastDeal,
  }
}

function summed(kind: 'hand-over' | 'uncollected' | 'after-sale' | 'lesson', count: number): Home['todos'] {
  return count > 0 ? [{ kind, count, dealId: null, title: null }] : []
}

import { screen } from '@testing-library/react'
import type { ClosedBoard, Leaderboard } from '#contract/leaderboard'
import { ClosedBoardScreen } from '../../src/features/growth/closed-board-screen'
import { ClosedBoardsScreen } from '../../src/features/growth/closed-boards-screen'
import { routes } from '../../src/shared/routes'
import { answer, press, problem, show, takePhone } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const objectionsUntil = '2026-11-03T16:00:00.000Z'
const past: ClosedBoard = {
  ...{ kind: 'month', period: '2026-10', state: 'objections', objectionsUntil, activeLeaders: 21, size: 3 },
  line: { converted: 4, joined: 9 },
  own: { converted: 2, joined: 5, rank: 6, on: false },
}
const board: Leaderboard = {
  ...{ kind: 'month', period: '2026-10', activeLeaders: 21, size: 3, line: past.line },
  ...{ asOf: '2026-10-31T16:00:00.000Z', endsAt: '2026-10-31T16:00:00.000Z' },
  closing: { closedAt: '2026-10-31T16:00:05.000Z', state: 'objections', objectionsUntil },
  own: { ...past.own, gap: { converted: 2, joined: 4 } },
  rows: [],
}
const went = () => taroCalls.filter(({ name }) => name === 'navigateTo').map(({ told }) => told)

it('lists past boards with one’s own place, and leads to one', async () => {
  answer({ 'GET /api/v1/leader/closed-leaderboards': () => ({ items: [past], nextCursor: null }) })
  show(<ClosedBoardsScreen />)
  expect(await screen.findByText('第 6 名')).toBeTruthy()
  expect(screen.getByText('公示中')).toBeTruthy()
  screen.getByText('2026 年 10 月').click()
  expect(went()).toEqual([{ url: routes.closedBoard({ period: '2026-10' }).url }])
})

it('says until when a board is on display, and leads to the newcomers that made the own score', async () => {
  answer({ 'GET /api/v1/leader/leaderboards/month/2026-10': () => board })
  show(<ClosedBoardScreen period="2026-10" />)
  expect(await screen.findByText('名次已定格，公示到 11 月 4 日 00:00。')).toBeTruthy()
  expect(screen.getByText('没有上榜')).toBeTruthy()
  press('看算进去的新人')
  expect(went()).toEqual([{ url: routes.newcomers({ period: '2026-10', reached: 'converted' }).url }])
})

it('tells a week by its days', async () => {
  answer({
    'GET /api/v1/leader/leaderboards/week/2026-10-26': () => ({
      ...board,
      kind: 'week',
      period: '2026-10-26',
    }),
  })
  show(<ClosedBoardScreen period="2026-10-26" />)
  expect(await screen.findByText('10 月 26 日–11 月 1 日')).toBeTruthy()
})

it('shows the sentence of a board that is not there', async () => {
  answer({ 'GET /api/v1/leader/leaderboards/month/2020-01': () => problem('not-found', '没有找到。') })
  show(<ClosedBoardScreen period="2020-01" />)
  expect(await screen.findByText('没有找到。')).toBeTruthy()
})

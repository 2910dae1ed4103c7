import { screen } from '@testing-library/react'
import type { Home } from '#contract/home'
import { HomeScreen } from '../../src/features/home/home-screen'
import { routes } from '../../src/shared/routes'
import { dealId } from './deal-of-eggs'
import { answer, press, show, takePhone } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const goal = { done: 3, goal: 30, forecast: 9, neededPerDay: 2, expectedHundredths: 1_000, state: 'behind' }

const home = {
  todayCommissionFen: 0,
  yesterdayCommissionFen: 0,
  monthCommissionFen: 0,
  todayOrders: 0,
  linesToHandOver: 0,
  trend: [],
  target: {
    month: '2026-11',
    day: 23,
    daysInMonth: 30,
    daysLeft: 7,
    isFirstMonth: false,
    joined: goal,
    converted: goal,
    lastMonth: null,
  },
  board: { rank: 9, on: false, missingConverted: 1, missingJoined: 0 },
  todos: [],
  openDeals: [],
}

function showHome(lastDeal: Home['lastDeal']) {
  answer({
    'GET /api/v1/leader/home': () => ({ ...home, lastDeal }),
    'GET /api/v1/session': () => ({
      name: '林小满',
      leader: { name: '林小满', communityName: '锦绣花园', pickupPoint: { name: '东门便利店' } },
    }),
  })
  show(<HomeScreen />)
  return screen.findByText('现在没有开着的团')
}

const went = () => taroCalls.filter(({ name }) => name === 'navigateTo').map(({ told }) => told)

it('offers to post the last deal again in one tap, by its name', async () => {
  await showHome({ dealId, title: '周三鲜货团' })
  expect(screen.getByText(/上一团是「周三鲜货团」/)).toBeTruthy()
  press('再来一团')
  expect(went()).toEqual([{ url: routes.postDeal({ repeat: dealId }).url }])
})

it('offers a new deal where none can be posted again', async () => {
  await showHome(null)
  expect(screen.queryByRole('button', { name: '再来一团' })).toBeNull()
  const [, below] = screen.getAllByRole('button', { name: '发布开团' })
  below?.click()
  expect(went()).toEqual([{ url: routes.postDeal().url }])
})

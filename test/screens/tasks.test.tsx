import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { PointsEntry } from '#contract/task'
import { entryTitle } from '../../src/features/tasks/points-view'
import { RedeemScreen } from '../../src/features/tasks/redeem-screen'
import { TasksScreen } from '../../src/features/tasks/tasks-screen'
import { tasksWords } from '../../src/features/tasks/words/words'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

interface Asked {
  readonly url: string
  readonly method: string
}

let answer: (asked: Asked) => unknown
const asked: Asked[] = []

beforeAll(() => Object.assign(globalThis, { API_ORIGIN: '' }))

beforeEach(() => {
  resetTaro()
  asked.length = 0
  window.localStorage.clear()
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
  useSession.setState({ token: 'leader-token' })
  onRequest((told) => {
    const one = told as Asked
    asked.push(one)
    return { statusCode: 200, data: answer(one) }
  })
})

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

const bags = {
  task: 'bags-same-day',
  cadence: 'daily',
  points: 10,
  done: 2,
  goal: 3,
  claimable: 1,
  received: 0,
}
const lessons = {
  task: 'lesson-passed',
  cadence: 'each',
  points: 20,
  done: 2,
  goal: 5,
  claimable: 0,
  received: 2,
}

describe('tasks', () => {
  it('show what each is made of and lead there', async () => {
    answer = () => ({ balance: 45, claimablePoints: 10, tasks: [bags, lessons] })
    show(<TasksScreen />)
    fireEvent.click(await screen.findByRole('button', { name: '通过一课测验，通过 2 课，共 5 课，去看看' }))
    fireEvent.click(screen.getByRole('button', { name: '我的积分 45，查看明细' }))
    const urls = taroCalls.map(({ told }) => (told as { url?: string }).url)
    expect(urls).toContain('/features/academy/pages/academy/academy')
    expect(urls).toContain('/features/tasks/pages/points/points')
    expect(screen.getByText('10 积分可领')).toBeTruthy()
  })

  it('fetch points once, and say why there is nothing to fetch', async () => {
    answer = ({ method }) =>
      method === 'POST'
        ? { points: 10, balance: 55 }
        : { balance: 45, claimablePoints: asked.some((one) => one.method === 'POST') ? 0 : 10, tasks: [bags] }
    show(<TasksScreen />)
    const button = await screen.findByRole('button', { name: '领取 10 积分' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText('做完任务再来领取。')).toBeTruthy()
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe('redeeming', () => {
  const product = (productId: string, name: string, points: number, stock: number) => ({
    productId,
    name,
    unit: '盒',
    pictureUrl: '',
    points,
    stock,
  })

  it('says what is missing and what is gone, and asks before it takes points', async () => {
    answer = ({ method }) =>
      method === 'POST'
        ? { redemptionId: `rdm_${'1'.repeat(32)}`, balance: 10 }
        : {
            balance: 50,
            products: [
              product('prd_1', '鸡蛋', 40, 2),
              product('prd_2', '大米', 80, 9),
              product('prd_3', '牛奶', 1, 0),
            ],
          }
    show(<RedeemScreen />)
    expect(await screen.findByText('还差 30 积分')).toBeTruthy()
    expect(screen.getByText('已经兑完了')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '用 40 积分兑换 鸡蛋' }))
    expect(screen.getByText(/用掉 40 积分，兑换后还有 10 积分/)).toBeTruthy()
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '兑换' }))
    await screen.findByText('还差 30 积分')
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe('an entry of the history', () => {
  const entry: PointsEntry = {
    entryId: `pnt_${'1'.repeat(32)}`,
    points: 5,
    kind: 'deal-published',
    day: null,
    lessonId: null,
    productName: null,
    at: '2026-11-20T04:00:00.000Z',
  }
  it.each([
    ['a day', { day: '2026-11-20' }, '开团（11 月 20 日）'],
    ['a week', { kind: 'newcomer-counted', day: '2026-11-16' }, '新人计入（11 月 16 日 起的一周）'],
    ['a lesson', { kind: 'lesson-passed' }, '通过测验'],
    ['what was redeemed', { kind: 'redemption', productName: '鸡蛋', points: -40 }, '兑换 鸡蛋'],
  ] as const)('names %s', (_, changes, title) => {
    expect(entryTitle({ ...entry, ...changes }, tasksWords['zh-Hans'], 'zh-Hans')).toBe(title)
  })
})

import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { ClosedBoard, Leaderboard } from '#contract/leaderboard'
import type { Prize } from '#contract/prize'
import { ClosedBoardScreen } from '../../src/features/growth/closed-board-screen'
import { ClosedBoardsScreen } from '../../src/features/growth/closed-boards-screen'
import { PrizesScreen } from '../../src/features/growth/prizes-screen'
import { routes } from '../../src/shared/routes'
import { answer, bodyOf, press, problem, show, takePhone, type, writes } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const objectionsUntil = '2026-11-03T16:00:00.000Z'
const past: ClosedBoard = {
  ...{ kind: 'month', period: '2026-10', state: 'objections', objectionsUntil, activeLeaders: 21, size: 3 },
  line: { converted: 4, joined: 9 },
  own: { converted: 2, joined: 5, rank: 6, on: false },
  ownFinal: null,
}
const board: Leaderboard = {
  ...{ kind: 'month', period: '2026-10', activeLeaders: 21, size: 3, line: past.line },
  ...{ asOf: '2026-10-31T16:00:00.000Z', endsAt: '2026-10-31T16:00:00.000Z' },
  closing: {
    ...{ closedAt: '2026-10-31T16:00:05.000Z', state: 'objections', objectionsUntil },
    ...{ finalAt: null, ownFinal: null, objection: null },
  },
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

const readBoard = 'GET /api/v1/leader/leaderboards/month/2026-10'
const objectTo = 'POST /api/v1/leader/leaderboards/month/2026-10/objection'
type Closing = NonNullable<Leaderboard['closing']>
const closing = (changes: Partial<Closing>): Leaderboard => ({
  ...board,
  closing: { ...(board.closing as Closing), ...changes },
})

it('takes an objection once its reason is written, and keeps it when it came too late', async () => {
  answer({ [readBoard]: () => board, [objectTo]: () => problem('board-objection-late', '申诉时间已结束。') })
  show(<ClosedBoardScreen period="2026-10" />)
  fireEvent.click(await screen.findByRole('button', { name: '对名次有疑问，申诉' }))
  expect(screen.getByText('请写明哪里不对')).toBeTruthy()
  const why = type('哪里不对', ' 少算了一位 ')
  press('提交申诉')
  expect((await screen.findByRole('alert')).textContent).toContain('申诉时间已结束。')
  expect(why).toHaveProperty('value', ' 少算了一位 ')
  expect(bodyOf(writes()[0])).toEqual({ why: '少算了一位' })
})

it('shows what was said and answered, and asks no second time', async () => {
  const decision = { isUpheld: true, answer: '查到了，补记一位', correction: 1, at: objectionsUntil }
  answer({ [readBoard]: () => closing({ objection: { why: '少算了一位', at: objectionsUntil, decision } }) })
  show(<ClosedBoardScreen period="2026-10" />)
  expect(await screen.findByText('平台答复：查到了，补记一位')).toBeTruthy()
  expect(screen.getByText('成立')).toBeTruthy()
  expect(screen.getByText('计入 +1 位')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '对名次有疑问，申诉' })).toBeNull()
})

it('a final board has the final place, and leads to who counted and to the prizes', async () => {
  const ownFinal = { counted: 3, rank: 2, on: true }
  answer({ [readBoard]: () => closing({ state: 'final', finalAt: objectionsUntil, ownFinal }) })
  show(<ClosedBoardScreen period="2026-10" />)
  expect(await screen.findByText('计入 3 位新人')).toBeTruthy()
  expect(screen.getByText('榜上有名')).toBeTruthy()
  press('看计入的新人')
  press('看奖品')
  expect(went()).toEqual([
    { url: routes.newcomers({ period: '2026-10', reached: 'counted' }).url },
    { url: routes.prizes().url },
  ])
})

const prize: Prize = {
  ...{ kind: 'month', period: '2026-10', rank: 2, productId: `prd_${'1'.repeat(32)}`, productName: '花生油' },
  ...{ pictureUrl: '/p.jpg', assignedAt: objectionsUntil, claimedAt: null, way: null, sentAt: null },
}

it('a prize is claimed with an address that is whole, which stays when it is refused', async () => {
  answer({
    'GET /api/v1/leader/prizes': () => ({ items: [prize], nextCursor: null }),
    'POST /api/v1/leader/prizes/month/2026-10/claim': () =>
      problem('bad-input', '有内容填得不对。', [
        { path: 'to.receiver.phone', sentence: '填得不对，请检查。' },
      ]),
  })
  show(<PrizesScreen />)
  expect(await screen.findByText('2026 年 10 月 · 第 2 名')).toBeTruthy()
  press('领取 花生油')
  fireEvent.click(screen.getByRole('radio', { name: /寄到一个地址/ }))
  expect(screen.getByText('请把收件人、手机号和地址填全')).toBeTruthy()
  type('收件人', '林小满')
  const phone = type('手机号', '123')
  type('详细地址', '锦绣花园 3-601')
  press('领取')
  expect(await screen.findByText('填得不对，请检查。')).toBeTruthy()
  expect(phone).toHaveProperty('value', '123')
  await waitFor(() =>
    expect(bodyOf(writes()[0])).toEqual({
      to: { way: 'address', receiver: { name: '林小满', phone: '123', address: '锦绣花园 3-601' } },
    }),
  )
})

it('a claimed prize offers nothing more, and says where it is', async () => {
  const claimed = { ...prize, claimedAt: objectionsUntil, way: 'pickup-point' as const }
  answer({ 'GET /api/v1/leader/prizes': () => ({ items: [claimed], nextCursor: null }) })
  show(<PrizesScreen />)
  expect(await screen.findByText('已领取，随货送到自提点')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^领取/ })).toBeNull()
})

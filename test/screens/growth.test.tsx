import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { NewcomerRow, Target } from '#contract/growth'
import { notCountedReason } from '#contract/growth'
import type { Leaderboard } from '#contract/leaderboard'
import { gapSentence, timeLeft } from '../../src/features/growth/board-view'
import { GrowthScreen } from '../../src/features/growth/growth-screen'
import { LeaderboardScreen } from '../../src/features/growth/leaderboard-screen'
import { newcomerSentence } from '../../src/features/growth/newcomer-view'
import { NewcomersScreen } from '../../src/features/growth/newcomers-screen'
import { offerPoster } from '../../src/features/growth/offer-poster'
import { PosterScreen } from '../../src/features/growth/poster-screen'
import { goalLines } from '../../src/features/growth/target-view'
import { growthWords } from '../../src/features/growth/words/words'
import type { Language } from '../../src/shared/i18n/words'
import { languages } from '../../src/shared/i18n/words'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

const NOW = '2026-11-20T04:00:00.000Z'

// A build setting: the page's own origin.
beforeAll(() => Object.assign(globalThis, { API_ORIGIN: '' }))

beforeEach(() => {
  resetTaro()
  window.localStorage.clear()
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
  useSession.setState({ token: 'leader-token' })
})

const board: Leaderboard = {
  kind: 'month',
  period: '2026-11',
  asOf: NOW,
  endsAt: '2026-11-30T16:00:00.000Z',
  closing: null,
  activeLeaders: 21,
  size: 3,
  line: { converted: 4, joined: 9 },
  own: { converted: 1, joined: 2, rank: 8, on: false, gap: { converted: 3, joined: 7 } },
  rows: [
    row({ rank: 1, maskedName: '王**', converted: 9, joined: 12 }),
    row({ rank: 2, maskedName: '李**', converted: 4, joined: 9 }),
    row({ rank: 2, maskedName: '小满', converted: 4, joined: 9, isMe: true }),
  ],
}

function row(of: Partial<Leaderboard['rows'][number]>): Leaderboard['rows'][number] {
  return {
    rank: 1,
    maskedName: '王**',
    communityName: '阳光花园',
    avatarUrl: null,
    converted: 0,
    joined: 0,
    counted: null,
    on: true,
    isMe: false,
    ...of,
  }
}

const newcomer: NewcomerRow = {
  memberId: `mbr_${'1'.repeat(32)}`,
  maskedName: '孙**',
  avatarUrl: null,
  channel: 'shop-counter',
  joinedAt: '2026-11-18T02:00:00.000Z',
  firstPaidAt: null,
  collectedAt: null,
  coolsAt: null,
  step: 'joined',
  reason: 'no-order',
}

const goal = { goal: 30, forecast: 30, neededPerDay: 1, expectedHundredths: 2000, state: 'ahead' } as const
const target: Target = {
  month: '2026-11',
  day: 20,
  daysInMonth: 30,
  daysLeft: 10,
  isFirstMonth: false,
  joined: { ...goal, done: 20 },
  converted: {
    ...goal,
    done: 3,
    goal: 15,
    neededPerDay: 2,
    forecast: 4,
    expectedHundredths: 1000,
    state: 'behind',
  },
  lastMonth: { day: '2026-10-20', joined: 25, converted: 3 },
}

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

/** Answers of the API by the end of the path. */
function answerWith(answers: Record<string, unknown>) {
  onRequest((told) => {
    const path = new URL(String((told as { url: string }).url), 'https://lintuan.test').pathname
    const found = Object.entries(answers).find(([end]) => path.endsWith(end))
    if (!found) throw new Error(`no answer for ${path}`)
    return { statusCode: 200, data: found[1] }
  })
}

describe('the sentence about the board line', () => {
  const gap = (converted: number, joined: number, on = false) => ({
    ...board.own,
    on,
    gap: { converted, joined },
  })
  it.each([
    ['says so when on the board', gap(0, 0, true), '已上榜'],
    ['names what is missing in both', gap(3, 7), '再转化 3 位、加入 7 位就上榜'],
    ['leaves out what is not missing', gap(3, 0), '再转化 3 位就上榜'],
    ['counts joined when converted ties', gap(0, 2), '转化已经够了，再加入 2 位就上榜'],
    ['promises nothing while ranks are being counted', gap(0, 0), '名次正在更新，过一会儿再看'],
  ])('%s', (_, own, sentence) => {
    expect(gapSentence({ ...board, own }, growthWords['zh-Hans'].board)).toBe(sentence)
  })

  it('asks for one conversion while nobody is on the board', () => {
    const own = gap(1, 0)
    expect(gapSentence({ own, line: null }, growthWords['zh-Hans'].board)).toBe(
      '还没有人上榜，转化 1 位就上榜',
    )
  })

  it('tells the time that is left, and that there is none', () => {
    const words = growthWords['zh-Hans'].board
    expect(timeLeft(board.endsAt, NOW, words, 'zh-Hans')).toBe('还剩 10 天 12 小时')
    expect(timeLeft(NOW, NOW, words, 'zh-Hans')).toBe('这一期已经结束')
  })
})

describe('the leaderboard', () => {
  it('gives those who tie the same rank, explains the rule and marks my own row', async () => {
    answerWith({ '/month': board })
    show(<LeaderboardScreen />)
    const rows = await screen.findAllByRole('listitem')
    expect(rows.map((one) => one.getAttribute('aria-label'))).toEqual([
      '第 1 名，王**，阳光花园，转化 9 位，加入 12 位',
      '第 2 名，李**，阳光花园，转化 4 位，加入 9 位',
      '第 2 名，小满，阳光花园，转化 4 位，加入 9 位',
    ])
    expect(rows.map((one) => one.getAttribute('aria-current'))).toEqual([null, null, 'page'])
    expect(screen.getByText(/两项都相同名次就相同.*1、2、2、4.*并列的都上榜/)).toBeTruthy()
    expect(screen.getByText('上榜线：转化 4 位，加入 9 位')).toBeTruthy()
  })

  it('says that nobody is on the board of a week without conversions', async () => {
    const own = { converted: 0, joined: 0, rank: 1, on: false, gap: { converted: 1, joined: 0 } }
    answerWith({ '/month': board, '/week': { ...board, kind: 'week', line: null, own, rows: [] } })
    show(<LeaderboardScreen />)
    fireEvent.click(await screen.findByRole('radio', { name: '本周' }))
    expect(await screen.findByText('还没有人上榜')).toBeTruthy()
    expect(screen.getByText('还没有人上榜，转化 1 位就上榜')).toBeTruthy()
  })
})

describe('why a newcomer does not count', () => {
  const paid = { firstPaidAt: '2026-12-02T02:00:00.000Z', coolsAt: '2026-11-22T01:30:00.000Z' }
  const reasons = [...notCountedReason.options, null]

  it.each(languages)('is a whole sentence of its own for every reason in %s', (language) => {
    const sentences = reasons.map((reason) => sentenceOf({ ...newcomer, ...paid, reason }, language))
    sentences.push(sentenceOf({ ...newcomer, joinedAt: '2026-09-18T02:00:00.000Z' }, language))
    for (const sentence of sentences)
      expect(sentence).toMatch(language === 'en' ? /^[A-Z].{20,}\.$/ : /^.{8,}。$/)
    expect(new Set(sentences).size).toBe(reasons.length + 1)
    expect(sentences.join(' ')).not.toMatch(/undefined|null|NaN|Invalid/)
  })

  it('names the day a cooling newcomer counts from', () => {
    expect(sentenceOf({ ...newcomer, ...paid, reason: 'cooling' }, 'zh-Hans')).toContain('11 月 22 日 09:30')
  })

  it('does not tell to wait for an order that could no longer count', () => {
    expect(sentenceOf(newcomer, 'zh-Hans')).toContain('本月内付了第一单就算转化')
    expect(sentenceOf({ ...newcomer, joinedAt: '2026-10-31T15:59:00.000Z' }, 'zh-Hans')).toContain('不再计入')
  })

  it('stands in the list, and an empty list leads to a poster', async () => {
    answerWith({ '/newcomers': { items: [newcomer], nextCursor: null } })
    const { unmount } = show(<NewcomersScreen />)
    expect(await screen.findByText('孙**')).toBeTruthy()
    expect(screen.getByText(/店里柜台/)).toBeTruthy()
    unmount()

    answerWith({ '/newcomers': { items: [], nextCursor: null } })
    show(<NewcomersScreen />)
    fireEvent.click(await screen.findByRole('button', { name: '做一张海报' }))
    expect(taroCalls).toContainEqual({
      name: 'navigateTo',
      told: { url: '/features/growth/pages/poster/poster' },
    })
  })

  function sentenceOf(of: NewcomerRow, language: Language): string {
    return newcomerSentence(of, NOW, growthWords[language].newcomers, language)
  }
})

describe('growth', () => {
  it('shows each goal against its pace and the same day last month', () => {
    const words = growthWords['zh-Hans'].target
    expect(goalLines(target, 'joined', words, 'zh-Hans')).toEqual({
      label: '加入 20 人，目标 30 人，按进度今天该有 20 人',
      title: '加入，还差 10 人',
      pace: ['每天 1 人就够', '照现在的速度，月底约 30 人', '10 月 20 日 25 人，现在少 5 人'],
    })
    const met = {
      ...target,
      joined: { ...goal, done: 31, state: 'met' as const, neededPerDay: 0 },
      lastMonth: null,
    }
    expect(goalLines(met, 'joined', words, 'zh-Hans')).toMatchObject({
      title: '加入，目标已达成',
      pace: ['照现在的速度，月底约 30 人'],
    })
  })

  it('leads from every step of the funnel to the newcomers', async () => {
    const funnel = {
      ...{ month: '2026-11', scanned: 80, joined: 20, coupon: 20, ordered: 9, converted: 8 },
      ...{ collected: 6, counted: 6 },
    }
    answerWith({
      '/target': target,
      '/funnel': funnel,
      '/month': board,
      '/newcomers': { items: [newcomer], nextCursor: null },
    })
    show(<GrowthScreen />)
    fireEvent.click(await screen.findByRole('button', { name: '提货 6，查看新人' }))
    const people = '/features/growth/pages/newcomers/newcomers'
    expect(taroCalls).toContainEqual({
      name: 'navigateTo',
      told: { url: `${people}?period=2026-11&reached=collected` },
    })
    fireEvent.click(screen.getByRole('button', { name: '11 位还没下单，看看是谁' }))
    expect(taroCalls).toContainEqual({
      name: 'navigateTo',
      told: { url: `${people}?period=2026-11&stopped=joined` },
    })
    expect(screen.queryByText(/没计入，看看为什么/)).toBeNull()
    expect(await screen.findByText('本月第 8 名')).toBeTruthy()
    expect(screen.getByText('落后进度')).toBeTruthy()
    const before = taroCalls.length
    fireEvent.click(screen.getByText('10 月 20 日 25 人，现在少 5 人'))
    expect(taroCalls[before]).toEqual({
      name: 'navigateTo',
      told: { url: `${people}?period=${target.month}&reached=joined` },
    })
  })
})

describe('a poster', () => {
  const drawnAs = (by: 'phone' | 'server', path: string) => ({ by, make: () => Promise.resolve(path) })
  const broken = { by: 'phone' as const, make: () => Promise.reject(new Error('canvas')) }
  const isReadable = (path: string) => Promise.resolve(path !== 'smeared')

  it.each([
    [
      'is the phone’s when its code reads back',
      [drawnAs('phone', 'own')],
      { kind: 'ready', path: 'own', by: 'phone' },
    ],
    [
      'is the server’s when the phone cannot draw or draws it unreadable',
      [broken, drawnAs('phone', 'smeared'), drawnAs('server', 'sent')],
      { kind: 'ready', path: 'sent', by: 'server' },
    ],
    [
      'is never given out unreadable, not even the server’s',
      [broken, drawnAs('server', 'smeared')],
      { kind: 'failed', reason: 'unreadable' },
    ],
    ['is not made when nobody can draw', [broken], { kind: 'failed', reason: 'not-drawn' }],
  ])('%s', async (_, makers, offer) => {
    expect(await offerPoster(makers, isReadable)).toEqual(offer)
  })

  it('asks for a deal before one can be made for it', async () => {
    answerWith({ '/deals': { items: [], nextCursor: null } })
    show(<PosterScreen />)
    fireEvent.click(screen.getByRole('radio', { name: /一个团购/ }))
    expect(await screen.findByText('现在没有正在开的团')).toBeTruthy()
    expect(screen.getByRole('button', { name: '生成海报' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('先选一个团购')).toBeTruthy()
  })

  it('leaves the link when no picture came, and takes it away when the choice changes', async () => {
    // A browser without a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    const link = 'https://lintuan.test/s/abcdefghij12'
    answerWith({ '/referral-codes': { code: 'abcdefghij12', link } })
    show(<PosterScreen />)
    fireEvent.click(screen.getByRole('button', { name: '生成海报' }))
    expect(await screen.findByText(/海报没有画成/)).toBeTruthy()
    expect(screen.getByText(link)).toBeTruthy()
    expect(screen.queryByRole('img', { name: /海报/ })).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '传单' }))
    expect(screen.queryByText(link)).toBeNull()
  })
})

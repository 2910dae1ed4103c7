import { act, fireEvent, render, screen } from '@testing-library/react'
import { fen } from '#domain/money'
import { usePreferences } from '../../src/shared/preferences'
import { ticksUpTo } from '../../src/shared/ui/chart-scale'
import { Money } from '../../src/shared/ui/money'
import { PagedList } from '../../src/shared/ui/paged-list'
import { Region } from '../../src/shared/ui/region'
import { TrendChart } from '../../src/shared/ui/trend-chart'
import { reachBottom, resetTaro } from './taro-stub/taro'

beforeEach(() => {
  resetTaro()
  window.localStorage.clear()
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
})

describe('Region', () => {
  it('says that it is loading', () => {
    render(<Region of={{ state: 'loading' }}>{() => 'never'}</Region>)
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
  })

  it('offers to try again after a failure', () => {
    const retry = jest.fn()
    render(<Region of={{ state: 'failed', problem: new Error('x'), retry }}>{() => 'never'}</Region>)
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('leads on from an empty place', () => {
    const post = jest.fn()
    render(
      <Region
        of={{ state: 'empty' }}
        empty={{ title: '还没有团购', action: { label: '发布团购', onPress: post } }}
      >
        {() => 'never'}
      </Region>,
    )
    fireEvent.click(screen.getByRole('button', { name: '发布团购' }))
    expect(post).toHaveBeenCalledTimes(1)
  })

  it('shows what came', () => {
    render(<Region of={{ state: 'ready', value: '鸡蛋' }}>{(name) => `${name} 30 枚`}</Region>)
    expect(screen.getByText('鸡蛋 30 枚')).toBeTruthy()
  })
})

describe('PagedList', () => {
  const pages = {
    data: ['甲', '乙'],
    error: undefined,
    isError: false,
    hasNextPage: true,
    isFetchingNextPage: false,
    isFetchNextPageError: false,
    fetchNextPage: jest.fn(),
    refetch: jest.fn(),
  }
  const list = (query: typeof pages) => (
    <PagedList query={query} keyOf={(row) => row}>
      {(row) => <div>{row}</div>}
    </PagedList>
  )

  beforeEach(() => pages.fetchNextPage.mockClear())

  it('asks for more at the bottom of the page and by its button', () => {
    render(list(pages))
    act(reachBottom)
    fireEvent.click(screen.getByRole('button', { name: '加载更多' }))
    expect(pages.fetchNextPage).toHaveBeenCalledTimes(2)
  })

  it('says when that was all, and asks no more', () => {
    render(list({ ...pages, hasNextPage: false }))
    act(reachBottom)
    expect(screen.getByText('没有更多了')).toBeTruthy()
    expect(pages.fetchNextPage).not.toHaveBeenCalled()
  })

  it('keeps the rows when the next page fails, and waits for the person to retry', () => {
    render(list({ ...pages, isFetchNextPageError: true }))
    act(reachBottom)
    expect(pages.fetchNextPage).not.toHaveBeenCalled()
    expect(screen.getByText('乙')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(pages.fetchNextPage).toHaveBeenCalledTimes(1)
  })
})

describe('Money', () => {
  it.each([
    [26850, '268.50 元'],
    [-5, '-0.05 元'],
  ])('%i fen is read as one phrase: %s', (amount, phrase) => {
    render(<Money fen={fen(amount)} />)
    expect(screen.getByRole('img', { name: phrase })).toBeTruthy()
  })
})

describe('TrendChart', () => {
  const points = [
    { day: '2026-11-17', amount: 10_000 },
    { day: '2026-11-18', amount: 10_274 },
    { day: '2026-11-19', amount: 4_200 },
  ]

  it('tells the day under the finger', async () => {
    render(<TrendChart title="佣金" points={points} />)
    await act(async () => {
      fireEvent.touchStart(screen.getByRole('slider'), { touches: [{ clientX: 140 }] })
    })
    expect(screen.getByText('11 月 18 日 ¥102.74')).toBeTruthy()
  })

  it('goes from day to day by the arrow keys', () => {
    render(<TrendChart title="佣金" points={points} />)
    const chart = screen.getByRole('slider')
    fireEvent.keyDown(chart, { key: 'ArrowLeft' })
    fireEvent.keyDown(chart, { key: 'ArrowLeft' })
    expect(chart.getAttribute('aria-valuetext')).toBe('11 月 18 日 ¥102.74')
  })

  it.each([
    [10_274, [0, 5000, 10_000, 15_000]],
    [250, [0, 100, 200, 300]],
    [3, [0, 1, 2, 3]],
    [0, [0, 1]],
  ])('puts ticks for a highest of %i at steps of 1, 2 or 5', (highest, ticks) => {
    expect(ticksUpTo(highest)).toEqual(ticks)
  })
})

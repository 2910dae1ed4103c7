import { readFileSync } from 'node:fs'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { type Fen, fen } from '#domain/money'
import { sharedWords } from '../../src/shared/i18n/shared-words'
import { languages } from '../../src/shared/i18n/words'
import { usePreferences } from '../../src/shared/preferences'
import { Button } from '../../src/shared/ui/button'
import { ticksUpTo } from '../../src/shared/ui/chart-scale'
import { iconNames } from '../../src/shared/ui/icon'
import { Money } from '../../src/shared/ui/money'
import { MoneyInput } from '../../src/shared/ui/money-input'
import { PagedList } from '../../src/shared/ui/paged-list'
import { Region } from '../../src/shared/ui/region'
import { Screen } from '../../src/shared/ui/screen'
import { SheetDialog } from '../../src/shared/ui/sheet-dialog'
import { Stepper } from '../../src/shared/ui/stepper'
import { Tabs } from '../../src/shared/ui/tabs'
import { toast } from '../../src/shared/ui/toast-store'
import { TrendChart } from '../../src/shared/ui/trend-chart'
import { reachBottom, resetTaro, taroCalls } from './taro-stub/taro'

beforeEach(() => {
  resetTaro()
  window.localStorage.clear()
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
})

function Price() {
  const [price, setPrice] = useState<Fen | undefined>(fen(3990))
  return (
    <>
      <MoneyInput label="价格" value={price} onChange={setPrice} minFen={fen(100)} maxFen={fen(100_00)} />
      <div data-testid="fen">{price ?? 'none'}</div>
    </>
  )
}

function States() {
  const [state, setState] = useState<'open' | 'closed' | 'done'>('open')
  const tabs = [
    { value: 'open', label: '进行中' },
    { value: 'closed', label: '已截单' },
    { value: 'done', label: '已完成' },
  ] as const
  return (
    <Tabs label="状态" tabs={tabs} value={state} onChange={setState}>
      {state}
    </Tabs>
  )
}

function Chooser() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>选商品</Button>
      <SheetDialog open={open} title="商品" onClose={() => setOpen(false)}>
        鸡蛋
      </SheetDialog>
    </>
  )
}

describe('Button', () => {
  it('does not act while disabled, and says why', () => {
    const publish = jest.fn()
    render(
      <Button disabledReason="先选商品" onPress={publish}>
        发布
      </Button>,
    )
    const button = screen.getByRole('button', { name: '发布' })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    expect(publish).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('先选商品')).toBeTruthy()
  })

  it('acts on a tap, on Enter and on Space', () => {
    const publish = jest.fn()
    render(<Button onPress={publish}>发布</Button>)
    const button = screen.getByRole('button', { name: '发布' })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    fireEvent.keyDown(button, { key: ' ' })
    fireEvent.keyDown(button, { key: 'a' })
    expect(publish).toHaveBeenCalledTimes(3)
  })

  it('acts once: a second tap while it works does nothing', () => {
    const publish = jest.fn()
    render(
      <Button loading onPress={publish}>
        发布
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '正在处理' }))
    expect(publish).not.toHaveBeenCalled()
  })
})

describe('MoneyInput', () => {
  const typePrice = (text: string) => {
    const input = screen.getByLabelText('价格')
    fireEvent.focus(input)
    fireEvent.change(input, { target: { value: text } })
    fireEvent.blur(input)
    return input
  }

  it('keeps what is no amount on the screen and says what is wanted', () => {
    render(<Price />)
    const input = typePrice('39.999')
    expect(input).toHaveProperty('value', '39.999')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toContain('最多两位小数')
    expect(screen.getByTestId('fen').textContent).toBe('none')
  })

  it('hands whole fen on and keeps the person’s own way of writing', () => {
    render(<Price />)
    expect(screen.getByLabelText('价格')).toHaveProperty('value', '39.90')
    expect(typePrice('8.5')).toHaveProperty('value', '8.5')
    expect(screen.getByTestId('fen').textContent).toBe('850')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('names the border that was crossed', () => {
    render(<Price />)
    typePrice('0.5')
    expect(screen.getByRole('alert').textContent).toBe('最低 1.00 元')
    typePrice('100.01')
    expect(screen.getByRole('alert').textContent).toBe('最高 100.00 元')
  })
})

describe('Tabs', () => {
  it.each([
    ['ArrowRight', '已截单', 'closed'],
    ['ArrowLeft', '已完成', 'done'],
    ['End', '已完成', 'done'],
  ])('%s chooses %s and moves the focus there', (key, label, shown) => {
    render(<States />)
    fireEvent.keyDown(screen.getByRole('tab', { name: '进行中' }), { key })
    const tab = screen.getByRole('tab', { name: label })
    expect(tab.getAttribute('aria-selected')).toBe('true')
    expect(document.activeElement).toBe(tab)
    expect(screen.getByRole('tabpanel').textContent).toBe(shown)
  })
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

describe('Stepper', () => {
  it('stays between its bounds and says why there is no more', () => {
    const change = jest.fn()
    const { rerender } = render(
      <Stepper label="鸡蛋" value={0} min={0} max={2} onChange={change} maxReason="每人限购 2 份" />,
    )
    fireEvent.click(screen.getByRole('button', { name: '减少 鸡蛋' }))
    expect(change).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '增加 鸡蛋' }))
    expect(change).toHaveBeenLastCalledWith(1)
    expect(screen.queryByText('每人限购 2 份')).toBeNull()

    rerender(<Stepper label="鸡蛋" value={2} min={0} max={2} onChange={change} maxReason="每人限购 2 份" />)
    fireEvent.click(screen.getByRole('button', { name: '增加 鸡蛋' }))
    expect(change).toHaveBeenCalledTimes(1)
    expect(screen.getByText('每人限购 2 份')).toBeTruthy()
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

describe('SheetDialog', () => {
  it('takes the focus, closes on Escape and gives the focus back', () => {
    render(<Chooser />)
    const opener = screen.getByRole('button', { name: '选商品' })
    opener.focus()
    fireEvent.click(opener)
    const dialog = screen.getByRole('dialog', { name: '商品' })
    expect(document.activeElement).toBe(dialog)
    fireEvent.keyDown(dialog, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })

  it('keeps Tab inside', () => {
    render(
      <SheetDialog open title="商品" onClose={() => {}} footer={<Button onPress={() => {}}>好</Button>}>
        鸡蛋
      </SheetDialog>,
    )
    const last = screen.getByRole('button', { name: '好' })
    last.focus()
    fireEvent.keyDown(last, { key: 'Tab' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }))
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

describe('Screen', () => {
  it('wears theme and text size, and names the page', () => {
    usePreferences.setState({ theme: 'dark', textSize: 'xlarge' })
    const { container } = render(<Screen title="收益">内容</Screen>)
    expect(container.firstElementChild?.className).toContain('theme-dark text-xlarge')
    expect(screen.getByRole('heading', { level: 1, name: '收益' })).toBeTruthy()
    expect(document.title).toBe('收益')
    expect(document.documentElement.lang).toBe('zh-Hans')
  })

  it('leads to the other tabs and says which one this is', () => {
    render(
      <Screen title="工作台" tab="home">
        内容
      </Screen>,
    )
    expect(screen.getByRole('link', { name: '工作台' }).getAttribute('aria-current')).toBe('page')
    fireEvent.click(screen.getByRole('link', { name: '拉新' }))
    expect(taroCalls).toContainEqual({ name: 'switchTab', told: { url: '/pages/growth/growth' } })
  })

  it('shows a toast to those who see and those who listen, then takes it away', () => {
    jest.useFakeTimers()
    render(<Screen title="收益">内容</Screen>)
    act(() => toast.show('已复制'))
    expect(screen.getByRole('status').textContent).toBe('已复制')
    act(() => jest.advanceTimersByTime(5000))
    expect(screen.getByRole('status').textContent).toBe('')
    jest.useRealTimers()
  })
})

describe('words', () => {
  it.each(languages)('have the same shape in %s', (language) => {
    expect(shapeOf(sharedWords[language])).toEqual(shapeOf(sharedWords['zh-Hans']))
  })

  it('follow the chosen language at once', () => {
    render(<Region of={{ state: 'empty' }}>{() => 'never'}</Region>)
    act(() => usePreferences.getState().setLanguage('en'))
    expect(screen.getByText('Nothing here yet')).toBeTruthy()
  })
})

it('draws every icon that has a name', () => {
  const drawn = readFileSync('src/shared/ui/icon.scss', 'utf8')
  expect(iconNames.filter((name) => !new RegExp(`["' ]${name}["']?:\\s+["']M`).test(drawn))).toEqual([])
})

function shapeOf(words: unknown): unknown {
  if (typeof words !== 'object' || words === null) return typeof words
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, shapeOf(inner)]))
}

import { readFileSync } from 'node:fs'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { sharedWords } from '../../src/shared/i18n/shared-words'
import { languages } from '../../src/shared/i18n/words'
import { usePreferences } from '../../src/shared/preferences'
import { Button } from '../../src/shared/ui/button'
import { iconNames } from '../../src/shared/ui/icon'
import { Region } from '../../src/shared/ui/region'
import { Screen } from '../../src/shared/ui/screen'
import { SheetDialog } from '../../src/shared/ui/sheet-dialog'
import { toast } from '../../src/shared/ui/toast-store'
import { resetTaro, taroCalls } from './taro-stub/taro'

beforeEach(() => {
  resetTaro()
  window.localStorage.clear()
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
})

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

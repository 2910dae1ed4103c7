import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { type Fen, fen } from '#domain/money'
import { usePreferences } from '../../src/shared/preferences'
import { Button } from '../../src/shared/ui/button'
import { MoneyInput } from '../../src/shared/ui/money-input'
import { RadioRows } from '../../src/shared/ui/radio-rows'
import { Stepper } from '../../src/shared/ui/stepper'
import { Tabs } from '../../src/shared/ui/tabs'
import { resetTaro } from './taro-stub/taro'

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

function Sizes() {
  const [size, setSize] = useState<'standard' | 'large' | 'xlarge'>('standard')
  const options = [
    { value: 'standard', label: '标准' },
    { value: 'large', label: '大', disabledReason: '这台手机不支持' },
    { value: 'xlarge', label: '特大' },
  ] as const
  return <RadioRows label="字号" options={options} value={size} onChange={setSize} />
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

describe('RadioRows', () => {
  it.each([
    ['ArrowDown', '特大'],
    ['ArrowUp', '特大'],
    ['End', '特大'],
    ['Home', '标准'],
  ])('%s chooses %s, past what cannot be chosen, and moves the focus there', (key, label) => {
    render(<Sizes />)
    fireEvent.keyDown(screen.getByRole('radio', { name: '标准' }), { key })
    const chosen = screen.getByRole('radio', { name: label })
    expect(chosen.getAttribute('aria-checked')).toBe('true')
    expect(document.activeElement).toBe(chosen)
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
  })

  it('goes on from the row chosen last, round the end', () => {
    render(<Sizes />)
    fireEvent.keyDown(screen.getByRole('radio', { name: '标准' }), { key: 'ArrowDown' })
    fireEvent.keyDown(screen.getByRole('radio', { name: '特大' }), { key: 'ArrowDown' })
    expect(screen.getByRole('radio', { name: '标准' }).getAttribute('aria-checked')).toBe('true')
  })

  it('leaves other keys alone, and chooses by a tap what can be chosen', () => {
    render(<Sizes />)
    fireEvent.keyDown(screen.getByRole('radio', { name: '标准' }), { key: 'a' })
    fireEvent.click(screen.getByRole('radio', { name: /^大/ }))
    expect(screen.getByRole('radio', { name: '标准' }).getAttribute('aria-checked')).toBe('true')
    expect(screen.getByText('这台手机不支持')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '特大' }))
    expect(screen.getByRole('radio', { name: '特大' }).getAttribute('aria-checked')).toBe('true')
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

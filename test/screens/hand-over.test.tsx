import { fireEvent, screen, waitFor } from '@testing-library/react'
import { HandOverScreen } from '../../src/features/deals/hand-over-screen'
import { bag, inHours } from './deal-of-eggs'
import type { Answers } from './phone'
import { answer, bodyOf, press, problem, show, takePhone, type, writes } from './phone'

beforeEach(takePhone)

describe('handing over', () => {
  const CODE = '12345678'
  const handedAt = inHours(0)
  const counter: Answers = {
    [`GET /api/v1/leader/bags/${CODE}`]: () => bag,
    'POST /api/v1/leader/hand-overs': () => ({ at: handedAt, bag }),
    'POST /api/v1/leader/hand-overs/undo': () => ({ bag }),
  }

  it('needs the keyboard only: eight digits find the bag, Enter hands it over, the field is free again', async () => {
    answer(counter)
    show(<HandOverScreen />)
    const input = type('提货码', '1234 5678')
    await screen.findByText('张* · 2-301 · 138****5678')
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2)
    fireEvent.keyDown(input, { key: 'Enter' })
    await screen.findByText('第 12 号 张* 已核销')
    expect(bodyOf(writes()[0])).toEqual({
      orderId: bag.orderId,
      lineIds: bag.lines.map((line) => line.lineId),
    })
    expect(input).toHaveProperty('value', '')
  })

  it('hands over only the lines that are ticked', async () => {
    answer(counter)
    show(<HandOverScreen code={CODE} />)
    fireEvent.click(await screen.findByRole('checkbox', { name: /鲜牛奶/ }))
    press('核销 1 件')
    await waitFor(() => expect(bodyOf(writes()[0]).lineIds).toEqual([bag.lines[0]?.lineId]))
  })

  it('takes a hand-over back', async () => {
    answer(counter)
    show(<HandOverScreen code={CODE} />)
    fireEvent.click(await screen.findByRole('button', { name: '核销 2 件' }))
    fireEvent.click(await screen.findByRole('button', { name: '撤销第 12 号' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '撤销第 12 号' })).toBeNull())
    expect(bodyOf(writes()[1])).toEqual({
      orderId: bag.orderId,
      lineIds: bag.lines.map((line) => line.lineId),
    })
  })

  it('begins the next code when one types on behind a whole one', async () => {
    answer({ ...counter, 'GET /api/v1/leader/bags/87654321': () => ({ ...bag, number: 13 }) })
    show(<HandOverScreen code={CODE} />)
    await screen.findByText('第 12 号')
    const input = type('提货码', `${CODE}8`)
    expect(input).toHaveProperty('value', '8')
    type('提货码', '87654321')
    expect(await screen.findByText('第 13 号')).toBeTruthy()
  })

  it('says that a code is not known, and keeps its digits', async () => {
    answer({
      [`GET /api/v1/leader/bags/${CODE}`]: () =>
        problem('pickup-code-unknown', '没有找到这个提货码，请核对 8 位数字。'),
    })
    show(<HandOverScreen code={CODE} />)
    expect(await screen.findByText('没有找到这个提货码，请核对 8 位数字。')).toBeTruthy()
    expect(screen.getByLabelText('提货码')).toHaveProperty('value', CODE)
  })

  it('asks for the missing digits on Enter', () => {
    answer({})
    show(<HandOverScreen />)
    fireEvent.keyDown(type('提货码', '1234'), { key: 'Enter' })
    expect(screen.getByText('提货码是 8 位数字')).toBeTruthy()
  })

  it('says why a bag cannot go out before its deal has arrived', async () => {
    const lines = bag.lines.map((line) => ({ ...line, arrivedAt: null }))
    const early = { ...bag, facts: { ...bag.facts, arrivedAt: null }, lines }
    answer({ [`GET /api/v1/leader/bags/${CODE}`]: () => early })
    show(<HandOverScreen code={CODE} />)
    expect(await screen.findByText('这个团购还没有标记到货')).toBeTruthy()
    fireEvent.keyDown(screen.getByLabelText('提货码'), { key: 'Enter' })
    expect(writes()).toEqual([])
  })
})

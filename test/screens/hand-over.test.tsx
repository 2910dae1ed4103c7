import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Bag } from '#contract/hand-over'
import { useCounterStore } from '../../src/features/counter/counter-store'
import { HandOverScreen } from '../../src/features/counter/hand-over-screen'
import { useSession } from '../../src/shared/session'
import { bag, inHours } from './deal-of-eggs'
import type { Answers } from './phone'
import { answer, bodyOf, press, problem, show, takePhone, type, writes } from './phone'

const CODE = '12345678'
const me = { memberId: `mbr_${'1'.repeat(32)}` as const, leaderName: '李姐', name: '李姐', isHelper: false }
const listOf = (bags: readonly Bag[]) => ({ ...me, asOf: inHours(0), bags, more: false })
const other: Bag = {
  ...bag,
  orderId: `ord_${'2'.repeat(32)}`,
  number: 13,
  memberName: '王*',
  unitLabel: '5-102',
  codeStart: '999999',
  lines: bag.lines.map((line, index) => ({
    ...line,
    lineId: `lin_${String(index + 5).repeat(32)}` as const,
  })),
}
const handed = (at: string): Bag => ({
  ...bag,
  lines: bag.lines.map((line) => ({ ...line, state: 'collected', handedOverAt: at, handedOverBy: '李姐' })),
})
const doneAtOf = (sent: { data?: string }) => JSON.parse(sent.data ?? '{}').doneAt
const counter: Answers = {
  'GET /api/v1/counter/bags': () => listOf([bag, other]),
  'POST /api/v1/counter/hand-overs': (sent) => ({ at: doneAtOf(sent), bag: handed(doneAtOf(sent)) }),
  'POST /api/v1/counter/hand-overs/undo': () => ({ bag }),
}
const cut = () => {
  throw new Error('no network')
}
const cutOff: Answers = {
  'GET /api/v1/counter/bags': cut,
  'POST /api/v1/counter/hand-overs': cut,
  'POST /api/v1/counter/hand-overs/undo': cut,
}
/** What the phone keeps stays; all else is begun anew, as after the app was killed. */
const reopen = (unmount: () => void) => {
  unmount()
  const kept = JSON.parse(window.localStorage.getItem('lintuan.handOverQueue') ?? '[]')
  const list = JSON.parse(window.localStorage.getItem('lintuan.counterList') ?? 'null') ?? undefined
  useCounterStore.setState({ list, queues: kept })
}

beforeEach(() => {
  takePhone()
  useCounterStore.setState({ list: undefined, queues: [] })
})

describe('handing over', () => {
  it('needs the keyboard only: eight digits find the bag, Enter hands it over, the field is free again', async () => {
    answer(counter)
    show(<HandOverScreen />)
    await screen.findByText('待提 2 份')
    const input = type('提货码', '1234 5678')
    await screen.findByText('张* · 2-301 · 138****5678')
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2)
    fireEvent.keyDown(input, { key: 'Enter' })
    await screen.findByText('第 12 号 张* 已核销')
    expect(bodyOf(writes()[0])).toMatchObject({
      orderId: bag.orderId,
      lineIds: bag.lines.map((line) => line.lineId),
      pickupCode: CODE,
    })
    await waitFor(() => expect(input).toHaveProperty('value', ''))
  })

  it('hands over only the lines that are ticked', async () => {
    answer(counter)
    show(<HandOverScreen code={CODE} />)
    fireEvent.click(await screen.findByRole('checkbox', { name: /鲜牛奶/ }))
    press('核销 1 件')
    await waitFor(() => expect(bodyOf(writes()[0]).lineIds).toEqual([bag.lines[0]?.lineId]))
  })

  it('takes a hand-over back, naming the one that is meant', async () => {
    answer(counter)
    show(<HandOverScreen code={CODE} />)
    fireEvent.click(await screen.findByRole('button', { name: '核销 2 件' }))
    fireEvent.click(await screen.findByRole('button', { name: '撤销第 12 号' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '撤销第 12 号' })).toBeNull())
    expect(bodyOf(writes()[1])).toMatchObject({
      orderId: bag.orderId,
      at: bodyOf(writes()[0]).doneAt,
    })
  })

  it('begins the next code when one types on behind a whole one', async () => {
    answer({ ...counter, 'GET /api/v1/counter/bags/87654321': () => ({ ...bag, number: 14 }) })
    show(<HandOverScreen code={CODE} />)
    await screen.findByText('张* · 2-301 · 138****5678')
    const input = type('提货码', `${CODE}8`)
    expect(input).toHaveProperty('value', '8')
    type('提货码', '87654321')
    expect(await screen.findByText('第 14 号')).toBeTruthy()
  })

  it('keeps the next code that is typed while the one before is on its way', async () => {
    const handOver = counter['POST /api/v1/counter/hand-overs']
    answer({
      ...counter,
      'POST /api/v1/counter/hand-overs': (sent) => {
        type('提货码', '9999')
        return handOver?.(sent)
      },
    })
    show(<HandOverScreen code={CODE} />)
    fireEvent.click(await screen.findByRole('button', { name: '核销 2 件' }))
    await screen.findByText('第 12 号 张* 已核销')
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(screen.getByLabelText('提货码')).toHaveProperty('value', '9999')
  })

  it('says that a code is not known, and keeps its digits', async () => {
    answer({
      'GET /api/v1/counter/bags': () => listOf([]),
      [`GET /api/v1/counter/bags/${CODE}`]: () =>
        problem('pickup-code-unknown', '没有找到这个提货码，请核对 8 位数字。'),
    })
    show(<HandOverScreen code={CODE} />)
    expect(await screen.findByText('没有找到这个提货码，请核对 8 位数字。')).toBeTruthy()
    expect(screen.getByLabelText('提货码')).toHaveProperty('value', CODE)
  })

  it('asks for the missing digits on Enter', () => {
    answer(counter)
    show(<HandOverScreen />)
    fireEvent.keyDown(type('提货码', '1234'), { key: 'Enter' })
    expect(screen.getByText('提货码是 8 位数字')).toBeTruthy()
  })

  it('says why a bag cannot go out before its deal has arrived', async () => {
    const lines = bag.lines.map((line) => ({ ...line, state: 'waiting' as const }))
    answer({
      'GET /api/v1/counter/bags': () => listOf([]),
      [`GET /api/v1/counter/bags/${CODE}`]: () => ({ ...bag, lines }),
    })
    show(<HandOverScreen code={CODE} />)
    expect(await screen.findByText('这个团购还没有标记到货')).toBeTruthy()
    fireEvent.keyDown(screen.getByLabelText('提货码'), { key: 'Enter' })
    expect(writes()).toEqual([])
  })

  it('tells the second of two phones who was first, until it is seen', async () => {
    const sentence = '土鸡蛋 已在 11-23 18:02 由王芳核销。'
    answer({
      ...counter,
      'POST /api/v1/counter/hand-overs': () => problem('already-handed-over', sentence),
    })
    show(<HandOverScreen code={CODE} />)
    fireEvent.click(await screen.findByRole('button', { name: '核销 2 件' }))
    expect(await screen.findAllByText(sentence)).not.toHaveLength(0)
    press('知道了，第 12 号')
  })
})

describe('the list of the counter', () => {
  it('is searched by name, number, home or phone, and opens a bag', async () => {
    answer(counter)
    show(<HandOverScreen />)
    await screen.findByText('待提 2 份')
    type('搜姓名、单号、手机尾号、门牌', '5-102')
    expect(screen.queryByRole('button', { name: /^第 12 号 张/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /^第 13 号 王/ }))
    press('核销 2 件')
    await waitFor(() => expect(bodyOf(writes()[0])).toMatchObject({ orderId: other.orderId }))
    expect(bodyOf(writes()[0]).pickupCode).toBeUndefined()
  })

  it('hands over several at once, each as an act of its own', async () => {
    answer(counter)
    show(<HandOverScreen />)
    await screen.findByText('待提 2 份')
    press('多选')
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box)
    press('核销选中的 2 份')
    const dialog = await screen.findByRole('alertdialog')
    fireEvent.click(within(dialog).getByRole('button', { name: '核销选中的 2 份' }))
    await waitFor(() => expect(writes()).toHaveLength(2))
    expect(new Set(writes().map((sent) => sent.header['idempotency-key'])).size).toBe(2)
  })
})

describe('without network', () => {
  it('goes on, outlives a killed app, and is sent once with the key it was done with', async () => {
    answer(counter)
    const first = show(<HandOverScreen code={CODE} />)
    await screen.findByRole('button', { name: '核销 2 件' })
    answer(cutOff)
    press('核销 2 件')
    await screen.findByText('1 个核销等待同步', undefined, { timeout: 5_000 })
    const [tried] = writes()

    reopen(first.unmount)
    const second = show(<HandOverScreen />)
    expect(await screen.findByText('1 个核销等待同步')).toBeTruthy()
    expect(screen.getByText('待提 1 份')).toBeTruthy()

    answer(counter)
    press('现在同步')
    await screen.findByText('都已同步')
    const [, ...again] = writes()
    expect(again.at(-1)?.header['idempotency-key']).toBe(tried?.header['idempotency-key'])
    second.unmount()
  })

  it('what another phone did first is shown until it is seen', async () => {
    answer(counter)
    show(<HandOverScreen code={CODE} />)
    await screen.findByRole('button', { name: '核销 2 件' })
    answer(cutOff)
    press('核销 2 件')
    await screen.findByText('1 个核销等待同步', undefined, { timeout: 5_000 })
    const sentence = '土鸡蛋 已在 11-23 18:02 由王芳核销。'
    answer({
      ...counter,
      'POST /api/v1/counter/hand-overs': () => problem('already-handed-over', sentence),
    })
    press('现在同步')
    expect(await screen.findByText(sentence)).toBeTruthy()
    press('知道了，第 12 号')
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull())
  })

  it('is never sent under the sign-in of somebody else', async () => {
    answer(counter)
    const first = show(<HandOverScreen code={CODE} />)
    await screen.findByRole('button', { name: '核销 2 件' })
    answer(cutOff)
    press('核销 2 件')
    await screen.findByText('1 个核销等待同步', undefined, { timeout: 5_000 })
    const sent = writes().length
    first.unmount()
    useSession.getState().setToken('token-of-another')
    answer({
      ...counter,
      'GET /api/v1/counter/bags': () => ({ ...listOf([bag]), memberId: `mbr_${'2'.repeat(32)}` }),
    })
    show(<HandOverScreen />)
    expect(await screen.findByText(/还有 1 个核销是另一个账号做的/)).toBeTruthy()
    expect(writes()).toHaveLength(sent)
  })
})

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { LeaderDeal } from '#contract/deal'
import type { MemberTally, PickingList, Tally } from '#contract/tally'
import type { DealId, DealItemId } from '#domain/ids'
import { fen } from '#domain/money'
import { DealTally } from '../../src/features/deals/deal-tally'
import { OrdersScreen } from '../../src/features/deals/orders-screen'
import { PickingListScreen } from '../../src/features/deals/picking-list-screen'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

const dealId: DealId = `dea_${'1'.repeat(32)}`
const eggs: DealItemId = `itm_${'1'.repeat(32)}`
const base = `/api/v1/leader/deals/${dealId}`
const at = '2026-11-23T09:30:15.000Z'
const sums = { orderCount: 2, quantity: 3, handedOverQuantity: 1, salesFen: fen(8970) }
const goods = [{ itemId: eggs, name: '土鸡蛋', quantity: 3 }]

const tally: Tally = {
  asOf: at,
  ...sums,
  products: [
    {
      itemId: eggs,
      name: '土鸡蛋',
      unit: '30 枚',
      pictureUrl: '',
      priceFen: fen(2990),
      stock: 80,
      ...sums,
    },
  ],
  buildings: [
    { building: '2', ...sums, goods },
    { building: null, ...sums, goods },
  ],
}

const member: MemberTally = {
  memberName: '张大伟',
  maskedPhone: '138****5678',
  unitLabel: '2-301',
  numbers: [3, 8],
  ...sums,
  goods,
}

const list: PickingList = {
  asOf: at,
  title: '周三鲜货团',
  pickupAt: at,
  pickupUntil: at,
  products: [{ itemId: eggs, name: '土鸡蛋', unit: '30 枚', quantity: 3 }],
  buildings: [
    {
      building: '2',
      bags: [
        { number: 12, memberName: '张大伟', maskedPhone: '138****5678', unitLabel: '2-301', goods },
        { number: 7, memberName: '李娟', maskedPhone: null, unitLabel: '2-302', goods },
      ],
    },
  ],
}

let asked: string[] = []

function answer(answers: Record<string, unknown>): void {
  asked = []
  onRequest((told) => {
    const { url } = told as { url: string }
    asked.push(decodeURIComponent(url))
    const data = answers[url.split('?')[0] ?? '']
    if (data === undefined) throw new Error(`nothing answers ${url}`)
    return { statusCode: 200, data, header: {} }
  })
}

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

const dealOfTally = { dealId, title: '周三鲜货团' } as LeaderDeal

// A build setting: the page's own origin.
beforeAll(() => Object.assign(globalThis, { API_ORIGIN: '' }))

beforeEach(() => {
  resetTaro()
  useSession.setState({ token: 'token-of-a-leader' })
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
})

afterEach(() => jest.useRealTimers())

describe('the tally on the page of a deal', () => {
  it('shows products first, with the sum and the time it was counted', async () => {
    answer({ [`${base}/tally`]: tally })
    show(<DealTally deal={dealOfTally} />)
    expect(await screen.findByText('共 2 单 3 份，已提 1 份')).toBeTruthy()
    expect(screen.getByText('截至 17:30:15，自动更新')).toBeTruthy()
    expect(screen.getByText('已团 3 / 80 份')).toBeTruthy()
    expect(screen.getByText('已提 1 / 3 份')).toBeTruthy()
  })

  it('shows each building with its goods, and leads to its orders', async () => {
    answer({ [`${base}/tally`]: tally })
    show(<DealTally deal={dealOfTally} />)
    fireEvent.click(await screen.findByRole('tab', { name: '按楼栋' }))
    expect(screen.getAllByText('土鸡蛋 × 3')).toHaveLength(2)
    expect(screen.getByText('没写楼栋')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '看 2 栋 的订单' }))
    expect(taroCalls.at(-1)?.told).toEqual({
      url: `/features/deals/pages/orders/orders?dealId=${dealId}&search=${encodeURIComponent('2栋')}`,
    })
  })

  it('asks for the members only when one looks at them', async () => {
    answer({ [`${base}/tally`]: tally, [`${base}/tally/members`]: { items: [member], nextCursor: null } })
    show(<DealTally deal={dealOfTally} />)
    const tab = await screen.findByRole('tab', { name: '按团员' })
    expect(asked.filter((url) => url.includes('members'))).toEqual([])
    fireEvent.click(tab)
    expect(await screen.findByText('张大伟 · 2-301 · 138****5678')).toBeTruthy()
    expect(screen.getByText('第 3、8 号')).toBeTruthy()
  })

  it('counts again every ten seconds while it is shown', async () => {
    jest.useFakeTimers()
    answer({ [`${base}/tally`]: tally })
    show(<DealTally deal={dealOfTally} />)
    await act(() => jest.advanceTimersByTimeAsync(25_000))
    expect(asked).toHaveLength(3)
  })

  it('says that nobody has paid yet instead of an empty list', async () => {
    const none = { orderCount: 0, quantity: 0, handedOverQuantity: 0, salesFen: fen(0) }
    answer({ [`${base}/tally`]: { ...tally, ...none, buildings: [] } })
    show(<DealTally deal={dealOfTally} />)
    fireEvent.click(await screen.findByRole('tab', { name: '按团员' }))
    expect(await screen.findByText('还没有人付款')).toBeTruthy()
    expect(asked.filter((url) => url.includes('members'))).toEqual([])
  })
})

describe('the spreadsheet', () => {
  const fetched = jest.fn()
  beforeEach(() => {
    fetched.mockReset()
    Object.assign(globalThis, { fetch: fetched })
    Object.assign(URL, { createObjectURL: () => 'blob:sheet', revokeObjectURL: () => undefined })
  })

  it('is asked for with the session and saved under the title of the deal', async () => {
    const saved: string[] = []
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click')
    click.mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    fetched.mockResolvedValue({ ok: true, blob: async () => new Blob(['x']) })
    answer({ [`${base}/tally`]: tally })
    show(<DealTally deal={dealOfTally} />)
    fireEvent.click(screen.getByRole('button', { name: '导出表格' }))
    await waitFor(() => expect(saved).toEqual(['周三鲜货团.xlsx']))
    const [url, { headers }] = fetched.mock.calls[0]
    expect(url).toBe(`${base}/spreadsheet`)
    expect(headers).toMatchObject({ authorization: 'Bearer token-of-a-leader' })
    click.mockRestore()
  })

  it('tells the server’s reason when there is none to be had', async () => {
    const body = { code: 'too-many-requests', detail: '太频繁了，请 20 秒后再试。' }
    fetched.mockResolvedValue({ ok: false, json: async () => body })
    answer({ [`${base}/tally`]: tally })
    show(<DealTally deal={dealOfTally} />)
    fireEvent.click(screen.getByRole('button', { name: '导出表格' }))
    expect((await screen.findByRole('alert')).textContent).toContain('太频繁了，请 20 秒后再试。')
  })
})

describe('looking for an order', () => {
  const none = { items: [], nextCursor: null }

  it('asks once one stops typing, and together with the filter', async () => {
    jest.useFakeTimers()
    answer({ [`${base}/orders`]: none })
    show(<OrdersScreen dealId={dealId} />)
    await act(() => jest.advanceTimersByTimeAsync(10))
    const input = screen.getByLabelText('搜姓名、单号、手机尾号、楼栋')
    for (const value of ['2', '2栋']) fireEvent.change(input, { target: { value } })
    await act(() => jest.advanceTimersByTimeAsync(400))
    fireEvent.click(screen.getByRole('radio', { name: '未提' }))
    await act(() => jest.advanceTimersByTimeAsync(10))
    expect(asked).toEqual([
      `${base}/orders?limit=100`,
      `${base}/orders?search=2栋&limit=100`,
      `${base}/orders?search=2栋&state=to-collect&limit=100`,
    ])
    expect(screen.getByText('没有找到这样的订单')).toBeTruthy()
  })

  it('begins with what a building’s row asked for', async () => {
    answer({ [`${base}/orders`]: none })
    show(<OrdersScreen dealId={dealId} search="2栋" />)
    await screen.findByText('没有找到这样的订单')
    expect(asked).toEqual([`${base}/orders?search=2栋&limit=100`])
  })
})

describe('the picking list', () => {
  it('lists goods and bags, and prints on the chosen paper', async () => {
    const printed = jest.fn()
    Object.assign(window, { print: printed })
    answer({ [`${base}/picking-list`]: list })
    show(<PickingListScreen dealId={dealId} />)
    expect(await screen.findByText('土鸡蛋 30 枚')).toBeTruthy()
    const bags = within(document.getElementById('picking-list') as HTMLElement)
    expect(bags.getByText('张大伟 2-301 5678')).toBeTruthy()
    expect(bags.getByText('李娟 2-302')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '58 毫米小票' }))
    fireEvent.click(screen.getByRole('button', { name: '打印' }))
    expect(printed).toHaveBeenCalledTimes(1)
    expect(document.getElementById('lt-paper')?.textContent).toMatch(/size: 58mm \d+mm; margin: 0/)
    fireEvent.click(screen.getByRole('radio', { name: 'A4' }))
    fireEvent.click(screen.getByRole('button', { name: '打印' }))
    expect(document.getElementById('lt-paper')?.textContent).toContain('size: A4')
  })

  it('says so when everything is handed over, and offers nothing to print', async () => {
    answer({ [`${base}/picking-list`]: { ...list, products: [], buildings: [] } })
    show(<PickingListScreen dealId={dealId} />)
    expect(await screen.findByText('没有要备的货')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '打印' })).toBeNull()
  })
})

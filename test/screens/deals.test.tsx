import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { LeaderDeal } from '#contract/deal'
import type { Bag } from '#contract/hand-over'
import { instantOf } from '#domain/business-time'
import type { DealId } from '#domain/ids'
import { bp, fen } from '#domain/money'
import { useDealForms } from '../../src/features/deals/deal-forms'
import { DealScreen } from '../../src/features/deals/deal-screen'
import { DealsScreen } from '../../src/features/deals/deals-screen'
import { HandOverScreen } from '../../src/features/deals/hand-over-screen'
import { OrdersScreen } from '../../src/features/deals/orders-screen'
import { PostDealScreen } from '../../src/features/deals/post-deal-screen'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

interface Sent {
  readonly url: string
  readonly method: string
  readonly data?: string
  readonly header: Record<string, string>
}

type Answers = Record<string, (sent: Sent) => unknown>

const HOUR_MS = 3_600_000
const inHours = (hours: number) => instantOf(Date.now() + hours * HOUR_MS)
const dealId: DealId = `dea_${'1'.repeat(32)}`
const eggs = {
  productId: `prd_${'a'.repeat(32)}` as const,
  name: '土鸡蛋',
  unit: '30 枚',
  category: 'egg-milk' as const,
  goods: 'fresh' as const,
  pictureUrl: '/pictures/eggs.jpg',
  listFen: fen(3990),
  minFen: fen(2000),
  maxFen: fen(6000),
  rateBp: bp(850),
}

const facts = {
  publishedAt: inHours(-3),
  opensAt: inHours(-2),
  closesAt: inHours(4),
  arrivedAt: null,
  doneAt: null,
  cancelledAt: null,
}

const deal: LeaderDeal = {
  dealId,
  leaderId: `ldr_${'1'.repeat(32)}`,
  title: '周三鲜货团',
  note: '坏果包赔',
  facts,
  pickupAt: inHours(24),
  pickupUntil: inHours(28),
  pickupPoint: { name: '小满便利店', address: '阳光花园 3 幢', hours: '9–21 点' },
  cancelReason: null,
  items: [
    {
      ...eggs,
      itemId: `itm_${'1'.repeat(32)}`,
      priceFen: fen(2990),
      newcomerFen: null,
      stock: 80,
      left: 68,
      limitPerMember: 2,
      soldQuantity: 12,
      handedOverQuantity: 0,
      salesFen: fen(35880),
    },
  ],
  orderCount: 9,
  memberCount: 8,
  salesFen: fen(35880),
  commissionFen: fen(3049),
  linesToHandOver: 0,
}

const bag: Bag = {
  orderId: `ord_${'1'.repeat(32)}`,
  number: 12,
  dealId,
  dealTitle: '周三鲜货团',
  memberName: '张*',
  maskedPhone: '138****5678',
  unitLabel: '2-301',
  facts: {
    placedAt: inHours(-30),
    holdUntil: inHours(-29),
    paidAt: inHours(-30),
    cancelledAt: null,
    refundedAt: null,
    arrivedAt: inHours(-1),
    dealClosesAt: inHours(-20),
  },
  lines: ['土鸡蛋', '鲜牛奶'].map((name, index) => ({
    lineId: `lin_${String(index).repeat(32)}` as const,
    itemId: `itm_${String(index).repeat(32)}` as const,
    name,
    unit: '份',
    goods: 'fresh',
    pictureUrl: '',
    quantity: 1,
    paidFen: fen(2990),
    refundedFen: fen(0),
    handedOverAt: null,
  })),
}

const catalogue: Answers = {
  'GET /api/v1/products': () => ({ items: [eggs], nextCursor: null }),
  'GET /api/v1/session': () => ({ leader: { level: 'silver' } }),
}

const noTally = {
  asOf: inHours(0),
  orderCount: 0,
  quantity: 0,
  handedOverQuantity: 0,
  salesFen: fen(0),
  products: [],
  buildings: [],
}

function problem(code: string, detail: string, fields: { path: string; sentence: string }[] = []) {
  return { code, detail, fields, status: 422 }
}

/** Answers by method and path; what has a `detail` is a problem. */
function answer(answers: Answers): void {
  onRequest((told) => {
    const sent = told as Sent
    const path = sent.url.split('?')[0] ?? ''
    const give = answers[`${sent.method} ${path}`]
    if (!give) throw new Error(`nothing answers ${sent.method} ${path}`)
    const data = give(sent)
    const refused = typeof data === 'object' && data !== null && 'detail' in data
    return { statusCode: refused ? 422 : 200, data, header: {} }
  })
}

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

function writes(): Sent[] {
  return taroCalls
    .filter(({ name }) => name === 'request')
    .map(({ told }) => told as Sent)
    .filter(({ method }) => method !== 'GET')
}

const bodyOf = (sent: Sent | undefined) => JSON.parse(sent?.data ?? '{}')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => {
  const input = screen.getByLabelText(label)
  fireEvent.change(input, { target: { value } })
  return input
}

async function chooseEggs() {
  press('选商品')
  fireEvent.click(await screen.findByRole('checkbox', { name: /土鸡蛋/ }))
  press('已选 1 样，完成')
}

// A build setting: the page's own origin.
beforeAll(() => Object.assign(globalThis, { API_ORIGIN: '' }))

beforeEach(() => {
  resetTaro()
  window.localStorage.clear()
  useSession.setState({ token: 'token-of-a-leader' })
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
  useDealForms.setState({ forms: [] })
})

describe('posting a deal', () => {
  it('names the range a price crossed, sends nothing, and keeps what was typed', async () => {
    answer(catalogue)
    show(<PostDealScreen />)
    await chooseEggs()
    const price = type('团购价', '99.5')
    press('发布')
    expect(screen.getByText('价格要在 20.00 到 60.00 元之间。')).toBeTruthy()
    expect(screen.getByText('还有 1 处要改，看标出的地方')).toBeTruthy()
    expect(price).toHaveProperty('value', '99.5')
    expect(price.getAttribute('aria-invalid')).toBe('true')
    expect(writes()).toEqual([])

    type('团购价', '29.9')
    expect(screen.queryByText('价格要在 20.00 到 60.00 元之间。')).toBeNull()
  })

  it('publishes what is on the screen and goes on to the deal', async () => {
    answer({ ...catalogue, 'POST /api/v1/leader/deals': () => deal })
    show(<PostDealScreen />)
    await chooseEggs()
    type('团购价', '29.9')
    type('库存', '120')
    fireEvent.click(screen.getByRole('switch', { name: /新人价/ }))
    fireEvent.change(screen.getAllByLabelText('新人价')[0] as HTMLElement, { target: { value: '9.9' } })
    press('发布')
    await waitFor(() => expect(taroCalls.some(({ name }) => name === 'redirectTo')).toBe(true))
    expect(bodyOf(writes()[0])).toMatchObject({
      title: '土鸡蛋',
      publish: true,
      items: [{ productId: eggs.productId, priceFen: 2990, stock: 120, limitPerMember: 5, newcomerFen: 990 }],
    })
    expect(taroCalls.find(({ name }) => name === 'redirectTo')?.told).toEqual({
      url: `/features/deals/pages/deal/deal?dealId=${dealId}`,
    })
    expect(useDealForms.getState().forms).toEqual([])
  })

  it('shows at the field what the server did not like, until it is changed', async () => {
    const fields = [{ path: 'items.0.priceFen', sentence: '价格要在 30.00 到 40.00 元之间。' }]
    answer({
      ...catalogue,
      'POST /api/v1/leader/deals': () =>
        problem('deal-invalid', '团购还有几处要改，请看标出的地方。', fields),
    })
    show(<PostDealScreen />)
    await chooseEggs()
    const price = type('团购价', '29.9')
    press('发布')
    expect(await screen.findByText('价格要在 30.00 到 40.00 元之间。')).toBeTruthy()
    expect(screen.getByText('团购还有几处要改，请看标出的地方。')).toBeTruthy()
    expect(price).toHaveProperty('value', '29.9')
    type('团购价', '31')
    expect(screen.queryByText('价格要在 30.00 到 40.00 元之间。')).toBeNull()
  })

  it('keeps all of it without a network, and a second try carries the same key', async () => {
    answer({
      ...catalogue,
      'POST /api/v1/leader/deals': () => {
        throw new Error('no network')
      },
    })
    show(<PostDealScreen />)
    await chooseEggs()
    type('标题', '早市')
    press('发布')
    expect(await screen.findByText(/没有收到回应/)).toBeTruthy()
    expect(screen.getByLabelText('标题')).toHaveProperty('value', '早市')
    press('发布')
    await waitFor(() => expect(writes()).toHaveLength(2))
    const [first, second] = writes()
    expect(second?.data).toBe(first?.data)
    expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key'])
  })

  it('finds a deal half written again after the app was closed', async () => {
    answer(catalogue)
    show(<PostDealScreen />)
    await chooseEggs()
    type('标题', '早市')
    await jest.isolateModulesAsync(async () => {
      const again = await import('../../src/features/deals/deal-forms')
      expect(again.useDealForms.getState().forms).toMatchObject([
        { key: 'new', form: { title: '早市', items: [{ name: '土鸡蛋', priceFen: 3990 }] } },
      ])
    })
  })

  it('takes goods, prices and limits of a past deal', async () => {
    answer({ ...catalogue, [`GET /api/v1/leader/deals/${dealId}`]: () => deal })
    show(<PostDealScreen repeat={dealId} />)
    expect(await screen.findByLabelText('团购价')).toHaveProperty('value', '29.90')
    expect(screen.getByLabelText('标题')).toHaveProperty('value', '周三鲜货团')
    expect(screen.getByLabelText('库存')).toHaveProperty('value', '80')
  })

  it('goes back to the page of a draft once it is kept', async () => {
    const draft = { ...deal, facts: { ...facts, publishedAt: null } }
    answer({
      [`GET /api/v1/leader/deals/${dealId}`]: () => draft,
      [`PUT /api/v1/leader/deals/${dealId}`]: () => draft,
    })
    show(<PostDealScreen edit={dealId} />)
    await screen.findByLabelText('团购价')
    type('说明', '第二次')
    press('存草稿')
    await waitFor(() => expect(taroCalls.at(-1)?.name).toBe('navigateBack'))
    expect(bodyOf(writes()[0])).toMatchObject({ note: '第二次', publish: false })
  })

  it('shows the deal as members will see it', async () => {
    answer(catalogue)
    show(<PostDealScreen />)
    await chooseEggs()
    type('说明', '坏果包赔')
    press('预览')
    const preview = within(screen.getByRole('dialog', { name: '团员看到的样子' }))
    expect(preview.getByText('坏果包赔')).toBeTruthy()
    expect(preview.getByText('30 枚 · 每人限 5 份 · 剩 50 份')).toBeTruthy()
  })
})

describe('the page of a deal', () => {
  const showDeal = async (of: LeaderDeal, more: Answers = {}) => {
    answer({
      [`GET /api/v1/leader/deals/${dealId}`]: () => of,
      [`GET /api/v1/leader/deals/${dealId}/tally`]: () => noTally,
      ...more,
    })
    show(<DealScreen dealId={dealId} />)
    await screen.findByRole('heading', { name: of.title })
  }

  it('says why arrival and hand-over have to wait while the deal is open', async () => {
    await showDeal(deal)
    expect(screen.getByRole('button', { name: '标记到货' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('截单后才能标记')).toBeTruthy()
    expect(screen.getByRole('button', { name: '核销' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('还没有标记到货')).toBeTruthy()
    expect(screen.getByRole('button', { name: '海报' }).getAttribute('aria-disabled')).toBeNull()
  })

  it('asks before it marks a closed deal as arrived', async () => {
    const closed = { ...deal, facts: { ...facts, closesAt: inHours(-1) } }
    const arrived = { ...closed, facts: { ...closed.facts, arrivedAt: inHours(0) } }
    await showDeal(closed, { [`POST /api/v1/leader/deals/${dealId}/arrive`]: () => arrived })
    press('标记到货')
    expect(writes()).toEqual([])
    const dialog = within(screen.getByRole('alertdialog', { name: '货到自提点了吗？' }))
    fireEvent.click(dialog.getByRole('button', { name: '标记到货' }))
    await waitFor(() => expect(writes()).toHaveLength(1))
  })

  it('cancels only with a reason, and tells the server that reason', async () => {
    await showDeal(deal, { [`POST /api/v1/leader/deals/${dealId}/cancel`]: () => deal })
    press('取消团购')
    const dialog = within(screen.getByRole('alertdialog', { name: '取消这个团购？' }))
    fireEvent.click(dialog.getByRole('button', { name: '取消团购' }))
    expect(writes()).toEqual([])
    expect(dialog.getByText('请先写原因')).toBeTruthy()
    type('取消原因', ' 供货商没有到货 ')
    fireEvent.click(dialog.getByRole('button', { name: '取消团购' }))
    await waitFor(() => expect(bodyOf(writes()[0])).toEqual({ reason: '供货商没有到货' }))
  })

  it('makes the text for the group with the link of its own code, to copy', async () => {
    const copied: string[] = []
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } })
    const link = 'https://lintuan.example/s/AbC123xYz789'
    await showDeal(deal, { 'POST /api/v1/leader/referral-codes': () => ({ code: 'AbC123xYz789', link }) })
    press('复制群文案')
    const dialog = within(await screen.findByRole('dialog', { name: '发到群里的文案' }))
    fireEvent.click(await dialog.findByRole('button', { name: '复制' }))
    await waitFor(() => expect(copied).toHaveLength(1))
    expect(copied[0]).toContain('1. 土鸡蛋 ¥29.90/30 枚')
    expect(copied[0]).toContain(link)
    expect(copied[0]).toContain('小满便利店 阳光花园 3 幢')
    expect(bodyOf(writes()[0])).toEqual({ channel: 'group-chat', dealId })
  })

  it('publishes and edits a draft', async () => {
    await showDeal(
      { ...deal, facts: { ...facts, publishedAt: null } },
      { [`POST /api/v1/leader/deals/${dealId}/publish`]: () => deal },
    )
    press('修改草稿')
    expect(taroCalls.at(-1)?.told).toEqual({
      url: `/features/deals/pages/post-deal/post-deal?edit=${dealId}`,
    })
    press('发布')
    await waitFor(() => expect(writes()).toHaveLength(1))
  })
})

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
    const early = { ...bag, facts: { ...bag.facts, arrivedAt: null } }
    answer({ [`GET /api/v1/leader/bags/${CODE}`]: () => early })
    show(<HandOverScreen code={CODE} />)
    expect(await screen.findByText('这个团购还没有标记到货')).toBeTruthy()
    fireEvent.keyDown(screen.getByLabelText('提货码'), { key: 'Enter' })
    expect(writes()).toEqual([])
  })
})

describe('lists', () => {
  it('shows deals by progress, each with its state and sales', async () => {
    const asked: string[] = []
    answer({
      'GET /api/v1/leader/deals': ({ url }) => {
        asked.push(url)
        const { title, pickupAt, leaderId } = deal
        const card = {
          dealId,
          leaderId,
          title,
          facts,
          pickupAt,
          pictureUrl: null,
          fromFen: 2990,
          itemCount: 1,
        }
        const sums = {
          orderCount: 9,
          soldQuantity: 12,
          stockQuantity: 80,
          salesFen: 35880,
          linesToHandOver: 0,
        }
        return { items: [{ ...card, ...sums }], nextCursor: null }
      },
    })
    show(<DealsScreen />)
    expect(await screen.findByRole('button', { name: /周三鲜货团.*进行中.*已团 12/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: '草稿' }))
    await waitFor(() => expect(asked.some((url) => url.includes('state=draft'))).toBe(true))
  })

  it('shows paid orders with what is handed over, by name; phones stay masked', async () => {
    const [first, second] = bag.lines
    const order = {
      ...bag,
      memberName: '张小芳',
      isNewcomer: true,
      payFen: 5980,
      lines: [{ ...first, handedOverAt: inHours(0) }, second],
    }
    answer({
      [`GET /api/v1/leader/deals/${dealId}/orders`]: () => ({ items: [order], nextCursor: null }),
    })
    show(<OrdersScreen dealId={dealId} />)
    expect(await screen.findByText('土鸡蛋 × 1、鲜牛奶 × 1')).toBeTruthy()
    press('第 12 号 张小芳 · 2-301 · 5678')
    expect(screen.getByRole('dialog', { name: '订单' })).toBeTruthy()
    expect(screen.getByText('第 12 号')).toBeTruthy()
    expect(screen.getByText('张小芳 · 2-301 · 138****5678')).toBeTruthy()
    expect(screen.getByText('新人')).toBeTruthy()
    // Each also stands in the filter.
    expect(screen.getAllByText('已提')).toHaveLength(2)
    expect(screen.getAllByText('未提')).toHaveLength(2)
  })
})

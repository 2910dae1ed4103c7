import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { OperatorAfterSale, OperatorBag } from '#contract/operator'
import { fen } from '#domain/money'
import { DecideScreen } from '../../src/features/after-sale/decide-screen'
import { BagScreen } from '../../src/features/operator/bag-screen'
import { OperatorScreen } from '../../src/features/operator/operator-screen'
import { UncollectedScreen } from '../../src/features/operator/uncollected-screen'
import { routes } from '../../src/shared/routes'
import { answer, bodyOf, press, problem, show, takePhone, type, writes } from './phone'
import { taroCalls } from './taro-stub/taro'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const leaderId = `ldr_${'1'.repeat(32)}` as const
const orderId = `ord_${'2'.repeat(32)}` as const
const afterSaleId = `asl_${'3'.repeat(32)}` as const

const bag = (changes: Partial<OperatorBag> = {}): OperatorBag => ({
  leaderId,
  leaderName: '陈小满',
  communityName: '阳光花园',
  orderId,
  number: 12,
  dealTitle: '周三鲜货团',
  memberName: '罗迟',
  maskedPhone: '138****0000',
  unitLabel: '2-301',
  goods: [{ name: '土鸡蛋', quantity: 2, paidFen: fen(2_580) }],
  leftFen: fen(2_580),
  isMoreToCome: false,
  arrivedAt: daysAgo(8),
  remindedAt: null,
  settledAt: null,
  settlement: null,
  ...changes,
})

const afterSale = (facts: Partial<OperatorAfterSale['facts']> = {}): OperatorAfterSale => ({
  afterSaleId,
  leaderId,
  leaderName: '陈小满',
  communityName: '阳光花园',
  since: daysAgo(1),
  orderId,
  orderNumber: 12,
  dealId: `dea_${'6'.repeat(32)}`,
  dealTitle: '周三鲜货团',
  dealIsOpen: false,
  memberName: '罗迟',
  line: {
    lineId: `lin_${'4'.repeat(32)}`,
    name: '土鸡蛋',
    unit: '30 枚',
    pictureUrl: '',
    quantity: 3,
    shortQuantity: 0,
    paidFen: fen(3_870),
    refundedFen: fen(0),
    goods: 'fresh',
    handedOverAt: daysAgo(2),
  },
  reason: 'rotten',
  note: '打开就是坏的',
  askedAt: daysAgo(1.5),
  facts: {
    askedQuantity: 2,
    askedFen: fen(2_580),
    agreedAt: null,
    refusedAt: null,
    passedAt: daysAgo(1),
    escalatedAt: null,
    decidedAt: null,
    withdrawnAt: null,
    ...facts,
  },
  agreedFen: null,
  stock: null,
  refusedWhy: null,
  decidedWhy: null,
  refund: null,
  pictureIds: [],
  events: [
    { kind: 'asked', byRole: 'member', note: '打开就是坏的', amountFen: fen(2_580), at: daysAgo(1.5) },
    { kind: 'passed-to-operator', byRole: 'leader', note: '请平台看', amountFen: null, at: daysAgo(1) },
  ],
})

const readBag = `GET /api/v1/operator/uncollected/${leaderId}/${orderId}`
const settle = `POST /api/v1/operator/uncollected/${leaderId}/${orderId}/settle`
const readAfterSale = `GET /api/v1/operator/after-sales/${leaderId}/${afterSaleId}`
const refuse = `POST /api/v1/operator/after-sales/${leaderId}/${afterSaleId}/refuse`
const agree = `POST /api/v1/operator/after-sales/${leaderId}/${afterSaleId}/agree`
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
/** The button of the sheet, not the one that opened it. */
const pressInSheet = (name: string) =>
  fireEvent.click(screen.getAllByRole('button', { name })[1] ?? document.body)
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

beforeEach(takePhone)

it('the queues tell how much waits, and that nothing does', async () => {
  answer({
    'GET /api/v1/operator/queues': () => ({ afterSales: 3, uncollected: 0, objections: 2, prizes: 1 }),
  })
  show(<OperatorScreen />)
  expect(await screen.findByText('3 件')).toBeTruthy()
  expect(screen.getByText('没有')).toBeTruthy()
  expect(screen.getByText('2 件')).toBeTruthy()
  screen.getByText('榜单申诉').click()
  expect(taroCalls.filter(({ name }) => name === 'navigateTo').map(({ told }) => told)).toEqual([
    { url: routes.operatorBoards().url },
  ])
})

it('the queue of bags tells whose they are and how long they wait, or that none does', async () => {
  answer({ 'GET /api/v1/operator/uncollected': () => ({ items: [bag()], nextCursor: null }) })
  const { unmount } = show(<UncollectedScreen />)
  expect(await screen.findByText('第 12 号 · 罗迟 · 2-301')).toBeTruthy()
  expect(screen.getByText('到货 8 天')).toBeTruthy()
  expect(screen.getByText('陈小满 · 阳光花园')).toBeTruthy()
  unmount()
  answer({ 'GET /api/v1/operator/uncollected': () => ({ items: [], nextCursor: null }) })
  show(<UncollectedScreen />)
  expect(await screen.findByText('没有放满七天的货')).toBeTruthy()
})

describe('settling a bag', () => {
  it('wants a way and a reason before it sends, and sends both', async () => {
    answer({ [readBag]: () => bag(), [settle]: () => bag({ settledAt: daysAgo(0) }) })
    show(<BagScreen leaderId={leaderId} orderId={orderId} />)
    expect(await screen.findByText('请先选择怎么处理')).toBeTruthy()
    choose(/^退款/)
    expect(await screen.findByText('请写明原因')).toBeTruthy()
    type('原因', ' 三次提醒没有回复 ')
    press('确认处理')
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(bodyOf(writes()[0])).toEqual({ settlement: 'refund', why: '三次提醒没有回复' })
  })

  it('keeps what was typed when somebody was first, and says so', async () => {
    answer({ [readBag]: () => bag(), [settle]: () => problem('bag-settled', '平台已经处理过了') })
    show(<BagScreen leaderId={leaderId} orderId={orderId} />)
    await screen.findByText('请先选择怎么处理')
    choose(/^报损/)
    const why = type('原因', '放坏了')
    press('确认处理')
    expect((await screen.findByRole('alert')).textContent).toContain('平台已经处理过了')
    expect(why).toHaveProperty('value', '放坏了')
  })

  it('offers no write-off while goods are still to come', async () => {
    answer({ [readBag]: () => bag({ isMoreToCome: true }) })
    show(<BagScreen leaderId={leaderId} orderId={orderId} />)
    expect(await screen.findByText('还有商品没到货，只能退款')).toBeTruthy()
    const off = screen.getByRole('radio', { name: /报损/ })
    expect(off.getAttribute('aria-disabled')).toBe('true')
  })

  it('shows how it was settled, and asks for nothing more', async () => {
    const settlement = { how: 'write-off', why: '放坏了' } as const
    answer({ [readBag]: () => bag({ settledAt: daysAgo(0), settlement }) })
    show(<BagScreen leaderId={leaderId} orderId={orderId} />)
    expect(await screen.findByText('放坏了')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '确认处理' })).toBeNull()
  })
})

describe('deciding an after-sale', () => {
  it('refuses with a reason, which stays when the answer is no', async () => {
    answer({
      [readAfterSale]: () => afterSale(),
      [refuse]: () => problem('after-sale-decided', '已经有最终决定'),
    })
    show(<DecideScreen leaderId={leaderId} afterSaleId={afterSaleId} />)
    await screen.findByText(/请平台看/)
    press('决定不退款')
    const why = type('原因', '图片里的蛋是好的')
    pressInSheet('决定不退款')
    expect((await screen.findByRole('alert')).textContent).toContain('已经有最终决定')
    expect(why).toHaveProperty('value', '图片里的蛋是好的')
    expect(bodyOf(writes()[0])).toEqual({ why: '图片里的蛋是好的' })
  })

  it('agrees to the pieces asked for', async () => {
    answer({ [readAfterSale]: () => afterSale(), [agree]: () => afterSale({ agreedAt: daysAgo(0) }) })
    show(<DecideScreen leaderId={leaderId} afterSaleId={afterSaleId} />)
    await screen.findByText(/请平台看/)
    press('同意退款')
    pressInSheet('同意退款')
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(bodyOf(writes()[0])).toEqual({
      agreement: { kind: 'quantity', quantity: 2 },
      stock: 'written-off',
    })
  })

  it('offers nothing once it is decided, and says why', async () => {
    answer({ [readAfterSale]: () => afterSale({ decidedAt: daysAgo(0) }) })
    show(<DecideScreen leaderId={leaderId} afterSaleId={afterSaleId} />)
    expect(await screen.findAllByText('已经有最终决定了')).toHaveLength(2)
    expect(button('同意退款').getAttribute('aria-disabled')).toBe('true')
  })
})

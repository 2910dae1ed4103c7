import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Order } from '#contract/order'
import { fen } from '#domain/money'
import { MemberOrderScreen } from '../../src/features/member/order-screen'
import { MemberOrdersScreen } from '../../src/features/member/orders-screen'
import { inHours } from './deal-of-eggs'
import { answer, type Sent, show, takePhone, writes } from './phone'

beforeEach(takePhone)

const orderId = `ord_${'1'.repeat(32)}` as const

const order: Order = {
  orderId,
  number: 7,
  leader: {
    leaderId: `ldr_${'4'.repeat(32)}`,
    name: '陈小满',
    avatarUrl: null,
    communityName: '阳光花园',
    pickupPoint: { name: '小满便利店', address: '阳光花园 3 幢', hours: '9–21 点' },
  },
  dealId: `dea_${'6'.repeat(32)}`,
  dealTitle: '周三鲜货团',
  facts: {
    placedAt: inHours(-1),
    holdUntil: inHours(-0.75),
    paidAt: inHours(-0.9),
    cancelledAt: null,
    refundedAt: null,
    arrivedAt: null,
    dealClosesAt: inHours(4),
    settledAt: null,
  },
  cancelReason: null,
  onBehalf: false,
  pickupAt: inHours(24),
  pickupUntil: inHours(28),
  pickupCode: '12345678',
  amountFen: fen(5_280),
  newcomerSavingFen: fen(0),
  discountFen: fen(500),
  payFen: fen(4_780),
  lines: [
    {
      lineId: `lin_${'2'.repeat(32)}`,
      itemId: `itm_${'7'.repeat(32)}`,
      name: '土鸡蛋',
      unit: '30 枚',
      goods: 'fresh',
      pictureUrl: '',
      quantity: 2,
      shortQuantity: 0,
      paidFen: fen(4_780),
      refundedFen: fen(0),
      arrivedAt: null,
      heldBackAt: null,
      handedOverAt: null,
    },
  ],
  latePayments: [],
  note: null,
  deliverTo: null,
  collectorName: null,
  offersDelivery: false,
  settlement: null,
}

const cancelPath = `POST /api/v1/orders/${orderId}/cancel`

function showOrder(changes: Partial<Order> = {}) {
  const shown = { ...order, ...changes }
  answer({ [`GET /api/v1/orders/${orderId}`]: () => shown, [cancelPath]: () => shown })
  show(<MemberOrderScreen orderId={orderId} />)
}

describe('an own order', () => {
  it('says before it is cancelled what goes back, and the coupon with it', async () => {
    showOrder()
    fireEvent.click(await screen.findByRole('button', { name: '取消订单' }))
    const dialog = within(screen.getByRole('alertdialog'))
    expect(dialog.getByText('¥47.80 会原路退回。用掉的优惠券没过期的话，也退给您。')).toBeTruthy()
    expect(writes()).toEqual([])
    fireEvent.click(dialog.getByRole('button', { name: '取消订单' }))
    await waitFor(() => expect(writes()).toHaveLength(1))
  })

  it('promises no money back for what was never paid', async () => {
    const facts = { ...order.facts, paidAt: null, holdUntil: inHours(0.2) }
    showOrder({ facts, number: null, pickupCode: null })
    fireEvent.click(await screen.findByRole('button', { name: '取消订单' }))
    expect(screen.getByText('还没有付款，取消后不再为您保留。')).toBeTruthy()
    expect(screen.queryByText(/原路退回/)).toBeNull()
  })

  it('says that money which came too late goes back by itself, and when it has', async () => {
    const facts = { ...order.facts, paidAt: null }
    const late = { paidAt: inHours(-0.5), amountFen: fen(4_780) }
    showOrder({ facts, latePayments: [{ ...late, sentBackAt: null }] })
    expect(await screen.findByText(/¥47\.80 付款晚了.*正在原路退回，您不用做什么/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '取消订单' })).toBeNull()
  })

  it('tells money paid twice from money paid late', async () => {
    const twice = { paidAt: inHours(-0.5), amountFen: fen(4_780), sentBackAt: inHours(-0.4) }
    showOrder({ latePayments: [twice] })
    expect(await screen.findByText(/多收到一笔 ¥47\.80，.*已原路退回/)).toBeTruthy()
  })

  it('shows where it ended when it was refunded', async () => {
    showOrder({ facts: { ...order.facts, cancelledAt: inHours(-0.5), refundedAt: inHours(-0.5) } })
    const way = within(await screen.findByRole('list', { name: '进度' }))
    expect(way.getAllByRole('listitem').map((stop) => stop.textContent?.slice(0, 2))).toEqual([
      '下单',
      '支付',
      '已退',
    ])
  })
})

describe('own orders', () => {
  it('are asked for by what they wait for, and an empty group says so', async () => {
    const asked: (string | null)[] = []
    answer({
      'GET /api/v1/notices/unread': () => ({ unread: 0 }),
      'GET /api/v1/orders': ({ url }: Sent) => {
        const state = new URL(url, 'http://here').searchParams.get('state')
        asked.push(state)
        return { items: state === 'to-pay' ? [] : [order], nextCursor: null }
      },
    })
    show(<MemberOrdersScreen />)
    expect(await screen.findByText('周三鲜货团')).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: '待支付' }))
    expect(await screen.findByText('这里没有订单')).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: '待提货' }))
    expect(await screen.findByText('周三鲜货团')).toBeTruthy()
    expect(asked).toEqual([null, 'to-pay', 'to-collect'])
  })
})

describe('how an own order gets to the member', () => {
  const changePath = `POST /api/v1/orders/${orderId}/change`
  const open = async (changes: Partial<Order>, give: () => unknown = () => order) => {
    const shown = { ...order, offersDelivery: true, ...changes }
    answer({ [`GET /api/v1/orders/${orderId}`]: () => shown, [changePath]: give })
    show(<MemberOrderScreen orderId={orderId} />)
    fireEvent.click(await screen.findByRole('button', { name: '修改提货方式' }))
    return within(await screen.findByRole('dialog'))
  }

  it('is changed to the door, with what was typed sent as it is', async () => {
    const sheet = await open({})
    fireEvent.click(sheet.getByRole('radio', { name: /送货上门/ }))
    expect(sheet.getByText('请先写送到哪里', { selector: '.lt-button__reason' })).toBeTruthy()
    fireEvent.change(sheet.getByLabelText('送到哪里'), { target: { value: ' 2-301 ' } })
    fireEvent.change(sheet.getByLabelText('给团长留言'), { target: { value: '放门口' } })
    fireEvent.click(sheet.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(JSON.parse(writes()[0]?.data ?? '{}')).toEqual({
      deliverTo: '2-301',
      note: '放门口',
      collectorName: null,
    })
  })

  it('keeps what was typed when the server says no', async () => {
    const detail = '截单后只能改代提人；已提货或已取消的订单不能再改。'
    const sheet = await open({}, () => ({ code: 'order-not-changeable', detail, status: 409 }))
    fireEvent.change(sheet.getByLabelText('代提人'), { target: { value: '妈妈' } })
    fireEvent.click(sheet.getByRole('button', { name: '保存' }))
    expect(await sheet.findByText(detail)).toBeTruthy()
    expect(sheet.getByLabelText('代提人')).toHaveProperty('value', '妈妈')
  })

  it('after the close leaves only who collects, and says so', async () => {
    const sheet = await open({ facts: { ...order.facts, dealClosesAt: inHours(-0.1) } })
    expect(sheet.getByText(/已经截单，送货和留言不能再改/)).toBeTruthy()
    expect(sheet.queryByRole('radio', { name: /送货上门/ })).toBeNull()
    expect(sheet.getByLabelText('代提人')).toBeTruthy()
  })
})

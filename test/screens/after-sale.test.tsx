import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { AfterSale } from '#contract/after-sale'
import type { Order } from '#contract/order'
import { fen } from '#domain/money'
import { AskScreen } from '../../src/features/after-sale/ask-screen'
import { DetailScreen } from '../../src/features/after-sale/detail-screen'
import { OwnScreen } from '../../src/features/after-sale/own-screen'
import { AfterSaleCard } from '../../src/features/member/after-sale-card'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

interface Sent {
  method: string
  url: string
  header: Record<string, string>
  data?: string | ArrayBuffer
}
type Answers = Record<string, (sent: Sent) => unknown>

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const orderId = `ord_${'1'.repeat(32)}` as const
const lineId = `lin_${'2'.repeat(32)}` as const
const afterSaleId = `asl_${'3'.repeat(32)}` as const
const leaderId = `ldr_${'4'.repeat(32)}` as const
const pictureId = `pic_${'5'.repeat(32)}` as const
const dealId = `dea_${'6'.repeat(32)}` as const

const line: Order['lines'][number] = {
  lineId,
  itemId: `itm_${'7'.repeat(32)}`,
  name: '土鸡蛋',
  unit: '30 枚',
  goods: 'fresh',
  pictureUrl: '',
  quantity: 3,
  shortQuantity: 0,
  paidFen: fen(1_000),
  refundedFen: fen(0),
  arrivedAt: inHours(-5),
  heldBackAt: null,
  handedOverAt: inHours(-2),
}

const order = (changes: Partial<typeof line> = {}) => ({ orderId, lines: [{ ...line, ...changes }] })

const afterSale = (facts: Partial<AfterSale['facts']> = {}): AfterSale => ({
  afterSaleId,
  leaderId,
  orderId,
  orderNumber: 12,
  dealId,
  dealTitle: '周三鲜货团',
  dealIsOpen: false,
  memberName: '张*',
  line,
  reason: 'rotten',
  note: '',
  askedAt: inHours(-1),
  facts: {
    askedQuantity: 2,
    askedFen: fen(666),
    agreedAt: null,
    refusedAt: null,
    passedAt: null,
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
  events: [{ kind: 'asked', byRole: 'member', note: '', amountFen: fen(666), at: inHours(-1) }],
})

const path = {
  order: `GET /api/v1/orders/${orderId}`,
  asked: `GET /api/v1/orders/${orderId}/after-sales`,
  ask: `POST /api/v1/orders/${orderId}/after-sales`,
  own: `GET /api/v1/orders/${orderId}/after-sales/${afterSaleId}`,
  picture: `POST /api/v1/orders/${orderId}/after-sale-pictures`,
  detail: `GET /api/v1/leader/after-sales/${afterSaleId}`,
  agree: `POST /api/v1/leader/after-sales/${afterSaleId}/agree`,
  refuse: `POST /api/v1/leader/after-sales/${afterSaleId}/refuse`,
}

/** Answers by method and path; what has a `detail` is a problem, what throws is no answer. */
function answer(answers: Answers): void {
  onRequest((told) => {
    const sent = told as Sent
    const give = answers[`${sent.method} ${sent.url.split('?')[0]}`]
    if (!give) throw new Error(`nothing answers ${sent.method} ${sent.url}`)
    const data = give(sent)
    const refused = typeof data === 'object' && data !== null && 'detail' in data
    return { statusCode: refused ? 422 : 200, data, header: {} }
  })
}

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

const writes = () =>
  taroCalls
    .filter(({ name }) => name === 'request')
    .map(({ told }) => told as Sent)
    .filter(({ method }) => method !== 'GET')
const bodyOf = (sent: Sent | undefined) => JSON.parse(String(sent?.data ?? '{}'))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

/** The person chooses a file in the browser's dialog. */
async function choose(bytes: number[]): Promise<void> {
  press('添加图片')
  const input = document.querySelector('input[type=file]')
  if (!input) throw new Error('no dialog was opened')
  const file = { arrayBuffer: async () => Uint8Array.from(bytes).buffer }
  Object.defineProperty(input, 'files', { value: [file] })
  fireEvent.change(input)
  await screen.findByRole('button', { name: /删除图片/ })
}

beforeAll(() => Object.assign(globalThis, { API_ORIGIN: '' }))

beforeEach(() => {
  resetTaro()
  window.localStorage.clear()
  URL.createObjectURL = () => 'blob:picture'
  useSession.setState({ token: 'token' })
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
})

describe('asking for money back', () => {
  const answers: Answers = { [path.order]: () => order(), [path.asked]: () => ({ items: [] }) }

  it('shows what it comes to, sends what was chosen and goes on to where it stands', async () => {
    answer({ ...answers, [path.ask]: () => afterSale(), [path.picture]: () => ({ leaderId, pictureId }) })
    show(<AskScreen orderId={orderId} lineId={lineId} />)
    await screen.findByText('有问题的数量')
    expect(screen.getByText('请先选择原因')).toBeTruthy()
    press('增加 有问题的数量')
    expect(screen.getByText('6.66')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '坏了、不新鲜' }))
    await choose([1, 2, 3])
    await waitFor(() => expect(screen.queryByText('上传中')).toBeNull())
    press('提交申请')
    await waitFor(() => expect(writes()).toHaveLength(2))
    const [picture, ask] = writes()
    expect([...new Uint8Array(picture?.data as ArrayBuffer)]).toEqual([1, 2, 3])
    expect(picture?.header['content-type']).toBe('application/octet-stream')
    expect(bodyOf(ask)).toEqual({
      lineId,
      quantity: 2,
      reason: 'rotten',
      note: '',
      pictureIds: [pictureId],
      expectedFen: 666,
    })
    await waitFor(() => expect(taroCalls.map(({ name }) => name)).toContain('redirectTo'))
  })

  it('keeps all of it when no answer comes, and sends the same once more', async () => {
    let tries = 0
    answer({
      ...answers,
      [path.ask]: () => {
        tries += 1
        if (tries === 1) throw new Error('no network')
        return afterSale()
      },
    })
    show(<AskScreen orderId={orderId} lineId={lineId} />)
    fireEvent.click(await screen.findByRole('radio', { name: '破损' }))
    const note = screen.getByLabelText('补充说明')
    fireEvent.change(note, { target: { value: '压坏了' } })
    press('提交申请')
    await screen.findByText(/没有收到回应/)
    expect(note).toHaveProperty('value', '压坏了')
    expect(screen.getByRole('radio', { name: '破损' }).getAttribute('aria-checked')).toBe('true')
    press('提交申请')
    await waitFor(() => expect(tries).toBe(2))
    const [first, second] = writes()
    expect(second?.header['idempotency-key']).toBe(first?.header['idempotency-key'])
  })

  it('says why a picture was not taken, and goes on without it', async () => {
    answer({
      ...answers,
      [path.picture]: () => ({ code: 'picture-kind-unknown', detail: '这不是可以用的图片。' }),
    })
    show(<AskScreen orderId={orderId} lineId={lineId} />)
    fireEvent.click(await screen.findByRole('radio', { name: '破损' }))
    await choose([60, 115, 99, 114])
    await screen.findByText('这不是可以用的图片。')
    expect(screen.getByText('请等图片上传完，或删掉没传成功的')).toBeTruthy()
    press('删除图片 1')
    expect(screen.queryByText('这不是可以用的图片。')).toBeNull()
    expect(screen.queryByText('请等图片上传完，或删掉没传成功的')).toBeNull()
  })

  it.each([
    ['售后期已过', { handedOverAt: inHours(-49) }, []],
    ['提货后才能申请售后', { handedOverAt: null }, []],
    ['已经申请过了', {}, [afterSale({ askedQuantity: 3 })]],
  ])('says why it cannot be: %s', async (said, changes, items) => {
    answer({ [path.order]: () => order(changes), [path.asked]: () => ({ items }) })
    show(<AskScreen orderId={orderId} lineId={lineId} />)
    expect(await screen.findByText(said)).toBeTruthy()
    expect(screen.queryByText('提交申请')).toBeNull()
  })
})

it('an order names what was asked for, and has the reason on what cannot be', async () => {
  answer({ [path.asked]: () => ({ items: [afterSale({ askedQuantity: 3, refusedAt: inHours(0) })] }) })
  show(<AfterSaleCard order={order() as unknown as Order} now={inHours(0)} />)
  expect(await screen.findByText('已拒绝')).toBeTruthy()
  expect(screen.getByText('已经申请过了')).toBeTruthy()
  expect(screen.getByRole('button', { name: /申请售后/ }).getAttribute('aria-disabled')).toBe('true')
})

it('a refusal can be taken to the operator within seven days, and says so afterwards', async () => {
  answer({ [path.own]: () => afterSale({ refusedAt: inHours(-24 * 8) }) })
  show(<OwnScreen orderId={orderId} afterSaleId={afterSaleId} />)
  expect(await screen.findByText('超过 7 天，不能再申请')).toBeTruthy()
})

describe('the leader', () => {
  it('cannot give back more than was paid', async () => {
    answer({ [path.detail]: () => afterSale() })
    show(<DetailScreen afterSaleId={afterSaleId} />)
    fireEvent.click(await screen.findByRole('button', { name: '同意退款' }))
    fireEvent.click(screen.getByRole('radio', { name: '按金额' }))
    fireEvent.change(screen.getByLabelText('退款金额'), { target: { value: '10.01' } })
    expect(screen.getByText('超过还能退的金额')).toBeTruthy()
    expect(screen.getByRole('radio', { name: /重新上架/ }).getAttribute('aria-disabled')).toBe('true')
  })

  it('agrees by pieces, which come to what was asked', async () => {
    answer({ [path.detail]: () => afterSale(), [path.agree]: () => afterSale({ agreedAt: inHours(0) }) })
    show(<DetailScreen afterSaleId={afterSaleId} />)
    fireEvent.click(await screen.findByRole('button', { name: '同意退款' }))
    const buttons = screen.getAllByRole('button', { name: '同意退款' })
    const last = buttons.at(-1)
    if (!last) throw new Error('no button')
    fireEvent.click(last)
    await waitFor(() => expect(writes()).toHaveLength(1))
    expect(bodyOf(writes()[0])).toEqual({
      agreement: { kind: 'quantity', quantity: 2 },
      stock: 'written-off',
    })
  })

  it('cannot refuse without a reason', async () => {
    answer({ [path.detail]: () => afterSale(), [path.refuse]: () => afterSale({ refusedAt: inHours(0) }) })
    show(<DetailScreen afterSaleId={afterSaleId} />)
    fireEvent.click(await screen.findByRole('button', { name: '拒绝' }))
    expect(screen.getByText('请写明原因')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('拒绝原因'), { target: { value: '看不出问题' } })
    expect(screen.queryByText('请写明原因')).toBeNull()
  })
})

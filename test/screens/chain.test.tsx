import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ChainRow } from '#contract/chain'
import { fen } from '#domain/money'
import { useChainDrafts } from '../../src/features/chain/chain-drafts'
import { ChainScreen } from '../../src/features/chain/chain-screen'
import { deal, dealId } from './deal-of-eggs'
import { type Answers, answer, bodyOf, press, show, takePhone, type, writes } from './phone'
import { onRequest } from './taro-stub/taro'

const itemId = `itm_${'1'.repeat(32)}` as const
const memberId = `mbr_${'2'.repeat(32)}` as const
const path = `/api/v1/leader/deals/${dealId}`

function row(at: number, name: string, changes: Partial<ChainRow> = {}): ChainRow {
  return {
    ...{
      row: at,
      lineNumber: at + 1,
      original: `${at + 1}. ${name} 鸡蛋2`,
      name,
      unitLabel: '2-301',
      note: '',
    },
    pieces: [{ itemId, writtenAs: '鸡蛋', quantity: 2, confidence: 'sure', candidates: [itemId] }],
    ...{ marks: [], member: null, placedBefore: false },
    ...changes,
  }
}

const rows = [
  row(0, '张三'),
  row(1, '李四', { marks: ['quantity-doubt'] }),
  row(2, '王五', {
    pieces: [{ itemId: null, writtenAs: '榴莲', quantity: 3, confidence: 'unsure', candidates: [] }],
    marks: ['unknown-item'],
  }),
  row(3, '赵六', {
    member: { memberId, name: '赵六', unitLabel: null, maskedPhone: null, sure: false, hasOrder: false },
  }),
]
const items = [{ itemId, name: '土鸡蛋', unit: '30 枚', priceFen: fen(2990), left: 68, limitPerMember: 2 }]

async function showReview(more: Answers = {}) {
  answer({
    [`GET ${path}/orders-on-behalf`]: () => ({ items: [], nextCursor: null }),
    [`POST ${path}/chain`]: () => ({ rows, skipped: [], items }),
    ...more,
  })
  const view = show(<ChainScreen dealId={dealId} />)
  type('把群里的接龙粘贴到这里', '1. 张三 鸡蛋2')
  press('识别')
  await screen.findByText('张三 · 2-301')
  return view
}

const sentRows = () => bodyOf(writes().find(({ url }) => url.endsWith('/chain/orders'))).rows

beforeEach(() => {
  takePhone()
  useChainDrafts.setState({ drafts: [] })
})

it('says every doubt in words beside the line as it was pasted', async () => {
  await showReview()
  expect(screen.getByText('第 1 行：1. 张三 鸡蛋2')).toBeTruthy()
  expect(screen.getByText('数量存疑')).toBeTruthy()
  expect(screen.getByText('没认出：榴莲')).toBeTruthy()
  expect(screen.getByText('只有姓名对得上，请核对')).toBeTruthy()
})

it('confirms nothing while a row that is kept is not understood', async () => {
  await showReview()
  expect(screen.getByRole('button', { name: '确认下单' }).getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('还有 1 条要先修改或去掉')).toBeTruthy()
})

it('never sends what was dropped, and sends what was edited as it stands', async () => {
  await showReview({
    [`POST ${path}/chain/orders`]: () => ({
      rows: [{ row: 0, outcome: 'refused', code: 'sold-out', sentence: '土鸡蛋只剩 1 份。' }],
    }),
  })
  press('不要这条：王五')
  press('修改：李四')
  const sheet = within(await screen.findByRole('dialog', { name: '核对这一条' }))
  fireEvent.change(sheet.getByLabelText('姓名'), { target: { value: '李四四' } })
  fireEvent.click(sheet.getByRole('button', { name: '减少 土鸡蛋' }))
  fireEvent.click(sheet.getByRole('button', { name: '保存' }))
  expect(screen.getByText('3 单 · 5 件')).toBeTruthy()
  press('确认下单')
  await screen.findByText('土鸡蛋只剩 1 份。')
  expect(sentRows()).toMatchObject([
    { row: 0, name: '张三', items: [{ itemId, quantity: 2 }], memberId: null },
    { row: 1, name: '李四四', items: [{ itemId, quantity: 1 }] },
    { row: 3, name: '赵六', memberId },
  ])
  expect(screen.queryByText('赵六 · 2-301')).toBeNull()
})

it('keeps what was pasted and edited when nothing answers, and on a phone that was closed', async () => {
  const view = await showReview()
  press('不要这条：王五')
  onRequest(() => {
    throw new Error('no network')
  })
  press('确认下单')
  await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy())
  expect(screen.getByText('恢复')).toBeTruthy()
  const kept = JSON.parse(window.localStorage.getItem('lintuan.chainDrafts') ?? 'null')
  expect(JSON.stringify(kept)).toContain('王五')
  view.unmount()
  answer({ [`GET ${path}/orders-on-behalf`]: () => ({ items: [], nextCursor: null }) })
  show(<ChainScreen dealId={dealId} />)
  expect(screen.getByText('李四 · 2-301')).toBeTruthy()
})

it('copies the payment texts of all who have not paid', async () => {
  const order = (at: number, memberName: string) => ({
    ...{ orderId: `ord_${String(at).repeat(32)}`, memberName, unitLabel: '2-301', note: '', original: '' },
    ...{
      claimed: false,
      payFen: 3560,
      goods: [{ name: '鸡蛋', quantity: 2 }],
      link: `https://lintuan.cn/b/${at}`,
    },
    facts: {
      ...{ placedAt: deal.facts.opensAt, holdUntil: deal.facts.closesAt, dealClosesAt: deal.facts.closesAt },
      ...{ paidAt: null, cancelledAt: null, refundedAt: null, arrivedAt: null },
    },
  })
  answer({
    [`GET ${path}/orders-on-behalf`]: () => ({
      items: [order(1, '张三'), order(2, '李四')],
      nextCursor: null,
    }),
  })
  show(<ChainScreen dealId={dealId} />)
  await screen.findByRole('button', { name: '复制这 2 条付款文字' })
  const copied: string[] = []
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  press('复制这 2 条付款文字')
  await waitFor(() => expect(copied).toHaveLength(1))
  expect(copied[0]?.split('\n')).toEqual([
    '张三 2-301 鸡蛋 × 2 ¥35.60 付款：https://lintuan.cn/b/1',
    '李四 2-301 鸡蛋 × 2 ¥35.60 付款：https://lintuan.cn/b/2',
  ])
  expect(screen.getByRole('button', { name: '取消：张三' })).toBeTruthy()
})

import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { LeaderDeal } from '#contract/deal'
import { fen } from '#domain/money'
import { ArrivalScreen } from '../../src/features/deals/arrival-screen'
import { deal, dealId, facts, inHours } from './deal-of-eggs'
import type { Answers } from './phone'
import { answer, bodyOf, press, show, takePhone, writes } from './phone'

beforeEach(takePhone)

const closed: LeaderDeal = { ...deal, facts: { ...facts, closesAt: inHours(-1) } }
const [eggs] = closed.items
const itemId = eggs?.itemId
const lineOf = (number: number, quantity: number, suggested: number) => ({
  lineId: `lin_${String(number).repeat(32)}`,
  number,
  memberName: `邻居${number}`,
  unitLabel: '2-301',
  boughtQuantity: quantity,
  quantity,
  paidFen: fen(1_000 * quantity),
  refundedFen: fen(0),
  heldBackAt: null,
  suggested,
})

async function showArrival(of: LeaderDeal, more: Answers = {}) {
  answer({
    [`GET /api/v1/leader/deals/${dealId}`]: () => of,
    [`GET /api/v1/leader/deals/${dealId}/items/${itemId}/lines`]: () => ({
      lines: [lineOf(9, 2, 1), lineOf(8, 3, 0)],
    }),
    ...more,
  })
  show(<ArrivalScreen dealId={dealId} />)
  await screen.findByRole('group', { name: '土鸡蛋' })
}

it('marks one product as arrived', async () => {
  await showArrival(closed, { [`POST /api/v1/leader/deals/${dealId}/arrive`]: () => closed })
  press('土鸡蛋 到了')
  await waitFor(() => expect(bodyOf(writes()[0])).toEqual({ itemIds: [itemId] }))
})

it('says why nothing can arrive while the deal is open', async () => {
  await showArrival(deal)
  expect(screen.getByRole('button', { name: '土鸡蛋 到了' }).getAttribute('aria-disabled')).toBe('true')
  expect(screen.getAllByText('截单后才能标记').length).toBeGreaterThan(0)
})

it('shows who goes without, and sends what the leader settled with each of them', async () => {
  await showArrival(closed, { [`POST /api/v1/leader/deals/${dealId}/shortages`]: () => closed })
  press('土鸡蛋 缺货或损坏')
  const sheet = within(await screen.findByRole('dialog', { name: '土鸡蛋 少了' }))
  const last = within(await sheet.findByRole('group', { name: '第 9 号 · 邻居9 · 2-301' }))
  expect(sheet.queryByText(/邻居8/)).toBeNull()
  expect(sheet.getByText('少 1 份：退款 ¥10.00')).toBeTruthy()

  fireEvent.click(sheet.getByRole('button', { name: '看全部 2 单' }))
  const first = within(sheet.getByRole('group', { name: '第 8 号 · 邻居8 · 2-301' }))
  fireEvent.click(first.getByRole('button', { name: '增加 少几份' }))
  fireEvent.click(last.getByRole('radio', { name: '整单等下一批' }))
  expect(sheet.getByText('少 2 份：退款 ¥10.00，1 单等下一批')).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '确认处理，并通知团员' }))
  await waitFor(() =>
    expect(bodyOf(writes()[0])).toEqual({
      itemId,
      cause: 'short',
      lines: [
        { lineId: lineOf(9, 2, 1).lineId, quantity: 1, settleBy: 'next-delivery' },
        { lineId: lineOf(8, 3, 0).lineId, quantity: 1, settleBy: 'refund' },
      ],
    }),
  )
})

it('keeps what was chosen when the server cannot be reached', async () => {
  await showArrival(closed)
  press('土鸡蛋 缺货或损坏')
  const sheet = within(await screen.findByRole('dialog', { name: '土鸡蛋 少了' }))
  await sheet.findByText('少 1 份：退款 ¥10.00')
  fireEvent.click(sheet.getByRole('radio', { name: '到货损坏' }))
  fireEvent.click(sheet.getByRole('button', { name: '确认处理，并通知团员' }))
  await sheet.findByRole('alert')
  expect(sheet.getByRole('radio', { name: '到货损坏' }).getAttribute('aria-checked')).toBe('true')
})

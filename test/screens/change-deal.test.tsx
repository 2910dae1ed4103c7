import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { LeaderDeal } from '#contract/deal'
import { DealScreen } from '../../src/features/deals/deal-screen'
import { deal, dealId, facts, inHours, noTally } from './deal-of-eggs'
import { answer, bodyOf, press, problem, show, takePhone, writes } from './phone'

beforeEach(takePhone)

async function openChange(of: LeaderDeal, changed: () => unknown = () => of) {
  answer({
    [`GET /api/v1/leader/deals/${dealId}`]: () => of,
    [`GET /api/v1/leader/deals/${dealId}/tally`]: () => noTally,
    [`POST /api/v1/leader/deals/${dealId}/change`]: changed,
  })
  show(<DealScreen dealId={dealId} />)
  await screen.findByRole('heading', { name: of.title })
  press('修改')
  return within(screen.getByRole('dialog', { name: '修改团购' }))
}
const typeStock = (sheet: ReturnType<typeof within>, stock: string) =>
  fireEvent.change(sheet.getByLabelText('土鸡蛋 的库存'), { target: { value: stock } })

it('adds stock, and leaves every time as it was', async () => {
  const sheet = await openChange(deal)
  expect(sheet.getByText('还没有改动')).toBeTruthy()
  typeStock(sheet, '100')
  fireEvent.click(sheet.getByRole('button', { name: '保存修改' }))
  await waitFor(() => expect(writes()).toHaveLength(1))
  expect(bodyOf(writes()[0])).toEqual({
    note: deal.note,
    closesAt: facts.closesAt,
    pickupAt: deal.pickupAt,
    pickupUntil: deal.pickupUntil,
    items: [{ itemId: deal.items[0]?.itemId, stock: 100 }],
  })
})

it('says at the field that stock only grows, and sends nothing', async () => {
  const sheet = await openChange(deal)
  typeStock(sheet, '79')
  expect(sheet.getByText('库存只能加，不能少于 80。')).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '保存修改' }))
  expect(writes()).toEqual([])
})

it('says why close and stock stand once the deal is closed', async () => {
  const sheet = await openChange({ ...deal, facts: { ...facts, closesAt: inHours(-1) } })
  expect(sheet.getAllByText('已经截单')).toHaveLength(2)
  expect(sheet.queryByLabelText('土鸡蛋 的库存')).toBeNull()
  expect(sheet.getByText('商品、价格和限购发布后不能改：已经有人按它下单。')).toBeTruthy()
})

it('keeps what was typed when the server says no', async () => {
  const sheet = await openChange(deal, () => problem('deal-not-editable', '这个团购已经截单'))
  typeStock(sheet, '120')
  fireEvent.click(sheet.getByRole('button', { name: '保存修改' }))
  await sheet.findByText('这个团购已经截单')
  expect(sheet.getByLabelText('土鸡蛋 的库存')).toHaveProperty('value', '120')
})

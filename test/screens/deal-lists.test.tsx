import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { DealCard } from '#contract/deal'
import { fen } from '#domain/money'
import { DealsScreen } from '../../src/features/deals/deals-screen'
import { OrdersScreen } from '../../src/features/deals/orders-screen'
import { routes } from '../../src/shared/routes'
import { bag, deal, dealId, facts, inHours } from './deal-of-eggs'
import { answer, press, show, takePhone } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const { title, pickupAt, leaderId } = deal
const card: DealCard = {
  ...{ dealId, leaderId, title, facts, pickupAt, pictureUrl: null },
  ...{ fromFen: fen(2990), itemCount: 1, orderCount: 9, soldQuantity: 12, stockQuantity: 80 },
  ...{ salesFen: fen(35880), linesToHandOver: 0 },
}

describe('lists', () => {
  it.each([
    ['a closed deal', { ...facts, closesAt: inHours(-1) }, true],
    ['a deal that is done', { ...facts, arrivedAt: inHours(-1), doneAt: inHours(-1) }, true],
    ['a cancelled deal', { ...facts, cancelledAt: inHours(-1) }, true],
    ['an open deal', facts, false],
    ['a deal being handed out', { ...facts, closesAt: inHours(-2), arrivedAt: inHours(-1) }, false],
    ['a draft', { ...facts, publishedAt: null }, false],
  ] as const)('offers to post %s again: %s', async (_, now, offered) => {
    answer({ 'GET /api/v1/leader/deals': () => ({ items: [{ ...card, facts: now }], nextCursor: null }) })
    show(<DealsScreen />)
    await screen.findByText(title)
    expect(screen.queryAllByRole('button', { name: `再来一团：${title}` })).toHaveLength(offered ? 1 : 0)
  })

  it('opens the form with the goods of the past deal, and not the deal', async () => {
    const past = { ...card, facts: { ...facts, cancelledAt: inHours(-1) } }
    answer({ 'GET /api/v1/leader/deals': () => ({ items: [past], nextCursor: null }) })
    show(<DealsScreen />)
    await screen.findByText(title)
    press(`再来一团：${title}`)
    expect(taroCalls.filter(({ name }) => name === 'navigateTo')).toEqual([
      { name: 'navigateTo', told: { url: routes.postDeal({ repeat: dealId }).url } },
    ])
  })

  it('shows deals by progress, each with its state and sales', async () => {
    const asked: string[] = []
    answer({
      'GET /api/v1/leader/deals': ({ url }) => {
        asked.push(url)
        return { items: [card], nextCursor: null }
      },
    })
    show(<DealsScreen />)
    expect(await screen.findByRole('button', { name: /周三鲜货团.*进行中.*已团 12/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('tab', { name: '草稿' }))
    await waitFor(() => expect(asked.some((url) => url.includes('state=draft'))).toBe(true))
  })

  it('shows paid orders with what is handed over, by name; phones stay masked', async () => {
    const [first, second] = bag.lines
    const bought = {
      quantity: 1,
      shortQuantity: 0,
      paidFen: 2_990,
      refundedFen: 0,
      arrivedAt: inHours(-2),
      heldBackAt: null,
    }
    const order = {
      ...bag,
      memberName: '张小芳',
      isNewcomer: true,
      deliverTo: '2-301',
      payFen: 5980,
      settlement: null,
      facts: {
        placedAt: inHours(-30),
        holdUntil: inHours(-29.75),
        paidAt: inHours(-29.9),
        cancelledAt: null,
        refundedAt: null,
        arrivedAt: inHours(-2),
        dealClosesAt: inHours(-10),
        settledAt: null,
      },
      lines: [
        { ...first, ...bought, handedOverAt: inHours(0) },
        { ...second, ...bought, handedOverAt: null },
      ],
    }
    answer({
      [`GET /api/v1/leader/deals/${dealId}/orders`]: () => ({ items: [order], nextCursor: null }),
    })
    show(<OrdersScreen dealId={dealId} />)
    expect(await screen.findByText('送到 2-301 · 土鸡蛋 × 1、鲜牛奶 × 1')).toBeTruthy()
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

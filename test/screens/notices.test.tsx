import { fireEvent, screen, waitFor } from '@testing-library/react'
import { InboxScreen } from '../../src/features/notices/inbox-screen'
import { answer, bodyOf, show, takePhone, writes } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const at = new Date(Date.now() - 60_000).toISOString()
const noticeOf = (index: number, more: object) => ({
  noticeId: `ntc_${String(index).repeat(32)}`,
  orderId: `ord_${'1'.repeat(32)}`,
  afterSaleId: null,
  at,
  readAt: null,
  ...more,
})
const arrived = noticeOf(1, {
  kind: 'arrived',
  facts: { deal: '早市', place: '小满便利店', from: '11-24 17:00', until: '11-24 21:00', items: '土鸡蛋' },
})
const short = noticeOf(2, {
  kind: 'short',
  readAt: at,
  facts: { deal: '早市', item: '土鸡蛋', quantity: 1, refundYuan: '12.90' },
})

const inbox = (items: object[]) =>
  answer({
    'GET /api/v1/notices': () => ({ items, nextCursor: null }),
    'POST /api/v1/notices/read': () => ({ unread: 0 }),
  })

it('says in sentences what happened, marks what is new, and tells the server that it was seen', async () => {
  inbox([arrived, short])
  show(<InboxScreen />)
  await screen.findByText('「早市」到了，11-24 17:00 到 11-24 21:00 在 小满便利店 提货。')
  expect(screen.getByText('「早市」的 土鸡蛋 少了 1 份，¥12.90 原路退回。')).toBeTruthy()
  expect(screen.getAllByText('未读')).toHaveLength(1)
  await waitFor(() => expect(bodyOf(writes()[0])).toEqual({ until: at }))
  expect(screen.getAllByText('未读')).toHaveLength(1)
})

it('leads to the order it speaks of', async () => {
  inbox([short])
  show(<InboxScreen />)
  fireEvent.click(await screen.findByRole('button', { name: /有商品没到齐/ }))
  expect(taroCalls.at(-1)?.told).toMatchObject({ url: expect.stringContaining(`orderId=${short.orderId}`) })
  expect(writes()).toEqual([])
})

it('says what will be told here while there is nothing', async () => {
  inbox([])
  show(<InboxScreen />)
  expect(await screen.findByText('还没有通知')).toBeTruthy()
})

import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { NewcomerOffers } from '#contract/newcomer-offer'
import { fen } from '#domain/money'
import { OffersScreen } from '../../src/features/operator/offers-screen'
import { answer, bodyOf, press, show, takePhone, writes } from './phone'

beforeEach(takePhone)

const offers: NewcomerOffers = {
  coupon: { isOn: true, cap: 1_000, given: 340, amountFen: fen(500), changed: null },
  zone: { isOn: false, products: 1, changed: { by: '秦岚', at: new Date().toISOString() } },
  costs: [
    {
      kind: 'newcomer',
      given: 340,
      givenFen: fen(170_000),
      used: 100,
      usedFen: fen(50_000),
      runningFen: fen(4_000),
    },
    { kind: 'referral', given: 2, givenFen: fen(1_000), used: 0, usedFen: fen(0), runningFen: fen(1_000) },
  ],
}
const product = {
  productId: `prd_${'1'.repeat(32)}`,
  name: '土鸡蛋',
  unit: '30 枚',
  pictureUrl: '',
  inZone: false,
  openDeals: 3,
}
const base = '/api/v1/operator'

const desk = (more: object = {}, of: NewcomerOffers = offers) =>
  answer({
    [`GET ${base}/newcomer-offers`]: () => of,
    [`GET ${base}/zone-products`]: () => ({ items: [product], nextCursor: null }),
    [`PUT ${base}/newcomer-offers/coupon`]: () => of,
    [`PUT ${base}/newcomer-offers/zone`]: () => of,
    [`PUT ${base}/zone-products/${product.productId}`]: () => ({
      productId: product.productId,
      inZone: true,
    }),
    ...more,
  })

it('shows how many coupons are left, what they have cost, and who switched last', async () => {
  desk()
  show(<OffersScreen />)
  expect(await screen.findByText('660 张')).toBeTruthy()
  expect(screen.getByText('用掉 100 张（实际成本）')).toBeTruthy()
  expect(screen.getByText(/秦岚 .*改的/)).toBeTruthy()
  expect(screen.getByText('还没有人改过')).toBeTruthy()
  expect(await screen.findByText('3 个正在进行的团有新人价')).toBeTruthy()
})

it('says that none is left', async () => {
  desk({}, { ...offers, coupon: { ...offers.coupon, cap: 340 } })
  show(<OffersScreen />)
  expect(await screen.findByText('已经发完，新加入的人没有券')).toBeTruthy()
})

it('switches with the cap that is kept, and saves a cap only when it is one', async () => {
  desk()
  show(<OffersScreen />)
  fireEvent.click(await screen.findByRole('switch', { name: /发 5.00 元新人券/ }))
  await waitFor(() => expect(bodyOf(writes()[0])).toEqual({ isOn: false, cap: 1_000 }))
  const field = screen.getByLabelText('一共发多少张')
  fireEvent.input(field, { target: { value: '2000x' } })
  expect(await screen.findByText('请填 0 到 10000000 的整数', { selector: '.lt-field__error' })).toBeTruthy()
  fireEvent.input(field, { target: { value: '2000' } })
  press('保存张数')
  await waitFor(() => expect(bodyOf(writes()[1])).toEqual({ isOn: true, cap: 2_000 }))
})

it('puts a product into the zone with one tap', async () => {
  desk()
  show(<OffersScreen />)
  fireEvent.click(await screen.findByRole('switch', { name: /土鸡蛋/ }))
  await waitFor(() => expect(bodyOf(writes()[0])).toMatchObject({ inZone: true }))
})

import { fireEvent, screen } from '@testing-library/react'
import type { Landing } from '#contract/landing'
import { fen } from '#domain/money'
import { LandingScreen } from '../../src/features/member/landing-screen'
import { answer, show, takePhone } from './phone'
import { taroCalls } from './taro-stub/taro'

beforeEach(takePhone)

const code = 'Ab3dEf6hIj9k'
const dealId = `dea_${'6'.repeat(32)}` as const
const landing: Landing = {
  code,
  leader: {
    leaderId: `ldr_${'4'.repeat(32)}`,
    name: '陈小满',
    avatarUrl: null,
    communityName: '阳光花园',
    pickupPoint: { name: '小满便利店', address: '阳光花园 3 幢', hours: '9–21 点' },
    slogan: '',
    memberCount: 12,
  },
  deals: [],
  newcomerOffer: { couponFen: fen(500), couponMinimumFen: fen(2_000), couponDays: 7 },
  isCouponGone: false,
  zone: [],
  dealId: null,
}

const open = (changes: Partial<Landing>, coupon: object | null = null) => {
  answer({
    [`GET /api/v1/landings/${code}`]: () => ({ ...landing, ...changes }),
    'POST /api/v1/touches': () => ({ at: new Date().toISOString() }),
    'GET /api/v1/session': () => ({ membership: null }),
    'POST /api/v1/joins': () => ({ me: {}, welcome: 'newcomer', coupon }),
  })
  show(<LandingScreen code={code} joinNow={false} />)
}

it('promises the coupon while there is one, and says when none is left', async () => {
  open({})
  expect(await screen.findByText('新人专享 5 元券')).toBeTruthy()
  expect(screen.queryByText('新人券已发完，照样可以加入')).toBeNull()
  expect(screen.queryByText('新人专区')).toBeNull()
})

it('lets people join without a coupon, and does not speak of one then', async () => {
  open({ newcomerOffer: null, isCouponGone: true })
  expect(await screen.findByText('新人券已发完，照样可以加入')).toBeTruthy()
  expect(screen.queryByText(/新人专享/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '加入，和邻居一起团' }))
  expect(await screen.findByText('欢迎加入！')).toBeTruthy()
})

it('shows the newcomer zone first, and a tile leads to its deal', async () => {
  const itemId = `itm_${'7'.repeat(32)}` as const
  open({ zone: [{ dealId, itemId, name: '土鸡蛋', pictureUrl: '', newcomerFen: fen(100) }] })
  expect(await screen.findByText('新人专区')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /土鸡蛋/ }))
  expect(taroCalls.at(-1)?.told).toMatchObject({ url: expect.stringContaining(`dealId=${dealId}`) })
})

import { screen, waitFor } from '@testing-library/react'
import type { Referral } from '#contract/referral'
import { NeighboursScreen } from '../../src/features/member/neighbours-screen'
import { answer, bodyOf, press, show, takePhone, writes } from './phone'

beforeEach(takePhone)

const own = { code: 'Ab3dEf6hIj9k', link: 'https://lintuan.example/s/Ab3dEf6hIj9k' }
const offer = { leaderName: '陈小满', own, coupon: { amountFen: 500, minimumFen: 3_000, days: 7 } }
const came = (index: number, more: Partial<Referral>) => ({
  memberId: `mbr_${String(index).repeat(32)}`,
  maskedName: `孙*${index}`,
  avatarUrl: null,
  at: new Date(Date.now() - 3_600_000).toISOString(),
  givenFen: null,
  givenAt: null,
  ...more,
})

const phone = (items: object[], told: object = offer) =>
  answer({
    'GET /api/v1/referrals/code': () => told,
    'GET /api/v1/referrals': () => ({ items, nextCursor: null }),
    'POST /api/v1/referrals/code': () => own,
  })

it('shows the own code, its link, and what both get for which order', async () => {
  phone([])
  show(<NeighboursScreen />)
  expect(await screen.findByText('你们各得一张 5 元券')).toBeTruthy()
  expect(screen.getByText(/第一单当月付款、提了货、过了售后期.*满 30 元可用，7 天内有效/)).toBeTruthy()
  expect(screen.getByRole('img', { name: '加入 陈小满 的团的二维码' })).toBeTruthy()
  expect(screen.getByText(own.link)).toBeTruthy()
  expect(await screen.findByText('还没有邻居用您的码来')).toBeTruthy()
})

it('says of each who came how far they are, and why there is no coupon', async () => {
  phone([
    came(1, { state: 'joined', reason: 'no-order' }),
    came(2, { state: 'waiting', reason: 'cooling' }),
    came(3, { state: 'counted', reason: null, givenFen: 500 as never, givenAt: '2026-11-20T04:00:00.000Z' }),
    came(4, { state: 'denied', reason: 'own-device' }),
    came(5, { state: 'denied', reason: 'already-member' }),
    came(6, { state: 'counted', reason: null }),
  ])
  show(<NeighboursScreen />)
  expect(await screen.findByText('还没有下第一单')).toBeTruthy()
  for (const text of ['第一单还在售后期内', '用的是您自己的手机', '本来就是团员', '算数了，券马上到']) {
    expect(screen.getByText(text)).toBeTruthy()
  }
  expect(screen.getByText(/11 月 20 日.* 各得一张 5 元券/)).toBeTruthy()
  expect(screen.getAllByText('没有券')).toHaveLength(2)
})

it('makes the code when it is asked for, and tells the phone it is asked on', async () => {
  phone([], { ...offer, own: null })
  show(<NeighboursScreen />)
  await screen.findByRole('button', { name: '拿我的码' })
  expect(writes()).toEqual([])
  press('拿我的码')
  await waitFor(() =>
    expect(bodyOf(writes()[0])).toEqual({ deviceId: expect.stringMatching(/^[0-9a-f]{32}$/) }),
  )
})

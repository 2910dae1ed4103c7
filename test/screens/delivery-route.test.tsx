import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Bag } from '#contract/hand-over'
import { useCounterStore } from '../../src/features/counter/counter-store'
import { RouteScreen } from '../../src/features/counter/route-screen'
import { bag, inHours } from './deal-of-eggs'
import { answer, bodyOf, show, takePhone, writes } from './phone'

const stopAt = (number: number, delivery: Bag['delivery']): Bag => ({
  ...bag,
  orderId: `ord_${String(number).repeat(32)}`,
  number,
  delivery,
  lines: bag.lines.map((line, index) => ({
    ...line,
    lineId: `lin_${String(number + index).repeat(32)}` as const,
  })),
})
const list = {
  asOf: inHours(0),
  memberId: `mbr_${'1'.repeat(32)}`,
  leaderName: '李姐',
  name: '李姐',
  isHelper: false,
  more: false,
  bags: [
    stopAt(1, { to: '12栋1203', building: '12', floor: 12, stop: 2 }),
    stopAt(3, { to: '2-301', building: '2', floor: 3, stop: 1 }),
    stopAt(5, null),
  ],
}

beforeEach(() => {
  takePhone()
  useCounterStore.setState({ list: undefined, queues: [] })
})

describe('the delivery route', () => {
  it('goes by building in the order one walks, without bags that are collected', async () => {
    answer({ 'GET /api/v1/counter/bags': () => list })
    show(<RouteScreen />)
    expect(await screen.findByText('还有 2 份要送')).toBeTruthy()
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
    expect(headings).toEqual(['2 栋', '12 栋'])
    expect(screen.getByText('第 1 站 · 3 楼')).toBeTruthy()
  })

  it('ticks a door off with one tap, and it can be taken back', async () => {
    answer({
      'GET /api/v1/counter/bags': () => list,
      'POST /api/v1/counter/hand-overs': (sent) => {
        const { orderId, doneAt } = JSON.parse(sent.data ?? '{}')
        const gone = list.bags.find((one) => one.orderId === orderId)
        const lines = gone?.lines.map((line) => ({
          ...line,
          state: 'collected',
          handedOverAt: doneAt,
          handedOverBy: '李姐',
        }))
        return { at: doneAt, bag: { ...gone, lines } }
      },
    })
    show(<RouteScreen />)
    fireEvent.click(await screen.findByRole('button', { name: '已送达，第 3 号' }))
    expect(await screen.findByText('还有 1 份要送')).toBeTruthy()
    await waitFor(() => expect(bodyOf(writes()[0])).toMatchObject({ orderId: list.bags[1]?.orderId }))
    expect(await screen.findByRole('button', { name: '撤销第 3 号' })).toBeTruthy()
  })
})

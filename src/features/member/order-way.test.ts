import type { Order } from '#contract/order'
import { fen } from '#domain/money'
import { collectedOf, orderWay } from './order-way'

const PLACED = '2026-11-20T02:00:00.000Z'
const PAID = '2026-11-20T02:05:00.000Z'
const CLOSES = '2026-11-21T12:00:00.000Z'
const ARRIVED = '2026-11-22T08:00:00.000Z'
const COLLECTED = '2026-11-22T10:00:00.000Z'
const BEFORE_CLOSE = '2026-11-20T03:00:00.000Z'
const LATER = '2026-11-23T00:00:00.000Z'

const facts: Order['facts'] = {
  placedAt: PLACED,
  holdUntil: '2026-11-20T02:15:00.000Z',
  paidAt: PAID,
  cancelledAt: null,
  refundedAt: null,
  arrivedAt: null,
  dealClosesAt: CLOSES,
  settledAt: null,
}
const line: Order['lines'][number] = {
  lineId: 'lin_a',
  itemId: 'itm_a',
  name: '土鸡蛋',
  unit: '30 枚',
  goods: 'fresh',
  pictureUrl: '',
  quantity: 2,
  shortQuantity: 0,
  paidFen: fen(2_580),
  refundedFen: fen(0),
  arrivedAt: null,
  heldBackAt: null,
  handedOverAt: null,
}
const came = { ...line, arrivedAt: ARRIVED }
const taken = { ...came, handedOverAt: COLLECTED }
const said = (way: ReturnType<typeof orderWay>) => way.map(({ name, state }) => `${name} ${state}`).join(', ')

it.each([
  [
    'unpaid',
    { paidAt: null },
    [line],
    PAID,
    'placed done, paid now, closed todo, arrived todo, collected todo',
  ],
  ['paid', {}, [line], BEFORE_CLOSE, 'placed done, paid done, closed now, arrived todo, collected todo'],
  ['closed', {}, [line], LATER, 'placed done, paid done, closed done, arrived now, collected todo'],
  ['half there', {}, [came, line], LATER, 'placed done, paid done, closed done, arrived done, collected now'],
  [
    'half taken',
    {},
    [taken, came],
    LATER,
    'placed done, paid done, closed done, arrived done, collected now',
  ],
  ['all taken', {}, [taken], LATER, 'placed done, paid done, closed done, arrived done, collected done'],
  ['expired', { paidAt: null }, [line], LATER, 'placed done, expired failed'],
  ['cancelled unpaid', { paidAt: null, cancelledAt: PAID }, [line], LATER, 'placed done, cancelled failed'],
  [
    'cancelled and refunded before the close',
    { cancelledAt: BEFORE_CLOSE, refundedAt: BEFORE_CLOSE },
    [line],
    LATER,
    'placed done, paid done, refunded failed',
  ],
  [
    'refunded after it was collected',
    { refundedAt: LATER },
    [taken],
    LATER,
    'placed done, paid done, closed done, arrived done, refunded failed',
  ],
] as const)('an order that is %s says how far it has come', (_, changes, lines, now, way) => {
  expect(said(orderWay({ facts: { ...facts, ...changes }, lines: [...lines] }, now))).toBe(way)
})

it('names the first arrival and the last hand-over', () => {
  const earlier = {
    ...taken,
    arrivedAt: '2026-11-22T07:00:00.000Z',
    handedOverAt: '2026-11-22T09:00:00.000Z',
  }
  const way = orderWay({ facts, lines: [taken, earlier] }, LATER)
  expect(way.map(({ at }) => at)).toEqual([PLACED, PAID, CLOSES, '2026-11-22T07:00:00.000Z', COLLECTED])
})

it('does not wait for what never came', () => {
  const missing = { ...line, shortQuantity: 2, refundedFen: fen(2_580) }
  expect(collectedOf([taken, came, missing])).toEqual({ collected: 1, all: 2 })
})

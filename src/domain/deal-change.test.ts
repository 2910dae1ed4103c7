import type { DealFacts } from './deal'
import { type ChangeableField, changedFields, checkChange, type DealChange, mayChange } from './deal-change'
import type { DealItemId } from './ids'

const facts: DealFacts = {
  publishedAt: '2026-11-20T00:00:00.000Z',
  opensAt: '2026-11-21T00:00:00.000Z',
  closesAt: '2026-11-22T12:00:00.000Z',
  arrivedAt: null,
  doneAt: null,
  cancelledAt: null,
}
const BEFORE = '2026-11-20T12:00:00.000Z'
const WHILE = '2026-11-21T12:00:00.000Z'
const AFTER = '2026-11-22T12:00:00.000Z'
const arrived = { ...facts, arrivedAt: '2026-11-23T00:00:00.000Z' }

it.each<[ChangeableField, DealFacts, string, string | null]>([
  ['stock', facts, BEFORE, null],
  ['stock', facts, WHILE, null],
  ['stock', facts, AFTER, 'closed'],
  ['closesAt', facts, WHILE, null],
  ['closesAt', facts, AFTER, 'closed'],
  ['pickup', facts, AFTER, null],
  ['pickup', arrived, AFTER, 'already-arrived'],
  ['note', arrived, AFTER, null],
  ['note', { ...arrived, doneAt: AFTER }, AFTER, 'done'],
  ['note', { ...facts, cancelledAt: WHILE }, AFTER, 'cancelled'],
  ['stock', { ...facts, publishedAt: null }, WHILE, 'not-published'],
])('%s may change, or says why not', (field, deal, now, reason) => {
  const may = mayChange(field, deal, now)
  expect(may.ok ? null : may.reason).toBe(reason)
})

const eggs: DealItemId = `itm_${'1'.repeat(32)}`
const deal = {
  facts,
  note: '坏果包赔',
  pickupAt: '2026-11-23T09:00:00.000Z',
  pickupUntil: '2026-11-23T13:00:00.000Z',
  items: [{ itemId: eggs, stock: 50 }],
}
const same: DealChange = {
  note: deal.note,
  closesAt: facts.closesAt,
  pickupAt: deal.pickupAt,
  pickupUntil: deal.pickupUntil,
  items: deal.items,
}

it('finds what a change touches, whatever way the same moment is written', () => {
  expect(changedFields(deal, { ...same, closesAt: '2026-11-22T20:00:00.000+08:00' })).toEqual([])
  expect(changedFields(deal, { ...same, note: '', items: [{ itemId: eggs, stock: 60 }] })).toEqual([
    'note',
    'stock',
  ])
  expect(changedFields(deal, { ...same, pickupUntil: '2026-11-23T14:00:00.000Z' })).toEqual(['pickup'])
})

it.each<[string, Partial<DealChange>, [path: string, code: string][]]>([
  ['more stock and a later close', { closesAt: '2026-11-22T14:00:00.000Z' }, []],
  ['an earlier close', { closesAt: '2026-11-22T11:59:59.999Z' }, [['closesAt', 'closes-earlier']]],
  [
    'a window above 14 days',
    {
      closesAt: '2026-12-05T00:00:00.001Z',
      pickupAt: '2026-12-06T00:00:00.000Z',
      pickupUntil: '2026-12-06T01:00:00.000Z',
    },
    [['closesAt', 'window-too-long']],
  ],
  ['a close after pick-up', { closesAt: '2026-11-23T09:00:00.000Z' }, [['pickupAt', 'pickup-before-close']]],
  [
    'a pick-up that ends before it starts',
    { pickupUntil: deal.pickupAt },
    [['pickupUntil', 'pickup-ends-before-start']],
  ],
  ['less stock', { items: [{ itemId: eggs, stock: 49 }] }, [['items.0.stock', 'stock-lower']]],
  [
    'too much stock',
    { items: [{ itemId: eggs, stock: 200_001 }] },
    [['items.0.stock', 'stock-outside-range']],
  ],
])('checks %s', (_, change, problems) => {
  const found = checkChange(deal, { ...same, ...change })
  expect(found.map(({ path, code }) => [path, code])).toEqual(problems)
})

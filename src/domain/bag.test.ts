import { canHandOverBag } from './bag'
import type { OrderLineState } from './order'

describe('a bag can go out', () => {
  it.each<[OrderLineState[], string]>([
    [['ready'], 'yes'],
    [['collected', 'ready', 'held-back'], 'yes'],
    [['waiting', 'waiting'], 'waiting'],
    [['collected', 'held-back'], 'held-back'],
    [['collected', 'refunded'], 'collected'],
    [['refunded', 'refunded'], 'refunded'],
    [['unpaid'], 'unpaid'],
    [['cancelled'], 'cancelled'],
  ])('lines %j: %s', (states, expected) => {
    const may = canHandOverBag(states.map((state) => ({ state })))
    expect(may.ok ? 'yes' : may.reason).toBe(expected)
  })
})

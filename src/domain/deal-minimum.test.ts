import { type DealFacts, dealCan, dealState, fellShort, missingMembers } from './deal'

const closesAt = '2026-11-23T12:00:00.000Z'
const decided = '2026-11-23T12:15:00.000Z'
const facts: DealFacts = {
  publishedAt: '2026-11-22T00:00:00.000Z',
  opensAt: '2026-11-22T00:00:00.000Z',
  closesAt,
  arrivedAt: null,
  doneAt: null,
  cancelledAt: null,
}
const asking = (paid: number, changes: Partial<DealFacts> = {}): DealFacts => ({
  ...facts,
  minimum: { members: 5, paid },
  ...changes,
})

describe('a deal with a minimum of members (D2)', () => {
  it.each([
    ['open while members are missing', asking(4), '2026-11-23T11:59:00.000Z', 'open'],
    ['closed until the last order can be paid', asking(4), '2026-11-23T12:14:59.999Z', 'closed'],
    ['cancelled from then on, with no job', asking(4), decided, 'cancelled'],
    ['closed when enough have paid', asking(5), decided, 'closed'],
    ['arrived when it has arrived', asking(4, { arrivedAt: '2026-11-23T12:30:00.000Z' }), decided, 'arrived'],
    ['closed when it asks for none', facts, decided, 'closed'],
    ['a draft while it is one', asking(0, { publishedAt: null }), decided, 'draft'],
  ] as const)('is %s', (_, deal, now, state) => {
    expect(dealState(deal, now)).toBe(state)
  })

  it('gives no goods out while it may yet be cancelled', () => {
    const now = '2026-11-23T12:05:00.000Z'
    expect(dealCan.arrive(asking(4), now)).toEqual({ ok: false, reason: 'minimum-pending' })
    expect(dealCan.arriveMore(asking(4), now)).toEqual({ ok: false, reason: 'minimum-pending' })
    expect(dealCan.arrive(asking(5), now)).toEqual({ ok: true })
    expect(dealCan.arrive(asking(4), decided)).toEqual({ ok: false, reason: 'cancelled' })
  })

  it('tells who is missing, and whether it is over by itself', () => {
    expect(missingMembers(asking(2))).toBe(3)
    expect(missingMembers(asking(9))).toBe(0)
    expect(missingMembers(facts)).toBe(0)
    expect(fellShort(asking(4), decided)).toBe(true)
    expect(fellShort(asking(4, { cancelledAt: decided }), decided)).toBe(false)
    expect(fellShort(asking(5), decided)).toBe(false)
  })
})

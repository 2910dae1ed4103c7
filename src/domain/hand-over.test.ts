import fc from 'fast-check'
import { addMs, isAfter } from './business-time'
import { doneAtCounter } from './hand-over'

const now = '2026-11-23T10:00:00.000Z'

describe('when something was done at the counter', () => {
  it.each([
    ['nothing said: now', undefined, [], now],
    ['an hour ago without network', '2026-11-23T09:00:00.000Z', [], '2026-11-23T09:00:00.000Z'],
    ['a phone ahead of time: now', '2026-11-23T11:00:00.000Z', [], now],
    ['two days ago: at most one', '2026-11-21T10:00:00.000Z', [], '2026-11-22T10:00:00.000Z'],
    [
      'before the goods came: when they came',
      '2026-11-23T08:00:00.000Z',
      ['2026-11-23T08:30:00.000Z', '2026-11-23T08:15:00.000Z'],
      '2026-11-23T08:30:00.000Z',
    ],
  ] as const)('%s', (_, told, after, at) => {
    expect(doneAtCounter(told, { now, after })).toBe(at)
  })

  it('whatever a phone says, it is not in the future and not before the goods came', () => {
    const ms = fc.integer({ min: -10 * 86_400_000, max: 10 * 86_400_000 })
    const past = fc.integer({ min: -10 * 86_400_000, max: 0 })
    fc.assert(
      fc.property(ms, fc.array(past, { maxLength: 5 }), (told, arrivals) => {
        const after = arrivals.map((arrival) => addMs(now, arrival))
        const at = doneAtCounter(addMs(now, told), { now, after })
        expect(isAfter(at, now)).toBe(false)
        for (const arrival of after) expect(isAfter(arrival, at)).toBe(false)
      }),
    )
  })
})

import fc from 'fast-check'
import { addDays, addHours, type PeriodKind, periodKind } from './business-time'
import { type FunnelFacts, hasReached, hasStopped, milestonesOf, stops } from './funnel'
import type { Instant } from './ids'

const NOW = '2026-11-20T04:00:00.000Z'
const after = (from: Instant, days: number) => addDays(from, days)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Newcomers as they can be: nobody pays before joining or collects before paying. */
const people = fc.array(
  fc
    .record({
      hours: fc.integer({ min: 0, max: 24 * 60 }),
      paid: maybe(fc.integer({ min: 0, max: 40 })),
      collected: maybe(fc.integer({ min: 0, max: 5 })),
      coupon: fc.boolean(),
      refunded: fc.boolean(),
      flagged: fc.boolean(),
      afterSaleOpen: fc.boolean(),
    })
    .map(({ hours, paid, collected, coupon, refunded, flagged, afterSaleOpen }): FunnelFacts => {
      const joinedAt = addHours(NOW, -hours)
      const firstPaidAt = paid === null ? null : after(joinedAt, paid)
      const collectedAt = firstPaidAt && collected !== null ? after(firstPaidAt, collected) : null
      return {
        ...{ joinedAt, firstPaidAt, collectedAt, afterSaleOpen },
        couponAt: coupon ? joinedAt : null,
        coolsAt: collectedAt && after(collectedAt, 2),
        firstRefundedAt: firstPaidAt && refunded ? firstPaidAt : null,
        flaggedAt: flagged ? joinedAt : null,
      }
    }),
  { maxLength: 30 },
)
const kinds = fc.constantFrom<PeriodKind>('week', 'month')

it('has everybody either counted or stopped at exactly one step', () => {
  fc.assert(
    fc.property(people, kinds, (all, kind) => {
      for (const facts of all) {
        const at = stops.filter((stop) => hasStopped(facts, stop, kind, NOW))
        expect(at).toHaveLength(hasReached(facts, 'counted', kind, NOW) ? 0 : 1)
      }
    }),
  )
})

it('loses at every step exactly those who stopped there', () => {
  fc.assert(
    fc.property(people, kinds, (all, kind) => {
      const reached = milestonesOf(all, kind, NOW)
      const stopped = (stop: (typeof stops)[number]) =>
        all.filter((facts) => hasStopped(facts, stop, kind, NOW)).length
      expect(reached.joined - reached.ordered).toBe(stopped('joined'))
      expect(reached.ordered - reached.collected).toBe(stopped('ordered'))
      expect(reached.collected - reached.counted).toBe(stopped('collected'))
      expect(reached.counted).toBeLessThanOrEqual(reached.converted)
    }),
  )
})

it.each([
  ['2026-11', 'month'],
  ['2026-13', undefined],
  ['2026-11-23', 'week'],
  ['2026-11-24', undefined],
  ['2026-02-30', undefined],
  ['', undefined],
])('reads the period "%s" as %s', (period, kind) => {
  expect(periodKind(period)).toBe(kind)
})

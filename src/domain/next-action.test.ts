import { type NextActionFacts, nextAction, stepToPlay } from './next-action'

const facts = (
  funnel: readonly [scanned: number, joined: number, ordered: number, collected: number],
  more: Partial<NextActionFacts> = {},
): NextActionFacts => {
  const [scanned, joined, ordered, collected] = funnel
  return {
    funnel: { scanned, joined, ordered, collected },
    expectedJoinedHundredths: 1_550,
    bothGoalsMet: false,
    openDeals: 1,
    ...more,
  }
}
const improve = (step: string, base: number, reached: number) => ({ kind: 'improve', step, base, reached })

it.each([
  ['asks for scans on a day without any', facts([0, 0, 0, 0]), improve('scanned', 16, 0)],
  [
    'asks for scans on the first day of a month, one person expected',
    facts([0, 0, 0, 0], { expectedJoinedHundredths: 100 }),
    improve('scanned', 1, 0),
  ],
  [
    'asks for a deal first: no step leads anywhere without',
    facts([80, 5, 0, 0], { openDeals: 0 }),
    { kind: 'no-open-deal' },
  ],
  [
    'asks for nothing when both goals are met',
    facts([80, 31, 16, 2], { bothGoalsMet: true }),
    { kind: 'met' },
  ],
  [
    'asks for nothing when all is met, open deal or not',
    facts([80, 31, 16, 2], { bothGoalsMet: true, openDeals: 0 }),
    { kind: 'met' },
  ],
  ['names joining when many scan and few join', facts([80, 5, 4, 4]), improve('joined', 80, 5)],
  ['names ordering when many join and few order', facts([50, 20, 2, 2]), improve('ordered', 20, 2)],
  ['names collecting when bags wait', facts([50, 20, 10, 3]), improve('collected', 10, 3)],
  ['names the one furthest below what is usual', facts([100, 30, 3, 1]), improve('ordered', 30, 3)],
  ['names the earlier of two that are equally weak', facts([100, 20, 5, 4]), improve('joined', 100, 20)],
  ['judges no share of four people', facts([4, 0, 0, 0]), improve('scanned', 16, 0)],
  ['judges the share of five', facts([5, 0, 0, 0]), improve('joined', 5, 0)],
  ['takes exactly what is usual for enough', facts([50, 20, 10, 8]), improve('scanned', 16, 20)],
  ['is not misled by joins without a scan', facts([0, 8, 4, 4]), improve('scanned', 16, 8)],
] as const)('%s', (_, given, action) => {
  expect(nextAction(given)).toEqual(action)
})

describe('the step to play', () => {
  const step = (stepId: string, done: boolean, joined = 0) =>
    ({ stepId, improves: 'joined', done, joined }) as const

  it('is the first that is not done', () => {
    const steps = [step('a', true, 9), step('b', false), step('c', false)]
    expect(stepToPlay(steps, 'joined').stepId).toBe('b')
  })

  it('is the one that brought most once all are done, the earlier of equals', () => {
    const steps = [step('a', true, 1), step('b', true, 4), step('c', true, 4)]
    expect(stepToPlay(steps, 'joined').stepId).toBe('b')
  })

  it('is never one that improves something else', () => {
    expect(() => stepToPlay([step('a', false)], 'collected')).toThrow('collected')
  })
})

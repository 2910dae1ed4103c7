import { invariant } from './invariant'

/** Steps of the funnel a leader can do something about. From collected to counted only time passes. */
export const improvableSteps = ['scanned', 'joined', 'ordered', 'collected'] as const
export type ImprovableStep = (typeof improvableSteps)[number]

export interface NextActionFacts {
  /** This month. */
  readonly funnel: Readonly<Record<ImprovableStep, number>>
  /** Joined where one should be today, in hundredths of a person (R9). */
  readonly expectedJoinedHundredths: number
  readonly bothGoalsMet: boolean
  readonly openDeals: number
}

export type NextAction =
  | { readonly kind: 'met' }
  | { readonly kind: 'no-open-deal' }
  /** `base` could have come so far, `reached` did. For scanned: who should have joined by today, and who has. */
  | {
      readonly kind: 'improve'
      readonly step: ImprovableStep
      readonly base: number
      readonly reached: number
    }

/** What of the step before usually comes on, in percent. */
const USUAL_PERCENT = { joined: 40, ordered: 50, collected: 80 } as const

/** With fewer people a share says nothing yet. */
const FEWEST_TO_JUDGE = 5

/**
 * The weakest step of the month: the one that falls furthest below what is usual, the earlier of equals. When none
 * does, more people must see the code. Goals met ask for nothing; without an open deal every step would lead nowhere.
 */
export function nextAction(facts: NextActionFacts): NextAction {
  if (facts.bothGoalsMet) return { kind: 'met' }
  if (facts.openDeals === 0) return { kind: 'no-open-deal' }
  const { funnel } = facts
  const passages = [
    passage('joined', funnel.scanned, funnel.joined),
    passage('ordered', funnel.joined, funnel.ordered),
    passage('collected', funnel.ordered, funnel.collected),
  ].filter(({ base, percentOfUsual }) => base >= FEWEST_TO_JUDGE && percentOfUsual < 100)
  const [weakest] = passages.sort((a, b) => a.percentOfUsual - b.percentOfUsual)
  if (weakest) return { kind: 'improve', step: weakest.step, base: weakest.base, reached: weakest.reached }
  return {
    kind: 'improve',
    step: 'scanned',
    base: Math.ceil(facts.expectedJoinedHundredths / 100),
    reached: funnel.joined,
  }
}

function passage(step: keyof typeof USUAL_PERCENT, base: number, reached: number) {
  const percentOfUsual = base === 0 ? 100 : (reached * 10_000) / (base * USUAL_PERCENT[step])
  return { step, base, reached, percentOfUsual }
}

interface Playable {
  readonly improves: ImprovableStep
  readonly done: boolean
  readonly joined: number
}

/** The step to play: the first that is not done; when all are, the one that brought most, the earlier of equals. */
export function stepToPlay<T extends Playable>(steps: readonly T[], improves: ImprovableStep): T {
  const fitting = steps.filter((step) => step.improves === improves)
  const [best] = [...fitting].sort((a, b) => b.joined - a.joined)
  const chosen = fitting.find((step) => !step.done) ?? best
  invariant(chosen, `every playbook has a step for ${improves}`)
  return chosen
}

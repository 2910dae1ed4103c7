import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { StatRow, StatTile } from '../../shared/ui/stat-tile'
import type { NewcomerChoice } from './newcomer-choice'
import { growthWords } from './words/words'

interface BroughtRowProps {
  readonly of: {
    readonly opened: number
    readonly joined: number
    readonly ordered: number
    readonly counted: number
  }
  /** Whose people the numbers lead to. */
  readonly choice: NewcomerChoice
}

const steps = ['joined', 'ordered', 'counted'] as const

/** What a channel or code has brought; a device that only looked has no name. */
export function BroughtRow({ of, choice }: BroughtRowProps) {
  const { steps: names } = useWords(growthWords).funnel
  return (
    <StatRow four>
      <StatTile label={names.scanned} value={of.opened} />
      {steps.map((step) => (
        <StatTile
          key={step}
          label={names[step]}
          value={of[step]}
          onPress={() => go(routes.newcomers({ ...choice, reached: step }))}
        />
      ))}
    </StatRow>
  )
}

import type { DealState } from '#domain/deal'
import { useWords } from '../../shared/i18n/use-words'
import { Tag } from '../../shared/ui/tag'
import { dealsWords } from './words/words'

const tones = {
  draft: 'plain',
  scheduled: 'info',
  open: 'brand',
  closed: 'warn',
  arrived: 'accent',
  done: 'plain',
  cancelled: 'plain',
} as const satisfies Record<DealState, string>

export function DealStateTag({ state }: { state: DealState }) {
  const words = useWords(dealsWords)
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>
}

import type { AfterSaleState } from '#domain/after-sale'
import { useWords } from '../../shared/i18n/use-words'
import { Tag } from '../../shared/ui/tag'
import { afterSaleWords } from './words/words'

const tones = {
  asked: 'accent',
  agreed: 'brand',
  refused: 'warn',
  'passed-to-operator': 'info',
  escalated: 'info',
  withdrawn: 'plain',
} as const satisfies Record<AfterSaleState, string>

export function AfterSaleStateTag({ state }: { state: AfterSaleState }) {
  const words = useWords(afterSaleWords)
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>
}

import { View } from '@tarojs/components'
import type { WriteState } from '../api/use-write'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { Icon } from './icon'
import { meaning } from './meaning'
import './act-problem.scss'

/** Why an act did not happen; stands beside the button that was pressed. What was typed stays. */
export function ActProblem({ status }: { status: WriteState }) {
  const words = useWords(sharedWords)
  if (status.state !== 'refused' && status.state !== 'unreachable') return null
  return <ProblemLine>{status.state === 'refused' ? status.refusal.sentence : words.notSent}</ProblemLine>
}

/** One sentence, read out at once. */
export function ProblemLine({ children }: { children: string }) {
  return (
    <View className="lt-act-problem" {...meaning({ role: 'alert' })}>
      <Icon name="warning" size="s" />
      <View>{children}</View>
    </View>
  )
}

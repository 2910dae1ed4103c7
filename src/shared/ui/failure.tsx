import { View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { useLanguage } from '../preferences'
import { sentenceOf } from '../problem-sentence'
import { Button } from './button'
import { Icon } from './icon'
import { meaning } from './meaning'
import './failure.scss'

interface FailureProps {
  problem: unknown
  retry: () => void
  /** One line under a list instead of a whole region. */
  small?: boolean
}

/** What went wrong in one sentence, and the way to try again. */
export function Failure({ problem, retry, small }: FailureProps) {
  const language = useLanguage()
  const words = useWords(sharedWords)
  return (
    <View className={small ? 'lt-failure lt-failure--small' : 'lt-failure'} {...meaning({ role: 'alert' })}>
      <View className="lt-failure__what">
        <Icon name="warning" size={small ? 's' : 'l'} />
        <View className="lt-failure__title">{small ? words.moreNotLoaded : words.notLoaded}</View>
      </View>
      <View className="lt-failure__why">{sentenceOf(problem, language)}</View>
      <Button kind="secondary" icon="refresh" small={small} onPress={retry}>
        {words.retry}
      </Button>
    </View>
  )
}

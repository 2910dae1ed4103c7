import { View } from '@tarojs/components'
import { timeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { ProblemLine } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { meaning } from '../../shared/ui/meaning'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { syncNow } from './counter-sync'
import type { CounterInHand } from './use-counter'
import { counterWords } from './words/words'

/** How old the list is, and whether everything done here has reached the server. */
export function CounterState({ counter }: { counter: CounterInHand }) {
  const words = useWords(counterWords).state
  const language = useLanguage()
  const { list, isCut, waiting, ofOthers } = counter
  return (
    <Stack gap={3}>
      <View {...meaning({ role: 'status' })}>
        <Stack row wrap gap={3} align="center">
          {list?.isHelper && <Tag tone="brand">{words.helping(list.leaderName)}</Tag>}
          {isCut && (
            <Tag tone="warn" icon="warning">
              {words.cut}
            </Tag>
          )}
          {waiting > 0 && (
            <Tag tone="info" icon="clock">
              {words.waiting(waiting)}
            </Tag>
          )}
          {list && <View className="lt-muted">{words.asOf(timeText(language, list.asOf))}</View>}
          {list && waiting === 0 && <View className="lt-muted">{words.synced}</View>}
        </Stack>
      </View>
      {isCut && list && <View className="lt-muted">{words.cutHint}</View>}
      {waiting > 0 && (
        <View>
          <Button small kind="secondary" icon="refresh" onPress={() => void syncNow()}>
            {words.now}
          </Button>
        </View>
      )}
      {ofOthers > 0 && <ProblemLine>{words.ofOthers(ofOthers)}</ProblemLine>}
    </Stack>
  )
}

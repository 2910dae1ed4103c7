import { View } from '@tarojs/components'
import { timeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import type { CounterInHand } from './use-counter'
import { counterWords } from './words/words'

/** What was done here and the server said no to; each stays until somebody has seen it. */
export function ConflictList({ counter }: { counter: CounterInHand }) {
  const words = useWords(counterWords).conflict
  const language = useLanguage()
  if (counter.conflicts.length === 0) return null
  return (
    <Section title={words.title}>
      <View {...meaning({ role: 'alert' })}>
        <Stack gap={4}>
          {counter.conflicts.map((conflict) => {
            const { key, kind, number, memberName, doneAt, sentence } = conflict
            const what = kind === 'undo' ? words.undo : words.handOver
            return (
              <Card key={key} tone="warn">
                <Stack gap={3}>
                  <View className="lt-strong">{sentence}</View>
                  <View>{what(number, memberName, timeText(language, doneAt))}</View>
                  <Button
                    small
                    kind="secondary"
                    label={words.seenOf(number)}
                    onPress={() => counter.seen(conflict)}
                  >
                    {words.seen}
                  </Button>
                </Stack>
              </Card>
            )
          })}
        </Stack>
      </View>
    </Section>
  )
}

import { useWords } from '../../shared/i18n/use-words'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { academyWords } from './words/words'

interface LessonResultProps {
  readonly lesson: {
    readonly minutes: number
    readonly bestPercent: number | null
    readonly passed: boolean
    readonly triesLeft: number
  }
}

/** How long a lesson takes, the best result so far, and how often one may try today. */
export function LessonResult({ lesson }: LessonResultProps) {
  const words = useWords(academyWords)
  const { minutes, bestPercent, passed, triesLeft } = lesson
  return (
    <Stack row wrap gap={3}>
      <Tag icon="clock">{words.minutes(minutes)}</Tag>
      {passed && (
        <Tag tone="brand" icon="check">
          {words.passed}
        </Tag>
      )}
      <Tag tone={bestPercent === null ? 'plain' : 'info'}>
        {bestPercent === null ? words.notTried : words.best(bestPercent)}
      </Tag>
      {!passed && (
        <Tag tone={triesLeft > 0 ? 'plain' : 'warn'}>
          {triesLeft > 0 ? words.triesLeft(triesLeft) : words.noTries}
        </Tag>
      )}
    </Stack>
  )
}

import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import type { answerQuiz, readLesson } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import { PASS_PERCENT } from '#domain/quiz'
import { useWords } from '../../shared/i18n/use-words'
import { back, replace } from '../../shared/navigate'
import { pointAt, pointable } from '../../shared/platform/point-at'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { ListRow } from '../../shared/ui/list-row'
import { meaning } from '../../shared/ui/meaning'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import type { QuizAttempt } from './quiz-attempts'
import { gradedQuestions } from './quiz-view'
import { academyWords } from './words/words'

export interface HandedIn {
  readonly attempt: QuizAttempt
  readonly graded: OutputOf<typeof answerQuiz>
}

const RESULT_ID = 'quiz-result'

interface QuizResultProps {
  readonly lesson: OutputOf<typeof readLesson>
  readonly handedIn: HandedIn
  readonly again: { readonly start: () => void; readonly starting: boolean; readonly problem: ReactNode }
}

/** What a try came to, question by question; the right answers are never told. */
export function QuizResult({ lesson, handedIn, again }: QuizResultProps) {
  const words = useWords(academyWords).quiz
  const { attempt, graded } = handedIn
  useEffect(() => pointAt(RESULT_ID), [])
  return (
    <Stack gap={6}>
      <View {...pointable(RESULT_ID)}>
        <ResultCard graded={graded} />
      </View>
      <Section title={words.results}>
        <Card>
          {gradedQuestions(attempt, graded.results).map(({ questionId, text, answer, right }, index) => (
            <ListRow
              key={questionId}
              leading={<Icon name={right ? 'check-circle' : 'close'} />}
              title={words.question(index + 1, text)}
              hint={words.yours(answer)}
              value={right ? words.right : words.wrong}
            />
          ))}
        </Card>
      </Section>
      {again.problem}
      <NextSteps lesson={lesson} graded={graded} again={again} />
    </Stack>
  )
}

function ResultCard({ graded }: { graded: HandedIn['graded'] }) {
  const all = useWords(academyWords)
  const words = all.quiz
  const { percent, passed, bestPercent, triesLeft } = graded
  return (
    <Card tone={passed ? 'hero' : 'warn'}>
      <View className="lt-title" {...meaning({ role: 'status' })}>
        {passed ? words.passed(percent) : words.failed(percent)}
      </View>
      {!passed && <View>{words.failedHint(PASS_PERCENT)}</View>}
      <View>{words.best(bestPercent)}</View>
      <View>{triesLeft > 0 ? all.triesLeft(triesLeft) : all.noTries}</View>
    </Card>
  )
}

function NextSteps({
  lesson,
  graded,
  again,
}: {
  lesson: QuizResultProps['lesson']
  graded: HandedIn['graded']
  again: QuizResultProps['again']
}) {
  const all = useWords(academyWords)
  const words = all.quiz
  const { lessonId, nextLessonId } = lesson
  return (
    <Stack gap={5}>
      {graded.passed && nextLessonId && (
        <Button block onPress={() => replace(routes.lesson({ lessonId: nextLessonId }))}>
          {words.next}
        </Button>
      )}
      <Button
        block
        kind={graded.passed ? 'secondary' : 'primary'}
        loading={again.starting}
        disabledReason={graded.triesLeft > 0 ? undefined : all.noTries}
        onPress={again.start}
      >
        {words.again}
      </Button>
      <Button block kind="quiet" onPress={() => back(routes.lesson({ lessonId }))}>
        {words.backToLesson}
      </Button>
    </Stack>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { readLesson, startQuiz } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import type { LessonId } from '#domain/ids'
import { PASS_PERCENT, TRIES_PER_DAY } from '#domain/quiz'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { LessonResult } from './lesson-result'
import { useQuizAttempts } from './quiz-attempts'
import { QuizPaper } from './quiz-paper'
import type { HandedIn } from './quiz-result'
import { QuizResult } from './quiz-result'
import { academyWords } from './words/words'

type Lesson = OutputOf<typeof readLesson>

export function QuizScreen({ lessonId }: { lessonId: LessonId }) {
  const words = useWords(academyWords).quiz
  return (
    <LeaderOnly title={words.title}>
      <QuizLoaded lessonId={lessonId} />
    </LeaderOnly>
  )
}

function QuizLoaded({ lessonId }: { lessonId: LessonId }) {
  const words = useWords(academyWords).quiz
  const loaded = useLoaded(useRead(readLesson, { lessonId, language: useLanguage() }))
  return (
    <Screen title={words.title} backTo={routes.lesson({ lessonId })} of={loaded} skeleton="page">
      {(lesson) => <Quiz lesson={lesson} />}
    </Screen>
  )
}

/** Before, during and after a try. */
function Quiz({ lesson }: { lesson: Lesson }) {
  const attempt = useQuizAttempts((attempts) => attempts.byLesson[lesson.lessonId])
  const [handedIn, setHandedIn] = useState<HandedIn>()
  const { start, status } = useStart(lesson.lessonId)
  if (attempt) return <QuizPaper lessonId={lesson.lessonId} attempt={attempt} onHandedIn={setHandedIn} />
  const problem = <ActProblem status={status} />
  const starting = status.state === 'sending'
  if (handedIn) {
    return <QuizResult lesson={lesson} handedIn={handedIn} again={{ start, starting, problem }} />
  }
  return (
    <Stack gap={6}>
      <QuizIntro lesson={lesson} />
      {problem}
      <StartButton lesson={lesson} starting={starting} onPress={start} />
    </Stack>
  )
}

function QuizIntro({ lesson }: { lesson: Lesson }) {
  const words = useWords(academyWords).quiz
  return (
    <Card>
      <Stack gap={3}>
        <View className="lt-title">{words.ready(lesson.title)}</View>
        <View>{words.about(lesson.questionCount, PASS_PERCENT)}</View>
        <View className="lt-muted">{words.counts(TRIES_PER_DAY)}</View>
        <LessonResult lesson={lesson} />
      </Stack>
    </Card>
  )
}

function StartButton({
  lesson,
  starting,
  onPress,
}: {
  lesson: Lesson
  starting: boolean
  onPress: () => void
}) {
  const words = useWords(academyWords)
  const disabledReason = lesson.triesLeft > 0 ? undefined : words.noTries
  return (
    <Button block loading={starting} disabledReason={disabledReason} onPress={onPress}>
      {words.quiz.start}
    </Button>
  )
}

function useStart(lessonId: LessonId) {
  const language = useLanguage()
  const { send, status } = useWrite(startQuiz)
  const begin = useQuizAttempts((attempts) => attempts.begin)
  const start = async () => {
    const started = await send({ lessonId, language })
    if (started) begin(lessonId, started)
  }
  return { start: () => void start(), status }
}

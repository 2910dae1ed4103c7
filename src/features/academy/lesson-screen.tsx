import { View } from '@tarojs/components'
import { readLesson } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import type { LessonId } from '#domain/ids'
import { PASS_PERCENT } from '#domain/quiz'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go, replace } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { meaning } from '../../shared/ui/meaning'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { LessonBlock } from './lesson-block'
import { LessonResult } from './lesson-result'
import { academyWords } from './words/words'
import './lesson-screen.scss'

type Lesson = OutputOf<typeof readLesson>

export function LessonScreen({ lessonId }: { lessonId: LessonId }) {
  const words = useWords(academyWords)
  return (
    <LeaderOnly title={words.title}>
      <LessonLoaded lessonId={lessonId} />
    </LeaderOnly>
  )
}

function LessonLoaded({ lessonId }: { lessonId: LessonId }) {
  const words = useWords(academyWords)
  const loaded = useLoaded(useRead(readLesson, { lessonId, language: useLanguage() }))
  return (
    <Screen title={words.title} backTo={routes.academy()} of={loaded} skeleton="page">
      {(lesson) => <LessonBody lesson={lesson} />}
    </Screen>
  )
}

function LessonBody({ lesson }: { lesson: Lesson }) {
  return (
    <Stack gap={6}>
      <Stack gap={3}>
        <View className="lt-lesson__title" {...meaning({ role: 'heading', level: 2 })}>
          {lesson.title}
        </View>
        <View className="lt-muted">{lesson.summary}</View>
        <LessonResult lesson={lesson} />
      </Stack>
      {lesson.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a lesson does not move
        <LessonBlock key={index} block={block} />
      ))}
      <QuizCard lesson={lesson} />
    </Stack>
  )
}

function QuizCard({ lesson }: { lesson: Lesson }) {
  const all = useWords(academyWords)
  const words = all.reading
  const { lessonId, nextLessonId } = lesson
  return (
    <Card>
      <Section title={words.quizTitle}>
        <Stack gap={5}>
          <View className="lt-muted">{words.quizAbout(lesson.questionCount, PASS_PERCENT)}</View>
          {lesson.triesLeft > 0 && <View className="lt-muted">{all.triesLeft(lesson.triesLeft)}</View>}
          <Button
            block
            kind={lesson.passed ? 'secondary' : 'primary'}
            disabledReason={lesson.triesLeft > 0 ? undefined : all.noTries}
            onPress={() => go(routes.quiz({ lessonId }))}
          >
            {words.start}
          </Button>
          {nextLessonId && (
            <Button
              block
              kind={lesson.passed ? 'primary' : 'quiet'}
              onPress={() => replace(routes.lesson({ lessonId: nextLessonId }))}
            >
              {words.next}
            </Button>
          )}
        </Stack>
      </Section>
    </Card>
  )
}

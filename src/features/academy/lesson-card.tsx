import { View } from '@tarojs/components'
import type { readTrack } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { Stack } from '../../shared/ui/stack'
import { LessonResult } from './lesson-result'
import './lesson-card.scss'

interface LessonCardProps {
  readonly lesson: OutputOf<typeof readTrack>['lessons'][number]
  readonly number: number
}

/** A lesson with how long it takes and one's own result. */
export function LessonCard({ lesson, number }: LessonCardProps) {
  return (
    <Card onPress={() => go(routes.lesson({ lessonId: lesson.lessonId }))}>
      <View className="lt-lesson-card">
        <View
          className={
            lesson.passed ? 'lt-lesson-card__mark lt-lesson-card__mark--passed' : 'lt-lesson-card__mark'
          }
        >
          {lesson.passed ? <Icon name="check" size="s" /> : number}
        </View>
        <Stack gap={2} grow>
          <View className="lt-title">{lesson.title}</View>
          <View className="lt-muted">{lesson.summary}</View>
          <LessonResult lesson={lesson} />
        </Stack>
        <Icon name="chevron-right" size="s" />
      </View>
    </Card>
  )
}
